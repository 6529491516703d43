"""Results as their template sees them: a bullet a figure, its sentence computed or the author's own."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.sentences import Composed, state_result
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
class ResultsView:
    """A title, or None, and results."""

    title: Prose | None
    results: tuple[ResultView, ...]


def view(facts: Facts, section: Results) -> ResultsView:
    """The section as its template sees it. Raises InputError with a problem for each figure that has no value."""
    results, problems = [], []
    for item in section.items:
        try:
            results.append(_view_result(facts, item))
        except FactError as error:
            place = item.figure.place()
            where = (place.file, place.line, place.column) if place else ("", 0, 0)
            problems.append(Problem(*where, item.figure.field, str(error), error.advice))
    if problems:
        raise InputError(problems)
    return ResultsView(section.title, tuple(results))


def _view_result(facts: Facts, item: Result) -> ResultView:
    if item.text:
        return ResultView(item.label, item.text)
    return ResultView(item.label, Composed(state_result(facts, str(item.figure), item.periods), item.figure.field))
