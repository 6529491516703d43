"""Sections that are paragraphs under a title: free text, boilerplate, legends; and contacts, which are lines."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.model.company import Contact
from relwriter.model.prose import Prose
from relwriter.model.sections.paragraphs import About, Contacts, Legend, Narrative


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


def view_contacts(facts: Facts, section: Contacts) -> ContactsView:
    """The section as its template sees it."""
    return ContactsView(section.title, section.items)
