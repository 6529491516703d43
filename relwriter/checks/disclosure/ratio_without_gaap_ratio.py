"""A ratio of a measure beside GAAP is stated without the same ratio of the GAAP measure.

Flag for counsel.

What it flags:
    A margin or rate such as adjusted EBITDA margin or non-GAAP operating margin with an amount, in the text or in a
    table, where neither shows the ratio of the comparable GAAP measure.

Why:
    C&DI 102.10(a), as of December 2022, on Item 10(e)(1)(i)(A) of Regulation S-K: a ratio calculated with a non-GAAP
    measure needs the ratio of the comparable GAAP measures with equal or greater prominence. Whether the two ratios
    stand with equal weight it does not decide; a ratio in the outlook it leaves to D106. Item 10(e) does not govern
    Form 6-K, so that a foreign private issuer (`issuer: {filer: foreign}`) is left out.

Example:
    “Adjusted EBITDA margin rose to 21.4%” without a net income margin.

How to clear it:
    Add the ratio of the GAAP measure, in the text or in the reconciliation. If counsel lets it stand, waive D105 with
    the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import place_of
from relwriter.checks.measures.naming import Measure
from relwriter.checks.measures.shown import accepted, find_gaap, find_used, is_domestic, measure_of, tell_comparable
from relwriter.checks.tables import TableRow

CODE = "D105"
NAME = "ratio-without-gaap-ratio"
SEVERITY = Severity.COUNSEL

_ADVICE = "add the ratio of the GAAP measure (C&DI 102.10(a))"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first use of each ratio that has no GAAP ratio beside it."""
    if not is_domestic(draft):
        return
    gaap, seen = find_gaap(draft), set()
    for measure, seen_at in _ratios(draft):
        if measure.key not in seen and not accepted(draft, measure) & gaap:
            seen.add(measure.key)
            yield seen_at


def _ratios(draft: CheckedDraft) -> Iterator[tuple[Measure, Sighting]]:
    for shown in find_used(draft):
        if shown.measure.ratio:
            yield shown.measure, shown.sight(_tell(shown.measure), _ADVICE)
    for table in draft.tables:
        if table.statement.kind != "guidance":
            rows = ((row, measure_of(row)) for row in table.rows)
            yield from ((found, _at(row, found)) for row, found in rows if found and found.ratio and not found.is_gaap)


def _at(row: TableRow, measure: Measure) -> Sighting:
    return Sighting(place_of(row), row.field, _tell(measure), _ADVICE)


def _tell(measure: Measure) -> str:
    return f"is a ratio without {tell_comparable(measure)}"
