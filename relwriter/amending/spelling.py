"""Words that came to the text, as prose: what they took along from other paragraphs as it stands there, and numbers
that are still the printed form of a figure as references to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby

from relwriter.amending.passages import Letter, Passage, spell
from relwriter.amending.referring import References
from relwriter.amending.rewording import write_literal
from relwriter.compose.facts import FactError, Facts
from relwriter.model.marks import ProseError
from relwriter.model.prose import Prose
from relwriter.review.circulated import Circulated, Part
from relwriter.review.edits import shown

_LEAST = 3
"""From so many words on, words that stand in another paragraph were taken from there."""

_BARE = re.compile(r"\d{1,3}")
"""What many figures can print, and many other things."""

_AMOUNT = re.compile(r"[$€£¥%]|\b(?:[A-Z]{3}\s\d|thousand|million|billion|trillion|percent|points)")


class UnsaidError(ValueError):
    """A number of the new words is a figure's printed form, but there is no telling which figure's."""


class Speller:
    """Writes prose of a release that says certain words now."""

    def __init__(self, facts: Facts, said: Circulated):
        self._facts, self._said = facts, said

    def spell(self, words: str, lent: Sequence[Passage] = ()) -> str:
        """The prose that prints words, of which some may be taken from other passages. Raises UnsaidError."""
        taken = "".join(self._taken(words, lent))
        return taken if self._prints(taken, words) else "".join(self._numbers(words, lent))

    def _prints(self, prose: str, words: str) -> bool:
        try:
            return "".join(letter.text for letter in spell(self._facts, Prose(prose))) == words
        except (ProseError, FactError):
            return False

    def _taken(self, words: str, lent: Sequence[Passage]) -> Iterator[str]:
        """The prose in pieces, the longest that stands in another passage as it stands there."""
        found = [(passage, *_longest(words, passage.letters)) for passage in lent]
        passage, at, start, end = max(found, key=lambda one: one[3] - one[2], default=(None, 0, 0, 0))
        if passage is None or len(words[at : at + end - start].split()) < _LEAST:
            yield from self._numbers(words, lent)
            return
        yield from self._taken(words[:at], lent) if at else ()
        yield _excerpt(passage, start, end)
        after = words[at + end - start :]
        yield from self._taken(after, lent) if after else ()

    def _numbers(self, words: str, lent: Sequence[Passage]) -> Iterator[str]:
        """The same with references for what passages that lend words, or figures, still print in them."""
        known = {**self._amounts, **_lent_references(lent)}
        forms = "|".join(re.escape(form) for form in sorted(known, key=len, reverse=True))
        at = 0
        for match in re.finditer(rf"(?<![\w.,$€£¥-])(?:{forms})(?![\w%]|[.,]\d)", words) if forms else ():
            yield write_literal(words[at : match.start()])
            yield self._reference(known[match.group()])
            at = match.end()
        yield write_literal(words[at:])

    @cached_property
    def _amounts(self) -> dict[str, list[Part]]:
        """The parts that print each amount of the text, each figure once."""
        found: dict[str, dict[object, Part]] = {}
        for leaf in self._said.leaves:
            for part in leaf.parts:
                if part.is_figure and _AMOUNT.search(part.text):
                    found.setdefault(shown(part.text), {}).setdefault((part.figure, part.form, part.base), part)
        return {form: [*parts.values()] for form, parts in found.items()}

    def _reference(self, known: list[Part] | str) -> str:
        if isinstance(known, str):
            return known
        text = shown(known[0].text)
        found = next(self._references.find(text, 0, known[0]), None) if len(known) == 1 else None
        if found is None:
            raise UnsaidError(text)
        return found[0]

    @cached_property
    def _references(self) -> References:
        return References(self._facts)


def _longest(words: str, letters: Sequence[Letter]) -> tuple[int, int, int]:
    """Where in the words the longest stretch of letters stands that cuts no reference, and which letters it is."""
    printed = "".join(letter.text for letter in letters)
    match = SequenceMatcher(None, words, printed, autojunk=False).find_longest_match()
    start, end = match.b, match.b + match.size
    while start < end and _is_cut(letters, start):
        start += 1
    while start < end and _is_cut(letters, end):
        end -= 1
    return match.a + start - match.b, start, end


def _is_cut(letters: Sequence[Letter], at: int) -> bool:
    """Whether a reference prints both the letter before and that after."""
    if not 0 < at < len(letters) or not letters[at].is_reference:
        return False
    return letters[at - 1].is_reference and letters[at - 1].start == letters[at].start


def _excerpt(passage: Passage, start: int, end: int) -> str:
    """The prose of some letters, with the marks around them at the ends of the passage."""
    prose, letters = str(passage.prose), passage.letters
    first = letters[start].start if start else 0
    return prose[first : letters[end - 1].end if end < len(letters) else len(prose)]


def _lent_references(lent: Sequence[Passage]) -> dict[str, str]:
    """The references of passages by what they print."""
    found: dict[str, str] = {}
    for passage in lent:
        own = (letter for letter in passage.letters if letter.is_reference)
        for (start, end), group in groupby(own, lambda letter: (letter.start, letter.end)):
            printed = "".join(letter.text for letter in group)
            if printed.strip() and not _BARE.fullmatch(printed):
                found.setdefault(printed, str(passage.prose)[start:end])
    return found
