"""Numbers that go with the names of a list, one by one: `A and B rose 2.5% and 7.2%, respectively`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.mentions import Mention
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.reviewed import Reviewed
from relwriter.checks.literals.verdict import Verdict

_RESPECTIVELY = re.compile(r"[^.;$€£\d]{0,60}?,? respectively\b")
_AND = re.compile(r"(?:,| and|, and|,? as well as| or) (?:the |our |its )?")
_SHORT = 10
"""Units of its last digit below which a number is that of several figures by chance."""


def hold_listed(numbers: Sequence[Reviewed], candidates: Candidates) -> Iterator[Reviewed]:
    """The numbers of a sentence, those with another verdict that are what another name of their list is."""
    places = _find_list(numbers)
    names = _find_names(numbers, places) if places else ()
    held = [_of_names(one, names, candidates) for one in names]
    for at, one in enumerate(numbers):
        place = at - places.start if names and at in places else None
        yield one if place is None else _judge(one, place, held, candidates)


def _find_list(numbers: Sequence[Reviewed]) -> range:
    """The numbers in a row of which the text says respectively."""
    for last in range(len(numbers) - 1, 0, -1):
        numeral = numbers[last].reading.numeral
        if not _RESPECTIVELY.match(numbers[last].reading.passage.text, numeral.end):
            continue
        first = last
        while first and _AND.fullmatch(_between(numbers[first - 1], numbers[first])):
            first -= 1
        kinds = {one.reading.numeral.kind for one in numbers[first : last + 1]}
        return range(first, last + 1) if first < last and len(kinds) == 1 else range(0)
    return range(0)


def _between(one: Reviewed, other: Reviewed) -> str:
    return one.reading.passage.text[one.reading.numeral.end : other.reading.numeral.start]


def _find_names(numbers: Sequence[Reviewed], places: range) -> tuple[Mention, ...]:
    """The names before a list of numbers that stand in a row, as many as those are; empty where there are others."""
    reading = numbers[places.start].reading
    names = [one for one in reading.near if one.alone and one.end <= reading.numeral.start][-len(places) :]
    text = reading.passage.text
    rows = all(_AND.fullmatch(text[one.end : two.start]) for one, two in pairwise(names))
    return tuple(names) if len(names) == len(places) and rows else ()


def _of_names(name: Mention, names: Sequence[Mention], candidates: Candidates) -> tuple[Candidate, ...]:
    """What can be said of the figures that a name of the list has alone."""
    others = {key for one in names if one is not name for key in one.keys}
    return tuple(one for key in name.keys if key not in others for one in candidates.of(key))


def _judge(one: Reviewed, place: int, held: Sequence[Sequence[Candidate]], candidates: Candidates) -> Reviewed:
    """A number with its verdict, or with that of a number that stands at another's place, or is a slip away."""
    reading = one.reading
    numeral, own = reading.numeral, held[place]
    if not reading.literal or numeral.value // numeral.unit < _SHORT or any(each.agrees(numeral) for each in own):
        return one
    is_change = one.reading.slot == "change" or one.reading.before == ("and",)
    current = (candidates.current, candidates.current.ytd)
    meant = [each for each in own if each.fact.period in current and (is_change or each.form == "amount")]
    other = next((each for at, some in enumerate(held) if at != place for each in some if each.agrees(numeral)), None)
    if other is not None and meant and other.fact.period in current:
        return replace(one, verdict=Verdict("other figure", other, meant[0]))
    wanted, slip = find_misprint(numeral, meant)
    return replace(one, verdict=Verdict("differs", None, wanted, slip)) if slip else one
