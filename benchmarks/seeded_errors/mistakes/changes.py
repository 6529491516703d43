"""Changes in prose: directions, percentages, points and hedges that do not fit the amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from benchmarks.seeded_errors.amounts import PERCENT, Amount, all_amounts, amounts_by_sentence, sentences
from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript
from benchmarks.seeded_errors.mistakes.typed_amounts import replace_number, replace_words

_TURNED = {
    "increased": "decreased", "decreased": "increased", "increase": "decrease", "decrease": "increase",
    "rose": "fell", "fell": "rose", "grew": "declined", "declined": "grew", "up": "down", "down": "up",
    "higher": "lower", "lower": "higher", "growth": "decline", "decline": "growth", "more than": "less than",
    "improved": "deteriorated", "improvement": "deterioration", "widened": "narrowed", "narrowed": "widened",
    "raised": "lowered", "lowered": "raised", "exceeded": "missed", "above": "below", "below": "above",
    "gain": "loss",
}  # fmt: skip
_DIRECTION = re.compile(rf"\b(?:{'|'.join(sorted(_TURNED, key=len, reverse=True))})\b", re.IGNORECASE)
_MOVES = re.compile(r"\b(?:increase|decrease|up|down|rose|fell|grew|declin|higher|lower|growth|compared|from)", re.I)
_HEDGES = {"nearly": "more than", "almost": "more than", "over": "nearly", "more than": "nearly"}
_HEDGED = re.compile(rf"\b({'|'.join(_HEDGES)}) $")
_CHANGED = re.compile(r"\b(?:increase|decrease|growth|rise|decline|improvement|reduction|change) of $", re.IGNORECASE)
"""Before what an amount changed by, which may print as another figure does and lie on the other side."""


def _turn_direction(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A word of direction beside an amount says the opposite."""
    for amounts in amounts_by_sentence(script):
        passage = amounts[0].passage
        for amount in amounts:
            start = max(0, amount.start - 30)
            match = next(_DIRECTION.finditer(passage.text, start, min(len(passage.text), amount.end + 12)), None)
            if match and "{{" not in passage.text[start : amount.end]:
                turned = _TURNED[match.group().lower()]
                also = (_sentence(amounts),)
                yield Mistake((passage.become(match.start(), match.end(), turned),), match.group(), turned, also)


def _sentence(amounts: list[Amount]) -> tuple[str, int, int]:
    """Where the amounts of a sentence stand: a word that contradicts one of them is found rightly at either."""
    span = amounts[0].passage.span
    return amounts[0].passage.file, span.index(amounts[0].start), span.index(amounts[-1].end - 1)


def _triples(script: Manuscript) -> Iterator[tuple[Amount, Amount, Amount]]:
    """A percentage of change in a sentence, with the two amounts of money that it is a change between."""
    for amounts in amounts_by_sentence(script):
        percents = [one for one in amounts if PERCENT.fullmatch(one.unit)]
        money = [one for one in amounts if one.sign and not PERCENT.fullmatch(one.unit)]
        alike = [one for one in money[1:] if one.form == money[0].form]
        if percents and len(percents) == 1 and alike and _MOVES.search(amounts[0].passage.text):
            yield percents[0], money[0], alike[-1]


def _percent(change: Decimal, base: Decimal, like: Amount) -> str:
    places = Decimal(1).scaleb(-max(0, like.decimals))
    return format(abs(change / base * 100).quantize(places, ROUND_HALF_UP), "f")


