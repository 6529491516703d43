"""Explained measures as their template sees them: a name, and what readers must be told of it in one paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.opening import entry_value
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_prose
from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.sections.measures import Measure, Measures


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure's name and its explanation."""

    name: Name
    explanation: Composed


@dataclass(frozen=True, slots=True)
class MeasuresView:
    """A title, or None; paragraphs before and after; measures, and whether they are bullets."""

    title: Prose | None
    intro: tuple[Prose, ...]
    measures: tuple[MeasureView, ...]
    closing: tuple[Prose, ...]
    bullets: bool


def view(facts: Facts, section: Measures) -> MeasuresView:
    """The measures as their template sees them."""
    measures = tuple(MeasureView(item.name, _explain(facts, item)) for item in section.items)
    return MeasuresView(section.title, section.intro, measures, section.closing, section.layout == "bullets")


def _explain(facts: Facts, item: Measure) -> Composed:
    """Definition, use, limits, change of calculation, and the comparable measure, one after the other."""
    parts = [item.definition, item.why_useful, item.how_used, item.limits, item.change]
    words = phrase(*(part for prose in parts if prose for part in (" ", bind_prose(facts, prose))))[1:]
    if item.text is not None:
        named = bind_prose(facts, item.text)
    else:
        named = name_comparable(item.comparable) if item.comparable else ()
    return Composed(phrase(words, " " if named else "", named), item.definition.field)


def name_comparable(measure: Name) -> Phrase:
    """`The most directly comparable measure is net income.`"""
    return phrase("The most directly comparable measure is ", entry_value(measure), ".")
