"""The facts of a release by name and period, each with its origin: what sentences, prose and templates print."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from relwriter.compose.amounts import PENDING_MARK, Print, print_change, print_for
from relwriter.compose.periods import PeriodWords
from relwriter.document.tree import Value
from relwriter.model.figure import Figure
from relwriter.model.period import Period, read_period
from relwriter.model.release import Release
from relwriter.source import Origin

PERIOD_NAMES = ("current", "prior", "linked", "year_end", "ytd", "ytd_prior")


class FactError(ValueError):
    """A fact that the release does not have, with what to do about it."""

    def __init__(self, message: str, advice: str = ""):
        super().__init__(message)
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure in one period: its exact amount in ones, None while it is pending."""

    id: str
    figure: Figure
    period: Period
    amount: Decimal | None
    origin: Origin

    @property
    def is_negative(self) -> bool:
        """Whether the amount is known and below zero."""
        return self.amount is not None and self.amount < 0

    @property
    def is_none(self) -> bool:
        """Whether there is none of it: zero, and known exactly. A zero in millions may stand for a small amount."""
        return self.amount == 0 and self.figure.is_exact

    def value(self, text: str, form: str = "amount") -> Value:
        """A value of this fact as it is printed."""
        origin = Origin(self.origin.field, self.origin.place, f"{self.id} {self.period}", form)
        return Value(text, origin, pending=self.amount is None)


class Facts:
    """Looks up the facts of one release."""

    def __init__(self, release: Release):
        self.release = release
        self.style = release.style.figures
        self.fiscal = release.company.fiscal_year

    def words(self, period: Period) -> PeriodWords:
        """A period's names."""
        return PeriodWords(period, self.fiscal, period == self.release.period and self.release.reports_year)

    def figure(self, key: str) -> Figure:
        """The figure of an id. Raises FactError."""
        figures = self.release.figures
        if key not in figures:
            close = get_close_matches(key, figures, 1)
            raise FactError(
                f"there is no figure '{key}'", f"did you mean {close[0]}?" if close else "define it under figures:"
            )
        return figures[key]

    def fact(self, key: str, period: Period) -> Fact:
        """The figure of an id in a period. Raises FactError where it has no value for it."""
        figure = self.figure(key)
        stored = figure.find(period)
        if stored is None:
            advice = f"add {period} to figures.{key}.values, or {period}: pending"
            raise FactError(f"{key} has no value for {period}", advice)
        value = figure.values[stored].value
        place = value.entry.place() if value is not None and getattr(value, "entry", None) is not None else None
        if place is None:
            place = figure.label.place()
        return Fact(key, figure, period, figure.exact(period), Origin(f"figures.{key}.values.{stored}", place))

    def has(self, key: str, period: Period) -> bool:
        """Whether the figure has a value, or a pending one, for the period."""
        return self.figure(key).find(period) is not None

    def comparative(self, fact: Fact, against: str = "") -> Fact | None:
        """What a fact is compared with: the same period a year before, for a balance the last year-end; or None.

        `against` asks for one: prior, linked or year_end. Raises FactError where the figure has no value for that.
        """
        if against == "year_end" and fact.figure.nature != "balance":
            advice = "a year-end is for balances: compare with prior or linked, or give the figure nature: balance"
            raise FactError(f"{fact.id} is a flow, which a year-end does not compare with", advice)
        if against:
            return self.fact(fact.id, getattr(fact.period, against))
        period = self._usual_comparative(fact.id, fact.period)
        return self.fact(fact.id, period) if self.has(fact.id, period) else None

    def _usual_comparative(self, key: str, period: Period) -> Period:
        """The same period a year before; for a balance the last year-end, unless it has only the former."""
        if self.figure(key).nature != "balance":
            return period.prior
        has_year_end = self.has(key, period.year_end) or not self.has(key, period.prior)
        return period.year_end if has_year_end else period.prior

    def period(self, key: str, name: str = "") -> Period:
        """The period that a name such as `prior` or `Q4 2018` means for a figure; without a name the release's own, or
        the year to date for a figure that has no other. `prior`, `linked` and `year_end` are seen from there, so that
        `prior` is what the change is from."""
        current = self.release.period
        usual = current if self.has(key, current) or not self.has(key, current.ytd) else current.ytd
        named = {
            "": usual,
            "current": current,
            "prior": self._usual_comparative(key, usual),
            "linked": usual.linked,
            "year_end": usual.year_end,
            "ytd": current.ytd,
            "ytd_prior": current.ytd.prior,
        }
        if name in named:
            return named[name]
        try:
            return read_period(name)
        except ValueError:
            advice = f"one of {', '.join(PERIOD_NAMES)}, or a period in quotes such as 'Q4 2018'"
            raise FactError(f"there is no period '{name}'", advice) from None

    def print(self, fact: Fact) -> Print:
        """How a fact is printed in a sentence."""
        return print_for(fact.figure, self.style)

    def size(self, fact: Fact) -> Value:
        """The fact's amount without its sign, or the mark of a pending one."""
        return fact.value(PENDING_MARK if fact.amount is None else self.print(fact).size(fact.amount))

    def signed(self, fact: Fact) -> Value:
        """The fact's amount with its sign, or the mark of a pending one."""
        return fact.value(PENDING_MARK if fact.amount is None else self.print(fact).amount(fact.amount))

    def change(self, fact: Fact, prior: Fact) -> Value:
        """By how much a fact's size differs from its comparative's."""
        if fact.amount is None or prior.amount is None:
            text = PENDING_MARK + (f" {self.style.points_word}s" if fact.figure.unit == "percent" else "")
            return Value(text, fact.value("", "change").origin, pending=True)
        same_sign = (fact.amount < 0) == (prior.amount < 0)
        difference = abs(fact.amount) - abs(prior.amount) if same_sign else fact.amount - prior.amount
        printed = self.print(fact)
        if fact.figure.unit == "percent":
            return fact.value(printed.points(difference), "change")
        return fact.value(printed.size(difference), "change")

    def change_percent(self, fact: Fact, prior: Fact) -> Value | None:
        """The same in percent; None where a percentage says nothing, and for a figure that is a percentage itself."""
        if fact.figure.unit == "percent":
            return None
        if fact.amount is None or prior.amount is None:
            return Value(f"{PENDING_MARK}{self.style.percent}", fact.value("", "percent").origin, pending=True)
        text = print_change(fact.amount, prior.amount, self.style, fact.figure.finest)
        return None if text is None else fact.value(text, "percent")
