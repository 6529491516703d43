"""The facts of a release by name and period, each with its origin: what sentences, prose and templates print."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches

from relwriter.compose.amounts import PENDING_MARK, Print, print_change, print_for
from relwriter.compose.dating import Dating
from relwriter.compose.fact import Fact, refuse_forced
from relwriter.compose.formulas import Amount, FactError, work_out
from relwriter.compose.periods import PeriodWords
from relwriter.document.tree import Value
from relwriter.model.figure import Figure
from relwriter.model.formula import Formula, Operation, operands
from relwriter.model.period import Period, read_period
from relwriter.model.recorded import FigureValue
from relwriter.model.release import Release
from relwriter.source import Origin

_LONGEST_CHAIN = 60
"""Through how many formulas a figure can be computed, one from the other."""

PERIOD_NAMES = ("current", "prior", "linked", "year_end", "ytd", "ytd_prior")


class Facts:
    """Looks up the facts of one release."""

    def __init__(self, release: Release):
        self.release = release
        self.style = release.style.figures
        self.fiscal = release.company.fiscal_year
        self._known: dict[tuple[str, Period], Fact] = {}
        self._in_progress: list[str] = []
        self.missing: dict[tuple[str, Period], None] = {}
        """The figures and periods that were asked for and have no value, in the order in which they were asked for."""
        self.dating = Dating.of(release.style)

    def words(self, period: Period) -> PeriodWords:
        """A period's names."""
        with_year = period == self.release.period and self.release.reports_year
        return PeriodWords(period, self.fiscal, with_year, self.dating)

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
        """The figure of an id in a period, as given or computed. Raises FactError where it has no value for it."""
        known = self._known.get((key, period))
        if known is None:
            known = self._find(self.figure(key), key, period)
            refuse_forced(known)
            self._known[key, period] = known
        return known

    def _find(self, figure: Figure, key: str, period: Period) -> Fact:
        entry = figure.entry(period)
        if entry is not None and entry.formula is None:
            return self._given(figure, key, period, entry)
        formula = entry.formula if entry is not None else figure.formula
        if formula is None:
            self.missing[key, period] = None
            advice = f"add {period} to figures.{key}.values, or {period}: pending"
            raise FactError(f"{key} has no value for {period}", advice)
        result = self._work_out(key, period, formula)
        shown = entry.shown if entry is not None else {}
        return Fact(key, figure, period, result.decimal, Origin(formula.field, formula.place()), result.finest, shown)

    def _work_out(self, key: str, period: Period, formula: Formula) -> Amount:
        """What a formula gives; a figure that is computed from itself is told with the way that leads back to it."""
        step = f"{key} {period}"
        if step in self._in_progress or len(self._in_progress) >= _LONGEST_CHAIN:
            way = " from ".join([*self._in_progress[-3:], step])
            alone = formula if self._in_progress[-1] == step else None
            raise FactError(f"{key} is computed from itself: {way}", "give one of them a value", alone)
        self._in_progress.append(step)
        try:
            return work_out(self, key, period, formula.term)
        except FactError as error:
            if error.formula is None and self._takes_another_nature(key, formula):
                error.formula = formula
            raise
        finally:
            self._in_progress.pop()

    def _takes_another_nature(self, key: str, formula: Formula) -> bool:
        """Whether a sum takes one balance among amounts of periods, or the other way round: an id for another."""
        figures = self.release.figures
        if not isinstance(formula.term, Operation) or formula.term.sign not in "+-":
            return False
        natures = [figures[one.id].nature == "balance" for one in operands(formula.term) if one.id in figures]
        own = figures[key].nature == "balance"
        return len(natures) > 1 and natures.count(not own) == 1

    def _given(self, figure: Figure, key: str, period: Period, entry: FigureValue) -> Fact:
        """The fact of a value that the figure was given."""
        typed = getattr(entry.value, "entry", None)
        place = typed.place() if typed is not None else figure.label.place()
        stored = "value" if figure.is_timeless else f"values.{figure.find(period)}"
        origin = Origin(f"figures.{key}.{stored}", place)
        return Fact(key, figure, period, figure.in_ones(entry), origin, figure.finest, entry.shown)

    def has(self, key: str, period: Period) -> bool:
        """Whether the figure has a value, or a pending one, for the period, given or computed."""
        if (key, period) in self._known:
            return True
        figure = self.figure(key)
        entry = figure.entry(period)
        if entry is not None and entry.formula is None:
            return True
        if entry is None and figure.formula is None:
            return False
        missing = dict(self.missing)
        try:
            self._find(figure, key, period)
        except FactError:
            self.missing = missing
            return False
        return True

    def comparative(self, fact: Fact, against: str = "") -> Fact | None:
        """What a fact is compared with: the same period a year before, for a balance the last year-end; or None.

        `against` asks for one: prior, linked or year_end. Raises FactError where the figure has no value for that.
        """
        if against == "year_end" and fact.figure.nature != "balance":
            advice = "a year-end is for balances: compare with prior or linked, or give the figure nature: balance"
            raise FactError(f"{fact.id} is a flow, which a year-end does not compare with", advice)
        if fact.figure.is_timeless:
            return None
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
        return print_for(fact, self.style)

    def size(self, fact: Fact) -> Value:
        """The fact's amount without its sign, or the mark of a pending one."""
        return fact.value(PENDING_MARK if fact.amount is None else self.print(fact).size(fact.amount))

    def signed(self, fact: Fact) -> Value:
        """The fact's amount with its sign, or the mark of a pending one."""
        return fact.value(PENDING_MARK if fact.amount is None else self.print(fact).amount(fact.amount))

    def change(self, fact: Fact, prior: Fact, printed: Print | None = None) -> Value:
        """By how much a fact's size differs from its comparative's, perhaps not printed as the fact itself is."""
        if fact.amount is None or prior.amount is None:
            text = PENDING_MARK + (f" {self.style.points_word}s" if fact.figure.unit == "percent" else "")
            return Value(text, fact.value("", "change", prior).origin, pending=True)
        same_sign = (fact.amount < 0) == (prior.amount < 0)
        difference = abs(fact.amount) - abs(prior.amount) if same_sign else fact.amount - prior.amount
        printed = replace(printed or self.print(fact), shown={})
        if fact.figure.unit == "percent":
            return fact.value(printed.points(difference), "change", prior)
        return fact.value(printed.size(difference), "change", prior)

    def change_percent(self, fact: Fact, prior: Fact, decimals: int | None = None) -> Value | None:
        """The same in percent, with `decimals` or as the house has them; None where a percentage says nothing, and for
        a figure that is a percentage itself."""
        if fact.figure.unit == "percent":
            return None
        if fact.amount is None or prior.amount is None:
            origin = fact.value("", "percent", prior).origin
            return Value(f"{PENDING_MARK}{self.style.percent}", origin, pending=True)
        finest = None if fact.finest is None and prior.finest is None else max(fact.finest or 0, prior.finest or 0)
        style = self.style if decimals is None else self.style.model_copy(update={"percent_decimals": decimals})
        text = print_change(fact.amount, prior.amount, style, finest)
        return None if text is None else fact.value(text, "percent", prior)
