"""A row beside GAAP has the label of the GAAP measure.

Flag for counsel.

What it flags:
    In a table of kind `reconciliation` two rows with different amounts that have one label, the word GAAP and what
    stands in brackets apart, and that name a measure of the statements, such as net income above the adjustments and
    net income below them; and figures of which one is labelled so, and the other the same and GAAP.

Why:
    Item 10(e)(1)(ii)(E) of Regulation S-K bars titles that are the same as, or confusingly similar to, those of GAAP
    measures. By its terms it does not govern a release that is furnished under Item 2.02: consider it, and see also
    Regulation G, 17 CFR 244.100(b), C&DI 100.05, and the labels that ESMA/2015/1415 asks for. What else may confuse it
    does not decide.

Example:
    “Operating income”, three adjustments, and “Operating income” again.

How to clear it:
    Call it non-GAAP, adjusted or otherwise by what it is. If counsel lets it stand, waive D142 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import place_of
from relwriter.checks.measures.naming import read_measure
from relwriter.checks.measures.shown import measure_of
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import TableRow
from relwriter.model.figure import Figure
from relwriter.model.period import Period

CODE = "D142"
NAME = "label-is-that-of-gaap-measure"
SEVERITY = Severity.COUNSEL

_ADVICE = "name it for what it is (Item 10(e)(1)(ii)(E): consider; see also Regulation G, 100(b))"
_LEFT_OUT = Phrase(r"\([^)]*\)|\b(?:US|U\.S\.|GAAP|IFRS|reported|as)\b|[^a-z ]", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each row that repeats the label of another one, at the lower of the two."""
    yield from _in_figures(draft)
    for table in draft.tables:
        rows = [row for row in table.rows if row.first is not None and _is_gaap(row)]
        seen: set[str] = set()
        for one, other in combinations(rows if table.statement.kind == "reconciliation" else (), 2):
            if other.field not in seen and _has_same_label(one, other) and _differ(one, other):
                seen.add(other.field)
                message = "has the label of the GAAP measure above it, and is another amount"
                yield Sighting(place_of(other), other.field, message, _ADVICE)


def _in_figures(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure with the label of another one, which says that it is the GAAP measure."""
    measured = {key: one for key, one in draft.release.figures.items() if read_measure(str(one.label)) is not None}
    said = {key: one for key, one in measured.items() if re.search(r"\bGAAP\b", str(one.label)) and _is_of_gaap(one)}
    for key, figure in measured.items():
        if key in said or not _is_of_gaap(figure):
            continue
        for name, gaap in said.items():
            if _strip(str(gaap.label)) == _strip(str(figure.label)) and _are_different(draft, name, key):
                message = "is the label of the GAAP measure, and of another amount"
                yield Sighting(figure.label.place(), f"figures.{key}.label", message, _ADVICE)


def _is_of_gaap(figure: Figure) -> bool:
    measure = read_measure(str(figure.label))
    return measure is not None and measure.is_gaap and figure.unit != "shares"


def _are_different(draft: CheckedDraft, one: str, other: str) -> bool:
    """Whether two figures of one unit differ in each period in which both have an amount."""
    figures = draft.release.figures
    pairs = [(draft.known.amount(one, period), draft.known.amount(other, period)) for period in _periods(draft)]
    held = [(a, b) for a, b in pairs if a is not None and b is not None]
    return figures[one].unit == figures[other].unit and bool(held) and all(a.exact != b.exact for a, b in held)


def _periods(draft: CheckedDraft) -> tuple[Period, ...]:
    period = draft.release.period
    return (period, period.prior)


def _is_gaap(row: TableRow) -> bool:
    measure = measure_of(row)
    return measure is not None and measure.is_gaap


def _has_same_label(one: TableRow, other: TableRow) -> bool:
    return one.unit == other.unit and one.heading == other.heading and _name(one) == _name(other)


def _name(row: TableRow) -> str:
    return _strip(row.label)


def _strip(label: str) -> str:
    """A label without what it may be told in addition: net loss is net income, GAAP or not."""
    words = " ".join(_LEFT_OUT.sub(" ", label.lower()).split())
    return re.sub(r"\b(?:loss|profit|earnings)\b", "income", words).replace(
        "income from operations", "operating income"
    )


def _differ(one: TableRow, other: TableRow) -> bool:
    """Whether they show different figures, and differ in every column in which both have an amount."""
    pairs = [pair for pair in zip(one.amounts, other.amounts, strict=True) if all(pair)]
    return bool(pairs) and all(a.keys != b.keys and a.exact != b.exact for a, b in pairs if a and b)
