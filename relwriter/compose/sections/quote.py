"""Quotations: marks by the multi-paragraph rule, the attribution before, after or inside, the speaker in full once.

Each paragraph of a quotation opens with a mark and only the last one closes it; the attribution interrupts between two
pairs of marks. A full stop before "said" is a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from relwriter.compose.facts import Facts
from relwriter.compose.opening import CLOSING_MARKS, OPENING_MARKS, entry_value
from relwriter.compose.people import join_titles, name_person
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_prose
from relwriter.document.tree import Emph, Inline, Link, Strong, Value
from relwriter.model.company import Person
from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.sections.quotes import Letter, Quote
from relwriter.model.style import QuoteStyle
from relwriter.source import Origin

_OWN_PAUSE = ("?", "!", "…", "...", ",", ":", "—", "–")
"""What needs no comma after it."""

_OPENED_APOSTROPHE = re.compile(r"(?:^|[\s(\"“])['‘]")
"""An apostrophe that opens a quotation; without one the last is that of a plural, as in "our customers'"."""

_ABBREVIATION = re.compile(r"(?:^|[^A-Za-z.])(?:(?:[A-Za-z]{1,2}\.){2,}|(?:Inc|Ltd|Corp|Co|Jr|Sr|Bros|etc)\.)$")
"""An abbreviation that keeps its full stop before a comma: U.S., a.m., Ph.D., Inc."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The quotation's paragraphs, marks and attribution in place; and who speaks, by name and titles."""

    paragraphs: tuple[Composed, ...]
    speaker: Composed


@dataclass(frozen=True, slots=True)
class LetterView:
    """A title, or None; paragraphs; the name and the titles that stand below a signed letter, or None."""

    title: Prose | Composed | None
    paragraphs: tuple[Prose, ...]
    name: Name | None
    titles: Composed | None


def view(facts: Facts, section: Quote) -> QuoteView:
    """The quotation as its template sees it."""
    style = facts.release.style.quotes
    person = facts.release.people[str(section.by)]
    said = bind_prose(facts, section.text) if section.text is not None else attribute(facts, section)
    quoted = _quote_after if section.attribution == "before" else _quote_before
    field = section.says[0].field
    paragraphs = tuple(Composed(spoken, field) for spoken in quoted(facts, section, style, said))
    return QuoteView(paragraphs, Composed(name_person(person), section.by.field))


def view_letter(facts: Facts, section: Letter) -> LetterView:
    """The letter as its template sees it: who writes it stands above it, unless it has a title or is signed."""
    if section.by is None:
        return LetterView(section.title, section.text, None, None)
    person, field = facts.release.people[str(section.by)], section.by.field
    if not section.signed:
        return LetterView(section.title or Composed(name_person(person), field), section.text, None, None)
    titles = Composed(join_titles(person), field) if person.titles else None
    return LetterView(section.title, section.text, person.name, titles)


def _spoke_before(facts: Facts, section: Quote) -> bool:
    """Whether an earlier section quotes the same speaker."""
    for other in (*facts.release.release.before_dateline, *facts.release.closed_sections):
        if other.content is section:
            return False
        if isinstance(other.content, Quote) and other.content.by == section.by:
            return True
    return False


def _name(person: Person, form: str) -> Phrase:
    """The speaker as the form says: name and titles, short form, surname, first name."""
    if form == "full":
        return name_person(person)
    if form == "short":
        if person.short:
            return phrase(entry_value(person.short))
        honorific = phrase(entry_value(person.honorific), " ") if person.honorific else ()
        return phrase(honorific, entry_value(person.surname))
    return phrase(entry_value(person.surname if form == "surname" else person.first_name))


