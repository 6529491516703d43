"""A cell's number in the unit and scale of a figure: percentages, scales of heads and formats, dashes, parentheses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from relwriter.ledger.cells import Cell
from relwriter.ledger.number_formats import FormatError, Shown, read_format
from relwriter.ledger.printed import parse_figure
from relwriter.model.figure import Figure
from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency, is_money

_PERCENT_POWERS = {"percent": 2, "basis_points": 4, "ratio": 0}
"""By which power of ten a percentage's fraction is multiplied to be in a unit."""


class LedgerError(ValueError):
    """A number that cannot be taken, in the words of whoever keeps the file, with what to do."""

    def __init__(self, message: str, advice: str = ""):
        super().__init__(message)
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Taken:
    """A number as the figure's YAML types it, None where its cell is empty; the scale to which it is known, where that
    is coarser than the figure says; the sheet, cell and row that it was taken from, and the heading above the row where
    others are called alike."""

    number: Decimal | None
    accuracy: str = ""
    sheet: str = ""
    cell: str = ""
    row: str = ""
    under: str = ""

    @property
    def text(self) -> str:
        """The number as it is typed; `pending` where there is none."""
        return "pending" if self.number is None else f"{self.number:f}"


@dataclass(frozen=True, slots=True)
class _Read:
    """A number as it stands, the power of ten of a scale of its own, whether it is a fraction of one, and the thousands
    that its format scales away."""

    number: Decimal
    power: int | None = None
    fraction: bool = False
    thousands: int = 0


def take(cell: Cell, figure: Figure, scales: dict[str, str], said: str = "", decimal: str = ".") -> Taken:
    """The number of a cell, in the figure's unit and scale. Raises LedgerError.

    `scales` is what the heads say of money and shares, `said` the scale that the source names, `decimal` the sign
    before the decimals of a text.
    """
    if cell.fault:
        raise LedgerError(cell.fault, _advise(cell.fault))
    if cell.is_blank:
        return Taken(None)
    if isinstance(cell.content, date):
        raise LedgerError("holds a day, no number", "check the cell, or give it a number format")
    read = _read_number(cell, figure) if isinstance(cell.content, Decimal) else _read_text(cell, figure, decimal)
    if read.fraction:
        return Taken(_plain(read.number.scaleb(_PERCENT_POWERS[figure.unit])))
    power = read.power if read.power is not None else _power(figure, scales, said) - 3 * read.thousands
    number = read.number.scaleb(power - SCALES[figure.scale])
    # A zero without a scale of its own says no more of its accuracy than the numbers beside it.
    return Taken(_plain(number), _coarser(figure, power + 3 * read.thousands))


def _advise(fault: str) -> str:
    if "never worked out" in fault:
        return "open the file in Excel, save it there and import again"
    return "name the cell that shows it" if "merged" in fault else "unhide it" if "hidden" in fault else "mend it there"


def _plain(number: Decimal) -> Decimal:
    """The number without an exponent, and zero without a sign."""
    return Decimal(f"{number:f}") if number else abs(Decimal(f"{number:f}"))


def _read_number(cell: Cell, figure: Figure) -> _Read:
    assert isinstance(cell.content, Decimal)
    try:
        shown = read_format(cell.format, cell.content)
    except FormatError as error:
        raise LedgerError(str(error), "give it a number format") from None
    _check_shown(cell.content, shown, figure)
    return _Read(cell.content, None, shown.percent, shown.thousands)


def _check_shown(number: Decimal, shown: Shown, figure: Figure) -> None:
    """Raises LedgerError where people see something else than the cell holds."""
    if shown.hidden:
        raise LedgerError("is hidden by its number format", "give it one that shows the number")
    if shown.negative and number > 0:
        raise LedgerError(
            "is positive, but its format shows it as negative", "type it with a minus, or format it plainly"
        )
    if shown.percent and figure.unit not in _PERCENT_POWERS:
        raise LedgerError(f"is a percentage, but the figure is in {figure.unit}", "check the row, or the figure's unit")


def _read_text(cell: Cell, figure: Figure, decimal: str) -> _Read:
    try:
        printed = parse_figure(cell.words, decimal)
    except ValueError:
        raise LedgerError("holds text that is no number", "check the cell") from None
    if printed.kind == "not_meaningful":
        raise LedgerError("says that there is no meaningful number", "leave this period out of values")
    assert printed.amount is not None
    code = figure.unit.partition("/")[0]
    if printed.unit in _PERCENT_POWERS:
        if figure.unit not in _PERCENT_POWERS:
            raise LedgerError(f"is in {printed.unit}, but the figure in {figure.unit}", "check the row, or the unit")
        return _Read(printed.amount.scaleb(-_PERCENT_POWERS[printed.unit]), None, True)
    if printed.unit and printed.unit != code:
        raise LedgerError(
            f"is in {printed.unit}, but the figure in {figure.unit}", "check the row, or the figure's unit"
        )
    return _Read(printed.amount, SCALES[printed.scale] if printed.scale else None)


def _power(figure: Figure, scales: dict[str, str], said: str) -> int:
    """The power of ten of the scale that a number without one of its own is in. Raises LedgerError."""
    if said:
        return SCALES[said]
    money = is_currency(figure.unit)
    if money or figure.unit == "shares":
        scale = scales.get("money" if money else "shares")
        if scale is None and figure.scale != "ones":
            advice = f"write in the source which one, such as scale: {figure.scale}"
            raise LedgerError("has no head that says in which scale its amounts are", advice)
        return SCALES[scale or "ones"]
    if figure.unit in (*_PERCENT_POWERS, "multiple") or is_money(figure.unit) or "money" not in scales:
        return 0 if figure.scale == "ones" else SCALES[figure.scale]
    advice = "write in the source which one, such as scale: ones"
    raise LedgerError(f"has heads that do not say in which scale {figure.unit} is", advice)


def _coarser(figure: Figure, power: int) -> str:
    """The scale to which a number is known, if the figure says that it is known more exactly."""
    states = SCALES[figure.accuracy or figure.scale]
    if power <= states or not (is_currency(figure.unit) or figure.unit == "shares"):
        return ""
    return next((scale for scale, exponent in SCALES.items() if exponent == power), "")
