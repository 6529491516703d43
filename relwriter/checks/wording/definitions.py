"""Terms that a release defines in brackets: ("CBMG" or the "Company"), (“GAAP”), and initials of the words before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import TITLES, plain

_BRACKET = re.compile(r"\(([^()]{2,160})\)")
_QUOTED = re.compile(r"[\"“]([^\"“”]{1,60}?)[,.]?[\"”]")
_JOINING = re.compile(
    r"[\s,;]*(?:(?:or|and|the|our|together|with|collectively|individually|each|an?|as|such|defined|hereinafter|referred|to"
    r"|also|known|Company|Bank|its|subsidiaries|of|which|we|call|called)\b[\s,;]*)*"
)
_INITIALS = re.compile(r"[A-Za-z]{0,2}[A-Z][A-Za-z]*[A-Z][A-Za-z]*?(?=s?$)")
_WORDS = re.compile(r"[A-Za-z][\w'’]*")
_COMPOUND = re.compile(r"[A-Za-z][\w'’-]*")
_SMALL = frozenset(("of", "and", "the", "for", "in", "to", "on", "a", "an", "or", "with"))


@dataclass(frozen=True)
class Definition:
    """A term, and where it is defined; `quoted` where it stands in quotation marks, else it is made of initials."""

    term: str
    passage: Passage
    number: int
    start: int
    end: int
    quoted: bool

    @cached_property
    def use(self) -> re.Pattern[str]:
        """The term as it is used: as a whole word, with its letters, perhaps in the plural."""
        return re.compile(rf"(?<![\w/-]){re.escape(self.term)}(?:s|es|['’]s?)?(?![\w/+])")

    @property
    def is_word(self) -> bool:
        """Whether it is a word such as we, us and our, which a release uses anywhere."""
        return self.term.islower()


def find_definitions(draft: CheckedDraft) -> tuple[Definition, ...]:
    """The definitions in the sentences of a release, in order."""
    found = draft.__dict__.get("_definitions")
    if found is None:
        found = draft.__dict__["_definitions"] = tuple(_find(draft))
    return found


def _find(draft: CheckedDraft) -> Iterator[Definition]:
    for number, passage in enumerate(draft.passages):
        if passage.role not in TITLES:
            for bracket in _BRACKET.finditer(plain(passage)):
                yield from _in_bracket(passage, number, bracket)


def _in_bracket(passage: Passage, number: int, bracket: re.Match[str]) -> Iterator[Definition]:
    quoted = list(_QUOTED.finditer(bracket[1]))
    rest = _QUOTED.sub(" ", bracket[1])
    if quoted and _JOINING.fullmatch(rest):
        for match in quoted:
            start = bracket.start(1) + match.start(1)
            term = _strip_article(match[1])
            if term:
                yield Definition(term, passage, number, start, bracket.start(1) + match.end(1), True)
    elif (
        not quoted
        and _INITIALS.match(bracket[1].strip())
        and abbreviates(bracket[1].strip(), passage.text[: bracket.start()])
    ):
        yield Definition(_singular(bracket[1].strip()), passage, number, bracket.start(1), bracket.end(1), False)


def _strip_article(term: str) -> str:
    return term.removeprefix("the ").strip()


def _singular(term: str) -> str:
    return term[:-1] if term.endswith("s") and term[:-1].isupper() else term


def abbreviates(term: str, before: str) -> bool:
    """Whether a term is made of the initials of the words that end a text, small words left out or not."""
    letters = re.sub(r"[^a-z]", "", _singular(term).lower())
    if len(letters) < 2:
        return False
    full, large = ("".join(word[0] for word in words) for words in _readings(before))
    # "New Drug application (IND)": one word may stand between.
    return any(initials.endswith(letters) for initials in (full, large, full[:-1], large[:-1]))


def is_shuffled(term: str, before: str) -> bool:
    """Whether a term has the initials of as many words that end a text, and in another order than theirs
    behind the first."""
    initials = ["".join(word[0] for word in words)[-len(term) :].lower() for words in _readings(before)]
    letters = term.lower()
    alike = [one for one in initials if sorted(one) == sorted(letters) and one[0] == letters[0]]
    return bool(alike) and letters not in initials


def _readings(before: str) -> tuple[list[str], list[str]]:
    """The last words of a text, and those of them that are not small."""
    words = [part for word in _WORDS.findall(before[-160:])[-12:] for part in re.split(r"[-’']", word.lower()) if part]
    return words, [word for word in words if word not in _SMALL]


def find_initials(draft: CheckedDraft) -> dict[str, str]:
    """The initials that a release defines, by the words in small letters that they stand for."""
    found: dict[str, str] = {}
    for one in find_definitions(draft):
        opened = one.passage.plain.rfind("(", 0, one.start)
        words = _COMPOUND.findall(one.passage.plain[max(0, opened - 160) : opened])
        for count in range(2, min(len(one.term), len(words)) + 1) if one.term.isupper() else ():
            if "".join(part[0] for word in words[-count:] for part in word.split("-")).lower() == one.term.lower():
                found.setdefault(" ".join(words[-count:]).lower(), one.term)
    return found
