"""The parts of an amount do not make it, in the sentence that says that it consists of them.

What it flags:
    An amount of money that “consists of”, is “comprised of”, “composed of” or “made up of” two amounts or more, listed
    behind it in its sentence, which do not add up to it, by more than their rounding. `Including` says that there may
    be more, and is not looked at.

Why:
    The whole was rolled forward and a part was not, or a digit slipped; nothing else in the release may hold them.

Example:
    “A $1.2 billion credit facility that consists of a $400 million revolver and $900 million of term loans.”

How to clear it:
    Correct the amount that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.numerals import Numeral, find_numerals
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_typed, sight

CODE = "N161"
NAME = "parts-do-not-make-whole"
SEVERITY = Severity.WARNING

_CONSISTS = Phrase(
    r"\b(?:consist(?:s|ed|ing) of|compris(?:es|ing|ed of)|composed of|made up of) ",
    signs="consist|compris|composed|made up",
)
_LISTED = Phrase(r"(?:,|\band\b)[^.;:()]{0,30}$")
_NEAR = 60
"""Characters between the whole and the words, and between those and the first part."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each whole that is not the sum of its parts."""
    for passage in draft.passages:
        for match in find_typed(passage, _CONSISTS):
            text = passage.plain
            start, end = next(one for one in split_sentences(text) if one[0] <= match.start() < one[1])
            money = [one for one in find_numerals(text, draft.facts.style.separators) if one.kind == "money"]
            before = [one for one in money if start <= one.start and one.end <= match.start()]
            parts = _find_parts(text, [one for one in money if match.end() <= one.start < end], match.end())
            if before and match.start() - before[-1].end <= _NEAR and len(parts) > 1 and not _meet(before[-1], parts):
                figures = " + ".join(one.text for one in parts)
                found = sight(
                    passage, before[-1].start, before[-1].end, "is not what its parts make", "correct one of them"
                )
                yield replace(found, figures=f"{before[-1].text}\n{figures}")


def _find_parts(text: str, money: Sequence[Numeral], start: int) -> list[Numeral]:
    """The amounts that are listed from an offset on, one behind the other."""
    parts: list[Numeral] = []
    for one in money:
        between = text[start : one.start]
        if len(between) > _NEAR or (parts and not _LISTED.search(between)):
            break
        parts, start = [*parts, one], one.end
    return parts


def _meet(whole: Numeral, parts: Sequence[Numeral]) -> bool:
    """Whether a whole is printed as parts make it, each open by half of its last digit."""
    return whole.low <= sum(one.high for one in parts) and sum(one.low for one in parts) <= whole.high
