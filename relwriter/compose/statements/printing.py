"""Amounts as cells print them: scaled, rounded once, with a sign of currency or percent where the row asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from relwriter.compose.amounts import PENDING_MARK, Print, find_scale
from relwriter.compose.formulas import FactError
from relwriter.compose.numerals import by_sign, mark_currency, separate, sign
from relwriter.compose.statements.readings import Reading
from relwriter.document.tree import Value
from relwriter.model.exact import EXACT
from relwriter.model.figure_style import FigureStyle
from relwriter.model.recorded import SCALES
from relwriter.model.statement_style import TableStyle
from relwriter.model.unit import is_currency, is_money
from relwriter.source import Origin

_HUNDRED = Decimal(100)


class CoarseError(FactError):
    """An amount that is not known as exactly as its cell would print it."""


@dataclass(frozen=True, slots=True)
class CellPrint:
    """How the amounts of a row are printed; `signed` asks for the sign of currency or percent."""

    unit: str
    scale: str
    decimals: int
    table: TableStyle
    figures: FigureStyle
    signed: bool = False
    shown: Mapping[str, Decimal] = field(default_factory=dict)

    def amount(self, reading: Reading) -> Value:
        """A reading in its cell. Raises CoarseError where the figure is not known so exactly."""
        if reading.amount is None:
            return self._pending(reading.origin)
        self._check_known(reading)
        form = reading.origin.form if reading.origin.form == "sum" else "amount"
        text = replace(self, shown=reading.shown).text(reading.amount)
        return Value(text, replace(reading.origin, form=form))

    def difference(self, later: Reading, earlier: Reading) -> Value:
        """The difference of two readings, in points where they are percentages."""
        origin = replace(later.origin, form="difference", base=earlier.origin.figure)
        if later.amount is None or earlier.amount is None:
            return self._pending(origin)
        difference = later.amount - earlier.amount
        return Value(self._points(difference) if self.unit == "percent" else self.text(difference), origin)

    def percent_change(self, later: Reading, earlier: Reading) -> Value:
        """The change in percent; the house's mark where the base is none or negative, the sign changes, or it is too
        large."""
        origin = replace(later.origin, form="percent", base=earlier.origin.figure)
        if later.amount is None or earlier.amount is None:
            return self._pending(origin)
        if earlier.amount <= 0 or later.amount < 0:
            return Value(str(self.table.not_meaningful), origin)
        change = EXACT.divide((later.amount - earlier.amount) * _HUNDRED, earlier.amount)
        if abs(change) > self.figures.largest_percent:
            return Value(str(self.table.not_meaningful), origin)
        return Value(self._of_percent().text(change), origin)

    def share(self, part: Reading, whole: Reading) -> Value:
        """A reading in percent of another one."""
        origin = replace(part.origin, form=f"share of {whole.origin.figure.split()[0]}")
        if part.amount is None or whole.amount is None:
            return self._pending(origin)
        if whole.amount <= 0:
            return Value(str(self.table.not_meaningful), origin)
        return Value(self._of_percent().text(EXACT.divide(part.amount * _HUNDRED, whole.amount)), origin)

    def text(self, value: Decimal) -> str:
        """The amount as its cell shows it."""
        if not value and self.table.zero != "0":
            mark = mark_currency(self.unit[:3], self._style()) if self.signed and is_money(self.unit) else ""
            return mark + self.table.zero
        scaled = value.scaleb(-SCALES[self.scale], EXACT)
        printed = Print(self.unit, "ones", self.decimals, self._style(), form=self._form(), shown=self._forced())
        if printed.hides(scaled) and self.table.less_than:
            least = separate(Decimal(1).scaleb(-self.decimals), self.figures)
            mark = "%" if self.unit == "percent" and self.signed else ""
            return sign(value < 0, "", f"<{least}", self._style()) + mark
        return printed.amount(scaled)

    def _forced(self) -> dict[str, Decimal]:
        return {"ones": self.shown[self.scale]} if self.scale in self.shown else {}

    def _form(self) -> str:
        if self.signed and self.unit != "basis_points":
            return "" if self.unit == "percent" else "bare"
        return "" if self.unit == "multiple" else "number"

    def _style(self) -> FigureStyle:
        """The house style as tables have it: its own minus where tables want one, and no word for percent."""
        house = self.figures
        minus = house.negative if house.negative != "parentheses" else "minus"
        negative = "parentheses" if self.table.negative == "parentheses" else minus
        percent = "%" if house.percent.strip().isalpha() else house.percent
        return by_sign(house).model_copy(update={"negative": negative, "percent": percent})

    def _of_percent(self) -> CellPrint:
        decimals = self.figures.percent_decimals
        return replace(self, unit="percent", scale="ones", decimals=decimals, signed=True, shown={})

    def _points(self, difference: Decimal) -> str:
        """`0.6 pts`, or `60 bps`, of the exact difference between two percentages."""
        basis = self.figures.points == "basis-points"
        value, decimals = (difference * 100, max(0, self.decimals - 2)) if basis else (difference, self.decimals)
        text = replace(self, unit="count", scale="ones", decimals=decimals, signed=False, shown={}).text(value)
        return text if text == self.table.zero else text + (" bps" if basis else " pts")

    def _pending(self, origin: Origin) -> Value:
        return Value(PENDING_MARK, origin, pending=True)

    def _check_known(self, reading: Reading) -> None:
        if reading.finest is not None and SCALES[self.scale] - self.decimals < reading.finest:
            decimals = f" with {self.decimals} decimal{'s' if self.decimals > 1 else ''}" if self.decimals else ""
            message = f"is not known as exactly as {self.scale}{decimals}"
            whose = "statement" if is_currency(reading.unit) else "row"
            advice = f"say scale: {find_scale(reading.finest)} for the {whose}, or state its accuracy"
            raise CoarseError(f"{reading.fact.id} {message}", advice)
