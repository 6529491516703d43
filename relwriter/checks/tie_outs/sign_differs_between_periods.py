"""A payment, or another amount of one sign, has the other sign in one period.

What it flags:
    Purchases, repayments, dividends and taxes paid, depreciation, stock-based compensation and the like with amounts of
    both signs: the one that differs from the others; of two, the later one, with the earlier one beside it.

Why:
    Cash flows have deductions with a minus in one layout and without in another. Where the total is computed, it is
    wrong by twice the amount, and nothing else shows it.

Example:
    Purchases of property and equipment of -4,120 in this half-year and of 3,870 in the one before.

How to clear it:
    Correct the sign; or waive it where the amount did turn, as a reversal of compensation does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.unit import is_currency

CODE = "T135"
NAME = "sign-differs-between-periods"
SEVERITY = Severity.WARNING

_ONE_SIGN = re.compile(
    r"(?i)(?:purchases?|repayments?|payments?|acquisitions?) (?:of|for|on)\b.*|capital expenditures?.*"
    r"|.*\b(?:dividends?|tax(?:es)?|interest|leases|distributions)\b.* paid\b.*|(?:repaid|new) .*|proceeds from .*"
    r"|(?:cash )?dividends paid.*|depreciation.*|amorti[sz]ation of (?!.*(?:premium|discount)).*"
    r"|(?:stock|share)-based .*|repurchases? of .*"
)
_EITHER = re.compile(
    r"(?i)\bnet\b(?! of)|change|\(|less|deferred|benefit|movement|business|sale|sold|refund|tax effect|capitali[sz]ed"
)
_TWO = 2


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount whose sign is not that of its figure's others."""
    for key, figure in draft.release.figures.items():
        if is_currency(figure.unit) and figure.nature != "balance" and _has_one_sign(str(figure.label)):
            found = [draft.known.amount(key, period) for period in sorted(figure.values, key=_age)]
            yield from _judge([one for one in found if one is not None and one.is_typed and one.exact])


def _has_one_sign(label: str) -> bool:
    return bool(_ONE_SIGN.fullmatch(label)) and not _EITHER.search(label)


def _age(period) -> tuple[int, int]:
    return -period.year, -period.ends_after


def _judge(amounts: list[Amount]) -> Iterator[Sighting]:
    above = [amount for amount in amounts if amount.exact > 0]
    below = [amount for amount in amounts if amount.exact < 0]
    odd, usual = sorted((above, below), key=len)
    if len(odd) == len(usual) == 1 and odd[0] is not amounts[0]:
        odd, usual = usual, odd
    if len(odd) == 1 and usual and (len(usual) > 1 or len(amounts) == _TWO):
        related = tuple(one.place for one in usual if one.place is not None)
        message, advice = "has another sign than in the other periods", "correct the sign, or waive it"
        figures = "; ".join(map(str, amounts))
        yield Sighting(odd[0].place, odd[0].field, message, advice, figures, related=related)
