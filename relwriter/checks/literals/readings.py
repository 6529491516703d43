"""What each number in a passage is about: the figure named before it, its period, and whether it is the amount itself,
that of a comparative, or a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from relwriter.checks.literals.candidates import kind_of
from relwriter.checks.literals.glue import COMPARES, FALLS, OTHERS, RISES, is_glue, split_sentences
from relwriter.checks.literals.hedges import find_hedge, hedge_start
from relwriter.checks.literals.mentions import Mention, Names, Word, split_words
from relwriter.checks.literals.numerals import Numeral, find_numerals, overlapping
from relwriter.checks.literals.recognition import find_known, find_terms
from relwriter.checks.literals.spoken_periods import Spoken, find_periods
from relwriter.checks.passages import Passage, Piece
from relwriter.compose.facts import Facts
from relwriter.model.period import Period
from relwriter.model.prose import Prose

Slot = Literal["amount", "comparative", "change"]
_BESIDE = frozenset(
    ("increase", "decrease", "decline", "rise", "growth", "higher", "lower", "more", "less", "fewer", "improvement",
     "reduction", "drop", "gain")
)  # fmt: skip
"""Words right after a number that make it a change."""
_DIRECTIONS = RISES | FALLS | OTHERS
_PER_SHARE = re.compile(
    r"\)? (?:per|a|an?|each) (?:(?:fully |basic|diluted|common|ordinary|and|GAAP|ADS) ?){0,5}(?:share|ADS|unit)\b"
)
_QUALIFIERS = frozenset(
    (
        "adjusting", "adjusted", "excluding", "currency", "organic", "underlying", "including", "without",
        "attributable", "before", "after", "net", "related", "resulting", "came",
    )
)  # fmt: skip
"""Words after a number that make it a part of what is named before it."""
_VIEWS = frozenset(("currency", "excluding", "organic", "underlying", "adjusting", "organically"))
"""Words before a name by which it is looked at otherwise."""
_PAID = frozenset(
    (
        "dividend", "offering", "price", "par", "purchase", "purchased", "repurchased", "repurchase", "warrant",
        "exercise", "bought",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A number in a passage and what it is about.

    `pieces` are what it stands in, `literal` where somebody typed all of it as prose. `mention` is the name before it
    in its sentence; `direct` where only words that name nothing stand between. `near` are all names of the sentence.
    `periods` are those that the words next to it say, `leading` the one that is said before the first number,
    `free` all that it says and ties to no other number. `before` and `after` are the words next to it.
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
    hedge: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The figures that are called as the name before it."""
        return self.mention.keys if self.mention is not None else ()

    @property
    def compares(self) -> bool:
        """Whether the words before it compare it with what stands before them."""
        return bool(COMPARES & set(self.before))

    @property
    def reference(self) -> Piece | None:
        """What prints it, if that is a figure."""
        return next((piece for piece in self.pieces if piece.origin is not None and piece.origin.figure), None)


class Reader:
    """Reads passages of one release."""

    def __init__(self, facts: Facts, terms: frozenset[str] = frozenset()):
        self.facts = facts
        self.names = Names(facts.release.figures, f"{facts.release.company.name} {facts.release.company.headline_name}")
        self.terms = terms
        self.separators = facts.style.separators

    def read(self, passage: Passage) -> Iterator[Reading]:
        """The numbers of a passage that may be figures."""
        text = passage.text
        if not any(char.isdigit() for char in text):
            return
        numerals = self._numerals(text)
        if not numerals:
            return
        words = split_words(text)
        mentions, periods = self.names.find(text, words), find_periods(self.facts, text)
        for start, end in split_sentences(text):
            inside = [one for one in numerals if start <= one.start < end]
            sentence = _Sentence(
                passage,
                inside,
                [one for one in words if start <= one.start < end],
                [one for one in mentions if start <= one.start < end],
                [one for one in periods if start <= one.start < end],
                "respectively" in text[start:end],
            )
            yield from (self._read(sentence, number) for number in range(len(inside)))

    def _numerals(self, text: str) -> list[Numeral]:
        found = find_numerals(text, self.separators)
        named = set(overlapping(found, find_terms(text, (term for term in self.terms if term in text))))
        known = set(overlapping(found, find_known(text))) if any(one.kind == "plain" for one in found) else set()
        return [one for one in found if one not in named and not (one in known and one.kind == "plain")]

    def _read(self, sentence: _Sentence, number: int) -> Reading:
        numeral, passage = sentence.numerals[number], sentence.passage
        pieces = _pieces(passage, numeral)
        mention = sentence.mention_before(numeral)
        before, after = sentence.words_before(number), sentence.words_after(number)
        return Reading(
            passage,
            numeral,
            pieces,
            all(piece.typed is not None and isinstance(piece.typed.entry, Prose) for piece in pieces),
            mention,
            mention is not None
            and mention.alone
            and not _QUALIFIERS & set(sentence.clause_after(number))
            and sentence.is_direct(mention, numeral),
            tuple(sentence.mentions),
            _slot(numeral, before, after, passage.text),
            sentence.periods_of(number),
            sentence.leading(mention, numeral),
            sentence.free(numeral),
            before,
            after,
            sentence.respectively or sentence.lists_periods(mention, numeral),
            self._is_per_share(passage.text, numeral),
            find_hedge(passage.text, numeral.start),
        )

    def _is_per_share(self, text: str, numeral: Numeral) -> bool:
        return bool(_PER_SHARE.match(text, numeral.end))


