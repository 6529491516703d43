"""Which rows of a statement have the sign of their currency, or of percent: that depends on the rows before."""

from __future__ import annotations

from relwriter.model.statement_rows import Row
from relwriter.model.statement_style import TableStyle
from relwriter.model.unit import is_currency, is_money


class Signs:
    """Reads the rows of one statement from the top."""

    def __init__(self) -> None:
        self._unit = ""
        self._opens = True
        self._after_heading = False

    def pass_heading(self) -> None:
        """Takes note of a heading: the next amount of money is the first of a block."""
        self._after_heading = True

    def are_shown(self, row: Row, style: TableStyle, unit: str) -> bool:
        """Whether a row has the sign of its currency: the first one, totals, amounts per share, and the first after a
        total or after money of another unit, or in a house that wants it after a heading; or a row of percentages its
        own."""
        if not is_money(unit):
            return unit == "percent" and style.percent != "none"
        opens = self._opens or unit != self._unit or (self._after_heading and style.currency == "first-of-blocks")
        self._unit, self._opens, self._after_heading = unit, row.role == "total", False
        if style.currency in ("all", "none"):
            return style.currency == "all"
        return opens or row.role == "total" or not is_currency(unit)
