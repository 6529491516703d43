"""Amounts in prose taken from another place: another measure, another period, another column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.seeded_errors.amounts import Amount, all_amounts, amounts_by_sentence
from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript
from benchmarks.seeded_errors.mistakes.typed_amounts import replace_words

_REFERENCE = re.compile(r"\{\{\s*([a-z][\w-]*)((?:\.[\w']+)*)\s*(\|[^}]*)?\}\}")
_PER_SHARE = re.compile(r"\bper\b[^,.;]{0,30}\bshare\b")


def _take_other_measure(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The number of another measure that the release states in the same form."""
    by_form: dict[tuple[str, str], list[Amount]] = {}
    for amount in all_amounts(script):
        by_form.setdefault(amount.form, []).append(amount)
    for amounts in by_form.values():
        for amount in amounts:
            others = [other for other in amounts if other.words != amount.words]
            if others:
                yield replace_words(amount, random.choice(others).words)


def _swap_in_sentence(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Two amounts of a sentence change places, such as this year's and last year's."""
    for amounts in amounts_by_sentence(script):
        for one, other in _pairs(amounts):
            edits = (one.become_words(other.words), other.become_words(one.words))
            yield Mistake(edits, f"{one.words} … {other.words}", f"{other.words} … {one.words}")


def _repeat_in_sentence(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """An amount of a sentence is typed twice, also where the one of last year should be."""
    for amounts in amounts_by_sentence(script):
        for one, other in _pairs(amounts):
            yield replace_words(other, one.words)


def _pairs(amounts: list[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Each amount of a sentence with the next of its form that differs."""
    for i, one in enumerate(amounts):
        alike = (other for other in amounts[i + 1 :] if other.form == one.form and other.words != one.words)
        other = next(alike, None)
        if other:
            yield one, other


def _take_other_period(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The same measure's number of another period, as the release prints it elsewhere."""
    printed = _printed_by_figure(script)
    for amount in all_amounts(script):
        figures = [key for key, words in printed.items() if amount.words in words]
        others = {words for key in figures for words in printed[key] if words != amount.words}
        alike = sorted(words for words in others if re.sub(r"[\d.,]", "", words) == re.sub(r"[\d.,]", "", amount.words))
        if alike:
            yield replace_words(amount, random.choice(alike))


def _printed_by_figure(script: Manuscript) -> dict[str, set[str]]:
    """How each figure is printed in prose style, in all its periods."""
    printed: dict[str, set[str]] = {}
    for key, figure in script.release.figures.items():
        for period in figure.values:
            fact = script.facts.fact(key, period)
            if fact.amount is not None:
                printed.setdefault(key, set()).add(script.facts.size(fact).text)
    return printed


def _per_share_of_other(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Earnings per share of another kind or period: the amount that another figure per share has."""
    known = sorted(
        {
            script.facts.size(script.facts.fact(key, period)).text
            for key, figure in script.release.figures.items()
            if figure.is_per_share
            for period in figure.values
        }
    )
    for amount in all_amounts(script):
        after = amount.passage.text[amount.end : amount.end + 40]
        others = [words for words in known if words.strip("$€") != amount.number and words[0] == amount.words[0]]
        if _PER_SHARE.match(after.lstrip()) and others:
            yield replace_words(amount, random.choice(others))


def _refer_to_other_period(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A reference to last year's number where this year's is meant, or the other way round."""
    for passage in script.passages:
        for match in _REFERENCE.finditer(passage.text):
            key, steps, filters = match[1], match[2], match[3] or ""
            if key in script.release.figures:
                turned = steps.replace(".prior", "", 1) if ".prior" in steps else f".prior{steps}"
                words = f"{{{{ {key}{turned} {filters}}}}}"
                yield Mistake((passage.become(match.start(), match.end(), words),), match.group(), words)


def _refer_to_other_figure(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A reference to the figure beside it, of the same unit and nature."""
    figures = script.release.figures
    for passage in script.passages:
        for match in _REFERENCE.finditer(passage.text):
            own = figures.get(match[1])
            others = [key for key, one in figures.items() if own and one.unit == own.unit and one.nature == own.nature]
            near = [key for key in others if key != match[1]]
            if near:
                words = match.group().replace(match[1], random.choice(near), 1)
                yield Mistake((passage.become(match.start(), match.end(), words),), match.group(), words)


KINDS = (
    Kind("prose-number-of-another-measure", _take_other_measure),
    Kind("prose-number-of-another-period", _take_other_period),
    Kind("prose-numbers-swapped", _swap_in_sentence),
    Kind("prose-number-repeated", _repeat_in_sentence),
    Kind("prose-per-share-of-another", _per_share_of_other),
    Kind("reference-to-another-period", _refer_to_other_period),
    Kind("reference-to-another-figure", _refer_to_other_figure),
)
