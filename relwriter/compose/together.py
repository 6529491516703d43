"""Several periods in one sentence: the amounts in order, `respectively`, and their comparatives in the same order."""

from __future__ import annotations

from itertools import groupby

from relwriter.compose.changes import name_change
from relwriter.compose.comparisons import compare
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.manner import Manner
from relwriter.compose.naming import article, capital, fiscal_year, label_of, pause, verb
from relwriter.compose.phrases import Phrase, enumerate_phrases, phrase
from relwriter.compose.stating import state_amount
from relwriter.document.tree import Value
from relwriter.model.period import Period


def state_together(facts: Facts, key: str, periods: tuple[Period, ...], manner: Manner) -> Phrase:
    """`Revenue was $83.4 million and $240.0 million for the three and nine months ended September 30, 2026,
    respectively, compared to $74.5 million and $250.0 million for the same periods of 2025.`

    Raises FactError where a period, or the same period a year before, has no value, or where they end on other days.
    """
    _require_one_end(facts, key, periods)
    now = [facts.fact(key, period) for period in periods]
    before = [facts.fact(key, period.prior) for period in periods]
    opening = phrase(_state(facts, now, manner), f" for the {_spans(facts, periods)}, respectively")
    prior = phrase(f", {facts.release.style.sentences.comparator} ", _name(facts, now, before, manner))
    years = f" for the same periods of {fiscal_year(facts, before[0].period)}"
    return phrase(opening, prior, years, _name_changes(facts, now, before, manner), ".")


def can_state_together(facts: Facts, key: str, periods: tuple[Period, ...]) -> bool:
    """Whether one sentence can state the periods of a figure: a flow that has them all, and all a year before."""
    try:
        _require_one_end(facts, key, periods)
    except FactError:
        return False
    return all(facts.has(key, each) for period in periods for each in (period, period.prior))


def _require_one_end(facts: Facts, key: str, periods: tuple[Period, ...]) -> None:
    ends = {(period.year, period.ends_after) for period in periods}
    if facts.figure(key).nature in ("balance", "change"):
        raise FactError(f"{key} is no flow, whose periods one sentence can state", "leave together out")
    if len(periods) < 2 or len(ends) > 1 or len(set(periods)) < len(periods):
        raise FactError(f"{key} has no two periods that end together", "leave together out, or give periods that do")


def _spans(facts: Facts, periods: tuple[Period, ...]) -> str:
    """`three and nine months ended September 30, 2026`; `three months and year ended …`; `13 and 26 weeks ended …`."""
    words = [facts.words(period) for period in periods]
    spans = [f"{each.weeks} weeks" if each.weeks else each.months_ended.split(" ended ")[0] for each in words]
    unit = f" {spans[0].split()[-1]}"
    if all(span.endswith(unit) for span in spans):
        spans = [*(span.removesuffix(unit) for span in spans[:-1]), spans[-1]]
    return f"{', '.join(spans[:-1])} and {spans[-1]} ended {words[0].end}"


def _state(facts: Facts, now: list[Fact], manner: Manner) -> Phrase:
    """`Revenue was A and B`; `Net loss was A and net income was B` where the name changes with the sign."""
    parts: list[Phrase] = []
    for _, run in groupby(now, lambda fact: label_of(fact).text):
        facts_of_name = list(run)
        label = label_of(facts_of_name[0])
        named = phrase(label if parts else capital(label), pause(label), f" {verb(facts_of_name[0])} ")
        parts += _amounts(facts, facts_of_name, manner, named)
    return enumerate_phrases(parts)


def _name(facts: Facts, now: list[Fact], before: list[Fact], manner: Manner) -> Phrase:
    """The comparatives, each run of a sign with its name where a name differs from that of its own period."""
    same = all(label_of(fact).text == label_of(prior).text for fact, prior in zip(now, before, strict=True))
    parts: list[Phrase] = []
    for _, run in groupby(before, lambda fact: label_of(fact).text):
        priors = list(run)
        parts += _amounts(facts, priors, manner, () if same else _name_amount(label_of(priors[0])))
    return enumerate_phrases(parts)


def _name_amount(label: Value) -> Phrase:
    return phrase(article(label), label, " of ")


def _amounts(facts: Facts, stated: list[Fact], manner: Manner, named: Phrase) -> list[Phrase]:
    """The amounts, the first after its name."""
    shown = [state_amount(facts, fact, manner, closed=True) for fact in stated]
    return [phrase(named, shown[0]), *shown[1:]]


def _name_changes(facts: Facts, now: list[Fact], before: list[Fact], manner: Manner) -> Phrase:
    """`, an increase of 12.0% and a decrease of 4.0%, respectively`, where the result asks for the change and each has
    one."""
    if not manner.change:
        return ()
    pairs = zip(now, before, strict=True)
    changes = [name_change(facts, compare(facts, fact, prior, manner), manner) for fact, prior in pairs]
    return phrase(", ", enumerate_phrases(changes), ", respectively") if all(changes) else ()
