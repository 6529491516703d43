"""Computed sentences that the author's own words can take the place of: where they stand, and in which field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.forecast import state_guidance
from relwriter.compose.opening import entry_value
from relwriter.compose.people import name_person
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.result import state_figure
from relwriter.compose.sections.calls import state_call
from relwriter.compose.sections.measures import name_comparable
from relwriter.compose.sections.outlook import compose_guidance
from relwriter.compose.sections.quote import attribute
from relwriter.compose.sections.results import compose_result
from relwriter.compose.sections.returns import state_buyback, state_dividend
from relwriter.compose.sentences import join_sentences
from relwriter.document.tree import plain_text
from relwriter.errors import InputError
from relwriter.model.release import Release
from relwriter.model.sections import Section
from relwriter.model.sections.calls import Call
from relwriter.model.sections.measures import Measures
from relwriter.model.sections.outlook import Outlook
from relwriter.model.sections.quotes import Letter, Quote
from relwriter.model.sections.result import COMPUTED, Result
from relwriter.model.sections.results import Results
from relwriter.model.sections.returns import Buyback, Dividend


@dataclass(frozen=True, slots=True)
class Wording:
    """A computed sentence, or several paragraphs: the record that it is made of, by its path, and the field that holds
    the author's own words for it.

    `left_out` are fields of the record that only the computed words need; `named` those that stay only if the own words
    refer to them. `key` is the id by which these refer to the record, empty where they need none; `is_keyed` says that
    the record has it already. One that `is_wide` holds the driver too, for edits that reach into both.
    """

    record: str
    field: str
    paragraphs: tuple[Phrase, ...]
    left_out: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    key: str = ""
    is_keyed: bool = True
    is_wide: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of each paragraph."""
        return tuple(plain_text(words) for words in self.paragraphs)


def find_wordings(facts: Facts) -> Iterator[Wording]:
    """Every computed sentence of a release that has a field for the author's own words, section by section."""
    for path, section in _sections(facts.release):
        if section.kind in _KINDS:
            yield from _KINDS[section.kind](facts, section.content, f"{path}.{section.kind}")


def _sections(release: Release) -> Iterator[tuple[str, Section]]:
    for path in ("sections", "boilerplate", "closing"):
        yield from ((f"{path}[{number}]", one) for number, one in enumerate(getattr(release, path)))
    before = release.release.before_dateline
    yield from ((f"release.before_dateline[{number}]", one) for number, one in enumerate(before))


def _results(facts: Facts, section: Results, path: str) -> Iterator[Wording]:
    lists = [(f"{path}.items", section.items)]
    lists += [(f"{path}.topics[{number}].items", topic.items) for number, topic in enumerate(section.topics)]
    for place, items in lists:
        for number, item in enumerate(items):
            yield from _result(facts, section, item, f"{place}[{number}]")


def _result(facts: Facts, section: Results, item: Result, path: str) -> Iterator[Wording]:
    for number, inner in enumerate(item.sentences):
        yield from _result(facts, section, inner, f"{path}.sentences[{number}]")
    if item.figure is None or item.text is not None:
        return
    left_out = (*COMPUTED, "per", "total", *(["because"] if any(item.because) else []))
    stated = item.model_copy(update={"when": item.when or section.when})
    try:
        sentence = join_sentences(*state_figure(facts, stated, section))
        whole = compose_result(facts, section, item)
    except (FactError, InputError):
        return
    yield Wording(path, "text", (sentence,), left_out)
    if plain_text(whole) != plain_text(sentence):
        yield Wording(path, "text", (whole,), (*left_out, "because", "then"), is_wide=True)


def _outlook(facts: Facts, section: Outlook, path: str) -> Iterator[Wording]:
    taken = {str(item.id) for item in section.items if item.id}
    for number, item in enumerate(section.items):
        if item.text is None and item.measure is not None:
            key = str(item.id or _name_key(item.measure, taken))
            taken.add(key)
            period, measure = item.period or section.period, phrase(entry_value(item.measure))
            words = phrase(measure, state_guidance(facts, item, period))
            one = Wording(
                f"{path}.items[{number}]", "text", (words,), (), ("measure",), key=key, is_keyed=item.id is not None
            )
            yield one
            if item.because is not None:
                whole = phrase(measure, compose_guidance(facts, item, period, section.layout == "bullets"))
                yield replace(one, paragraphs=(whole,), left_out=("because",), is_wide=True)


def _name_key(measure: str, taken: set[str]) -> str:
    """An id for an item of the outlook that has none, by its measure."""
    name = "_".join(re.findall(r"[a-z0-9]+", measure.lower()))
    name = (name if name[:1].isalpha() else f"item_{name}")[:50].rstrip("_")
    return next(key for n in range(1, len(taken) + 2) if (key := name if n == 1 else f"{name}_{n}") not in taken)


def _dividend(facts: Facts, section: Dividend, path: str) -> Iterator[Wording]:
    if not section.text:
        named = ("name", "security", "body", "verb")
        yield Wording(path, "text", (state_dividend(facts, section),), ("proposed", "close_of_business"), named)


def _buyback(facts: Facts, section: Buyback, path: str) -> Iterator[Wording]:
    if not section.text:
        yield Wording(path, "text", (state_buyback(facts, section),), (), ("security", "period"))


def _call(facts: Facts, section: Call, path: str) -> Iterator[Wording]:
    if not section.text:
        yield Wording(path, "text", tuple(state_call(facts, section)))


def _measures(facts: Facts, section: Measures, path: str) -> Iterator[Wording]:
    for number, item in enumerate(section.items):
        if item.comparable is not None and item.text is None:
            yield Wording(f"{path}.items[{number}]", "text", (name_comparable(item.comparable),))


def _quote(facts: Facts, section: Quote, path: str) -> Iterator[Wording]:
    if section.text is None:
        yield Wording(path, "text", (attribute(facts, section),))


def _letter(facts: Facts, section: Letter, path: str) -> Iterator[Wording]:
    if section.by is not None and section.title is None and not section.signed:
        yield Wording(path, "title", (name_person(facts.release.people[str(section.by)]),))


_KINDS: dict[str, Callable[[Facts, Any, str], Iterator[Wording]]] = {
    "results": _results,
    "metrics": _results,
    "outlook": _outlook,
    "dividend": _dividend,
    "buyback": _buyback,
    "call": _call,
    "measures": _measures,
    "quote": _quote,
    "letter": _letter,
}
