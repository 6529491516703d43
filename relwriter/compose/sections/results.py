"""Results as their template sees them: a sentence a figure, computed or the author's own, by measure or by topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.compose.comparisons import Manner
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.prose import bind_prose
from relwriter.compose.sentences import Composed, Phrase, join_sentences, state_periods
from relwriter.errors import InputError, Problem
from relwriter.model.entry import Name
from relwriter.model.period import Period
from relwriter.model.prose import Prose
from relwriter.model.sections.results import Result, Results


@dataclass(frozen=True, slots=True)
class ResultView:
    """A label, or None, and the sentence or sentences."""

    label: Name | None
    sentence: Composed | Prose


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic's title and its results."""

    title: Prose
    results: tuple[ResultView, ...]


@dataclass(frozen=True, slots=True)
class ResultsView:
    """A title, or None; paragraphs before and after; results and topics; whether results are bullets."""

    title: Prose | None
    intro: tuple[Prose, ...]
    results: tuple[ResultView, ...]
    topics: tuple[TopicView, ...]
    closing: tuple[Prose, ...]
    bullets: bool


def view(facts: Facts, section: Results) -> ResultsView:
    """The section as its template sees it. Raises InputError with a problem for each figure that has no value."""
    problems: list[Problem] = []
    periods = section.period
    results = _view_results(facts, section.items, periods, problems)
    topics = tuple(
        TopicView(topic.title, _view_results(facts, topic.items, periods, problems)) for topic in section.topics
    )
    if problems:
        raise InputError(problems)
    bullets = section.layout == "bullets"
    return ResultsView(section.title, section.intro, results, topics, section.closing, bullets)


def _view_results(
    facts: Facts, items: Sequence[Result], periods: tuple[Period, ...], problems: list[Problem]
) -> tuple[ResultView, ...]:
    """The results; what they lack is added to the problems."""
    results = []
    for item in items:
        try:
            results.append(ResultView(item.label, _compose(facts, item, item.periods or periods)))
        except FactError as error:
            entry = item.figure
            place = entry.place() if entry is not None else None
            where = (place.file, place.line, place.column) if place else ("", 0, 0)
            problems.append(Problem(*where, entry.field if entry is not None else "", str(error), error.advice))
    return tuple(results)


def _compose(facts: Facts, item: Result, periods: tuple[Period, ...]) -> Composed | Prose:
    """The author's text, or the computed sentences, each with what it was due to, and what stands after them."""
    if item.text is not None and not item.because and item.then is None:
        return item.text
    if item.text is not None:
        sentences, field = [_bind(facts, item.text)], item.text.field
    else:
        assert item.figure is not None
        sentences, field = _state(facts, item, str(item.figure), periods), item.figure.field
    more = [_bind(facts, prose) for prose in (item.because.get(None), item.then) if prose is not None]
    return Composed(join_sentences(*sentences, *more), field)


def _state(facts: Facts, item: Result, key: str, periods: tuple[Period, ...]) -> list[Phrase]:
    """The computed sentences, each before the driver of its period. Raises FactError for a driver of another one."""
    stated = state_periods(facts, key, periods, _manner(item))
    other = next((period for period in item.because if period is not None and period not in stated), None)
    if other is not None:
        advice = f"its sentences are of {' and '.join(map(str, stated))}"
        raise FactError(f"has a driver for {other}, of which it says nothing", advice)
    drivers = {period: _bind(facts, prose) for period, prose in item.because.items() if period is not None}
    return [part for period, sentence in stated.items() for part in (sentence, drivers.get(period)) if part]


def _bind(facts: Facts, prose: Prose) -> Phrase:
    """The paragraph; nothing where a reference has nothing to print, which check_prose tells at its place."""
    try:
        return bind_prose(facts, prose)
    except FactError:
        return ()


def _manner(item: Result) -> Manner:
    return Manner(item.change, item.against or "", str(item.per_share or ""), item.per)
