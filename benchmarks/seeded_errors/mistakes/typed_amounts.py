"""Amounts in prose, typed wrong: digits, scale, currency, separators, sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from benchmarks.seeded_errors.amounts import Amount, all_amounts
from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Find, Kind
from benchmarks.seeded_errors.manuscript import Manuscript
from benchmarks.seeded_errors.slips import SLIPS, Slip

_SCALES = {"million": ("billion", "thousand"), "billion": ("million",), "thousand": ("million",), "M": ("B",)}
_SCALES |= {"m": ("bn",), "bn": ("m",), "B": ("M",)}
_CURRENCIES = {"$": ("€", "£"), "€": ("$",), "£": ("$",), "USD": ("EUR",), "EUR": ("USD",), "NOK": ("SEK",)}


def _slip(slip: Slip) -> Find:
    def find(script: Manuscript, random: Random) -> Iterator[Mistake]:
        for amount in all_amounts(script):
            typed = slip(amount.number, random)
            if typed is not None and _differs(amount, typed):
                yield replace_number(amount, typed)

    return find


def _differs(amount: Amount, typed: str) -> bool:
    """Whether a number is another one, and not the same to one more decimal."""
    number = Decimal(re.sub(r"[,’\u00a0\u202f]", "", typed))
    return number.quantize(Decimal(1).scaleb(-amount.decimals)) != amount.value


def replace_number(amount: Amount, typed: str) -> Mistake:
    """The mistake that gives an amount another number."""
    words = amount.words
    start = amount.number_start - amount.start
    return Mistake((amount.become(typed),), words, words[:start] + typed + words[start + len(amount.number) :])


def replace_words(amount: Amount, words: str) -> Mistake:
    """The mistake that puts other words in the place of an amount."""
    return Mistake((amount.become_words(words),), amount.words, words)


def _mistake_scale(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Billion for million, or another scale."""
    for amount in all_amounts(script):
        scale = amount.form[1]
        if scale in _SCALES:
            words = amount.words.removesuffix(scale) + random.choice(_SCALES[scale])
            yield replace_words(amount, words)


def _lose_scale(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The scale is left out: $107.7 for $107.7 million."""
    for amount in all_amounts(script):
        if amount.form[1] in ("million", "billion", "thousand") and amount.form[0]:
            yield replace_words(amount, amount.words.removesuffix(amount.form[1]).rstrip(" \u00a0-"))


def _mistake_currency(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Another currency's sign, or none."""
    for amount in all_amounts(script):
        sign = amount.form[0]
        if sign in _CURRENCIES:
            other = random.choice([*_CURRENCIES[sign], ""])
            words = amount.words.removeprefix(amount.sign)
            yield replace_words(amount, amount.sign.replace(sign, other) + words if other else words)


def _mix_separators(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A comma for the point or a point for the comma: $5,7 million."""
    for amount in all_amounts(script):
        marks = [i for i, char in enumerate(amount.number) if char in ".,"]
        if marks:
            at = random.choice(marks)
            other = "," if amount.number[at] == "." else "."
            yield replace_number(amount, amount.number[:at] + other + amount.number[at + 1 :])


def _lose_parentheses(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The parentheses of a negative amount are lost: $0.10 for $(0.10)."""
    for amount in all_amounts(script):
        if re.search(r"\(\d[\d.,]*\)", amount.words):
            yield replace_words(amount, re.sub(r"[()]", "", amount.words))


def _lose_one_parenthesis(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """One of the parentheses of a negative amount is lost: $(0.10."""
    for amount in all_amounts(script):
        if re.search(r"\(\d[\d.,]*\)", amount.words):
            yield replace_words(amount, amount.words.replace(random.choice("()"), "", 1))


def _double_negative(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A loss in words and in parentheses: net loss of $(8.5) million."""
    for amount in all_amounts(script):
        before = amount.passage.text[: amount.start]
        is_loss = re.search(r"\bloss(?: per [a-z ]*share)?(?: was| of|,) $", before)
        if is_loss and amount.sign and "(" not in amount.words:
            start = amount.number_start - amount.start
            number = f"({amount.number})"
            yield replace_words(amount, amount.words[:start] + number + amount.words[start + len(amount.number) :])


def _space_currency(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A space between sign and number, which a line end can part: $ 5.7 million."""
    for amount in all_amounts(script):
        if amount.sign in ("$", "€", "£"):
            yield replace_words(amount, f"{amount.sign} {amount.words.removeprefix(amount.sign)}")


def _double_unit(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A unit twice: $5.7 million million, 12% percent."""
    for amount in all_amounts(script):
        unit = amount.form[1]
        if unit in ("million", "billion", "%", "percent"):
            yield replace_words(amount, f"{amount.words} {'percent' if unit == '%' else unit}")


KINDS = (
    *(Kind(f"prose-{name}", _slip(slip)) for name, slip in SLIPS),
    Kind("prose-billion-for-million", _mistake_scale),
    Kind("prose-scale-lost", _lose_scale),
    Kind("prose-currency-sign", _mistake_currency),
    Kind("prose-comma-for-point", _mix_separators),
    Kind("prose-parentheses-lost", _lose_parentheses),
    Kind("prose-one-parenthesis-lost", _lose_one_parenthesis),
    Kind("prose-double-negative", _double_negative),
    Kind("prose-space-after-sign", _space_currency),
    Kind("prose-unit-twice", _double_unit),
)
