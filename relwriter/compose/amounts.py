"""Numbers in words: an exact value, rounded once at the place of use, as the house style prints it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

from relwriter.model.figure import SCALES, Figure
from relwriter.model.style import FigureStyle

PENDING_MARK = "[●]"
"""What stands in a draft for a figure that is not known yet."""

_ROUNDING = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "truncate": ROUND_DOWN}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "RMB "}
_SCALE_WORDS = {"ones": "", "thousands": " thousand", "millions": " million", "billions": " billion"}
_EXACT = Context(prec=80)


class PrecisionError(ValueError):
    """A figure would be printed more exactly than it is known, or as zero though it is none; with what to do."""

    def __init__(self, message: str, advice: str):
        super().__init__(message)
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Print:
    """How one amount is printed: unit, scale, decimals, and the house style for the rest.

    `finest` is the power of ten to which the amount is known, None for exactly. `asked` says that the text asked for
    this scale: then the amount is neither printed in a smaller one where it would round to zero, nor less exactly.
    """

    unit: str
    scale: str
    decimals: int
    style: FigureStyle
    finest: int | None = None
    asked: bool = False

    def amount(self, value: Decimal) -> str:
        """The amount in words, such as `$12.7 million`, `$(0.10)`, `12.5%`, `19,355,292`. Raises PrecisionError."""
        fitted = self._fit()
        rounded = fitted._round(value)
        if not value and not self.asked and self.scale != "ones" and self.finest is None:
            return replace(self, scale="ones", decimals=0, finest=None).amount(value)
        if not rounded and value and self.asked:
            raise PrecisionError(f"is not zero, but would print as zero in {self.scale}", "print it in a smaller scale")
        if not rounded and value and self.scale != "ones":
            return replace(self, scale="ones", decimals=0).amount(value)
        return fitted._dress(rounded)

    def hides(self, value: Decimal) -> bool:
        """Whether an amount that is not zero would be printed as zero."""
        return bool(value) and not self._fit()._round(value)

    def size(self, value: Decimal) -> str:
        """The amount without its sign, for a sentence whose words say it."""
        return self.amount(abs(value))

    def points(self, value: Decimal) -> str:
        """The size of a difference between two percentages: `1.4 percentage points`, or `140 basis points`.

        With more decimals than usual where it would be none.
        """
        size, fitted = abs(value), self._fit()
        if self.style.points == "basis-points":
            size, fitted = size * 100, replace(fitted, decimals=max(0, fitted.decimals - 2))
        while size and not fitted._round(size) and fitted.decimals < 6:
            fitted = replace(fitted, decimals=fitted.decimals + 1)
        return _count(fitted._round(size), self.style.points_word)

    def _fit(self) -> Print:
        """The decimals that the figure is known to."""
        if self.finest is None or SCALES[self.scale] - self.decimals >= self.finest:
            return self
        if self.asked:
            message = f"is not known as exactly as {self.scale} with {self.decimals} decimals"
            raise PrecisionError(message, "print it less exactly, or state its accuracy")
        # A scale of which only whole tens or more are known gives way to one that shows what is known, no more.
        scale = self.scale if SCALES[self.scale] >= self.finest else _coarser(self.finest)
        return replace(self, scale=scale, decimals=max(0, SCALES[scale] - self.finest))

    def _round(self, value: Decimal) -> Decimal:
        scaled = value.scaleb(-SCALES[self.scale], _EXACT)
        return scaled.quantize(Decimal(1).scaleb(-self.decimals), _ROUNDING[self.style.rounding], _EXACT)

    def _dress(self, rounded: Decimal) -> str:
        """Sign, currency, separators and scale word around a rounded number."""
        digits = f"{abs(rounded):,}"
        word = _SCALE_WORDS[self.scale]
        if self.unit == "percent":
            return self._sign(rounded < 0, "", digits) + self.style.percent
        if self.unit in ("shares", "count", "ratio"):
            return self._sign(rounded < 0, "", digits) + word
        if self.unit == "basis_points":
            return self._sign(rounded < 0, "", digits) + _count(abs(rounded), "basis point")[len(digits) :]
        if self.unit[0].islower():
            return f"{self._sign(rounded < 0, '', digits)}{word} {self.unit}"
        return self._sign(rounded < 0, self._mark(), digits) + word

    def _mark(self) -> str:
        code = self.unit.removesuffix("/share")
        return _SIGNS.get(code, f"{code} ") if self.style.currency == "sign" else f"{code} "

    def _sign(self, negative: bool, mark: str, digits: str) -> str:
        if not negative:
            return mark + digits
        if self.style.negative == "parentheses":
            return f"{mark}({digits})"
        return f"{mark}-{digits}" if mark.endswith(" ") else f"-{mark}{digits}"


def _count(number: Decimal, noun: str) -> str:
    """The number and its noun, in the singular up to one: 0.29 percentage point, 1.4 percentage points."""
    return f"{number:,} {noun}{'' if 0 < number <= 1 else 's'}"


def _coarser(finest: int) -> str:
    """The smallest scale that does not say more than is known."""
    return next((scale for scale, power in SCALES.items() if power >= finest), "billions")


def print_for(figure: Figure, style: FigureStyle) -> Print:
    """How a figure is printed where the text does not say otherwise."""
    money = len(figure.unit) == 3
    scale = figure.display.scale or (style.scale if money else "ones")
    usual = {"percent": style.percent_decimals, "ratio": 2}.get(figure.unit, 2 if "/" in figure.unit else 0)
    if money and scale != "ones":
        usual = style.decimals
    decimals = figure.display.decimals
    return Print(figure.unit, scale, usual if decimals is None else decimals, style, figure.finest)


def print_change(value: Decimal, prior: Decimal, style: FigureStyle, finest: int | None = None) -> str | None:
    """The change in percent, without a sign, from the unrounded amounts; `finest` is the power of ten to which they are
    known, None for exactly.

    None where it says nothing: no base, a swing, too large, as good as none, as good as all, or not known to a percent.
    """
    if not prior or (value < 0) != (prior < 0):
        return None
    for decimals in range(style.percent_decimals, -1, -1):
        printed = Print("percent", "ones", decimals, style)
        ends = {printed._round(percent) for percent in _change_interval(abs(value), abs(prior), finest)}
        if len(ends) == 1:
            rounded = ends.pop()
            extreme = abs(rounded) > style.largest_percent or not rounded or (rounded == -100 and value)
            return None if extreme else printed.size(rounded)
    return None


def _change_interval(value: Decimal, prior: Decimal, finest: int | None) -> tuple[Decimal, ...]:
    """The least and the most that the change in percent can be, where amounts stand for their rounding intervals (as
    in XBRL Calculations 1.1); the change itself where they are exact."""
    half = Decimal(0) if finest is None else Decimal(5).scaleb(finest - 1)
    if half >= prior:
        return Decimal(0), Decimal(1000)
    ends = (((value - half), (prior + half)), ((value + half), (prior - half)))
    return tuple(_EXACT.divide((now - before) * 100, before) for now, before in (ends if half else ends[:1]))
