"""A figure has the label of another one.

What it flags:
    Two figures of one unit of which each has an id that fits the other's label better than its own; and a row of a
    statement that shows one figure under the label of another, or under that of another row beside it. A heading that
    is the name of a measure above rows of another one.

Why:
    Labels are typed in a column beside the numbers, and slip by a line: every sentence then calls goodwill other
    assets.

Example:
    `goodwill: {label: other assets}` and `other_assets: {label: goodwill}`.

How to clear it:
    Put the labels right. Where the id is the wrong one, rename it: prose refers to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.naming import read_measure
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.ties.blocks import ids_of
from relwriter.model.figure import Figure

CODE = "S106"
NAME = "label-is-of-another-figure"
SEVERITY = Severity.ERROR

_WORD = re.compile(r"[a-z0-9]{2,}")
_SMALL = frozenset(("and", "the", "of", "in", "to", "for", "from", "by", "on", "per", "net", "at", "total"))
_BASIS = re.compile(r"\s*\((?:non-)?gaap\)", re.IGNORECASE)
_PAIR = 2
_STEM = 4
"""Letters in which two words agree that are forms of one."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure, and each row, with the label of another figure."""
    figures = draft.release.figures
    yield from _swapped(figures)
    own = {_even(figure.label): key for key, figure in reversed(figures.items())}
    for table in draft.tables:
        others = _shown(table)
        yield from _in_blocks(table, figures)
        for row in table.rows:
            if (found := _borrowed(row, own, figures, others)) is not None:
                message = f"is the label of {found}, but the row shows {row.first.fact.id if row.first else ''}"
                yield Sighting(row.row.label.place(), f"{row.field}.label", message, "correct the label or the figure")
        yield from _exchanged(table)


def _in_blocks(table: CheckedTable, figures: dict[str, Figure]) -> Iterator[Sighting]:
    """A row with the typed label of another one of its block, though their figures are called otherwise; and a heading
    that names a measure of which no row below it is."""
    blocks: list[tuple[TableRow | None, list[TableRow]]] = [(None, [])]
    for row in table.rows:
        if row.row.role == "heading":
            blocks.append((row, []))
        elif row.first is not None:
            blocks[-1][1].append(row)
    for heading, rows in blocks:
        seen: dict[str, TableRow] = {}
        for row in rows:
            first = seen.setdefault(_even(row.label), row)
            apart = first is not row and not _ids(first) & _ids(row) and row.unit == first.unit
            said, mine, other = _stems(row.label), _of_figures(row, figures), _of_figures(first, figures)
            is_other = said & other and (not said & mine or (said <= other and not said <= mine))
            if apart and row.row.label is not None and is_other and not row.row.figures:
                message = "is the label of another row of this block"
                yield Sighting(row.row.label.place(), f"{row.field}.label", message, "correct the label or the figure")
        if heading is not None:
            yield from _headed(heading, rows, figures)


def _of_figures(row: TableRow, figures: dict[str, Figure]) -> frozenset[str]:
    """The words of the labels of a row's figures."""
    return frozenset(stem for key in _ids(row) if key in figures for stem in _stems(figures[key].label))


def _ids(row: TableRow) -> set[str]:
    return {amount.fact.id for amount in row.amounts if amount is not None}


def _headed(heading: TableRow, rows: list[TableRow], figures: dict[str, Figure]) -> Iterator[Sighting]:
    """A heading that is the name of a measure, above rows that are all called by another one."""
    named = read_measure(heading.label)
    labels = [
        str(figures[key].label) for row in rows for key in sorted(_ids(row)) if key in figures and not row.is_total
    ]
    found = [one for label in labels if (one := read_measure(label)) is not None]
    entry = heading.row.subject
    if named is None or entry is None or len(found) < _FEWEST or _MOVES.match(heading.label):
        return
    families = {one.family for one in found}
    if len(families) == 1 and named.family not in families and named.family in _RESULTS and families <= _RESULTS:
        message = "is the name of another measure than the rows below it"
        yield Sighting(entry.place(), entry.field, message, "correct the heading")


_FEWEST = 2
_MOVES = re.compile(
    r"(?i)\W*(?:increase|decrease|change|adjust|effect|impact|driver|add|less|plus|exclud|reconcil|due)"
)
"""What a heading begins with above rows that move the measure which it names."""
_RESULTS = frozenset(("revenue", "ebitda", "operating", "gross", "net"))


