"""A computed figure is not what the file says that it names as its source.

What it flags:
    A figure with a `formula` and a `source` in a workbook, a CSV table or company facts, where the formula makes
    another amount than the file states for a period. Both are taken as exactly as they are known.

Why:
    Finance's workbook has the totals too. Where the release adds up other lines than finance does, or adds them up
    otherwise, no line looks wrong.

Example:
    `total_assets`, by its formula 412,805; row Total assets of figures.xlsx has 421,805.

How to clear it:
    Correct the formula, or the line that is not finance's; import the lines again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from relwriter.checks.amounts import show
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval

if TYPE_CHECKING:
    from relwriter.ledger.totals import Total

CODE = "U109"
NAME = "computed-figure-differs-from-source"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each computed figure whose file states another amount, with every period in which it does."""
    found: dict[str, list[tuple[Total, str]]] = {}
    for total in draft.totals:
        amount = draft.known.amount(total.figure, total.period)
        stated = Interval.around(total.number, total.finest)
        if amount is not None and not amount.interval.meets(stated):
            words = f"{amount} in {total.period}, there {show(stated.middle, amount.fact)}"
            found.setdefault(total.figure, []).append((total, words))
    for key, totals in found.items():
        yield _sighting(draft, key, totals)


def _sighting(draft: CheckedDraft, key: str, totals: list[tuple[Total, str]]) -> Sighting:
    formula = draft.release.figures[key].formula
    place = formula.place() if formula is not None else None
    message = f"does not make what {totals[0][0].cell} says"
    advice = "correct the formula, or the line that is not the file's"
    return Sighting(place, f"figures.{key}.formula", message, advice, "\n".join(words for _, words in totals))
