"""A word such as doubled, flat or double-digit does not hold for the figure that it is said of.

What it flags:
    "Doubled", "tripled", "halved", "flat", "unchanged", "double-digit", "single-digit" and their like right beside the
    name of a figure, where no comparison of the release's periods, nor of those that the sentence names, bears it out.
    "Three times" an amount or that of a year before, by the two amounts.
    "Doubled" holds from 90 to 120 % growth, "nearly doubled" below and "more than doubled" above 100 %; "flat" up to
    2 % either way.

Why:
    Such words hold no number that a reader could hold against the table, so nobody does.

Example:
    "Revenue more than doubled" of growth of 94 %.

How to clear it:
    Say the percentage: `{{ revenue.change_pct }}`. Or take the word that holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.levels import amount_of
from relwriter.checks.literals.multiples import Multiple, find_multiples
from relwriter.checks.literals.numerals import spell_out
from relwriter.checks.literals.reviewing import Reviewed, candidates_of, label_of, reader_of, review
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight
from relwriter.model.prose import Prose

CODE = "N107"
NAME = "multiple-does-not-hold"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each such word that no comparison bears out."""
    names = reader_of(draft).names
    for passage in draft.passages:
        for found in find_multiples(names, passage.text):
            piece = passage.piece_at(found.start)
            if piece is None or piece.typed is None or not isinstance(piece.typed.entry, Prose):
                continue
            if _fails(draft, found):
                label = label_of(draft, found.mention.keys[0])
                message = f"{label} did not do so, whatever it is compared with"
                advice = "say the percentage with a reference, or take the word that holds"
                yield Sighting(
                    passage.place(found.start), passage.field, message, advice, found.word, found.end - found.start
                )
    yield from _of_times(draft)


_TIMES = Phrase(
    r"\b(?:(?P<hedge>more than|over|nearly|almost|less than|about|approximately|roughly) )?"
    r"(?P<said>twice|(?P<many>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?:\.\d)?) times) "
    r"(?:(?:that|those) of |as (?:many|much) as |higher than |more than )?(?:the |its |our )?(?P<base>[$€£]?\d)?",
    re.IGNORECASE,
    signs=" times |twice ",
)


def _of_times(draft: CheckedDraft) -> Iterator[Sighting]:
    """Of `24,763 ounces, more than three times the 8,147 of last year` and `2.6 times that of last year`."""
    numbers = review(draft)
    for passage, match in find_everywhere(draft, _TIMES):
        beside = [one for one in numbers if one.reading.passage is passage]
        before = [one for one in beside if 0 <= match.start() - one.reading.numeral.end <= _NEAR]
        behind = [one for one in beside if match["base"] and one.reading.numeral.start == match.start("base")]
        ratios = _ratios(draft, before[-1], behind[0] if behind else None, match.group()) if before else []
        if ratios and not any(_holds(match, low, high) for low, high in ratios):
            advice = "correct the multiple, or the amount"
            yield sight(passage, *match.span("said"), "is not how many times one is the other", advice)


_NEAR = 60


def _ratios(draft: CheckedDraft, now: Reviewed, base: Reviewed | None, words: str) -> list[tuple[Fraction, Fraction]]:
    """Between what an amount is that of the one behind the words, else of a year before and of every other change."""
    if base is not None:
        one, other = now.reading.numeral, base.reading.numeral
        alike = one.kind == other.kind and other.low > 0 and "that" not in words
        return [(Fraction(one.low, other.high), Fraction(one.high, other.low))] if alike else []
    stated = amount_of(draft, now)
    if stated is None or "that" not in words:
        return []
    changes = [one for one in candidates_of(draft).of(stated.fact.id) if one.form == "percent" and one.base is not None]
    own = [one for one in changes if one.fact.period == stated.fact.period]
    grown = [(one.low * (-1 if one.negative else 1), one.high * (-1 if one.negative else 1)) for one in own]
    return [(1 + Fraction(min(some), 10**8), 1 + Fraction(max(some), 10**8)) for some in grown]


def _holds(match: re.Match[str], low: Fraction, high: Fraction) -> bool:
    """Whether a multiple between two numbers is what is said, with its hedge, by its last digit."""
    said = (match["many"] or "two").lower()
    many = Fraction(said if said[0].isdigit() else spell_out(said))
    half = Fraction(1, 20) if "." in said else Fraction(1, 2)
    hedge = (match["hedge"] or "").lower()
    if hedge in ("more than", "over"):
        return high >= many and low < many + 2 * half
    if hedge in ("nearly", "almost", "less than"):
        return low <= many and high > many - 2 * half
    return low <= many + half and high >= many - half


def _fails(draft: CheckedDraft, found: Multiple) -> bool:
    """Whether the figure changed in the periods of the release, and nowhere as the word says."""
    changes = [
        one for key in found.mention.keys for one in candidates_of(draft).of(key) if one.form == "percent" and one.base
    ]
    return bool(changes) and not any(
        found.low * 10**6 <= one.high * (-1 if one.negative else 1) + 10**5
        and one.low * (-1 if one.negative else 1) - 10**5 <= found.high * 10**6
        for one in changes
    )
