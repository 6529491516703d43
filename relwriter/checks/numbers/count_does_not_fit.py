"""A count in the text is not what the figure of such things makes of it.

What it flags:
    A typed number of things that were added, lost, opened or closed, which is a slip of the hand away from the change
    of the figure that counts them; a round number of them whose digits are those of the figure, two of them swapped;
    and a number behind `of which` that is more than the number which it is a part of.

Why:
    Counts of customers, stores and trucks are told with verbs, and typed from memory. The table has them too.

Example:
    "We added 240,000 subscribers" where the subscribers of the table rose by 204,000; "4,796 tractors, of which 6,780".

How to clear it:
    Refer to the figure: `{{ subscribers.linked_change }}`, or correct the number.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.mentions import name_words
from relwriter.checks.literals.misprints import is_keystroke
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.reviewing import Reviewed, candidates_of, describe, review, sight
from relwriter.checks.phrase import Phrase

CODE = "N140"
NAME = "count-does-not-fit"
SEVERITY = Severity.WARNING

_MOVED = Phrase(
    r"\b(?:added|adding|gained|lost|shed|opened|closed"
    r"|(?:additions?|increase|decrease|reduction|decline|growth|loss) of)(?: a)?(?: net)?(?: approximately| about)? $"
)
_OF_WHICH = Phrase(r"[^.;:]{0,40},? of (?:which|whom|these) (?:approximately |about |some )?")
_LONGEST = 50
_WORDS, _SHORT = 3, 3
_LEAST = 100
_ADVICE = "refer to the figure, or correct the number"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each count that does not fit."""
    numbers = review(draft)
    for one in numbers:
        if one.reading.numeral.kind == "plain" and one.reading.literal and one.verdict.outcome != "differs":
            yield from _of_things(draft, one)
    for whole, part in pairwise(numbers):
        if _is_above(whole.reading, part.reading):
            figures = f"typed {part.reading.numeral.text}\nof {whole.reading.numeral.text}"
            yield sight(part, "is more than the number that it is a part of", "correct one of the two", figures)


def _of_things(draft: CheckedDraft, one: Reviewed) -> Iterator[Sighting]:
    """Of a number before the name of things: the change, or the number, that it is a slip away from."""
    numeral, text = one.reading.numeral, one.reading.passage.text
    moved = _MOVED.search(text, max(0, numeral.start - _LONGEST), numeral.start) is not None
    if numeral.value // numeral.unit < _LEAST or not (moved or one.reading.hedge == "about"):
        return
    own = [each for key in _find_counts(draft, one.reading) for each in candidates_of(draft).of(key)]
    current = draft.release.period
    meant = [each for each in own if each.form == ("change" if moved else "amount")]
    meant = [each for each in meant if each.fact.period.ends_with(current)]
    unit = numeral.unit if moved else _round_unit(numeral.value, numeral.unit)
    if any(_printed(each, unit) == numeral.value // unit for each in own):
        return
    digits = str(numeral.value // unit)
    near = [each for each in meant if _is_slip(digits, str(_printed(each, unit)), swapped=not moved)]
    if near:
        figures = f"typed {numeral.text}\n{describe(near[0], numeral)}"
        yield sight(one, "is a slip away from what the figure of such things makes", _ADVICE, figures)


def _find_counts(draft: CheckedDraft, reading: Reading) -> Iterator[str]:
    """The balances that count what stands right behind a number."""
    said = {word for word in reading.after[:_WORDS] if len(word) > _SHORT}
    behind = next((one for one in reading.near if reading.numeral.end <= one.start < reading.numeral.end + 40), None)
    named = set(behind.keys) if behind is not None else set()
    for key, figure in draft.release.figures.items():
        is_told = figure.nature == "balance" and (key in named or said & name_words(figure))
        if is_told and any(each.kind == "number" for each in candidates_of(draft).amounts(key)):
            yield key


def _round_unit(value: int, unit: int) -> int:
    """The unit of the last digit of a number that is not nought."""
    while value % (unit * 10) == 0:
        unit *= 10
    return unit


def _printed(candidate: Candidate, unit: int) -> int:
    return (candidate.exact + unit // 2) // unit


def _is_slip(typed: str, right: str, *, swapped: bool) -> bool:
    """Whether digits are others by one slip; of round ones, by two that changed places."""
    if len(right) < len(str(_LEAST)) - 1 or typed == right:
        return False
    is_swap = sorted(typed) == sorted(right)
    return is_keystroke(typed, right) and (is_swap or not swapped)


def _is_above(whole: Reading, part: Reading) -> bool:
    """Whether a number behind `of which` is more than the one before it."""
    first, second = whole.numeral, part.numeral
    if whole.passage is not part.passage or first.kind != second.kind or first.kind not in ("plain", "money"):
        return False
    listed = _OF_WHICH.fullmatch(whole.passage.text, first.end, second.start) is not None
    return listed and second.value > first.value and (whole.literal or part.literal)
