"""Workbooks: the figures of a clean release as finance would supply them, totals too, and the release with them
imported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.seeded_errors.desk import Desk
from benchmarks.seeded_errors.edits import Edit, make
from benchmarks.seeded_errors.manuscript import parse_root
from benchmarks.seeded_errors.originals import WORKBOOK, Original
from relwriter.compose.facts import FactError, Facts
from relwriter.importing import plan_import, save_import
from relwriter.intake.nodes import Mapping as Node
from relwriter.intake.nodes import end_of
from relwriter.intake.splicing import insert_entry
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release
from relwriter.model.unit import is_currency

BOOK = "finance.xlsx"
_FRACTIONS = {"percent": 2, "basis_points": 4}
"""Units that workbooks hold as fractions of one, with the power of ten between the two."""
_HEADS = {"money": "(In {scale})", "shares": "(Number of shares, in {scale})", "other": "(Unaudited)"}


@dataclass(frozen=True)
class Line:
    """A row of a sheet: the figure with its id, the file whose record of it gets a source, and its amounts in the
    figure's scale."""

    key: str
    figure: Figure
    file: str
    amounts: Mapping[Period, Decimal]


Rows = dict[str, list[Line]]
"""The rows of each sheet from top to bottom."""


def supply(original: Original) -> Original:
    """The original with a workbook that holds its typed figures, which were imported from it: each figure names its
    row, and the import has written down the cells and the hash of the file. Computed figures name the row of their
    total."""
    with Desk(original) as desk:
        release = desk.draft({}).release
        rows = _rows_of(original, release)
        _write_book(desk.folder / BOOK, rows)
        named = make(original.texts, _name_rows(original, rows))
        desk.put(named)
        file = Path(desk.file)
        save_import(plan_import(desk.folder / BOOK, file, add=False, sheets=()), file)
        texts = {**original.texts, **named, original.file: file.read_text(encoding="utf-8")}
        books = {BOOK: (desk.folder / BOOK).read_bytes()}
    return replace(original, name=original.name + WORKBOOK, texts=texts, books=books)


def _rows_of(original: Original, release: Release) -> Rows:
    """The figures with numbers of their own in the release's file, and those that are computed, on a sheet for each
    kind of unit and scale."""
    rows: Rows = {}
    for file, text in original.texts.items():
        figures = parse_root(file, text).get("figures")
        for key, node in figures.entries if isinstance(figures, Node) else ():
            line = _read_line(original, release, file, key.text, node)
            if line is not None:
                rows.setdefault(_sheet_of(line.figure), []).append(line)
    return rows


def _read_line(original: Original, release: Release, file: str, key: str, node: object) -> Line | None:
    figure = release.figures.get(key)
    if figure is None or not isinstance(node, Node):
        return None
    if file == original.file and isinstance(node.get("values"), Node):
        typed = {period: entry.value for period, entry in figure.values.items() if entry.value is not None}
        return Line(key, figure, file, typed)
    if figure.formula is None or figure.values or node.get("formula") is None:
        return None
    amounts = _work_out(release, key, figure)
    return Line(key, figure, file, amounts) if amounts else None


def _work_out(release: Release, key: str, figure: Figure) -> dict[Period, Decimal]:
    """The amounts of a computed figure in every period of the release, in its scale, rounded far behind the digits."""
    found, facts = {}, Facts(release)
    for period in sorted({period for one in release.figures.values() for period in one.values}, key=str):
        try:
            amount = facts.fact(key, period).amount
        except FactError:
            continue
        if amount is not None:
            scaled = amount.scaleb(-SCALES[figure.scale])
            found[period] = scaled if -int(scaled.as_tuple().exponent) <= _PLACES else round(scaled, _PLACES)
    return found


_PLACES = 6


def _sheet_of(figure: Figure) -> str:
    """Such as money in thousands, money at the end in thousands, shares in ones."""
    end = " at the end" if figure.nature == "balance" else ""
    return f"{_kind_of(figure)}{end} in {figure.scale}"


def _kind_of(figure: Figure) -> str:
    return "money" if is_currency(figure.unit) else "shares" if figure.unit == "shares" else "other"


def _write_book(path: Path, rows: Rows) -> None:
    book = Workbook()
    book.remove(book.active)
    for name, lines in rows.items():
        _write_sheet(book.create_sheet(name), lines)
    book.save(path)


def _write_sheet(sheet: Worksheet, lines: list[Line]) -> None:
    first = lines[0].figure
    columns = _columns(lines)
    sheet.append([_HEADS[_kind_of(first)].format(scale=first.scale)])
    sheet.append([None, *map(str, columns)])
    for number, line in enumerate(lines, _FIRST):
        sheet.cell(number, 1, str(line.figure.label))
        for period, amount in line.amounts.items():
            column = 2 + columns.index(_head(line.figure, period))
            cell = sheet.cell(number, column, amount.scaleb(-_FRACTIONS.get(line.figure.unit, 0)))
            cell.number_format = _format(line.figure, amount)


_FIRST = 3
"""The first row of figures, below the scale and the heads."""


def _columns(lines: list[Line]) -> list[Period]:
    heads = {_head(line.figure, period) for line in lines for period in line.amounts}
    return sorted(heads, key=lambda period: (-period.year, -period.ends_after, period.months))


def _head(figure: Figure, period: Period) -> Period:
    """The period that heads a column; balances that are of one day have one."""
    return period.ytd if figure.nature == "balance" else period


def _format(figure: Figure, number: Decimal) -> str:
    decimals = max(0, -int(number.as_tuple().exponent))
    places = f".{'0' * decimals}" if decimals else ""
    return f"0{places}%" if figure.unit == "percent" else f"#,##0{places};(#,##0{places})"


def _name_rows(original: Original, rows: Rows) -> Iterator[Edit]:
    """An edit for each figure: the sheet and row of its source, in place of the source that it had."""
    roots = {file: parse_root(file, text) for file, text in original.texts.items()}
    for sheet, lines in rows.items():
        for number, line in enumerate(lines, _FIRST):
            figures = roots[line.file].get("figures")
            node = figures.get(line.key) if isinstance(figures, Node) else None
            assert isinstance(node, Node)
            yield _replace(line.file, node, {"file": BOOK, "sheet": sheet, "row": str(number)})


def _replace(file: str, node: Node, where: dict[str, str]) -> Edit:
    found = node.get("source")
    if found is None:
        splice = insert_entry(node, "source", where, after="label")
        return Edit(file, splice.start, splice.end, splice.text)
    start = found.index if isinstance(found, Node) else found.span.start
    text = "{" + ", ".join(f"{name}: {words}" for name, words in where.items()) + "}"
    return Edit(file, start, end_of(found), text)
