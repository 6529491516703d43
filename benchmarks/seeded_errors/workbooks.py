"""Workbooks: the figures of a clean release as finance would supply them, and the release with them imported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.seeded_errors.desk import Desk
from benchmarks.seeded_errors.edits import Edit, make
from benchmarks.seeded_errors.manuscript import parse_root
from benchmarks.seeded_errors.originals import WORKBOOK, Original
from relwriter.importing import plan_import, save_import
from relwriter.intake.nodes import Mapping, end_of
from relwriter.intake.splicing import insert_entry
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.release import Release
from relwriter.model.unit import is_currency

BOOK = "finance.xlsx"
_FRACTIONS = {"percent": 2, "basis_points": 4}
"""Units that workbooks hold as fractions of one, with the power of ten between the two."""
_HEADS = {"money": "(In {scale})", "shares": "(Number of shares, in {scale})", "other": "(Unaudited)"}

Rows = dict[str, list[tuple[str, Figure]]]
"""The figures of each sheet, by id, from top to bottom."""


def supply(original: Original) -> Original:
    """The original with a workbook that holds its typed figures, which were imported from it: each figure names its
    row, and the import has written down the cells and the hash of the file."""
    with Desk(original) as desk:
        release = desk.draft({}).release
        rows = _rows_of(original, release)
        _write_book(desk.folder / BOOK, rows)
        desk.put(make(original.texts, _name_rows(original, rows)))
        file = Path(desk.file)
        save_import(plan_import(desk.folder / BOOK, file, add=False, sheets=()), file)
        texts = {**original.texts, original.file: file.read_text(encoding="utf-8")}
        books = {BOOK: (desk.folder / BOOK).read_bytes()}
    return replace(original, name=original.name + WORKBOOK, texts=texts, books=books)


def _rows_of(original: Original, release: Release) -> Rows:
    """The figures whose numbers the release's own file holds, on a sheet for each kind of unit and scale."""
    figures = parse_root(original.file, original.texts[original.file]).get("figures")
    rows: Rows = {}
    for key, node in figures.entries if isinstance(figures, Mapping) else ():
        if isinstance(node, Mapping) and isinstance(node.get("values"), Mapping):
            figure = release.figures[key.text]
            rows.setdefault(_sheet_of(figure), []).append((key.text, figure))
    return rows


def _sheet_of(figure: Figure) -> str:
    """Such as money in thousands, money at the end in thousands, shares in ones."""
    end = " at the end" if figure.nature == "balance" else ""
    return f"{_kind_of(figure)}{end} in {figure.scale}"


def _kind_of(figure: Figure) -> str:
    return "money" if is_currency(figure.unit) else "shares" if figure.unit == "shares" else "other"


def _write_book(path: Path, rows: Rows) -> None:
    book = Workbook()
    book.remove(book.active)
    for name, figures in rows.items():
        _write_sheet(book.create_sheet(name), figures)
    book.save(path)


def _write_sheet(sheet: Worksheet, figures: list[tuple[str, Figure]]) -> None:
    first = figures[0][1]
    columns = _columns([figure for _, figure in figures])
    sheet.append([_HEADS[_kind_of(first)].format(scale=first.scale)])
    sheet.append([None, *map(str, columns)])
    for number, (_, figure) in enumerate(figures, _FIRST):
        sheet.cell(number, 1, str(figure.label))
        for period, entry in figure.values.items():
            if entry.value is not None:
                column = 2 + columns.index(_head(figure, period))
                cell = sheet.cell(number, column, entry.value.scaleb(-_FRACTIONS.get(figure.unit, 0)))
                cell.number_format = _format(figure, entry.value)


_FIRST = 3
"""The first row of figures, below the scale and the heads."""


def _columns(figures: list[Figure]) -> list[Period]:
    heads = {_head(figure, period) for figure in figures for period in figure.values}
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
    figures = parse_root(original.file, original.texts[original.file]).get("figures")
    assert isinstance(figures, Mapping)
    for sheet, listed in rows.items():
        for number, (key, _) in enumerate(listed, _FIRST):
            node = figures.get(key)
            assert isinstance(node, Mapping)
            where = {"file": BOOK, "sheet": sheet, "row": str(number)}
            yield _replace(original.file, node, where)


def _replace(file: str, node: Mapping, where: dict[str, str]) -> Edit:
    found = node.get("source")
    if found is None:
        splice = insert_entry(node, "source", where, after="label")
        return Edit(file, splice.start, splice.end, splice.text)
    start = found.index if isinstance(found, Mapping) else found.span.start
    text = "{" + ", ".join(f"{name}: {words}" for name, words in where.items()) + "}"
    return Edit(file, start, end_of(found), text)
