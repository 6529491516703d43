"""Results as their template sees them: a sentence a figure, computed or the author's own, by measure or by topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.compose.clauses import add_driver
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_or_nothing
from relwriter.compose.result import state_figure
from relwriter.compose.sentences import join_sentences
from relwriter.document.tree import Strong, Value
from relwriter.errors import InputError, Problem
from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.sections.result import Result
from relwriter.model.sections.results import Results


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
    composing = _Composing(facts, section)
    results = composing.view(section.items)
    topics = tuple(TopicView(topic.title, composing.view(topic.items)) for topic in section.topics)
    if composing.problems:
        raise InputError(composing.problems)
    bullets = section.layout == "bullets"
    return ResultsView(section.title, section.intro, results, topics, section.closing, bullets)


def compose_result(facts: Facts, section: Results, item: Result) -> Phrase:
    """A result as it is printed after its label: its sentences and what they were due to. Raises FactError."""
    composing = _Composing(facts, section)
    return composing.content(composing.compose(item))


class _Composing:
    """Composes the results of one section, and collects what they lack."""

    def __init__(self, facts: Facts, section: Results):
        self.facts = facts
        self.section = section
        self.problems: list[Problem] = []

    def view(self, items: Sequence[Result]) -> tuple[ResultView, ...]:
        """The results, or all of them as one where the section is one paragraph."""
        views = tuple(view for view in map(self._view, items) if view is not None)
        if self.section.layout != "paragraph" or not views:
            return views
        return (self._join(None, views),)

    def _view(self, item: Result) -> ResultView | None:
        """The result; None where it lacks something, which is told at its place."""
        if item.sentences:
            views = tuple(view for view in map(self._view, item.sentences) if view is not None)
            return self._join(item.label, views) if views else None
        try:
            return ResultView(item.label, self.compose(item))
        except FactError as error:
            self.problems.append(_problem(item, error))
            return None

    def _join(self, label: Name | None, views: tuple[ResultView, ...]) -> ResultView:
        """The results in a row, each after its own label."""
        sentences = [phrase(_label(view.label), self.content(view.sentence)) for view in views]
        first, *others = (field for view in views for field in _fields(view.sentence))
        return ResultView(label, Composed(join_sentences(*sentences), first, others=tuple(others)))

    def content(self, sentence: Composed | Prose) -> Phrase:
        """The words of a result."""
        return sentence.content if isinstance(sentence, Composed) else bind_or_nothing(self.facts, sentence)

    def compose(self, item: Result) -> Composed | Prose:
        """The author's text, or the computed sentences, each with what it was due to, and what stands after them."""
        if item.text is not None and not item.because and item.then is None and item.figure is None:
            return item.text
        because, then = (self._bind(prose) for prose in (item.because.get(None), item.then))
        if item.text is not None:
            # Beside a figure the author's words stand under its name, as the computed sentence does.
            sentences, field = add_driver([self._bind(item.text)], because), (item.figure or item.text).field
        else:
            assert item.figure is not None
            item = item.model_copy(update={"when": item.when or self.section.when})
            sentences, field = add_driver(state_figure(self.facts, item, self.section), because), item.figure.field
        return Composed(join_sentences(*filter(None, (*sentences, then))), field)

    def _bind(self, prose: Prose | None) -> Phrase:
        return bind_or_nothing(self.facts, prose) if prose is not None else ()


def _fields(sentence: Composed | Prose) -> tuple[str, ...]:
    return (sentence.field, *(sentence.others if isinstance(sentence, Composed) else ()))


def _label(label: Name | None) -> Phrase:
    """A label that runs into a sentence among others."""
    if label is None:
        return ()
    return phrase(Strong(phrase(Value(str(label), label.origin()), "" if label.endswith(".") else ":")), " ")


def _problem(item: Result, error: FactError) -> Problem:
    entry = item.figure
    place = entry.place() if entry is not None else None
    return error.problem(place, entry.field if entry is not None else "")
