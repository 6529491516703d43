"""The rows of a statement as rows of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.compose.phrases import Phrase
from relwriter.compose.prose import bind_prose
from relwriter.compose.statements.columns import PlannedColumn
from relwriter.compose.statements.contents import CellContents, ReadRow
from relwriter.compose.statements.exactness import Printing
from relwriter.compose.statements.labels import label_figure
from relwriter.compose.statements.printing import CellPrint, CoarseError
from relwriter.compose.statements.readings import Reader, Reading
from relwriter.compose.statements.signs import Signs
from relwriter.document.tree import Cell, Strong, Value
from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.recorded import SCALES
from relwriter.model.statement import Statement
from relwriter.model.statement_rows import BLANK, NO_LABEL, Row
from relwriter.model.statement_style import TableStyle
from relwriter.model.unit import is_currency, is_money

_RULES = {"single": ("single", ""), "double": ("single", "double"), "none": ("", "")}
_USUAL_RULES = {"subtotal": "single", "total": "double"}
_RULED = ("amount", "amount_change")
"""What the columns show that rules are drawn in: nothing is added up to a percentage."""


class RowPrinter:
    """Prints the rows of one statement, one after the other: which have a currency's sign depends on those before."""

    def __init__(self, facts: Facts, statement: Statement, columns: Sequence[PlannedColumn], reader: Reader):
        self._facts, self._statement, self._columns, self._reader = facts, statement, columns, reader
        self._contents = CellContents(facts, columns, reader)
        self._signs = Signs()
        self._adds_up = False
        self.printings: list[Printing] = []
        """The amounts that were printed, and those that are not known as exactly as they would be."""

    def cells(self, read: ReadRow) -> tuple[Cell, ...]:
        """The cells of a row: its label, and one for each column."""
        label = Cell(self._label(read), "left", indent=read.level)
        cells = (label, *self._amounts(read))
        self._adds_up = read.row.role != "heading"
        if read.row.role == "heading":
            self._signs.pass_heading()
        return cells

    def _amounts(self, read: ReadRow) -> list[Cell]:
        """The cells after the label."""
        if read.row.role in ("heading", BLANK) or (read.row.role == "text" and not read.row.cells):
            return [Cell((), "right") for _ in self._columns]
        if read.row.cells:
            return self._typed(read)
        printed = self._print(read)
        return [self._cell(read, column, printed) for column in self._columns]

    def _label(self, read: ReadRow) -> Phrase:
        """The label: as the row says, none if it says so, or the figure's name; a heading is bold."""
        row = read.row
        content: Phrase = ()
        is_label = row.is_label and not (row.of and self._reader.names_figure(row))
        if row.label == NO_LABEL:
            content = ()
        elif row.label is not None or (is_label and row.subject is not None):
            content = self._bind(row.label or row.subject)
        elif read.first is not None:
            found = [one for one in read.readings if one]
            content = (label_figure(read.first.fact.figure, found, turned=row.negate),)
        elif row.subject is not None and str(row.subject) in self._facts.release.figures:
            content = (label_figure(self._facts.figure(str(row.subject)), ()),)
        if row.mark is not None:
            content = (*content, self._mark(row.mark, read.style))
        return (Strong(content),) if row.role == "heading" else content

    @staticmethod
    def _mark(mark: Name, style: TableStyle) -> Value:
        return Value(style.after_words(mark), mark.origin())

    def _bind(self, prose: Prose) -> Phrase:
        """The paragraph; nothing where a reference has nothing to print, which check_prose tells at its place."""
        try:
            return bind_prose(self._facts, prose)
        except FactError:
            return ()

    def _typed(self, read: ReadRow) -> list[Cell]:
        above, below = self._rules(read.row)
        contents = [() if cell == BLANK else self._bind(cell) for cell in read.row.cells]
        contents += [()] * (len(self._columns) - len(contents))
        return [Cell(content, "right", above=above, below=below) for content in contents[: len(self._columns)]]

    def _rules(self, row: Row) -> tuple[str, str]:
        """The rules over and under a row; over the first one, and the first below a heading, there is nothing to add
        up."""
        above, below = _RULES[row.rules or _USUAL_RULES.get(row.role, "none")]
        return (above if self._adds_up or row.rules else ""), below

    def _print(self, read: ReadRow) -> CellPrint | None:
        """How the row's amounts are printed; None for a row without any."""
        if read.first is None:
            return None
        unit = read.first.unit
        scale = self._scale(read.row, read.first)
        decimals = self._decimals(read.row, read.first, scale)
        signed = self._signs.are_shown(read.row, read.style, unit)
        return CellPrint(unit, scale, decimals, read.style, self._facts.style, signed)

    def _scale(self, row: Row, reading: Reading) -> str:
        """Money is in the scale of the statement, anything else in the one in which it is typed or usually printed; an
        amount per home, per tonne and the like in thousands only where the whole statement is."""
        if row.scale:
            return row.scale
        if is_currency(reading.unit):
            return self._statement.scale
        figure = reading.fact.figure
        is_ones = figure.formula is not None or (is_money(reading.unit) and figure.scale != self._statement.scale)
        return figure.display.scale or ("ones" if is_ones else figure.scale)

    def _decimals(self, row: Row, reading: Reading, scale: str) -> int:
        if row.decimals is not None:
            return row.decimals
        if is_currency(reading.unit):
            return self._statement.decimals
        own = reading.fact.figure.display.decimals
        if own is not None:
            return own
        if reading.unit in ("shares", "count") or (reading.unit.islower() and scale != "ones"):
            return max(0, SCALES[scale] - reading.finest) if reading.finest is not None else 0
        usual = self._facts.print(reading.fact).decimals
        if scale == "ones" or reading.finest is None or not is_money(reading.unit):
            return usual
        return min(usual, max(0, SCALES[scale] - reading.finest))

    def _cell(self, read: ReadRow, column: PlannedColumn, printed: CellPrint | None) -> Cell:
        above, below = self._rules(read.row) if column.shows in _RULED else ("", "")
        content: Phrase = ()
        if printed is not None:
            own = self._of_own_figure(read, column, printed)
            try:
                content = self._contents.of(read, column, self._with_percent(read, column, own))
                self._record(read, column, own)
            except CoarseError as error:
                self._record(read, column, own, error)
            except FactError as error:
                self._reader.refuse(read.row.subject or read.row.figures[0], error)
        mark = read.row.marks[column.number] if column.number < len(read.row.marks) else BLANK
        if content and mark != BLANK:
            content = (*content, self._mark(mark, read.style))
        return Cell(content, "right", above=above if content else "", below=below if content else "")

    def _record(self, read: ReadRow, column: PlannedColumn, own: CellPrint, error: FactError | None = None) -> None:
        reading = read.readings[column.number]
        if column.shows == "amount" and reading is not None:
            self.printings.append(Printing(read.row, reading, own, error))

    def _of_own_figure(self, read: ReadRow, column: PlannedColumn, printed: CellPrint) -> CellPrint:
        """The print of a cell of a row whose columns show different figures, such as amounts beside amounts per share:
        in the unit and with the decimals of its own figure."""
        reading = read.readings[column.number]
        if reading is None or not read.row.figures:
            return printed
        scale = self._scale(read.row, reading)
        signed = read.style.percent != "none" if reading.unit == "percent" else printed.signed
        decimals = self._decimals(read.row, reading, scale)
        return replace(printed, unit=reading.unit, scale=scale, decimals=decimals, signed=signed)

    @staticmethod
    def _with_percent(read: ReadRow, column: PlannedColumn, printed: CellPrint) -> CellPrint:
        """The print without the sign of percent after the first cell that has it."""
        first = next((n for n, reading in enumerate(read.readings) if reading is not None), 0)
        if printed.unit != "percent" or read.style.percent != "first" or column.number == first:
            return printed
        return CellPrint("ratio", printed.scale, printed.decimals, printed.table, printed.figures)
