"""Names that a number stands in the middle of: `comparable sales increased 5.7% at company restaurants and 3.9% at
franchise restaurants`, `net sales rose 4.1% in Europe`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.literals.glue import is_glue
from relwriter.checks.literals.mentions import Mention, Names, Word, split_name
from relwriter.checks.literals.numerals import Numeral
from relwriter.model.figure import Figure

_PARTS = re.compile(r",? (?:in|at|for|from|of|by|to) (?:the )?| ?[-–—:] | ?\(", re.IGNORECASE)
"""What stands in a label between what is counted and where."""
_GROWTH = frozenset(("growth", "increase", "change"))
_PLACES = frozenset(("in", "at", "for", "from", "on", "across", "within", "by"))
"""Words between a number and where it is of."""
_TURNS = frozenset(("while", "but"))
_ARTICLES = frozenset(("the", "our", "its", "their"))
_DONE = re.compile(r"[a-z]{3,}ed|sold|built|flown|driven")
"""The last word of a label that says what was done: transactions processed."""
_LONGEST = 8
_CHANGE_IN = re.compile(
    r" (?:increase|decrease|growth|rise|decline|improvement|reduction|drop|gain) (?:in|of) (?:(?:our|its|the|total) )*"
)

Tails = dict[tuple[str, ...], dict[tuple[str, ...], list[str]]]


class PartedNames:
    """The names of a release's figures, each parted in what is counted and where."""

    def __init__(self, figures: dict[str, Figure], names: Names):
        self.names = names
        self._tails: Tails = {}
        wholes = {split_name(str(figure.label)) for figure in figures.values()}
        for key, figure in figures.items():
            for head, tail in {*_part(str(figure.label)), *_part_of_whole(str(figure.label), wholes)}:
                self._tails.setdefault(head, {}).setdefault(tail, []).append(key)
        self._first = {head[0] for head in self._tails}
        self._done: dict[tuple[str, ...], list[str]] = {}
        for key, figure in figures.items():
            *things, done = split_name(str(figure.label)) or ("",)
            if things and _DONE.fullmatch(done):
                self._done.setdefault((done, *things), []).append(key)

    def find(self, text: str, words: list[Word], numerals: list[Numeral]) -> dict[int, Mention]:
        """The name of each number of a sentence that stands within one, by where the number starts. Between the name's
        first words and the number stand only words that name nothing, and such numbers with their places."""
        found: dict[int, Mention] = {}
        for at, length, tails in self._heads(words):
            end, waiting = words[at + length - 1].end, []
            for numeral in (one for one in numerals if one.start >= end):
                between = [one.text for one in words if end <= one.start < numeral.start]
                if not all(is_glue(one) or one in _TURNS for one in between):
                    break
                waiting.append(numeral.start)
                keys, end = self._place(words, numeral, tails)
                if keys:
                    found |= dict.fromkeys(waiting, self._mention(text, words, at, length, keys))
                    waiting = []
        return found

    def find_done(self, words: list[Word], numerals: list[Numeral]) -> dict[int, Mention]:
        """The name of each number of things that something was done with, by where the number starts: `processed 111.3
        million transactions`, of transactions processed."""
        found: dict[int, Mention] = {}
        for numeral in numerals if self._done else ():
            before = [one for one in words if one.end <= numeral.start and not is_glue(one.text)][-1:]
            after = [one.text for one in words if one.start >= numeral.end][:_LONGEST]
            named = (tuple([before[0].text, *after[:n]]) for n in range(len(after), 0, -1)) if before else ()
            keys = next((self._done[one] for one in named if one in self._done), [])
            if keys:
                found[numeral.start] = Mention(before[0].start, before[0].end, tuple(keys), True, negative=False)
        return found

    def _heads(self, words: list[Word]) -> Iterator[tuple[int, int, dict[tuple[str, ...], list[str]]]]:
        for at in (n for n, one in enumerate(words) if one.text in self._first):
            named = (head for head in self._tails if tuple(one.text for one in words[at : at + len(head)]) == head)
            longest = max(named, key=len, default=None)
            if longest is not None:
                yield at, len(longest), self._tails[longest]

    def _place(self, words: list[Word], numeral: Numeral, tails: dict) -> tuple[tuple[str, ...], int]:
        """The figures of the place that stands right behind a number, and where that ends; none where none does."""
        after = next((n for n, one in enumerate(words) if one.start >= numeral.end), len(words))
        if after == len(words) or words[after].text not in _PLACES:
            return (), numeral.end
        after += 2 if after + 1 < len(words) and words[after + 1].text in _ARTICLES else 1
        for length in range(min(_LONGEST, len(words) - after), 0, -1):
            keys = tails.get(tuple(one.text for one in words[after : after + length]))
            if keys:
                return tuple(keys), words[after + length - 1].end
        return (), numeral.end

    def _mention(self, text: str, words: list[Word], at: int, length: int, keys: tuple[str, ...]) -> Mention:
        return Mention(
            words[at].start, words[at + length - 1].end, keys, self.names.is_alone(text, words, at), negative=False
        )


def find_changed(text: str, numerals: list[Numeral], mentions: list[Mention]) -> dict[int, Mention]:
    """The name of what changed by a number right before it, by where the number starts: `a 5.7% increase in sales`."""
    found: dict[int, Mention] = {}
    for numeral in numerals:
        right = next((one for one in mentions if one.start >= numeral.end), None)
        if right is not None and _CHANGE_IN.fullmatch(text, numeral.end, right.start):
            found[numeral.start] = right._replace(alone=True)
    return found


def _part(label: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The two parts of a label on either side of a word or mark that parts it."""
    for match in _PARTS.finditer(label):
        head, tail = split_name(label[: match.start()]), split_name(label[match.end() :])
        while head and head[-1] in _GROWTH:
            head = head[:-1]
        if head and tail:
            yield head, tail


def _part_of_whole(label: str, wholes: set[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The parts of a label that ends in another figure's: North America net sales, beside net sales."""
    words = split_name(label)
    yield from ((words[n:], words[:n]) for n in range(1, len(words)) if words[n:] in wholes)
