"""One amount has more decimals than all others of its unit.

What it flags:
    The one typed value with more decimals than every other value in its unit and scale, where its figure has other
    values: amounts of money, amounts per share but for dividends, percentages.

Why:
    Books are kept to the thousand and earnings per share to the cent. A point that slipped, or an amount in another
    scale, leaves digits behind it that no other amount has.

Example:
    Selling expenses of 7.12 thousand beside 6,890, 14,100 and 13,760.

How to clear it:
    Correct the amount; or waive it where it is known more exactly than the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

CODE = "T170"
NAME = "amount-has-odd-decimals"
SEVERITY = Severity.WARNING

_FEWEST = {"money": 12, "per share": 3, "percent": 8}
"""How many other values must agree."""
_EXACT = Phrase(r"(?i)dividend|distribution")
_Typed = tuple[int, str, Period]
"""The decimals of a value, the id of its figure, its period."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each value that is alone with its decimals."""
    groups: dict[tuple[str, str, str], list[_Typed]] = {}
    for key, figure in draft.release.figures.items():
        if kind := _kind(figure):
            groups.setdefault((kind, figure.unit, figure.scale), []).extend(_read_typed(key, figure))
    for (kind, _, _), typed in groups.items():
        if len(typed) > _FEWEST[kind]:
            yield from _of_group(draft, typed)


def _kind(figure: Figure) -> str:
    if _EXACT.search(str(figure.label)):
        return ""
    if is_currency(figure.unit):
        return "money"
    return "per share" if figure.is_per_share else "percent" if figure.unit == "percent" else ""


def _read_typed(key: str, figure: Figure) -> Iterator[_Typed]:
    for period, entry in figure.values.items():
        if entry.value is not None:
            yield max(0, -int(entry.value.as_tuple().exponent)), key, period


def _of_group(draft: CheckedDraft, typed: Sequence[_Typed]) -> Iterator[Sighting]:
    *others, (most, key, period) = sorted(typed, key=lambda one: one[0])
    if most == others[-1][0] or all(one != key for _, one, _ in others):
        return
    amount = draft.known.amount(key, period)
    if amount is not None:
        message, advice = "has more decimals than any other amount of its kind", "correct it, or waive it"
        yield Sighting(amount.place, amount.field, message, advice, str(amount))
