"""Somebody has another title than the release's people say.

What it flags:
    A title typed before or after a known name that names another office: Financial for Executive, President for Vice
    President. Abbreviations (CEO, CFO, SVP) count as their words, and part of several titles is enough. Two people who
    both have the office of chief executive or chief financial officer, without a word such as interim, former or co-.

Why:
    Titles change with appointments, and the sentence that was carried over keeps the old one.

Example:
    `people` say that Jane Roe is Chief Executive Officer; a point says `Jane Roe, Chief Financial Officer, will
    retire`.

How to clear it:
    Correct the title here or in `people`. An office that is new or past is said with a verb, not with a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.offices import (
    find_title_after,
    find_title_before,
    names_other_office,
    read_office,
)
from relwriter.checks.wording.reading import is_typed, sight
from relwriter.checks.wording.speech import HONORIFIC
from relwriter.model.company import Person

CODE = "W108"
NAME = "title-differs"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed title that the person does not have."""
    company = draft.release.company
    firm = "|".join(re.escape(str(one)) for one in (company.name, company.short) if one)
    for person in draft.release.people.values():
        full, last = re.escape(str(person.name)), re.escape(str(person.surname))
        name = re.compile(rf"\b(?:{full}|{HONORIFIC}\s+{last})(?!\w)")
        for passage in draft.passages if person.titles else ():
            for match in name.finditer(passage.text):
                yield from _around(passage, match, person, firm)
    yield from _shared(draft)


def _shared(draft: CheckedDraft) -> Iterator[Sighting]:
    """The second of two people with an office that a company gives to one."""
    held: dict[str, Person] = {}
    for person in draft.release.people.values():
        for title in person.titles:
            office = " ".join(read_office(str(title)))
            if office not in _SINGLE or " of " in str(title).lower():
                continue
            other = held.setdefault(office, person)
            if other is not person and str(other.name) != str(person.name):
                message = f"is the office of people.{_id(other)} too"
                place = title.place()
                yield Sighting(place, title.field, message, "correct the one or the other", extent=len(str(title)))


_SINGLE = frozenset(("chief executive officer", "chief financial officer", "president chief executive officer"))
"""What nobody is beside another, as `read_office` has it."""


def _around(passage: Passage, match: re.Match[str], person: Person, firm: str) -> Iterator[Sighting]:
    known = " and ".join(str(title) for title in person.titles)
    after = find_title_after(passage.text, match.end(), firm)
    for span in (after, find_title_before(passage.text, match.start())):
        if span is None or not is_typed(passage, *span):
            continue
        if names_other_office(passage.text[slice(*span)], known):
            yield sight(
                passage, *span, f"is not the title that people.{_id(person)} has", "correct the one or the other"
            )


def _id(person: Person) -> str:
    """The id under which a person stands, from the field of the name."""
    return person.name.field.removeprefix("people.").removesuffix(".name")
