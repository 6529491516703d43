"""Results as their template sees them: a sentence a figure, computed or the author's own, by measure or by topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.prose import bind_prose
from relwriter.compose.sentences import Composed, phrase, state_result
from relwriter.errors import InputError, Problem
from relwriter.model.entry import Name
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
    results = _view_results(facts, section.items, problems)
    topics = tuple(TopicView(topic.title, _view_results(facts, topic.items, problems)) for topic in section.topics)
    if problems:
        raise InputError(problems)
    bullets = section.layout == "bullets"
    return ResultsView(section.title, section.intro, results, topics, section.closing, bullets)


def _view_results(facts: Facts, items: Sequence[Result], problems: list[Problem]) -> tuple[ResultView, ...]:
    """The results; what they lack is added to the problems."""
    results = []
    for item in items:
        try:
            results.append(ResultView(item.label, _compose(facts, item)))
        except FactError as error:
            entry = item.figure
            place = entry.place() if entry is not None else None
            where = (place.file, place.line, place.column) if place else ("", 0, 0)
            problems.append(Problem(*where, entry.field if entry is not None else "", str(error), error.advice))
    return tuple(results)


def _compose(facts: Facts, item: Result) -> Composed | Prose:
    """The author's text, or the computed sentence, and what it was due to."""
    if item.text is not None and item.because is None:
        return item.text
    if item.text is not None:
        words, field = bind_prose(facts, item.text), item.text.field
    else:
        assert item.figure is not None
        words, field = state_result(facts, str(item.figure), item.periods), item.figure.field
    return Composed(phrase(words, phrase(" ", bind_prose(facts, item.because)) if item.because else ()), field)
