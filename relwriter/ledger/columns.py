"""The columns of a sheet: the periods that their heads mean, and those whose head says none."""

from __future__ import annotations

from collections.abc import Iterable

from relwriter.ledger.cells import Cell, Sheet
from relwriter.ledger.heads import Head, is_reported
from relwriter.ledger.layout import Row, is_number
from relwriter.model.fiscal import FiscalYear
from relwriter.model.period import Period


def columns_of(row: Row, fiscal: FiscalYear, near: Period) -> dict[Period, int]:
    """The periods of a row's columns; none where a period that ends as `near` does is not among them."""
    heads = {column: period_of(head, fiscal, near) for column, head in row.heads.items()}
    columns = {period: column for column, period in heads.items() if period is not None}
    own = (near.year, near.ends_after)
    return columns if own in {(period.year, period.ends_after) for period in columns} else {}


def period_of(head: Head, fiscal: FiscalYear, near: Period) -> Period | None:
    """The period that a head means, within three years of another."""
    if head.period is not None:
        return head.period
    kinds = [("FY", 1), *(("Q", number) for number in (1, 2, 3, 4)), ("H", 1), ("H", 2), ("9M", 1)]
    years = range(near.year - 3, near.year + 2)
    periods = [Period(kind, number, year) for year in years for kind, number in kinds]
    balance = head.months is None
    return next((period for period in periods if head.means(period, fiscal, balance=balance)), None)


def unread_columns(sheet: Sheet, rows: Iterable[Row], fiscal: FiscalYear, near: Period) -> list[str]:
    """What to tell of each column that holds numbers under a head that names no period; a budget or a change is left
    out on purpose."""
    notes: dict[str, None] = {}
    for row in rows:
        heads = row.heads
        for cell in sheet.rows[row.number][1 if row.label else 0 :]:
            head, words = heads.get(cell.column), row.words.get(cell.column, "")
            known = head is not None and period_of(head, fiscal, near) is not None
            if is_number(cell) and not known and is_reported(words):
                notes[_tell(sheet, cell, words)] = None
    return list(notes)


def _tell(sheet: Sheet, cell: Cell, words: str) -> str:
    column = cell.name.rstrip("0123456789")
    where = f"{sheet.name.strip()}!{column}" if sheet.name else column
    said = f"its head '{words}' names no period" if words else "it has no head"
    advice = "head it with one, such as Q4 2019 or December 31, 2019, or type the cells of its figures"
    return f"column {where} is left out: {said} ({advice})"
