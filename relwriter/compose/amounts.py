"""Numbers in words: an exact value, rounded once at the place of use, as the house style prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from relwriter.compose.fact import Fact
from relwriter.compose.numerals import count, mark_currency, name_hundredth, separate, sign, spell, word_scale
from relwriter.model.exact import EXACT
from relwriter.model.figure import Figure
from relwriter.model.figure_style import FigureStyle
from relwriter.model.pending import PENDING_MARK as PENDING_MARK
from relwriter.model.recorded import SCALES
from relwriter.model.unit import is_currency, is_money, is_per_share

_ROUNDING = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "truncate": ROUND_DOWN}


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
    `form` is empty, `bare` without the word of its scale, `number` digits alone, `cents` or `spelled`. `shown` holds,
    by scale, what the amount is forced to print as.
    """

    unit: str
    scale: str
    decimals: int
    style: FigureStyle
    finest: int | None = None
    asked: bool = False
    form: str = ""
    shown: Mapping[str, Decimal] = field(default_factory=dict)

    def amount(self, value: Decimal) -> str:
        """The amount in words, such as `$12.7 million`, `$(0.10)`, `12.5%`, `19,355,292`. Raises PrecisionError."""
        fitted = self._fit()
        rounded = fitted._force(value)
        if not value and not self.asked and self.scale != "ones" and self.finest is None:
            return replace(self, scale="ones", decimals=0, finest=None).amount(value)
        if not rounded and value and self.asked:
            raise PrecisionError(f"is not zero, but would print as zero in {self.scale}", "print it in a smaller scale")
        if not rounded and value and self.scale != "ones":
            return replace(self, scale="ones", decimals=0).amount(value)
        return fitted._dress(rounded)

    def printed(self, value: Decimal) -> Decimal:
        """The amount that the printed text says, exactly, in ones. Raises PrecisionError as `amount` does."""
        if not self.asked and self.hides(value):
            return value
        fitted = self._fit()
        return fitted._force(value).scaleb(-2 if self.form == "cents" else SCALES[fitted.scale], EXACT)

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
        return count(fitted._round(size), self.style.points_word, self.style)

    def _fit(self) -> Print:
        """The decimals that the figure is known to."""
        if self.finest is None or SCALES[self.scale] - self.decimals >= self.finest:
            return self
        if self.asked:
            message = f"is not known as exactly as {self.scale} with {self.decimals} decimals"
            raise PrecisionError(message, f"print it in {find_scale(self.finest)}, or state its accuracy")
        # A scale of which only whole tens or more are known gives way to one that shows what is known, no more.
        scale = self.scale if SCALES[self.scale] >= self.finest else find_scale(self.finest)
        return replace(self, scale=scale, decimals=max(0, SCALES[scale] - self.finest))

    def _round(self, value: Decimal) -> Decimal:
        power = -2 if self.form == "cents" else SCALES[self.scale]
        scaled = value.scaleb(-power, EXACT)
        return scaled.quantize(Decimal(1).scaleb(-self.decimals), _ROUNDING[self.style.rounding], EXACT)

    def _force(self, value: Decimal) -> Decimal:
        """The amount as it is forced to print with these decimals, or else rounded."""
        forced = self.shown.get(self.scale)
        if forced is None or max(0, -int(forced.as_tuple().exponent)) != self.decimals:
            return self._round(value)
        return forced if value < 0 or forced >= 0 else -forced

    def _dress(self, rounded: Decimal) -> str:
        """Sign, currency, separators and scale word around a rounded number."""
        negative, style = rounded < 0, self.style
        digits = spell(rounded, style) if self.form == "spelled" else separate(rounded, style)
        word = "" if self.form == "bare" else word_scale(self.scale, style)
        if self.form == "number":
            return sign(negative, "", digits, style)
        if self.form == "cents":
            return f"{sign(negative, '', digits, style)} {name_hundredth(self.unit[:3], rounded)}"
        if is_money(self.unit):
            return self._dress_money(negative, digits, word)
        return sign(negative, "", digits, style) + self._unit_after(rounded, word)

    def _dress_money(self, negative: bool, digits: str, word: str) -> str:
        code, _, per = self.unit.partition("/")
        after = f" {code}" if self.style.currency == "code-after" and self.form != "bare" else ""
        per = "" if not per or is_per_share(self.unit) or self.form == "bare" else f" per {per}"
        return sign(negative, mark_currency(code, self.style), digits, self.style) + word + after + per

    def _unit_after(self, rounded: Decimal, word: str) -> str:
        """What stands after a number that is no money."""
        if self.unit in ("shares", "count", "ratio") or self.form == "bare":
            return word
        if self.unit == "percent":
            return self.style.percent
        if self.unit == "multiple":
            return "x"
        if self.unit == "basis_points":
            return " basis point" if abs(rounded) == 1 else " basis points"
        return f"{word} {self.unit}"


def find_scale(finest: int) -> str:
    """The smallest scale that does not say more than is known."""
    return next((scale for scale, power in SCALES.items() if power >= finest), "billions")


def print_for(fact: Fact, style: FigureStyle) -> Print:
    """How a fact is printed where the text does not say otherwise."""
    figure, display = fact.figure, fact.figure.display
    own = {name: value for name in ("currency", "negative", "scale_words") if (value := getattr(display, name))}
    chosen = style.model_copy(update=own) if own else style
    scale = display.scale or (style.scale if is_currency(figure.unit) else "ones")
    decimals = _usual_decimals(figure, scale, style) if display.decimals is None else display.decimals
    printed = Print(figure.unit, scale, decimals, chosen, fact.finest, shown=fact.shown)
    return replace(printed, form="cents", decimals=display.decimals or 0) if display.cents else printed


def _usual_decimals(figure: Figure, scale: str, style: FigureStyle) -> int:
    """With how many decimals a figure is printed; one in a unit of the company's own as it is typed."""
    unit = figure.unit
    if is_currency(unit) and scale != "ones":
        return style.decimals
    if is_money(unit):
        return 0 if is_currency(unit) else 2
    known = {"percent": style.percent_decimals, "ratio": 2, "multiple": 1, "shares": 0, "count": 0}
    return known.get(unit, figure.typed_decimals)


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
    return tuple(EXACT.divide((now - before) * 100, before) for now, before in (ends if half else ends[:1]))
