"""Amounts in prose: numbers that somebody typed with a currency, a unit or separators of thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.seeded_errors.edits import Edit
from benchmarks.seeded_errors.manuscript import Manuscript, Passage

_REFERENCE = re.compile(r"\{\{.*?\}\}")
_AMOUNT = re.compile(
    r"""(?<![\w/.,#-])
    (?P<sign>(?:[$€£]|\b(?:USD|EUR|NOK|GBP|SEK)[ \u00a0])?)
    (?P<open>\(?)
    (?P<number>\d+(?:[,.’\u00a0\u202f]\d+)*)
    (?P<close>\)?)
    (?P<unit>(?:[ \u00a0]?%|[ \u00a0-](?:percentage[ ]points?|percent|per[ ]cent|million|billion|thousand
        |basis[ ]points?|cents|points?|pts|shares|tonnes)\b|(?:m|bn|M|B|K)\b)?)
    (?![\w/])""",
    re.VERBOSE,
)
PERCENT = re.compile(r"[ \u00a0]?%|[ \u00a0](?:percent|per cent)")
SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?=\S)[^.!?]*)*[.!?]?\s*")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as typed: where it starts and ends in its passage, with currency and unit, and its number alone."""

    passage: Passage
    start: int
    end: int
    sign: str
    number: str
    unit: str
    number_start: int

    @property
    def form(self) -> tuple[str, str]:
        """What it is an amount of: two of one form can be taken for each other."""
        return self.sign.strip(), self.unit.strip(" \u00a0-")

    @property
    def value(self) -> Decimal:
        """Its number in the unit that it names."""
        return Decimal(re.sub(r"[,’\u00a0\u202f]", "", self.number))

    @property
    def decimals(self) -> int:
        return -int(self.value.as_tuple().exponent)

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]

    def become(self, number: str) -> Edit:
        """The edit that gives it another number."""
        return self.passage.become(self.number_start, self.number_start + len(self.number), number)

    def become_words(self, words: str) -> Edit:
        """The edit that puts other words in the place of all of it."""
        return self.passage.become(self.start, self.end, words)


def find_amounts(passage: Passage) -> list[Amount]:
    """The amounts of money, shares and percentages in a passage; neither years nor the numbers of names and phones."""
    return [_read(passage, match) for match in _matches(passage.text) if _is_amount(match)]


def _matches(text: str) -> Iterator[re.Match[str]]:
    hidden = _REFERENCE.sub(lambda match: "\0" * len(match.group()), text)
    return _AMOUNT.finditer(hidden)


def _is_amount(match: re.Match[str]) -> bool:
    is_number = re.fullmatch(r"\d{1,3}(?:[,’\u00a0\u202f]\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?", match["number"])
    return bool(is_number and (match["sign"] or match["unit"] or "," in match["number"]))


def _read(passage: Passage, match: re.Match[str]) -> Amount:
    closed = match["close"] and not match["open"]
    end = match.start("close") if closed else match.end()
    return Amount(
        passage,
        match.start(),
        end,
        match["sign"],
        match["number"],
        "" if closed else match["unit"],
        match.start("number"),
    )


def all_amounts(script: Manuscript) -> list[Amount]:
    """Every amount of a manuscript, in file order."""
    return [amount for passage in script.passages for amount in find_amounts(passage)]


def sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where each sentence of a passage starts and ends."""
    position = 0
    for match in re.finditer(r"[.!?]['\"”’)]*(?:\s+|$)(?=[A-Z“\"(]|$)", passage.text):
        yield position, match.end()
        position = match.end()
    if position < len(passage.text):
        yield position, len(passage.text)


def amounts_by_sentence(script: Manuscript) -> Iterator[list[Amount]]:
    """The amounts of each sentence that has any."""
    for passage in script.passages:
        found = find_amounts(passage)
        for start, end in sentences(passage):
            inside = [amount for amount in found if start <= amount.start < end]
            if inside:
                yield inside
