"""Numbers of a sentence that stand in a row like those before them: `A was 5 and B was 3, compared to 4 and 2`, and
`$0.14 on 303 million shares, against $0.08 on 296 million`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.listed import hold_listed
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.reviewed import Reviewed
from relwriter.checks.literals.verdict import Verdict

_LONG = 1000
_AND_THEN = re.compile(r" (?:in|for|at|as of) [\w ,]{4,25}?,? and ")
"""Between two amounts of one figure: 3,166,653 in 2024 and 3,116,966 in 2023."""
_PREPOSITIONS = (("on",), ("with",), ("using",))
Meets = Callable[[Candidate, Reviewed], bool]


def hold_series(numbers: Sequence[Reviewed], candidates: Candidates) -> Iterator[Reviewed]:
    """The numbers of a passage, those with another verdict that are not what their place in a row says."""
    if len(numbers) < 2:
        yield from numbers
        return
    for start, end in split_sentences(numbers[0].reading.passage.text):
        inside = [one for one in numbers if start <= one.reading.numeral.start < end]
        inside = list(hold_listed(inside, candidates))
        yield from (_hold(inside, at, candidates) for at in range(len(inside)))


def _hold(numbers: list[Reviewed], at: int, candidates: Candidates) -> Reviewed:
    """A number of a sentence with its verdict, or with that which the row demands."""
    one = numbers[at]
    like = _model(numbers, at) if one.reading.literal and one.verdict.outcome in ("agrees", "unknown") else None
    if like is None or like.verdict.found is None:
        return one
    stated = like.verdict.found
    if like is one:
        return _of_its_period(numbers[at - 1], one, candidates)
    meant = [
        each
        for each in candidates.amounts(stated.fact.id)
        if each.fact.period != stated.fact.period and each.fact.period.kind == stated.fact.period.kind
    ]
    if not meant or any(each.agrees(one.reading.numeral) for each in candidates.amounts(stated.fact.id)):
        return one
    wanted, slip = find_misprint(one.reading.numeral, meant)
    if slip or any(_repeats(one, other) for other in numbers if other is not one):
        return replace(one, verdict=Verdict("differs", None, wanted or meant[0], slip))
    return one


def _model(numbers: list[Reviewed], at: int) -> Reviewed | None:
    """The number before it that stands at the same place of the row before; itself where it goes with the one before
    it, as shares with what is earned on them; None where there is no such row."""
    reading = numbers[at].reading
    if at and reading.numeral.kind == "plain" and reading.passage.text[: reading.numeral.start].endswith(" ("):
        before = numbers[at - 1]
        is_long = reading.numeral.value // reading.numeral.unit >= _LONG
        return before if is_long and before.reading.numeral.kind == "plain" and _is_stated(before) else None
    if at and reading.periods and _AND_THEN.fullmatch(_between(numbers, at)) and _is_stated(numbers[at - 1]):
        return numbers[at - 1] if reading.numeral.kind == numbers[at - 1].reading.numeral.kind else None
    if reading.numeral.kind == "plain" and reading.before[-1:] in _PREPOSITIONS:
        if reading.numeral.value // reading.numeral.unit < _LONG:
            return None
        if at and _is_stated(numbers[at - 1]) and _is_stated(numbers[at]) and not reading.periods:
            return numbers[at]
        alike = [one for one in numbers[:at] if one.reading.numeral.kind == "plain"]
        return next((one for one in alike if one.reading.before[-1:] == reading.before[-1:] and _is_stated(one)), None)
    return _in_pair(numbers, at)


def _of_its_period(before: Reviewed, one: Reviewed, candidates: Candidates) -> Reviewed:
    """Of `$0.43 per share on 305 million shares`: the number, with another verdict where it is of another period."""
    earned, shares = before.verdict.found, one.verdict.found
    if earned is None or shares is None or earned.fact.period == shares.fact.period or not before.reading.mention:
        return one
    own = candidates.amounts(shares.fact.id)
    meant = [each for each in own if each.fact.period == earned.fact.period]
    if not meant or any(each.agrees(one.reading.numeral) for each in meant):
        return one
    return replace(one, verdict=Verdict("other period", shares, meant[0]))


def _between(numbers: list[Reviewed], at: int) -> str:
    before, one = (each.reading for each in numbers[at - 1 : at + 1])
    return one.passage.text[before.numeral.end : one.numeral.start]


def _in_pair(numbers: list[Reviewed], at: int) -> Reviewed | None:
    """Of `A was 5 and B was 3, compared to 4 and 2`: for 4 the 5, and for 2 the 3."""
    for first in (at, at - 1):
        pair = numbers[first : first + 2] if first >= 2 else []
        if len(pair) < 2 or not _is_row(pair) or pair[0].reading.slot != "comparative":
            continue
        models = numbers[first - 2 : first]
        kinds = {one.reading.numeral.kind for one in (*models, *pair)}
        stated = [one.verdict.found for one in models if _is_stated(one) and one.reading.slot == "amount"]
        ids = {found.fact.id for found in stated if found is not None}
        named = all(one.reading.mention is not None for one in models)
        if len(kinds) == 1 and len(ids) == 2 and named and not _goes_on(numbers, first + 2):
            return models[at - first]
    return None


def _is_row(pair: list[Reviewed]) -> bool:
    one, other = (each.reading for each in pair)
    return one.passage.text[one.numeral.end : other.numeral.start] in (" and ", ", and ")


def _goes_on(numbers: list[Reviewed], at: int) -> bool:
    return at < len(numbers) and numbers[at].reading.before == ("and",)


def _is_stated(one: Reviewed) -> bool:
    found = one.verdict.found
    return one.verdict.outcome == "agrees" and found is not None and found.form == "amount"


def _repeats(one: Reviewed, other: Reviewed) -> bool:
    """Whether a number is another of its sentence once more."""
    return (one.reading.numeral.kind, one.reading.numeral.value) == (
        other.reading.numeral.kind,
        other.reading.numeral.value,
    )
