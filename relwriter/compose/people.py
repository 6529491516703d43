"""People as sentences name them: the name, the titles, or both."""

from __future__ import annotations

from relwriter.compose.opening import entry_value, join_list
from relwriter.compose.phrases import Phrase, phrase
from relwriter.model.company import Person


def name_person(person: Person) -> Phrase:
    """`Jane Roe, Chairman and Chief Executive Officer`."""
    return phrase(entry_value(person.name), phrase(", ", join_titles(person)) if person.titles else ())


def join_titles(person: Person) -> Phrase:
    """`Chairman and Chief Executive Officer`; nothing for a person without titles."""
    return join_list([phrase(entry_value(title)) for title in person.titles], "and")
