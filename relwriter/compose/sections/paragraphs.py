"""Sections that are paragraphs or lines under a title: text, boilerplate, legends, contacts, notes, the board."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.opening import day_value, entry_value
from relwriter.compose.people import name_person
from relwriter.compose.phrases import Composed, phrase
from relwriter.model.company import Contact
from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.sections.paragraphs import (
    About,
    BoardStatement,
    Contacts,
    HeadingLine,
    Legend,
    Narrative,
    TableNote,
    TableNotes,
)


@dataclass(frozen=True, slots=True)
class ParagraphsView:
    """A title, or None, and paragraphs."""

    title: Prose | None
    paragraphs: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class ContactsView:
    """A title, or None, and contacts, each with its own title and lines."""

    title: Prose | None
    contacts: tuple[Contact, ...]


def view(facts: Facts, section: Narrative | About | Legend) -> ParagraphsView:
    """The section as its template sees it."""
    return ParagraphsView(section.title, section.text)


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A title."""

    title: Prose


def view_heading(facts: Facts, section: HeadingLine) -> HeadingView:
    """The heading as its template sees it."""
    return HeadingView(section.title)


def view_contacts(facts: Facts, section: Contacts) -> ContactsView:
    """The section as its template sees it."""
    return ContactsView(section.title, section.items)


@dataclass(frozen=True, slots=True)
class BoardView:
    """A title, or None; paragraphs; place and date, or None; signatories."""

    title: Prose | None
    paragraphs: tuple[Prose, ...]
    signed: Composed | None
    signatories: tuple[Name | Composed, ...]


@dataclass(frozen=True, slots=True)
class NotesView:
    """A title, or None, and notes, each with its mark, or None, and text."""

    title: Prose | None
    notes: tuple[TableNote, ...]


def view_board(facts: Facts, section: BoardStatement) -> BoardView:
    """The statement as its template sees it."""
    place = entry_value(section.place) if section.place else None
    day = day_value(facts.dating, section.date) if section.date else None
    between = ", " if place and day else ""
    words = phrase(*(part for part in (place, between, day) if part))
    signed = Composed(words, section.place.field if section.place else "board.date") if words else None
    signatories = tuple(_name_signatory(facts, signatory) for signatory in section.signatories)
    return BoardView(section.title, section.text, signed, signatories)


def _name_signatory(facts: Facts, signatory: Name) -> Name | Composed:
    """Who signs, as it was typed; of an id, the person with titles."""
    person = facts.release.people.get(str(signatory))
    return Composed(name_person(person), signatory.field) if person is not None else signatory


def view_notes(facts: Facts, section: TableNotes) -> NotesView:
    """The notes as their template sees them."""
    return NotesView(section.title, section.items)
