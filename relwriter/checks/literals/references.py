"""What the words around a reference say, where no name stands right beside it: another period, another figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from relwriter.checks.literals.candidates import Candidate, kind_of
from relwriter.checks.literals.glue import LOOKS_BACK, split_sentences
from relwriter.checks.literals.mentions import split_words
from relwriter.checks.literals.reading import Reading
from relwriter.model.figure import Figure
from relwriter.model.period import Period

_TIMES = LOOKS_BACK & {"ago", "earlier", "prior", "previous", "previously", "then", "last", "year-ago", "prior-year"}
_STEM = 5
_NAMED = re.compile(r"(?<=[a-z] )[A-Z][a-z]+|^[A-Z][a-z]+(?: [A-Z][a-z]+)* (?=[a-z])")
"""A name within a label: gold production at Kiena, Europe net sales."""
_OF_CASH = re.compile(r" (?:of|in) (?:total |available )?cash\b", re.IGNORECASE)
_LIQUID = re.compile(r"cash|liquid|securities|investments|funds|deposits|money|treasury|resources", re.IGNORECASE)
_PLAIN = {"total", "other", "share", "diluted", "company", "from", "with", "used", "provided", "activity", "period"}


def is_of_unsaid_period(own: Candidate, reading: Reading, current: Period) -> bool:
    """Whether a reference is to an earlier period, and nothing in its passage speaks of one."""
    period = own.fact.period
    if own.form != "amount" or own.fact.figure.is_timeless or period.ends_with(current):
        return False
    silent = not reading.looks_back and not _TIMES & reading.words and reading.slot != "comparative"
    return silent and all(one.ends_with(current) for one in reading.said)


class Siblings:
    """Finds figures by the words of their labels."""

    def __init__(self, figures: dict[str, Figure]):
        self._figures = figures
        self._by_stem: dict[str, list[str]] = {}
        for key, figure in figures.items():
            for stem in _telling(figure):
                self._by_stem.setdefault(stem, []).append(key)

    def find(self, own: Candidate, reading: Reading) -> Figure | None:
        """The figure that the sentence of a reference names in its place: one of a like name, whose other words stand
        in the sentence, while those of the figure itself stand nowhere near it."""
        sentence = _sentence_of(reading)
        said, near = _stems(word.text for word in split_words(sentence)), _stems(reading.words)
        mine = _telling(own.fact.figure)
        beside = {piece.origin.figure.partition(" ")[0] for piece in reading.passage.pieces if piece.origin is not None}
        for key in self._named(said - mine):
            other = _telling(self._figures[key])
            is_like = mine & other and mine - other and kind_of(self._figures[key]) == own.kind
            if is_like and key not in beside and not (mine - other) & near and other <= said:
                return self._figures[key]
        return None

    def find_rival(self, own: Iterable[str], reading: Reading) -> Figure | None:
        """The figure that a sentence names in the place of those that a number prints: one of the same unit whose
        label is theirs but for a name, such as a mine or a region, that stands in the sentence while theirs do not."""
        keys, said = list(own), _stems(word.text for word in split_words(_sentence_of(reading)))
        found: Figure | None = None
        for key in self._named(said) if keys else ():
            other, figure = _telling(self._figures[key]), self._figures[key]
            if key in keys or not all(self._is_rival(figure, self._figures[one], other, said) for one in keys):
                continue
            if found is not None:
                return None
            found = figure
        return found

    def _is_rival(self, figure: Figure, own: Figure, other: frozenset[str], said: frozenset[str]) -> bool:
        mine = _telling(own)
        is_alike = figure.unit == own.unit and figure.nature == own.nature and len(mine & other) > 0
        apart = mine - other, other - mine
        is_named = _NAMED.search(str(figure.label)) and _NAMED.search(str(own.label))
        return bool(is_alike and is_named and apart[0] and apart[1] and apart[1] <= said and not apart[0] & said)

    def find_cash(self, own: Candidate, reading: Reading) -> Figure | None:
        """The figure of cash, where a balance that is none is said to be `of cash`."""
        figure = own.fact.figure
        text, end = reading.passage.text, reading.numeral.end
        if figure.nature != "balance" or not _OF_CASH.match(text, end) or _LIQUID.search(str(figure.label)):
            return None
        return next((self._figures[key] for key in self._by_stem.get("cash", ())), None)

    def _named(self, stems: Iterable[str]) -> list[str]:
        """The figures with one of some stems in their label, in the order of the release."""
        found = {key for stem in stems for key in self._by_stem.get(stem, ())}
        return [key for key in self._figures if key in found] if len(found) > 1 else list(found)


def _sentence_of(reading: Reading) -> str:
    text, at = reading.passage.text, reading.numeral.start
    return next((text[start:end] for start, end in split_sentences(text) if start <= at < end), text)


def _telling(figure: Figure) -> frozenset[str]:
    return _stems_of(str(figure.label))


@cache
def _stems_of(label: str) -> frozenset[str]:
    return _stems(word.text for word in split_words(label) if word.text not in _PLAIN)


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words if len(word) > 3)
