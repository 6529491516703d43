"""The outlook as its template sees it: a sentence for each measure, its range, and the guidance given before."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.forecast import state_guidance
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_or_nothing, problem_at
from relwriter.document.tree import plain_text
from relwriter.errors import InputError
from relwriter.model.entry import Name
from relwriter.model.period import Period
from relwriter.model.prose import Prose
from relwriter.model.sections.guidance import Guidance
from relwriter.model.sections.outlook import Outlook


@dataclass(frozen=True, slots=True)
class GuidanceView:
    """A measure's name, or None where the author wrote the text alone, and the words after it."""

    measure: Name | None
    words: Composed


@dataclass(frozen=True, slots=True)
class OutlookView:
    """A title, or None; paragraphs before; guidance, and whether it is bullets; notes; assumptions; why there is no
    reconciliation; paragraphs after."""

    title: Prose | None
    intro: tuple[Prose, ...]
    guidance: tuple[GuidanceView, ...]
    bullets: bool
    notes: tuple[Prose, ...]
    assumptions: tuple[Prose, ...]
    no_reconciliation: tuple[Prose, ...]
    closing: tuple[Prose, ...]


def view(facts: Facts, section: Outlook) -> OutlookView:
    """The outlook as its template sees it. Raises InputError with a problem for each item that lacks a fact."""
    bullets, problems = section.layout == "bullets", []
    guidance = []
    for item in section.items:
        try:
            guidance.append(_view(facts, item, item.period or section.period, bullets))
        except FactError as error:
            problems.append(problem_at(_entry(item), error))
    if problems:
        raise InputError(problems)
    return OutlookView(
        section.title, section.intro, tuple(guidance), bullets,
        section.notes, section.assumptions, section.no_reconciliation, section.closing,
    )  # fmt: skip


def _view(facts: Facts, item: Guidance, period: Period | None, bullet: bool) -> GuidanceView:
    """The measure, and the words on it: a sentence before a driver, and where computed words are a paragraph."""
    words = compose_guidance(facts, item, period, bullet)
    return GuidanceView(None if item.names_measure else item.measure, Composed(words, _entry(item).field))


def compose_guidance(facts: Facts, item: Guidance, period: Period | None, bullet: bool) -> Phrase:
    """An item of the outlook as it is printed after its measure. Raises FactError."""
    if item.text is not None:
        words = phrase(": " if item.measure and not item.names_measure else "", bind_or_nothing(facts, item.text))
    else:
        words = state_guidance(facts, item, period)
    if item.because or not (bullet or item.text):
        words = words if plain_text(words).endswith((".", "!", "?")) else phrase(words, ".")
    return phrase(words, phrase(" ", bind_or_nothing(facts, item.because)) if item.because else ())


def _entry(item: Guidance) -> Name | Prose:
    """What names an item: its text, or its measure."""
    entry = item.text if item.text is not None and not item.names_measure else item.measure
    assert entry is not None
    return entry