def _swapped(figures: dict[str, Figure]) -> Iterator[Sighting]:
    """A sighting for each figure whose label fits another one, whose label fits this one better than its own does."""
    ids = {key: _stems(key) for key in figures}
    labels = {key: _stems(figure.label) for key, figure in figures.items()}
    holders: dict[str, list[str]] = {}
    for key, stems in labels.items():
        for stem in stems:
            holders.setdefault(stem, []).append(key)
    for key, figure in figures.items():
        near = dict.fromkeys(one for stem in ids[key] - labels[key] for one in holders.get(stem, ()))
        for other in near:
            if figures[other].unit == figure.unit and _are_swapped(ids[key], labels[key], ids[other], labels[other]):
                advice = "correct the label; or rename the figure"
                yield Sighting(figure.label.place(), f"figures.{key}.label", f"is the label of {other}", advice)
                break


def _exchanged(table: CheckedTable) -> Iterator[Sighting]:
    """The labels of two rows of a block, each of which says words of the other one's figure and none of its own."""
    by_heading: dict[tuple[str, str], list[TableRow]] = {}
    for row in table.rows:
        if row.row.label is not None and row.first is not None and not row.row.is_label and not row.is_summed:
            by_heading.setdefault((row.heading, row.unit), []).append(row)
    for rows in by_heading.values():
        for one, other in combinations(rows, 2):
            if _fits_only(one, other) and _fits_only(other, one) and one.row.label is not None:
                message = f"is a label for {other.first.fact.id if other.first else ''}, and that one's is for this row"
                yield Sighting(one.row.label.place(), f"{one.field}.label", message, "exchange the two labels")


def _fits_only(row: TableRow, other: TableRow) -> bool:
    """Whether the label of a row is words of the other row's figure, and of its own none."""
    if row.first is None or other.first is None:
        return False
    label, own = _stems(row.label), _stems(row.first.fact.figure.label)
    return bool(label) and label <= _stems(other.first.fact.figure.label) and not label & own


def _are_swapped(id_: frozenset[str], label: frozenset[str], other_id: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each id has more words in the other's label than in its own, and at least half of all that it has."""
    gains = len(id_ & other) - len(id_ & label), len(other_id & label) - len(other_id & other)
    return min(gains) > 0 and 2 * len(id_ & other) >= len(id_) and 2 * len(other_id & label) >= len(other_id)


@cache
def _stems(text: str) -> frozenset[str]:
    """The words of an id or a label, cut to what their forms share: issue, issuance."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", str(text)).lower().replace("_", " ").replace("-", " ")
    return frozenset(word[:_STEM] for word in _WORD.findall(parted) if word not in _SMALL)


def _even(text: str) -> str:
    return " ".join(str(text).casefold().split())


def _shown(table: CheckedTable) -> frozenset[tuple[str, str]]:
    """The figures that stand in a table under their own labels, which one other row has at most; each with the heading
    above it, which may tell two lines of one label apart."""
    labels = Counter(_even(_BASIS.sub("", row.label)) for row in table.rows if row.first is not None)
    rows = [row for row in table.rows if row.row.label is None and labels[_even(row.label)] <= _PAIR]
    return frozenset((key, row.heading) for row in rows for key in ids_of(row))


def _borrowed(
    row: TableRow, own: dict[str, str], figures: dict[str, Figure], others: frozenset[tuple[str, str]]
) -> str | None:
    """The figure whose label a row of one figure has been given, where it is not that of its own: its words say so, or
    that figure stands in the table too, among `others`."""
    if row.row.label is None or row.is_summed or row.first is None or row.row.is_label:
        return None
    held = {amount.fact.id for amount in row.amounts if amount is not None}
    key = own.get(_even(_BASIS.sub("", row.label)))
    if key is None or len(held) != 1 or key in held:
        return None
    mine = next(iter(held))
    label = _stems(row.label)
    alike = figures[key].unit == figures[mine].unit and bool(_stems(key) & label)
    if (key, row.heading) in others and figures[key].unit == figures[mine].unit:
        return key if _even(figures[mine].label) != _even(figures[key].label) else None
    return key if alike and not _stems(mine) & label else None
