"""What stands in the cells of a row: its amounts, their shares of a whole, their changes, or what is said for one that
is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.phrases import Phrase
from relwriter.compose.statements.columns import PlannedColumn
from relwriter.compose.statements.printing import CellPrint
from relwriter.compose.statements.readings import Reader, Reading
from relwriter.document.tree import Value
from relwriter.model.statement_rows import Row
from relwriter.model.statement_style import TableStyle


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row, how it differs from the house style, what it amounts to in each column, and the level of its label."""

    row: Row
    style: TableStyle
    readings: tuple[Reading | None, ...]
    level: int

    @property
    def first(self) -> Reading | None:
        """The first amount, which says the unit of all."""
        return next((reading for reading in self.readings if reading is not None), None)


class CellContents:
    """Says what each cell of one statement shows."""

    def __init__(self, facts: Facts, columns: Sequence[PlannedColumn], reader: Reader):
        self._facts, self._columns, self._reader = facts, columns, reader

    def of(self, read: ReadRow, column: PlannedColumn, printed: CellPrint) -> Phrase:
        """What a cell shows. Raises FactError."""
        reading = read.readings[column.number]
        if reading is None:
            return self._for_missing(read)
        if column.shows == "amount":
            return (printed.amount(reading),)
        if column.shows == "share":
            return self._share(read, column, printed, reading)
        return self._change(read, column, printed, reading)

    def _for_missing(self, read: ReadRow) -> Phrase:
        """What stands for an amount that is missing; nothing in a row that gives blanks itself."""
        row, style = read.row, read.style
        if style.missing in ("refused", "blank") or row.figures:
            return ()
        dash = style.zero if style.zero != "0" else "–"
        words = dash if style.missing == "dash" else style.missing
        origin = row.subject.origin() if row.subject is not None else row.of[0].origin()
        return (Value(words, origin),)

    def _share(self, read: ReadRow, column: PlannedColumn, printed: CellPrint, reading: Reading) -> Phrase:
        whole = self._facts.fact(str(column.column.percent_of), column.period)
        if whole.figure.unit != reading.unit:
            return ()
        return (printed.share(reading, Reading(whole.amount, whole, whole.value("").origin, whole.finest)),)

    def _change(self, read: ReadRow, column: PlannedColumn, printed: CellPrint, reading: Reading) -> Phrase:
        """The change; of percentages in points, in the column of points or amounts, or the only one of changes."""
        earlier = self._reader.read(read.row, column.number, column.prior, read.style)
        if column.shows == "constant_currency":
            return self._at_constant_currency(read, column, printed, earlier)
        if earlier is None:
            return ()
        if printed.unit == "percent":
            others = {other.shows for other in self._columns if other.is_change}
            elsewhere = column.shows == "percent" and others & {"points", "amount_change"}
            return () if elsewhere else (printed.difference(reading, earlier),)
        if column.shows == "points":
            return ()
        if column.shows == "amount_change":
            return (printed.difference(reading, earlier),)
        return (printed.percent_change(reading, earlier),)

    def _at_constant_currency(
        self, read: ReadRow, column: PlannedColumn, printed: CellPrint, earlier: Reading | None
    ) -> Phrase:
        key = read.row.constant_currency
        if key is None or earlier is None:
            return ()
        fact = self._facts.fact(str(key), column.period)
        later = Reading(fact.amount, fact, fact.value("").origin, fact.finest)
        return (printed.percent_change(later, earlier),)
