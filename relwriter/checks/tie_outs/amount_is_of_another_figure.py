"""Two figures have the same amount in a period, though they have nothing to do with each other.

What it flags:
    Two typed amounts of four digits or more that are the same in one period and not in any other, of figures whose
    labels have no word in common: lines of cost, balances of one day. Totals, results and what is adjusted are left
    out, since they are equal where nothing lies between them. Three digits are enough of neighbours where one of the
    two is far from its figure's other periods, and the other is not. And a weighted number of shares that is the number
    outstanding.

Why:
    The eye slips to the next row while a column is typed. Where the total is computed, it is wrong and looks right.

Example:
    Research and development expenses of 4,980 beside general and administrative expenses of 4,980.

How to clear it:
    Correct the one that is wrong; or waive it where the two are the same by chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from relwriter.checks.distance import distance_from_others
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.label_words import words_of_label
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

CODE = "T171"
NAME = "amount-is-of-another-figure"
SEVERITY = Severity.WARNING

_DIGITS, _FEW = 4, 3
_BESIDE = 2
_FAR, _NEAR = Fraction(3, 20), Fraction(1, 10)
"""How far an amount must be from its other periods, and how near the other one to its own."""
_MADE_OF = Phrase(
    r"(?i)\btotal|\bnet\b|\b(?:income|loss|profit|earnings|result|margin|surplus|deficit)\b|ebit|funds|\bff?o\b|before"
    r"|after|adjust|core|non-?gaap|gross|comprehensive|cash flow|provided|used in|operating(?! expenses)|capital expend"
    r"|purchase|proceeds|revenue|sales|\bincl|excluding|change|per\b|payment|repay|paid"
)
"""What equals another amount wherever nothing lies between the two, or is called otherwise elsewhere."""
_KIND = Phrase(r"(?i)\b(?:expenses?|costs?|other|current|assets|liabilities)\b")
"""Words that figures of one kind have in common."""
_WEIGHTED = Phrase(r"(?i)\b(?:weighted|average|basic|diluted)\b")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount that is another figure's of the same period."""
    same: dict[tuple[str, Period, Fraction], list[str]] = {}
    for key, figure in draft.release.figures.items():
        for period in figure.values if _is_looked_at(figure) else ():
            amount = draft.known.amount(key, period)
            if amount is not None and amount.is_typed and _digits(figure, period) >= _FEW:
                same.setdefault((figure.unit, period, abs(amount.exact)), []).append(key)
    for (_, period, _), keys in same.items():
        for one, other in combinations(keys, 2):
            if _is_chance(draft, one, other, period) and _is_plain(draft, one, other, period):
                yield _sighting(draft, one, other, period)


def _is_looked_at(figure: Figure) -> bool:
    if len(figure.values) < 2 or figure.nature in ("change", "income", "cash_flow"):
        return False
    return figure.unit == "shares" or (is_currency(figure.unit) and not _MADE_OF.search(str(figure.label)))


def _digits(figure: Figure, period: Period) -> int:
    value = figure.values[period].value
    return len(value.normalize().as_tuple().digits) if value is not None else 0


def _is_chance(draft: CheckedDraft, one: str, other: str, period: Period) -> bool:
    """Whether two figures have nothing in common but this amount."""
    first, second = (draft.release.figures[key] for key in (one, other))
    if first.unit == "shares":
        if bool(_WEIGHTED.search(str(first.label))) == bool(_WEIGHTED.search(str(second.label))):
            return False
    elif first.nature != second.nature or _words(first) & _words(second):
        return False
    shared = [at for at in first.values if at != period and at in second.values]
    pairs = [(draft.known.amount(one, at), draft.known.amount(other, at)) for at in shared]
    apart = [a.exact != b.exact for a, b in pairs if a is not None and b is not None]
    return bool(apart) and all(apart)


def _is_plain(draft: CheckedDraft, one: str, other: str, period: Period) -> bool:
    """Whether two amounts are too long to be the same by chance, or stand next to each other, and one is far from its
    other periods, as the other is not."""
    figures = draft.release.figures
    if _digits(figures[one], period) >= _DIGITS:
        return True
    keys = list(figures)
    if abs(keys.index(one) - keys.index(other)) > _BESIDE or figures[one].exact(period) != figures[other].exact(period):
        return False
    near, far = sorted(distance_from_others(draft, key, period) for key in (one, other))
    return near < _NEAR and far > _FAR


def _words(figure: Figure) -> frozenset[str]:
    return words_of_label(_KIND.sub(" ", str(figure.label)))


def _sighting(draft: CheckedDraft, one: str, other: str, period: Period) -> Sighting:
    """At the one that is further from its other periods."""
    first, second = sorted((one, other), key=lambda key: -distance_from_others(draft, key, period))
    amount, beside = draft.known.amount(first, period), draft.known.amount(second, period)
    assert amount is not None and beside is not None
    related = (beside.place,) if beside.place is not None else ()
    message, advice = f"is that of {beside.fact.figure.label}", "correct the one that is wrong"
    return Sighting(amount.place, amount.field, message, advice, f"{amount}\n{beside}", related=related)
