"""Something that was counted is told as two numbers.

What it flags:
    A number of things that were opened, closed, delivered and the like, in digits or in words, that is not the figure
    which is called so, in the period that its sentence says, or in none of this year where it says none; and two such
    numbers of all that the company did with the same things in the same period, in two paragraphs or bullets. The
    number of states or countries in which something is, where another sentence has it one or two off.

Why:
    Counts are typed out, and table, quote and what is said about the company are brought up to date each by itself.

Example:
    "We opened eight company restaurants in the quarter" beside seven company restaurants opened.

How to clear it:
    Correct the one that is wrong, or refer to the figure: `{{ openings | spelled }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.glue import LOOKS_BACK, split_sentences
from relwriter.checks.literals.mentions import split_words
from relwriter.checks.literals.rates import COUNT, START, size_of
from relwriter.checks.literals.reviewing import reader_of
from relwriter.checks.literals.spoken_periods import Spoken, find_periods
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_typed, sight
from relwriter.model.period import Period

CODE = "N135"
NAME = "count-is-told-otherwise"
SEVERITY = Severity.WARNING

_VERBS = (
    "opened|closed|acquired|sold|launched|delivered|completed|drilled|signed|installed|relocated|remodeled|refranchised"
    "|hired|retired|commissioned"
)
_DONE = rf"(?P<verb>{_VERBS})"
_THINGS = r"(?P<things>(?:(?!and\b|or\b|of\b|in\b|to\b|for\b)[A-Za-z][\w'’-]* ){0,3}[a-z]{3,}s)\b"
_ACTIVE = Phrase(
    rf"\b{_DONE} (?:a total of |another )?(?P<count>{COUNT}) {_THINGS}(?! of (?:the|its|our)\b)", re.I, signs=_VERBS
)
_PASSIVE = Phrase(
    rf"(?<!than ){START}(?!(?:19|20)\d\d\b)(?P<count>{COUNT}) {_THINGS}"
    r"(?:, including [^.;]{1,60},?(?: and [^.;,]{1,60})?)?"
    rf" (?:were|was|have been) {_DONE}\b",
    re.I,
    signs=_VERBS,
)
_REACH = Phrase(
    rf"\b(?P<what>[a-z]+) in (?P<count>\d\d|{COUNT}) (?P<things>states|countries)\b", re.I, signs=" states| countries"
)
_OURS = Phrase(r"\b(?:we|company|group|bank)(?: also| have| has)? $", re.I)
_PLACED = Phrase(r"\b(?:[Ii]n|[Aa]t|across|within|outside|for) (?:the |our |its )?[A-Z]|\babroad\b|\boverseas\b")
"""What says that a count is of a part of the company."""
_IDLE = frozenset(("new", "net", "additional", "total", "number", "of", "the", "our", "during", "period", "quarter"))
_STEM, _NEAR, _MANY = 4, 2, 10


class Told(NamedTuple):
    """A count in a passage: what was done with which things, when, and how many, at `start` to `end`."""

    passage: Passage
    start: int
    end: int
    done: str
    things: frozenset[str]
    periods: tuple[Period, ...]
    size: int
    looks_back: bool
    is_whole: bool


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each count that is another one in a figure, or elsewhere in the text."""
    before: dict[object, Told] = {}
    for told in _find(draft):
        values = _values(draft, told)
        first = before.setdefault((told.done, told.things, told.periods), told) if told.periods else told
        if values and told.size not in values:
            yield _sight(told, "is not the count of the figure that is called so")
        elif not values and first.size != told.size and _is_again(first, told):
            yield _sight(told, "is another number elsewhere, of the same things in the same period")
    yield from _reaches(draft)


def _is_again(first: Told, told: Told) -> bool:
    """Whether a second passage tells of all that the first does."""
    return first.passage is not told.passage and first.is_whole and told.is_whole


def _sight(told: Told, message: str) -> Sighting:
    return sight(told.passage, told.start, told.end, message, "correct the one that is wrong")


def _find(draft: CheckedDraft) -> Iterator[Told]:
    reader, heading, holder = reader_of(draft), "", ""
    for passage in draft.passages:
        if passage.role == "heading" or passage.field.partition("]")[0] != holder:
            heading, holder = passage.text if passage.role == "heading" else "", passage.field.partition("]")[0]
        for match in (
            (*find_typed(passage, _ACTIVE), *find_typed(passage, _PASSIVE)) if passage.role != "outlook" else ()
        ):
            start, end = next(one for one in split_sentences(passage.plain) if one[0] <= match.start() < one[1])
            sentence = passage.plain[start:end]
            spoken = find_periods(draft.facts, sentence)
            said = {one.periods for one in spoken if not one.relative}
            words = {one.text for one in split_words(sentence)}
            yield Told(
                passage,
                *match.span("count"),
                match["verb"][:_STEM].lower(),
                frozenset(one.text for one in split_words(match["things"])) - _IDLE,
                said.pop() if len(said) == 1 else () if said else reader.read_headed(heading),
                size_of(match["count"]),
                bool(words & LOOKS_BACK) or len(said) > 1,
                _is_of_all(sentence, match.start("verb") - start, spoken),
            )


def _is_of_all(sentence: str, verb: int, spoken: Sequence[Spoken]) -> bool:
    """Whether a sentence tells what the company did itself, and everywhere."""
    rest = sentence
    for one in reversed(spoken):
        rest = rest[: one.start] + "-" * (one.end - one.start) + rest[one.end :]
    is_passive = _PASSIVE.search(sentence) is not None
    return (is_passive or _OURS.search(sentence, 0, verb) is not None) and not _PLACED.search(rest)


def _values(draft: CheckedDraft, told: Told) -> set[int]:
    """What the figures that are called so have in the periods that a count may be of; none where no figure is called so
    and nothing more."""
    counted = {key: str(one.label) for key, one in draft.release.figures.items() if one.unit == "count"}
    named = {key: words for key, label in counted.items() if (words := _things_of(label, told)) is not None}
    if told.looks_back or told.things not in named.values():
        return set()
    year, figures = draft.release.period.year, draft.release.figures
    every = ((key, one) for key, words in named.items() if told.things <= words for one in figures[key].values)
    periods = ((key, one) for key, one in every if one in told.periods or (not told.periods and one.year == year))
    amounts = (draft.known.amount(key, one) for key, one in periods)
    return {int(one.exact) for one in amounts if one is not None}


def _things_of(label: str, told: Told) -> frozenset[str] | None:
    """What a figure counts of which the same was done; None for another one."""
    words = {one.text for one in split_words(label)}
    done = {word for word in words if word.startswith(told.done)}
    return frozenset(words - done - _IDLE) if done else None


def _reaches(draft: CheckedDraft) -> Iterator[Sighting]:
    """The number of states or countries that is one or two off another one."""
    first: dict[str, int] = {}
    for passage in draft.passages:
        for match in find_typed(passage, _REACH):
            told = f"{match['what']} {match['things']}".lower()
            size, known = size_of(match["count"]), first.setdefault(told, size_of(match["count"]))
            if size != known and abs(size - known) <= _NEAR and min(size, known) >= _MANY:
                message = "is another number elsewhere in the text"
                yield sight(passage, *match.span("count"), message, "correct the one that is wrong")
