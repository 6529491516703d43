"""The sentences that a result asks for: one a period or all in one, each with its driver."""

from __future__ import annotations

from relwriter.compose.clauses import add_driver
from relwriter.compose.drivers import state_drivers
from relwriter.compose.effects import name_effects
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import Manner
from relwriter.compose.phrases import Phrase
from relwriter.compose.prose import bind_or_nothing
from relwriter.compose.rates import state_rate
from relwriter.compose.sentences import state, usual_periods
from relwriter.compose.together import can_state_together, state_together
from relwriter.model.period import Period
from relwriter.model.sections.result import Result
from relwriter.model.sections.results import Results


def state_figure(facts: Facts, item: Result, section: Results) -> list[Phrase]:
    """The computed sentences, each before the driver of its period. Raises FactError."""
    manner, key = _manner(item), str(item.figure)
    periods = item.periods or section.period or usual_periods(facts, key, manner)
    if item.together or (section.together and _can_be_together(facts, item, periods)):
        _refuse_drivers(item, (None,))
        return [state_together(facts, key, periods, manner)]
    _refuse_drivers(item, (None, *periods))
    return [part for number, period in enumerate(periods) for part in _state(facts, item, period, leading=not number)]


def _can_be_together(facts: Facts, item: Result, periods: tuple[Period, ...]) -> bool:
    """Whether what a section wishes for all its figures can be done for this one."""
    own_way = item.together is not None or item.against or item.drivers or item.excluding or any(item.because)
    return not own_way and can_state_together(facts, str(item.figure), periods)


def _state(facts: Facts, item: Result, period: Period, *, leading: bool) -> list[Phrase]:
    """A period's sentence, its computed drivers, and the author's."""
    fact = facts.fact(str(item.figure), period)
    manner = _manner(item)
    if item.excluding:
        sentence = _state_without(facts, item, period, leading=leading)
    else:
        sentence = state(facts, fact, manner, leading=leading)
    drivers = [state_drivers(facts, fact, tuple(map(str, item.drivers)), manner)] if item.drivers else []
    told = item.because.get(period)
    return add_driver([sentence, *drivers], bind_or_nothing(facts, told) if told is not None else ())


def _state_without(facts: Facts, item: Result, period: Period, *, leading: bool) -> Phrase:
    """The sentence of a rate of change, with the effects that it leaves out."""
    fact = facts.fact(str(item.figure), period)
    if fact.figure.nature != "change":
        raise FactError(f"{fact.id} is no rate of change, which alone leaves effects out", "give it nature: change")
    effects = name_effects(facts, fact, tuple(map(str, item.excluding)), str(item.total))
    return state_rate(facts, fact, _manner(item), leading=leading, more=effects)


def _refuse_drivers(item: Result, periods: tuple[Period | None, ...]) -> None:
    """Raises FactError for a driver of a period that no sentence of its own is about."""
    other = next((period for period in item.because if period not in periods), None)
    if other is not None:
        stated = " and ".join(str(period) for period in periods if period is not None)
        advice = f"its sentences are of {stated}" if stated else "give one for both periods"
        raise FactError(f"has a driver for {other}, of which it says nothing", advice)


def _manner(item: Result) -> Manner:
    share_of = str(item.share_of or "")
    per_share = tuple(map(str, item.per_share))
    return Manner(item.change, item.against, per_share, item.per, share_of, item.form, item.hedge or "", item.when)