def _pieces(passage: Passage, numeral: Numeral) -> tuple[Piece, ...]:
    return tuple(one for one in passage.pieces if one.start < numeral.end and numeral.start < one.end)


@dataclass(frozen=True)
class _Sentence:
    """A sentence with what stands in it, in order."""

    passage: Passage
    numerals: list[Numeral]
    words: list[Word]
    mentions: list[Mention]
    periods: list[Spoken]
    respectively: bool

    def mention_before(self, numeral: Numeral) -> Mention | None:
        """The last name before a number; the first after it, where `of` or `in` stands between."""
        right = next((one for one in self.mentions if one.start >= numeral.end), None)
        if numeral.kind == "plain" and right is not None and not self.passage.text[numeral.end : right.start].strip():
            return right
        before = [one for one in self.mentions if one.end <= numeral.start and not self._is_of_another(one)]
        if before:
            return before[-1]
        following = next((one for one in self.mentions if one.start >= numeral.end), None)
        between = self.passage.text[numeral.end : following.start].strip() if following is not None else ""
        return following if between in ("of", "in", "of total", "in total", "of the") else None

    def _is_of_another(self, mention: Mention) -> bool:
        """Whether a name belongs to the number right before it, as in `$200 million as dividends`."""
        return any(
            self.passage.text[one.end : mention.start].strip() in ("of", "in", "as", "for", "of total", "on")
            for one in self.numerals
            if one.end <= mention.start
        )

    def is_direct(self, mention: Mention, numeral: Numeral) -> bool:
        """Whether only words that name nothing, periods and other numbers stand between a name and a number, and the
        sentence does not begin with what makes it another's, such as a constant currency."""
        if any(word.text in _VIEWS for word in self.words if word.end <= mention.start):
            return False
        start, end = sorted((mention.end, numeral.start))[0], max(mention.start, numeral.start)
        taken = [(one.start, one.end) for one in (*self.periods, *self.numerals)]
        between = (one for one in self.words if start <= one.start < end)
        return all(
            is_glue(one.text) or any(first < one.end and one.start < last for first, last in taken) for one in between
        )

    def _anchor(self, number: int) -> int:
        """Where the words before a number begin: after the number or the name before it."""
        numeral = self.numerals[number]
        ends = [one.end for one in self.mentions if one.end <= numeral.start]
        ends += [one.end for one in self.numerals[:number]]
        return max(ends, default=0)

    def words_before(self, number: int) -> tuple[str, ...]:
        """The words before a number and its hedge, from the number or name before them."""
        start, end = self._anchor(number), hedge_start(self.passage.text, self.numerals[number].start)
        return tuple(one.text for one in self.words if start <= one.start < end)

    def words_after(self, number: int) -> tuple[str, ...]:
        """The words after a number, up to the next number or name."""
        numeral = self.numerals[number]
        starts = [one.start for one in (*self.mentions, *self.numerals) if one.start >= numeral.end]
        end = min(starts, default=len(self.passage.text))
        return tuple(one.text for one in self.words if numeral.end <= one.start < end)

    def periods_of(self, number: int) -> tuple[Period, ...]:
        """The periods that are said right after a number, or before it in parentheses."""
        numeral, text = self.numerals[number], self.passage.text
        following = self.numerals[number + 1].start if number + 1 < len(self.numerals) else len(text)
        for one in self.periods:
            if numeral.end <= one.start < following and self._is_tied(numeral.end, one.start):
                return one.periods
            if one.end <= numeral.start and text[one.end : numeral.start].strip() == ":":
                return one.periods
        return ()

    def _is_tied(self, start: int, end: int) -> bool:
        between = [one.text for one in self.words if start <= one.start < end]
        ties = {"for", "in", "at", "of", "a", "the", "during", "on", "as", "per", "share", "diluted", "basic", "and"}
        apart = any(mark in self.passage.text[start:end] for mark in ",()")
        return len(between) <= 6 and all(word in ties for word in between) and not apart

    def clause_after(self, number: int) -> tuple[str, ...]:
        """The words after a number up to the next comma or bracket."""
        numeral = self.numerals[number]
        rest = re.match(r"[^,;:()]*", self.passage.text[numeral.end :])
        end = numeral.end + (rest.end() if rest else 0)
        return tuple(one.text for one in self.words if numeral.end <= one.start < end)[:6]

    def leading(self, mention: Mention | None, numeral: Numeral) -> tuple[Period, ...]:
        """The period that is said between a name and its first number, or before the name, or at the beginning."""
        said = [one for one in self.periods if not one.relative and one.end <= numeral.start]
        first = min((one.start for one in self.numerals if mention is None or one.start >= mention.end), default=0)
        within = [one.periods for one in said if mention is not None and mention.end <= one.start and one.end <= first]
        if within:
            return within[0]
        start = mention.start if mention is not None else numeral.start
        since = max((one.end for one in self.numerals if one.end <= start), default=0)
        before = [one.periods for one in said if since <= one.start and one.end <= start]
        opening = [one.periods for one in said if one.end <= self.numerals[0].start]
        return before[-1] if before else opening[0] if opening else ()

    def free(self, numeral: Numeral) -> frozenset[Period]:
        """The periods that the sentence says and that belong to no other number."""
        found: set[Period] = set()
        for one in self.periods:
            between = [word.text for word in self.words if numeral.end <= word.start < one.start]
            beside = any(other is not numeral and self._is_beside(other, one) for other in self.numerals)
            if not COMPARES & set(between) and not beside:
                found |= set(one.periods)
        return frozenset(found)

    def _is_beside(self, numeral: Numeral, spoken: Spoken) -> bool:
        if numeral.end <= spoken.start:
            return self._is_tied(numeral.end, spoken.start)
        return self.passage.text[spoken.end : numeral.start].strip() == ":"

    def lists_periods(self, mention: Mention | None, numeral: Numeral) -> bool:
        """Whether two periods stand in a row before the number, so that two numbers follow."""
        said = [one for one in self.periods if one.end <= numeral.start and not one.relative]
        return any(
            self.passage.text[one.end : other.start].strip(" ,") in ("and", "and the", "and for the")
            for one, other in pairwise(said)
        )


