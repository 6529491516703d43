"""A statement as a table, with the lines over it and the notes under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.compose.phrases import Composed, Phrase
from relwriter.compose.prose import bind_prose
from relwriter.compose.statements.captions import state_units
from relwriter.compose.statements.columns import PlannedColumn, fit_columns, plan_columns
from relwriter.compose.statements.contents import ReadRow
from relwriter.compose.statements.exactness import tell_coarse
from relwriter.compose.statements.heads import head_rows
from relwriter.compose.statements.marks import find_faults, marks_in
from relwriter.compose.statements.periods import check_periods
from relwriter.compose.statements.readings import Reader
from relwriter.compose.statements.rows import RowPrinter
from relwriter.document.tree import Cell, Table, Value, plain_text
from relwriter.errors import InputError
from relwriter.model.prose import Prose
from relwriter.model.sections.paragraphs import TableNote
from relwriter.model.statement import Statement
from relwriter.model.statement_rows import BLANK, Row
from relwriter.model.unit import is_currency
from relwriter.source import Origin


@dataclass(frozen=True, slots=True)
class StatementView:
    """The title lines of a statement, the lines under them, its table, and its notes, each with its mark, or None."""

    titles: tuple[Composed | Prose, ...]
    captions: tuple[Composed | Prose, ...]
    table: Table
    notes: tuple[TableNote, ...]


def build_statement(facts: Facts, statement: Statement, name: str) -> StatementView:
    """A statement as templates see it; `name` is the field that holds it. Raises InputError with every problem."""
    style = facts.release.style.tables.overridden(statement.style)
    marks = " ".join(marks_in(statement))
    statement = fit_columns(statement, facts.release.period)
    columns = plan_columns(statement, facts.release.period)
    reader = Reader(facts, statement.rows)
    _check_rows(reader, statement)
    check_periods(reader, statement, columns, style)
    rows = [_read(reader, row, columns, style, level) for row, level in _levels(_spaced(statement.rows))]
    printer = RowPrinter(facts, statement, columns, reader)
    body = [printer.cells(row) for row in rows]
    tell_coarse(reader, statement, printer.printings)
    caption = _caption(facts, statement, rows, style, name)
    over_labels = style.caption_place == "over-labels"
    heads = head_rows(facts, statement, columns, style, _bound(facts, caption) if caption and over_labels else ())
    titles = list(_titles(facts, statement, name))
    captions = [line for line in _captions(facts, statement, style, name) if line]
    captions += [caption] if caption and not over_labels else []
    _check_marks(reader, statement, [*titles, *captions], (*heads, *body), marks)
    if reader.problems:
        raise InputError(reader.problems)
    title = plain_text(bind_prose(facts, statement.title)) if statement.title else ""
    table = Table((*heads, *body), name, len(heads), title, orientation=statement.orientation or "")
    return StatementView(tuple(titles), tuple(captions), table, statement.notes)


def _check_marks(
    reader: Reader, statement: Statement, lines: Sequence[Composed | Prose], rows: Sequence[Sequence[Cell]], marks: str
) -> None:
    """A problem for each mark without its note, and each note without its mark; `marks` are those of all columns, also
    of those that a first quarter leaves out."""
    words = [line if isinstance(line, Prose) else plain_text(line.content) for line in lines]
    words += [plain_text(cell.content) for row in rows for cell in row]
    for mark, message, advice in find_faults(reader.facts.release, statement, " ".join([*words, marks])):
        reader.refuse(mark, FactError(message, advice))


def _check_rows(reader: Reader, statement: Statement) -> None:
    """A problem for each row that names a figure beside other cells, or whose list is not as long as the columns."""
    for row in statement.rows:
        reader.check_subject(row)
        for entries in (row.figures, row.cells, row.marks):
            if entries and len(entries) != len(statement.columns):
                message = f"gives {len(entries)} cells, but there are {len(statement.columns)} columns"
                reader.refuse(entries[0], FactError(message, "write blank for a cell that holds nothing"))


def _spaced(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, a blank one before the first of memo lines."""
    before = BLANK
    for row in rows:
        if row.role == "memo" and before not in ("memo", BLANK):
            yield Row(blank=True)
        yield row
        before = row.role


def _levels(rows: Iterator[Row]) -> Iterator[tuple[Row, int]]:
    """The rows with the levels of their labels: one further in under a heading, until a subtotal closes it, and at most
    until a total or a blank."""
    level = 0
    for row in rows:
        if row.role in ("heading", BLANK):
            level = 0
        yield row, level if row.indent is None else row.indent
        if row.role == "heading":
            level = (row.indent or 0) + 1
        elif row.role == "subtotal" and row.closes:
            level = max(0, level - 1 if row.indent is None else min(level - 1, row.indent))
        elif row.role == "total" and row.closes:
            level = 0


def _read(reader: Reader, row: Row, columns: Sequence[PlannedColumn], style, level: int) -> ReadRow:
    own = style.overridden(row.style)
    readings = tuple(reader.read(row, column.number, column.period, own) for column in columns)
    return ReadRow(row, own, readings, level)


def _titles(facts: Facts, statement: Statement, name: str) -> Iterator[Composed | Prose]:
    if statement.company_line == "true":
        company = facts.release.company.name
        yield Composed((Value(str(company), company.origin()),), f"{name}.company_line")
    elif statement.company_line not in (None, "false"):
        yield statement.company_line
    if statement.title:
        yield statement.title


def _captions(facts: Facts, statement: Statement, style, name: str) -> Iterator[Composed | Prose | None]:
    if statement.unaudited:
        unaudited = style.unaudited
        yield Composed((Value(str(unaudited), unaudited.origin()),), f"{name}.unaudited")
    yield statement.basis


def _caption(facts: Facts, statement: Statement, rows: Sequence[ReadRow], style, name: str) -> Composed | Prose | None:
    """The unit caption: the statement's own, none if it says so, or that of its scale and the units of its rows."""
    if statement.caption is not None:
        return None if statement.caption == "none" else statement.caption
    units = [(row.first.unit, _scale_of(row, statement)) for row in rows if row.first is not None]
    words = state_units(units, statement.scale, style, facts.style)
    return Composed((Value(words, Origin(f"{name}.scale")),), f"{name}.caption") if words else None


def _scale_of(row: ReadRow, statement: Statement) -> str:
    if row.row.scale:
        return row.row.scale
    assert row.first is not None
    figure = row.first.fact.figure
    return statement.scale if is_currency(row.first.unit) else figure.display.scale or figure.scale


def _bound(facts: Facts, line: Composed | Prose) -> Phrase:
    return line.content if isinstance(line, Composed) else bind_prose(facts, line)
