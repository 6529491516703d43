"""Somebody is called Mr. in one place and Ms. in another.

What it flags:
    An honorific typed before a surname that is not the one of `people`; where `people` say none, the one that has been
    used less than another.

Why:
    Speakers change and sentences stay. The person who is called by a wrong honorific is the first to read it.

Example:
    `people` say `honorific: Mr.` of Tony Liu; the text says `Ms. Liu added`.

How to clear it:
    Correct it here or in `people`; better, refer to the short form: `{{ people.tony-liu.short }}`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import find_typed, sight
from relwriter.model.company import Person

CODE = "W147"
NAME = "honorific-differs"
SEVERITY = Severity.ERROR

_HONORIFIC = r"(?P<honorific>Mr|Mrs|Ms|Mx|Dr|Prof)\b\.?"
_FIRST_IS_OPEN = frozenset(("Mrs", "Mx"))
"""What somebody may be called beside Ms. and Mr. without being somebody else."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each honorific that is not the person's."""
    people = list(draft.release.people.values())
    counted = Counter(str(person.surname) for person in people)
    for person in people:
        if counted[str(person.surname)] == 1:
            yield from _of(draft, person)


def _of(draft: CheckedDraft, person: Person) -> Iterator[Sighting]:
    called = re.compile(
        rf"\b{_HONORIFIC}\s+(?:{re.escape(str(person.first_name))}\s+)?{re.escape(str(person.surname))}\b"
    )
    uses = [(passage, match) for passage in draft.passages for match in called.finditer(passage.text)]
    own = _own(person) or _usual([match["honorific"] for _, match in uses])
    typed = {(id(passage), match.start()) for passage, _ in uses for match in find_typed(passage, called)}
    for passage, match in uses:
        said = match["honorific"]
        if own and said != own and said not in _FIRST_IS_OPEN and (id(passage), match.start()) in typed:
            message = f"is called {own}. elsewhere" if _own(person) is None else "is not the honorific that people have"
            yield sight(passage, *match.span(), message, "correct the one or the other")


def _own(person: Person) -> str | None:
    """The honorific that `people` say, or that their short form begins with."""
    found = re.match(_HONORIFIC, str(person.honorific or person.short or ""))
    return found["honorific"] if found else None


def _usual(said: list[str]) -> str:
    """The honorific that is used most, the first of several; empty where there is none."""
    return Counter(said).most_common(1)[0][0] if said else ""