def attribute(facts: Facts, section: Quote) -> Phrase:
    """`said Jane Roe, Chief Executive Officer`, `Mr. Liu said`, as it stands before or after the words."""
    form = section.form or ("short" if _spoke_before(facts, section) else "full")
    name = _name(facts.release.people[str(section.by)], form)
    verb = _verb(section)
    if section.attribution == "before":
        return phrase(name, ", " if form == "full" and len(name) > 1 else " ", verb)
    return phrase(verb, " ", name) if form == "full" else phrase(name, " ", verb)


def _verb(section: Quote) -> Value:
    """The verb; the usual one with the field that another one would stand in."""
    field = f"{section.by.field.removesuffix('by')}verb"
    return entry_value(section.verb) if section.verb.field else Value(str(section.verb), Origin(field))


def _quote_after(facts: Facts, section: Quote, style: QuoteStyle, said: Phrase) -> Iterator[Phrase]:
    """`Mr. Liu added, "First paragraph.` and the paragraphs that follow."""
    lead = phrase(said, f"{'' if style.lead == 'none' else style.lead} ")
    paragraphs = [bind_prose(facts, prose) for prose in (*section.says, *section.then)]
    first, *rest = _mark(paragraphs, style)
    yield phrase(lead, first)
    yield from rest


def _quote_before(facts: Facts, section: Quote, style: QuoteStyle, said: Phrase) -> Iterator[Phrase]:
    """`"First words," said Tony Liu, CEO. "Words after.` and the paragraphs that follow."""
    *before, last = [bind_prose(facts, prose) for prose in section.says]
    spoken = _mark([*before, _pause(last)], style)
    attribution = phrase(" ", said, ".")
    yield from spoken[:-1]
    if not section.then:
        yield phrase(spoken[-1], _without_double_stop(attribution))
        return
    first, *rest = _mark([bind_prose(facts, prose) for prose in section.then], style)
    yield phrase(spoken[-1], _without_double_stop(attribution), " ", first)
    yield from rest


def _without_double_stop(attribution: Phrase) -> Phrase:
    """The attribution with one full stop, where a title such as `Jr.` ends with its own."""
    last = attribution[-2]
    return attribution[:-1] if isinstance(last, Value) and last.text.endswith(".") else attribution


def _mark(paragraphs: list[Phrase], style: QuoteStyle) -> list[Phrase]:
    """The paragraphs of one quotation between their marks."""
    opening, closing = OPENING_MARKS[style.marks], CLOSING_MARKS[style.marks]
    marked = []
    for number, paragraph in enumerate(paragraphs):
        opens = opening if number == 0 or style.paragraphs == "opened" else ""
        closes = closing if number == len(paragraphs) - 1 else ""
        marked.append(phrase(*([opens] if opens else []), paragraph, *([closes] if closes else [])))
    return marked


def _pause(spoken: Phrase) -> Phrase:
    """The words before an attribution: a full stop at their end is a comma, a question mark stays."""
    last: Inline = spoken[-1]
    if isinstance(last, Strong | Emph | Link):
        return (*spoken[:-1], replace(last, content=_pause(last.content)))
    if not isinstance(last, Value):
        return phrase(spoken, ",")
    text, comma = _close(last.text)
    return phrase(spoken[:-1], replace(last, text=text), *([comma] if comma else []))


def _close(text: str) -> tuple[str, str]:
    """The last words before an attribution without their full stop, and the comma, if one follows them.

    The comma stands inside a quotation mark that ends the words, and behind a bracket.
    """
    apostrophes = "'’" if _OPENED_APOSTROPHE.search(text) else ""
    core = text.rstrip(f'"”)]{apostrophes}')
    closers = text[len(core) :]
    bracketed = any(bracket in closers for bracket in ")]")
    if core.endswith(_OWN_PAUSE) and not bracketed:
        return text, ""
    stem = core[:-1] if core.endswith((".", ";")) and not _ABBREVIATION.search(core) else core
    if not closers and stem != core:
        return stem + ",", ""
    return (stem + closers, ",") if bracketed or not closers else (f"{stem},{closers}", "")
