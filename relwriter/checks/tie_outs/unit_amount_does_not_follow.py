"""An amount per unit, or a price, is not the amount over the number of units.

What it flags:
    A typed amount of money per anything but a share, such as costs per Boe or a realized price per Bbl, that an amount
    of a like name over a figure in that unit does not make, where it does in two other periods at least.

Why:
    Unit costs and prices are divided on a sheet and typed; the amount, or the volumes, are corrected later.

Example:
    Lease operating expenses of 58,240 thousand and 10,029 thousand Boe beside $5.18 per Boe.

How to clear it:
    Correct it, or give it a formula: `formula: lease_operating_expenses / volumes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.concepts import find_amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.label_words import words_of_label
from relwriter.checks.ratios import Ratio, claim, find_vouched, report
from relwriter.model.figure import Figure
from relwriter.model.unit import is_currency, is_money

CODE = "T160"
NAME = "unit-amount-does-not-follow"
SEVERITY = Severity.ERROR

_PROOFS = 2
"""Periods in which an amount over a number makes what is stated by more than chance."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount per unit that does not follow."""
    for key, figure in draft.release.figures.items():
        if figure.formula is None and is_money(figure.unit) and not (is_currency(figure.unit) or figure.is_per_share):
            ways = [way for way in _ways(draft, key, figure) if sum(one.holds for one in way) >= _PROOFS]
            for ratio, proven in claim(ways):
                message, advice = "is not the amount over the number of units", "correct it, or give it a formula"
                yield report(ratio, find_vouched(draft), message, advice, proven=proven)


def _ways(draft: CheckedDraft, key: str, figure: Figure) -> Iterator[list[Ratio]]:
    """The ratios of each amount of a like name over each figure in the unit."""
    figures, words = draft.release.figures, words_of_label(str(figure.label))
    unit = _singular(figure.unit[4:])
    wholes = [one for one, other in figures.items() if _singular(other.unit) == unit]
    parts = [one for one, other in figures.items() if wholes and _is_like(other, words)]
    for part in parts:
        for whole in wholes:
            yield list(_ratios(draft, key, part, whole))


def _singular(unit: str) -> str:
    """A unit as amounts are per it: ounce, of figures in ounces."""
    return unit.casefold().removesuffix("s")


def _is_like(figure: Figure, words: frozenset[str]) -> bool:
    return is_currency(figure.unit) and figure.nature != "balance" and bool(words_of_label(str(figure.label)) & words)


def _ratios(draft: CheckedDraft, key: str, part: str, whole: str) -> Iterator[Ratio]:
    for period in draft.release.figures[key].values:
        stated, above, below = (find_amount(draft, one, period) for one in (key, part, whole))
        if stated is not None and above is not None and below is not None and stated.is_typed and below.exact:
            yield Ratio(stated, above, below)
