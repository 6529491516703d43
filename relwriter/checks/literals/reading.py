"""A number in a passage and what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from relwriter.checks.literals.candidates import kind_of
from relwriter.checks.literals.glue import compares, split_sentences
from relwriter.checks.literals.mentions import Mention, split_words
from relwriter.checks.literals.numerals import MICRO, Numeral
from relwriter.checks.literals.slots import Slot
from relwriter.checks.passages import Passage, Piece
from relwriter.compose.facts import Facts
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import is_money, is_per_share

_PAID = frozenset(
    (
        "dividend", "offering", "price", "par", "purchase", "purchased", "repurchased", "repurchase", "warrant",
        "exercise", "bought",
    )
)  # fmt: skip
_COMPARED = re.compile(
    r"(?:\b(?:compar(?:ed|es|ing)(?: \w+ly)? (?:to|with)"
    r"|versus|vs\.?|against)\s+(?:(?:an?|the|GAAP|adjusted|non-GAAP)\s+)*|\bfrom an?\s+)$",
    re.IGNORECASE,
)
"""Before a name: compared to a net loss of $4.5 million."""
DEAR = 10**MICRO * 100_000
"""More than any share earns, in millionths."""


@lru_cache(maxsize=16)
def words_of(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(word.text for word in split_words(text))


class Reading(NamedTuple):
    """A number in a passage and what it is about.

    `pieces` are what it stands in, `literal` where somebody typed all of it as prose. `mention` is the name before it
    in its sentence; `direct` where only words that name nothing stand between. `near` are all names of the sentence.
    `periods` are those that the words next to it say, `leading` the one that is said before the first number,
    `free` all that it says and ties to no other number, `said` all that its sentence says. `before` and `after` are the
    words next to it, `heading` those above its passage. `looks_back` says that its sentence has words for what was.
    `headed` is the period that its heading names, where its sentence names none.
    `since` are the periods from which a change is, where the words right behind it say so.
    """

    passage: Passage
    numeral: Numeral
    pieces: tuple[Piece, ...]
    literal: bool
    mention: Mention | None
    direct: bool
    near: tuple[Mention, ...]
    slot: Slot
    periods: tuple[Period, ...]
    leading: tuple[Period, ...]
    free: frozenset[Period]
    before: tuple[str, ...]
    after: tuple[str, ...]
    respectively: bool
    per_share: bool
    per_unit: str
    hedge: str = ""
    heading: str = ""
    said: frozenset[Period] = frozenset()
    looks_back: bool = False
    headed: tuple[Period, ...] = ()
    since: tuple[Period, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """The words of its passage and of the heading above."""
        return words_of(self.passage.text) | words_of(self.heading)

    @property
    def keys(self) -> tuple[str, ...]:
        """The figures that are called as the name before it."""
        return self.mention.keys if self.mention is not None else ()

    @property
    def bases(self) -> Iterable[Period]:
        """The periods that a change in it may be from: those right behind it, else all of its sentence."""
        return self.since or self.said

    @property
    def compares(self) -> bool:
        """Whether the words before it, or before the name that it has, compare it with what stands before them."""
        named = self.passage.text[max(0, self.mention.start - 40) : self.mention.start] if self.mention else ""
        return compares(self.before) or _COMPARED.search(named) is not None

    @property
    def reference(self) -> Piece | None:
        """What prints it, if that is a figure."""
        return next((piece for piece in self.pieces if piece.origin is not None and piece.origin.figure), None)


def is_paid(reading: Reading) -> bool:
    """Whether an amount per share is one that is paid, and no earnings."""
    start, end = next(
        (one for one in split_sentences(reading.passage.text) if one[0] <= reading.numeral.start < one[1]), (0, 0)
    )
    return bool(_PAID & {word.text for word in split_words(reading.passage.text[start:end])})


def _is_driver(figure: Figure, reading: Reading) -> bool:
    """Whether a figure is what something added, which has no growth: customer growth, in a table from income on."""
    return reading.numeral.kind == "percent" and figure.nature == "change" and kind_of(figure) != "percent"


def fitting(facts: Facts, reading: Reading) -> tuple[str, ...]:
    """The figures named before a number that can be printed as it is."""
    figures = facts.release.figures
    kinds = {"percent": ("percent", "money", "number", "per share"), "points": ("percent", "points")}
    loose = ("money",) if reading.numeral.value > DEAR else ("money", "per share")
    money = ("per share",) if reading.per_share else loose
    wanted = {**kinds, "money": money, "plain": ("number",), "multiple": ("number",)}[reading.numeral.kind]
    is_dear = reading.numeral.step > reading.numeral.unit  # such as the price of a home
    return tuple(
        key
        for key in reading.keys
        if (kind_of(figures[key]) in wanted and not _is_driver(figures[key], reading))
        or (is_dear and is_money(figures[key].unit) and not is_per_share(figures[key].unit))
    )


_ADJECTIVES = ("non-gaap", "adjusted")


def ascribed(reading: Reading) -> frozenset[str]:
    """The adjectives of a passage each of which belongs to another name than that of a number."""
    text, start = reading.passage.small, reading.mention.start if reading.mention is not None else -1
    others = [one for one in reading.near if one.start != start]
    found = {word: list(re.finditer(rf"\b{word}\b", text)) for word in _ADJECTIVES if word in text}
    return frozenset(
        word
        for word, places in found.items()
        if word not in reading.heading.lower()
        and all(any(one.start <= at.end() + 1 and at.start() < one.end for one in others) for at in places)
    )