def _slot(numeral: Numeral, before: tuple[str, ...], after: tuple[str, ...], text: str) -> Slot:
    """What a number is, by the words next to it."""
    last = before[-1] if before else ""
    beside = bool(after) and after[0] in _BESIDE and not text[numeral.end :].lstrip().startswith((",", "(", ")"))
    if COMPARES & set(before):
        return "comparative" if not (set(before[-2:]) & _DIRECTIONS) else "change"
    if text[: numeral.start].rstrip().endswith("("):
        return "comparative"
    if last == "by" or last in _DIRECTIONS or (last == "of" and before[-2:-1] and before[-2] in _DIRECTIONS):
        return "change"
    if beside and last != "to":
        return "change"
    return "amount"


def is_paid(reading: Reading) -> bool:
    """Whether an amount per share is one that is paid, and no earnings."""
    start, end = next(
        (one for one in split_sentences(reading.passage.text) if one[0] <= reading.numeral.start < one[1]), (0, 0)
    )
    return bool(_PAID & {word.text for word in split_words(reading.passage.text[start:end])})


def fitting(facts: Facts, reading: Reading) -> tuple[str, ...]:
    """The figures named before a number that can be printed as it is."""
    figures = facts.release.figures
    kinds = {"percent": ("percent", "money", "number", "per share"), "points": ("percent", "points")}
    money = ("per share",) if reading.per_share else ("money", "per share")
    wanted = {**kinds, "money": money, "plain": ("number",), "multiple": ("number",)}[reading.numeral.kind]
    return tuple(key for key in reading.keys if kind_of(figures[key]) in wanted)