def _from_rounded(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The percentage is worked out from the rounded amounts beside it, and differs from the exact one."""
    for percent, current, prior in _triples(script):
        if prior.value:
            typed = _percent(current.value - prior.value, prior.value, percent)
            if typed != percent.number and abs(Decimal(typed) - percent.value) < 5:
                yield replace_number(percent, typed)


def _from_wrong_base(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The change is divided by this year's amount."""
    for percent, current, prior in _triples(script):
        if current.value:
            typed = _percent(current.value - prior.value, current.value, percent)
            if typed != percent.number:
                yield replace_number(percent, typed)


def _as_multiple(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The percentage is this year's amount in percent of last year's: 118% for 18%."""
    for percent, current, prior in _triples(script):
        if prior.value:
            yield replace_number(percent, _percent(current.value, prior.value, percent))


def _round_percent_up(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A percentage one step of its last decimal off, as one that was cut or rounded twice."""
    for amount in all_amounts(script):
        if PERCENT.fullmatch(amount.unit) and amount.value:
            step = Decimal(1).scaleb(-max(0, amount.decimals)) * random.choice([-1, 1])
            typed = format(amount.value + step, "f")
            if amount.value + step > 0:
                yield replace_number(amount, typed)


def _times_ten(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Basis points or points times ten, as in the case of Lyft."""
    for amount in all_amounts(script):
        if re.search(r"basis|point|pts", amount.unit):
            typed = format((amount.value * 10).normalize() + 0, "f")
            yield replace_number(amount, typed)


def _points_as_percent(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Percentage points are called percent."""
    for amount in all_amounts(script):
        if re.search(r"percentage.point|points?$|pts", amount.unit) and "basis" not in amount.unit:
            yield replace_words(amount, f"{amount.words[: -len(amount.unit)]}%")


def _points_as_basis_points(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Percentage points are called basis points, or the other way round."""
    for amount in all_amounts(script):
        if re.search(r"point", amount.unit):
            unit = " percentage points" if "basis" in amount.unit else " basis points"
            yield replace_words(amount, f"{amount.words[: -len(amount.unit)]}{unit}")


def _turn_hedge(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """nearly becomes more than, or the other way round."""
    for amount in all_amounts(script):
        before = amount.passage.text[: amount.start]
        match = _HEDGED.search(before)
        if match:
            turned = _HEDGES[match[1]]
            edit = amount.passage.become(match.start(1), match.end(1), turned)
            yield Mistake((edit,), match[1], turned, (_sentence([amount]),))


def _add_false_hedge(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """An amount is hedged on the wrong side: more than what was rounded up, nearly what was rounded down."""
    rounded = _exact_by_print(script)
    for amount in all_amounts(script):
        exact = rounded.get(amount.words)
        before = amount.passage.text[: amount.start]
        if exact and re.search(r"\b(?:was|were|of|to) $", before) and not _CHANGED.search(before):
            hedge = "more than" if exact < 0 else "nearly"
            yield replace_words(amount, f"{hedge} {amount.words}")


def _exact_by_print(script: Manuscript) -> dict[str, int]:
    """For each amount as prose prints it whether the exact one is below it (-1) or above (1), where that holds for
    every figure that is printed so."""
    found: dict[str, set[int]] = {}
    for key, figure in script.release.figures.items():
        for period in figure.values:
            fact = script.facts.fact(key, period)
            words = script.facts.size(fact).text if fact.amount else ""
            match = re.fullmatch(r"\$([\d,.]+) (thousand|million|billion)", words)
            if match:
                scale = {"thousand": 3, "million": 6, "billion": 9}[match[2]]
                printed = Decimal(match[1].replace(",", "")).scaleb(scale)
                found.setdefault(words, set()).add((abs(fact.amount) > printed) - (abs(fact.amount) < printed))
    return {words: sides.pop() for words, sides in found.items() if len(sides) == 1}


def _claim_record(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Last year's number was larger, and this one is called a record."""
    for amounts in amounts_by_sentence(script):
        passage = amounts[0].passage
        start, end = next(one for one in sentences(passage) if one[0] <= amounts[0].start < one[1])
        measure = re.compile(r"\b(?:revenue|net income|net sales)\b", re.IGNORECASE)
        match = measure.search(passage.text, start, end)
        if match and re.search(r"\b(?:decrease|down|fell|declin|lower)", passage.text[match.end() : end]):
            words = f"Record {match.group().lower()}" if match.group()[0].isupper() else f"record {match.group()}"
            edit = passage.become(match.start(), match.end(), words)
            yield Mistake((edit,), match.group(), words, (_sentence(amounts),))


def _turn_loss(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A loss is called an income, or an income a loss."""
    turned = {"net loss": "net income", "net income": "net loss", "loss from operations": "income from operations"}
    turned |= {"income from operations": "loss from operations", "used in": "provided by", "provided by": "used in"}
    for amounts in amounts_by_sentence(script):
        passage = amounts[0].passage
        for match in re.finditer("|".join(turned), passage.text):
            if 0 <= amounts[0].start - match.end() < 60:
                words = turned[match.group()]
                edit = passage.become(*match.span(), words)
                yield Mistake((edit,), match.group(), words, (_sentence(amounts),))


KINDS = (
    Kind("direction-turned", _turn_direction),
    Kind("percent-from-rounded", _from_rounded),
    Kind("percent-of-wrong-base", _from_wrong_base),
    Kind("percent-as-multiple", _as_multiple),
    Kind("percent-one-off", _round_percent_up),
    Kind("points-times-ten", _times_ten),
    Kind("points-called-percent", _points_as_percent),
    Kind("points-called-basis-points", _points_as_basis_points),
    Kind("hedge-turned", _turn_hedge),
    Kind("hedge-false", _add_false_hedge),
    Kind("record-false", _claim_record),
    Kind("loss-called-income", _turn_loss),
)
