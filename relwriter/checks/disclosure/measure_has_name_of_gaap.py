"""An amount beside GAAP is told by the name of the GAAP measure.

Flag for counsel.

What it flags:
    In the text: the name of a measure of the statements, without a word such as adjusted or non-GAAP, and after it the
    amount of a figure that is such a measure beside GAAP, as a reference or as a number that is no amount of the GAAP
    measure. Sentences that say what they leave out (excluding, before, on an adjusted basis) are left out; so is what
    is expected.

Why:
    Item 10(e)(1)(ii)(E) of Regulation S-K bars titles like those of GAAP measures. By its terms it does not govern a
    release that is furnished under Item 2.02: consider it, and see also Regulation G, 17 CFR 244.100(b): under the name
    of the GAAP measure the amount is wrong. Which of name and amount is meant it does not decide.

Example:
    “Operating income was $18.9 million”, where that is non-GAAP operating income.

How to clear it:
    Add the word, or put the GAAP amount. If counsel lets it stand, waive D143 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.reviewing import Reviewed, candidates_of, review
from relwriter.checks.measures.naming import Measure, Named, find_measures, read_measure
from relwriter.checks.measures.shown import Shown, find_shown
from relwriter.checks.mentions.sentences import split_sentences
from relwriter.checks.wording.reading import plain

CODE = "D143"
NAME = "measure-has-name-of-gaap"
SEVERITY = Severity.COUNSEL

_LEAVES_OUT = re.compile(
    r"\b(?:exclu\w+|before|adjust\w+|non-gaap|core|underlying|without|normali[sz]ed|comparable basis|ex-|pro forma"
    r"|organic|constant|items affecting)\b",
    re.IGNORECASE,
)
_KEY = re.compile(r"([a-z][A-Za-z0-9_-]*) (?:[QH][1-4]|FY|9M) \d{4}")
_NEAR = 60
"""Characters between a name and its amount."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at each name whose amount is another measure's."""
    figures = {key: measure for key in draft.release.figures if (measure := _measure_of(draft, key)) is not None}
    if not any(not measure.is_gaap for measure in figures.values()):
        return
    numbers: dict[str, list[Reviewed]] = {}
    for one in review(draft):
        numbers.setdefault(one.reading.passage.block, []).append(one)
    for shown in find_shown(draft):
        if shown.measure.is_gaap or not shown.measure.adjective:
            number = _number_of(shown, numbers.get(shown.passage.block, []))
            if number is not None and not shown.forward and _is_others(draft, shown.measure, number, figures):
                advice = "add what it is called, or put the GAAP amount (Regulation G, 100(b))"
                yield shown.sight("is the name of another measure than that of the amount after it", advice)


def _measure_of(draft: CheckedDraft, key: str) -> Measure | None:
    figure = draft.release.figures[key]
    return read_measure(str(figure.label), per_share=figure.is_per_share) if figure.unit != "shares" else None


def _number_of(shown: Shown, numbers: list[Reviewed]) -> Reviewed | None:
    """The first number after a name, if it is near, in its sentence, and no other name stands between."""
    text = plain(shown.passage)
    sentence = next(one for one in split_sentences(text) if one.start <= shown.start < max(one.end, shown.start + 1))
    if _LEAVES_OUT.search(sentence.text):
        return None
    after = [one for one in numbers if shown.end <= one.reading.numeral.start < min(sentence.end, shown.end + _NEAR)]
    first = min(after, key=lambda one: one.reading.numeral.start, default=None)
    others: tuple[Named, ...] = find_measures(shown.passage.text)
    if first is None or any(shown.end < one.start < first.reading.numeral.start for one in others):
        return None
    return first


def _is_others(draft: CheckedDraft, measure: Measure, number: Reviewed, figures: dict[str, Measure]) -> bool:
    """Whether an amount is one of a measure beside GAAP of the same kind, and none of the measure itself."""
    alike = {key: one for key, one in figures.items() if (one.family, one.ratio) == (measure.family, measure.ratio)}
    alike = {key: one for key, one in alike.items() if one.per_share == measure.per_share or measure.per_share is False}
    own = {key for key, one in alike.items() if one.is_gaap == measure.is_gaap and not _is_further(one, measure)}
    other = alike.keys() - own
    piece = number.reading.reference
    if piece is not None and piece.origin is not None:
        match = _KEY.search(piece.origin.figure)
        return match is not None and match[1] in other and piece.origin.form == "amount"
    return number.reading.literal and bool(own) and _agrees(draft, other, number) and not _agrees(draft, own, number)


def _is_further(one: Measure, measure: Measure) -> bool:
    """Whether one has an adjective that the other, which is beside GAAP by itself, has not: adjusted EBITDA."""
    return not measure.is_gaap and bool(one.adjective) != bool(measure.adjective)


def _agrees(draft: CheckedDraft, keys: set[str], number: Reviewed) -> bool:
    found = (one for key in keys for one in candidates_of(draft).amounts(key))
    return any(one.agrees(number.reading.numeral) for one in found)
