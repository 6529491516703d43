"""Names that a release knows, and words that are nearly one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft

_SMALL = "and|of|the|ter|te|van|von|der|den|de|del|da|di|dos|la|le|bin|al"
TOKEN = re.compile(rf"[A-Z][\w&-]*(?:[.'’][A-Za-z]\w*)*|\b(?:{_SMALL})\b")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONG = 5


def known_names(draft: CheckedDraft) -> Iterator[str]:
    """The names of the company, its people, and what its terms stand for."""
    company = draft.release.company
    yield from (str(name) for name in (company.name, company.short, *company.terms) if name)
    for person in draft.release.people.values():
        yield from (str(name) for name in (person.name, person.short) if name)
    for term in draft.release.terms.values():
        yield from (str(term.name), str(term.term))


def surnames(draft: CheckedDraft) -> set[str]:
    """The last names of the release's people."""
    return {str(person.surname) for person in draft.release.people.values()}


def bare(word: str) -> str:
    """A word without its possessive and the comma or full stop after it."""
    plain = word.strip(",.;:()")
    return _POSSESSIVE.sub("", plain) if "'" in plain or "’" in plain else plain


def is_slip(word: str, known: str) -> bool:
    """Whether a word is nearly a known one: one slip of the hand apart, in a long one two; or the same with two letters
    exchanged, such as Halverson for Halvorsen; not an inflection of it."""
    if word.casefold() == known.casefold() or len(known) < 3 or not word:
        return False
    if {word, known} & {f"{known}s", f"{word}s", f"{known}es", f"{word}es"}:
        return False
    if _is_exchanged(word.casefold(), known.casefold()):
        return True
    allowed = 2 if min(len(word), len(known)) > 2 * _LONG else 1
    return count_slips(word.casefold(), known.casefold(), allowed) <= allowed


def _is_exchanged(one: str, other: str) -> bool:
    """Whether two long words are the same but for two letters that stand in each other's place."""
    if len(one) != len(other) or len(one) <= _LONG + 1 or one[0] != other[0]:
        return False
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(apart) == 2 and apart[0] == apart[1][::-1]


def count_slips(one: str, other: str, most: int) -> int:
    """Letters left out, added, changed or swapped with their neighbour between two words (optimal string alignment),
    or more than `most` where their lengths, or the letters that only one of them has, say so."""
    if abs(len(one) - len(other)) > most or len(set(one) - set(other)) > most or len(set(other) - set(one)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, left in enumerate(one, 1):
        earlier, before = before, row
        row = [number]
        for place, right in enumerate(other, 1):
            steps = [before[place] + 1, row[-1] + 1, before[place - 1] + (left != right)]
            if number > 1 and place > 1 and left == other[place - 2] and one[number - 2] == right:
                steps.append(earlier[place - 2] + 1)
            row.append(min(steps))
    return row[-1]
