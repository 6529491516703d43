"""A word such as over or nearly does not hold for the exact figure.

What it flags:
    "Over", "more than", "at least", "nearly", "almost", "less than" and their like right before a number, typed or
    referred to, where the exact amount lies on the other side; and before a round number that the figure named beside
    it does not come near in that direction. The same words within the name of a figure or a measure, such as customers
    with more than $5,000 of revenue, where the text has another.

Why:
    "Over $10 million" of 9,980 thousand is a misstatement, and the kind that rounding makes without anybody noticing.

Example:
    "Revenue of more than $84 million" where it was 83,412 thousand. "Nearly {{ revenue }}" of 83,412 thousand, which
    prints as $83.4 million and is more than that.

How to clear it:
    Take the other word, or none. `hedge: nearly` on a result is held against the exact amount before it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.hedges import contradicts, find_hedge, hedge_start
from relwriter.checks.literals.numerals import MICRO, find_numerals
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.reviewing import Reviewed, candidates_of, describe, names_of, review, sight
from relwriter.checks.phrase import Phrase

CODE = "N104"
NAME = "hedge-does-not-hold"
SEVERITY = Severity.ERROR

_MANY = 1000
_REST = 12
"""Characters after a number in a name by which its words in a text are known to be the name."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each number whose hedge does not hold."""
    for one in review(draft):
        if not one.reading.hedge:
            continue
        meant = _meant(draft, one)
        if meant is None:
            continue
        words = f"{meant.fact.figure.label} is not '{_words_of(one)}' this number"
        figures = f"printed {one.reading.numeral.text}\n{describe(meant, one.reading.numeral)}, rounded as printed"
        yield sight(one, words, "take the word that holds, or leave it out", figures)
    yield from _of_names(draft)
    yield from _of_staff(draft)


def _words_of(one: Reviewed) -> str:
    """The hedge as it is typed."""
    text, start = one.reading.passage.text, one.reading.numeral.start
    return text[hedge_start(text, start) : start].strip().removesuffix(" a").lower()


def _of_names(draft: CheckedDraft) -> Iterator[Sighting]:
    """Of the numbers that are part of a name, where other words stand before them in a text."""
    names = [(name, one, name[one.end : one.end + _REST]) for name in names_of(draft) for one in find_numerals(name)]
    named: dict[tuple[str, str], set[str]] = {}
    for name, one, rest in names:
        if len(rest) > 3 and find_hedge(name, one.start):
            named.setdefault((one.text, rest), set()).add(find_hedge(name, one.start))
    yield from _of_limits(draft, {amount: found for (amount, _), found in named.items() if not amount[0].isdigit()})
    for (number, rest), hedges in named.items():
        for passage in draft.passages:
            start = passage.text.find(number + rest)
            hedge = find_hedge(passage.text, start) if start >= 0 else ""
            if hedge and hedge not in hedges:
                words = f"is '{hedge}' here, and '{min(hedges)}' in the name that it is part of"
                yield Sighting(passage.place(start), passage.field, words, "write the name as everywhere else")


def _of_limits(draft: CheckedDraft, limits: dict[str, set[str]]) -> Iterator[Sighting]:
    """Of an amount that is the limit of a name, such as `more than $5,000 in ARR`, where a text says nearly so much."""
    for number, hedges in limits.items():
        form = re.compile(rf"{re.escape(number)}(?= )")
        for passage in draft.passages if hedges <= {"over", "at least"} else ():
            for match in form.finditer(passage.text):
                if find_hedge(passage.text, match.start()) in ("nearly", "about"):
                    words = f"is '{min(hedges)}' in the name that has this limit"
                    yield Sighting(
                        passage.place(match.start()), passage.field, words, "write the limit as the name does"
                    )


_STAFF = Phrase(
    r"\b(?:some|about|approximately|around|roughly|nearly|over|more than)\s+(?P<many>\d{1,3}(?:,\d{3})+|\d{2,5})\s+"
    r"(?:people|employees|colleagues)\b",
    re.IGNORECASE,
    signs="people|employees|colleagues",
)
_COUNTED = Phrase(r"(?:total |number of )?(?:employees|headcount|workforce)(?: \(.*\))?")
_EMPLOYS = Phrase(r"\b(?:employ\w*|workforce|headcount|staff|team|has|have|with)\b", re.IGNORECASE)
_TOLERATED = 5
"""The part of a number of employees by which a round one may differ, as a divisor."""


def _of_staff(draft: CheckedDraft) -> Iterator[Sighting]:
    """Of the number of people in words about the company, which is far from all that the figures count."""
    staff = [
        one.exact // 10**MICRO
        for key, figure in draft.release.figures.items()
        if re.fullmatch(
            r"(?:total |number of )?(?:employees|headcount|workforce)(?: \(.*\))?", str(figure.label).lower()
        )
        for one in candidates_of(draft).amounts(key)
    ]
    for passage in draft.passages if staff else ():
        for match in _STAFF.finditer(passage.plain) if passage.section == "about" else ():
            many = int(match["many"].replace(",", ""))
            if all(abs(one - many) * _TOLERATED > one for one in staff) and _EMPLOYS.search(passage.plain):
                words = "is far from the number of employees that the release states"
                place = passage.place(match.start("many"))
                yield Sighting(place, passage.field, words, "correct the number", extent=len(match["many"]))


def _is_meant(one: Reviewed) -> bool:
    """Whether a typed number is that of a figure by more than chance: one that is named, or one of many digits."""
    found, numeral = one.verdict.found, one.reading.numeral
    is_named = found is not None and found.fact.id in one.reading.keys
    return one.reading.direct or is_named or numeral.value // numeral.unit >= _MANY


def _meant(draft: CheckedDraft, one: Reviewed) -> Candidate | None:
    """The figure for which the hedge does not hold; None where it does, or no figure is meant."""
    reading, verdict = one.reading, one.verdict
    if verdict.outcome == "hedge":
        return verdict.wanted
    own = find_own(candidates_of(draft), reading)
    found = own or (verdict.found if verdict.outcome == "agrees" and _is_meant(one) else None)
    if found is None or not contradicts(reading.hedge, found.low, found.high, reading.numeral.value):
        return None
    return found
