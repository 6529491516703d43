"""A speaker is introduced with name and titles more than once.

What it flags:
    A second quotation with `form: full` of somebody who was quoted before, and a name with its title typed in prose
    after they were introduced. Contacts, calls and letters name people in full as well; they are not looked at.

Why:
    The first time a reader needs name and title; from then on the short form is the rule of every stylebook.

Example:
    `“We grew,” said Jane Roe, Chief Executive Officer.` and later `Jane Roe, Chief Executive Officer, added, “…”`

How to clear it:
    Leave out `form`, or say `{{ people.jane-roe.short }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import find_typed, read_prose, sight
from relwriter.model.company import Person
from relwriter.model.sections.quotes import Quote

CODE = "W106"
NAME = "speaker-is-introduced-twice"
SEVERITY = Severity.WARNING

_ELSEWHERE = frozenset(("call", "board", "letter", "about", "legend", "note"))
_OF_CALL = re.compile(r"\b(?:conference call|webcast|investor day|will host)\b", re.IGNORECASE)
"""What says who speaks on a call; there people are usually named in full."""
_ADVICE = "name the title once; then the short form"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each introduction after the first."""
    quoted: set[str] = set()
    for section in (*draft.release.release.before_dateline, *draft.release.closed_sections):
        quote = section.content
        if isinstance(quote, Quote):
            if quote.form == "full" and str(quote.by) in quoted and draft.release.people[str(quote.by)].titles:
                yield Sighting(quote.by.place(), quote.by.field, "is introduced again, with the titles", _ADVICE)
            quoted.add(str(quote.by))
    for person in draft.release.people.values():
        yield from _in_prose(draft, person)


def _in_prose(draft: CheckedDraft, person: Person) -> Iterator[Sighting]:
    """A sighting for each typed introduction of a person after another one."""
    if not person.titles:
        return
    titles = "|".join(re.escape(str(title)) for title in person.titles)
    pattern = re.compile(rf"{re.escape(str(person.name))},\s+(?:(?:our|the company['’]s)\s+)?(?:{titles})\b")
    introduced = False
    for passage in read_prose(draft, _ELSEWHERE):
        for match in find_typed(passage, pattern):
            if introduced and passage.role != "quote" and not _OF_CALL.search(passage.text):
                yield sight(passage, *match.span(), "is introduced again, with the titles", _ADVICE)
            introduced = True
