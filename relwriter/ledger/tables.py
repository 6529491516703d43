"""Tables: the rows and columns of a book's sheets in which a figure's numbers stand, found by their names."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cached_property

from relwriter.ledger.cells import Book, Cell, Sheet, plain_label
from relwriter.ledger.layout import Row, lay_out
from relwriter.ledger.scales import ScaleError
from relwriter.ledger.taking import LedgerError, Taken, take
from relwriter.model.figure import Figure
from relwriter.model.fiscal import FiscalYear
from relwriter.model.period import Period
from relwriter.model.sources import Provenance

Found = tuple[Sheet, Row]


class Tables:
    """Takes figures from the sheets of a book."""

    def __init__(self, book: Book, fiscal: FiscalYear):
        self.book = book
        self.fiscal = fiscal

    @property
    def hash(self) -> str:
        """The SHA-256 of the file."""
        return self.book.hash

    @cached_property
    def rows(self) -> dict[str, dict[int, Row]]:
        """The rows with numbers of each sheet, by the sheet's name."""
        return {sheet.name: lay_out(sheet) for sheet in self.book.sheets}

    @cached_property
    def _by_label(self) -> dict[str, dict[str, list[Row]]]:
        """The rows of each sheet by their plain labels."""
        found: dict[str, dict[str, list[Row]]] = {}
        for name, rows in self.rows.items():
            labels = found.setdefault(name, {})
            for row in rows.values():
                labels.setdefault(row.plain, []).append(row)
        return found

    def _called(self, sheet: Sheet, names: list[str]) -> list[Row]:
        """The rows of a sheet with one of these labels, or with a number for a name, from top to bottom."""
        found = [row for name in names for row in self._by_label[sheet.name].get(plain_label(name), ())]
        numbers = {int(name) for name in names if name.isdecimal()} & self.rows[sheet.name].keys()
        rows = {row.number: row for row in (*found, *(self.rows[sheet.name][number] for number in numbers))}
        return [rows[number] for number in sorted(rows)]

    def take(self, key: str, figure: Figure, source: Provenance | None, period: Period, cell: str = "") -> Taken:
        """The number of a figure for a period, from the row that its source names, or that is called as it is.

        `cell` is where it stood when it was imported last, or where the author says. Raises LedgerError.
        """
        if source is not None and source.concept is not None:
            raise LedgerError("holds no concepts", "name a row: instead; concepts are in the SEC's company facts")
        sheets = self._sheets(source)
        if cell and source is not None and (source.row is None and source.under is None):
            return self._take_cell(self._one(sheets, source), cell, figure, source)
        if cell and source is not None and self._is_still(sheets, cell, source, figure, period):
            return self._take_cell(sheets[0], cell, figure, source)
        sheet, row = self._row(key, figure, source, sheets, period)
        return self._take(sheet, sheet.find(self._column(sheet, row, figure, period)), row, figure, source)

    def _sheets(self, source: Provenance | None) -> list[Sheet]:
        """The sheet that a source names, or all that are not hidden. Raises LedgerError."""
        if source is None or source.sheet is None:
            return [sheet for sheet in self.book.sheets if not sheet.fault]
        found = [sheet for sheet in self.book.sheets if plain_label(sheet.name) == plain_label(source.sheet)]
        if found:
            return found[:1]
        names = [sheet.name for sheet in self.book.sheets if sheet.name]
        close = get_close_matches(source.sheet, names, 1)
        advice = (
            f"did you mean {close[0]}?" if close else f"it has {', '.join(names[:8])}" if names else "leave sheet out"
        )
        raise LedgerError(f"has no sheet '{source.sheet}'", advice)

    def _one(self, sheets: list[Sheet], source: Provenance) -> Sheet:
        if len(sheets) != 1:
            raise LedgerError("has several sheets", "name the one that is meant: sheet:")
        return sheets[0]

    def _is_still(self, sheets: list[Sheet], cell: str, source: Provenance, figure: Figure, period: Period) -> bool:
        """Whether a cell that was imported from is in the same row and under the same head as then."""
        if len(sheets) != 1 or source.row is None:
            return False
        found = sheets[0].find(cell)
        row = self.rows[sheets[0].name].get(found.row)
        if row is None or not _is_called(row, source.row, source.under):
            return False
        head = row.heads.get(found.column)
        return head is None or head.means(period, self.fiscal, balance=figure.nature == "balance")

    def _take_cell(self, sheet: Sheet, name: str, figure: Figure, source: Provenance) -> Taken:
        cell = sheet.find(name)
        row = self.rows[sheet.name].get(cell.row, Row(cell.row, sheet.label(cell.row), "", {}))
        return self._take(sheet, cell, row, figure, source)

    def _take(self, sheet: Sheet, cell: Cell, row: Row, figure: Figure, source: Provenance | None) -> Taken:
        """The number, with the cell in the words of what is wrong with it."""
        name = f"{sheet.name}!{cell.name}" if sheet.name else cell.name
        said = source.scale if source is not None and source.scale else ""
        try:
            if sheet.fault:
                raise LedgerError(sheet.fault, "unhide it")
            taken = take(cell, figure, {} if said else self._scales(row), said, sheet.decimal)
        except LedgerError as error:
            raise LedgerError(f"!{name} {error}", error.advice) from None
        return Taken(taken.number, taken.accuracy, sheet.name.strip(), cell.name, row.label, self._heading(sheet, row))

    def _heading(self, sheet: Sheet, row: Row) -> str:
        """The heading of a row that is told from others of its name by it alone."""
        return row.heading if len(self._by_label[sheet.name].get(row.plain, ())) > 1 else ""

    @staticmethod
    def _scales(row: Row) -> dict[str, str]:
        try:
            return row.scales()
        except ScaleError as error:
            raise LedgerError(str(error), "write in the source which one is meant, such as scale: thousands") from None

    def _row(self, key: str, figure: Figure, source: Provenance | None, sheets: list[Sheet], period: Period) -> Found:
        """The one row of a name that has a column for the period. Raises LedgerError."""
        names = _names(key, figure, source)
        under = source.under if source is not None else None
        found = [
            (sheet, row)
            for sheet in sheets
            for row in self._called(sheet, names)
            if under is None or row.plain_heading == plain_label(under)
        ]
        if not found:
            raise self._unknown_row(names[0], under, sheets)
        fitting = [(sheet, row) for sheet, row in found if self._columns(row, figure, period)] or found
        if len(fitting) > 1:
            rows = ", ".join(
                f"{sheet.name}!{row.number}" if sheet.name else str(row.number) for sheet, row in fitting[:6]
            )
            advice = f"rows {rows}: say which with sheet:, under: a heading, or its number as the row"
            raise LedgerError(f"has {len(fitting)} rows '{names[0]}'", advice)
        return fitting[0]

    def _unknown_row(self, name: str, under: str | None, sheets: list[Sheet]) -> LedgerError:
        labels = {row.label for sheet in sheets for row in self.rows[sheet.name].values()}
        close = get_close_matches(name, labels, 1)
        where = f" under '{under}'" if under else ""
        advice = f"did you mean {close[0]}?" if close and close[0] != name else "name it: row:"
        return LedgerError(f"has no row '{name}'{where}", advice)

    def _columns(self, row: Row, figure: Figure, period: Period) -> list[int]:
        balance = figure.nature == "balance"
        return [column for column, head in row.heads.items() if head.means(period, self.fiscal, balance=balance)]

    def _column(self, sheet: Sheet, row: Row, figure: Figure, period: Period) -> str:
        """The name of the one cell of a row under the head of a period. Raises LedgerError."""
        columns = self._columns(row, figure, period)
        if len(columns) == 1:
            return Cell(row.number, columns[0], None).name
        where = f"{sheet.name}!{row.number}" if sheet.name else f"row {row.number}"
        count = "several columns" if columns else "no column"
        advice = f"name the cell: cells: {{{period}: C{row.number}}}, without row:"
        raise LedgerError(f"has {count} for {period} in {where}", advice)


def _names(key: str, figure: Figure, source: Provenance | None) -> list[str]:
    """What the row may be called: as the source says, or as the figure is."""
    if source is not None and source.row is not None:
        return [str(source.row)]
    negative = figure.label_for(negative=True)
    names = [str(figure.label), key.replace("_", " "), *([str(negative)] if negative else [])]
    return [*names, f"{figure.label} (loss)", *(["net loss", "net income (loss)"] if key == "net_income" else [])]


def _is_called(row: Row, name: str, under: str | None) -> bool:
    """Whether a row has a name, or a number for a name, and the heading that is asked for."""
    called = row.plain == plain_label(name) or str(row.number) == name
    return called and (under is None or row.plain_heading == plain_label(under))
