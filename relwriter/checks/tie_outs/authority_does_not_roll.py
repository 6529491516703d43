"""What may still be bought back, or a dividend, does not follow from the last release.

What it flags:
    With `--history` or `--against` of the quarter before: a remaining authority that is not the last one less what was
    spent, plus a new program; and a dividend per share that is less than two thirds or more than one and a half times
    the last one. Without them, what was spent in a buyback that is more than the year's repurchases in the cash flows.

Why:
    Shares and dollars of a program come from the broker and from treasury; a dividend is one number that nothing else
    ties to.

Example:
    86.0 million remained, 13.1 were spent, and 79.2 remain.

How to clear it:
    Correct the one that is wrong. Where commissions and taxes count otherwise, or a dividend was cut, waive it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.last_release import find_last
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release
from relwriter.model.sections.returns import Buyback, Dividend

CODE = "T128"
NAME = "authority-does-not-roll"
SEVERITY = Severity.WARNING

_SPENT = re.compile(
    r"(?i)(?:share |stock )?(?:repurchases?|buybacks?)(?: of .*)?$|(?:purchases?|acquisition) of treasury"
    r"|payments? for (?:the )?repurchases?|shares repurchased|treasury (?:stock|shares) purchased"
)
_SLACK = Fraction(23, 20)
_LEAP = Decimal("1.5")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount that does not follow."""
    for buyback in _held(draft.release, "buyback"):
        yield from _of_cash(draft, buyback)
    last = find_last(draft)
    if last is None or last.release.period not in (draft.release.period.linked, draft.release.period.linked.ytd):
        return
    for now, before in zip(_held(draft.release, "buyback"), _held(last.release, "buyback"), strict=False):
        yield from _of_authority(now, before)
    for now, before in zip(_held(draft.release, "dividend"), _held(last.release, "dividend"), strict=False):
        yield from _of_dividend(now, before)


def _held(release: Release, kind: str) -> list:
    """The sections of a kind; only where there is one, so that two are never taken for each other."""
    found = [content for section in release.closed_sections if (content := getattr(section, kind)) is not None]
    return found if len(found) == 1 else []


def find_last_buyback(draft: CheckedDraft) -> Buyback | None:
    """The buyback of the last release, where it is of the quarter before and has one."""
    last = find_last(draft)
    if last is None or last.release.period not in (draft.release.period.linked, draft.release.period.linked.ytd):
        return None
    return next(iter(_held(last.release, "buyback")), None)


def rolls(now: Buyback, before: Buyback) -> bool | None:
    """Whether what remains is what remained less the cost; None where that cannot be told."""
    numbers = (now.remaining, now.cost, before.remaining)
    if not all(isinstance(number, Decimal) for number in numbers) or now.currency != before.currency:
        return None
    remaining, cost, last = (Fraction(number) for number in numbers)  # type: ignore[arg-type]
    scale = Fraction(10) ** (SCALES[before.scale] - SCALES[now.scale])
    program = Fraction(now.program) if isinstance(now.program, Decimal) else Fraction(0)
    digit = max(Fraction(10) ** int(number.as_tuple().exponent) for number in numbers)  # type: ignore[union-attr]
    apart = min(abs(last * scale - cost + added - remaining) for added in (program, Fraction(0)))
    return apart <= digit * Fraction(3, 2)


def _of_authority(now: Buyback, before: Buyback) -> Iterator[Sighting]:
    if rolls(now, before) is False:
        yield _sighting(now.remaining, "buyback.remaining", "is not what remained in the last release less the cost")


def _of_dividend(now: Dividend, before: Dividend) -> Iterator[Sighting]:
    one, other = now.amount, before.amount
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or now.name != before.name or not other:
        return
    if not other / _LEAP <= one <= other * _LEAP:
        yield _sighting(one, "dividend.amount", "is far from the dividend of the last release")


def _of_cash(draft: CheckedDraft, buyback: Buyback) -> Iterator[Sighting]:
    """A sighting for a cost above what the cash flows of the year have for repurchases."""
    if not isinstance(buyback.cost, Decimal):
        return
    cost = Fraction(buyback.cost.scaleb(SCALES[buyback.scale]))
    period = (buyback.period or draft.release.period).ytd
    for key, figure in draft.release.figures.items():
        if figure.unit == buyback.currency and _SPENT.match(str(figure.label)):
            amount = draft.known.amount(key, period)
            if amount is not None and amount.exact and cost > abs(amount.exact) * _SLACK:
                yield _sighting(buyback.cost, "buyback.cost", f"is more than {figure.label} in the cash flows")


def _sighting(number: Decimal | None, field: str, message: str) -> Sighting:
    entry = getattr(number, "entry", None)
    return Sighting(entry.place() if entry is not None else None, field, message, "correct the one that is wrong")
