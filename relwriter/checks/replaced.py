"""The computed sentences that stood where an author's own words stand instead."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.phrases import phrase
from relwriter.compose.result import state_figure
from relwriter.document.tree import plain_text
from relwriter.model.sections.result import Result
from relwriter.model.sections.results import Results


def find_replaced(facts: Facts) -> dict[str, str]:
    """By the field of the author's `text`, the sentence that is computed without it, for results that name a figure."""
    release = facts.release
    sections = (*release.release.before_dateline, *release.closed_sections)
    results = (section.content for section in sections if isinstance(section.content, Results))
    return {
        item.text.field: sentence
        for section in results
        for item in _walk((*section.items, *(item for topic in section.topics for item in topic.items)))
        if item.text is not None and item.figure is not None and (sentence := _compute(facts, item, section))
    }


def _walk(items: tuple[Result, ...]) -> Iterator[Result]:
    for item in items:
        yield item
        yield from _walk(item.sentences)


def _compute(facts: Facts, item: Result, section: Results) -> str:
    """The sentence; nothing where the figure has too little for one."""
    computed = item.model_copy(update={"text": None, "when": item.when or section.when})
    try:
        sentences = state_figure(facts, computed, section)
    except FactError:
        return ""
    return " ".join(plain_text(phrase(*sentence)) for sentence in sentences if sentence)
