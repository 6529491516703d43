"""A range in the text is not that of the outlook.

What it flags:
    A typed range of amounts or percentages in a sentence on what the outlook guides, which has one end of an item of it
    and another than that item's other end; one that is the guidance given before, where nothing says so; and one that
    is the guidance given now, though it is called the previous one.

Why:
    Guidance stands in the headline, in a quote, in the introduction and in the outlook itself. It changes each quarter,
    and one place keeps what it was.

Example:
    "We now expect earnings of $5.30 to $5.45 per share" above an outlook of $5.35 to $5.45, before of $5.30 to $5.45.

How to clear it:
    Correct the range; better, refer to it: `{{ guidance.ID }}`, `{{ guidance.ID.prior }}`. Say of what was guided
    before that it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.glue import is_glue, split_sentences
from relwriter.checks.literals.mentions import split_words
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.ranges import may_be_range
from relwriter.checks.literals.reviewing import Reviewed, review, sight
from relwriter.checks.phrase import Phrase
from relwriter.compose.announcements import sections_of
from relwriter.model.ranges import Range
from relwriter.model.recorded import SCALES
from relwriter.model.sections.guidance import Guidance, typed_range
from relwriter.model.sections.outlook import Outlook
from relwriter.model.unit import is_currency, is_money

CODE = "N139"
NAME = "range-differs-from-guidance"
SEVERITY = Severity.WARNING

_AHEAD = Phrase(
    r"\b(?:guid\w+|outlook|expect(?!ations?\b)\w*|forecast\w*|anticipat\w*|reaffirm\w*|reiterat\w*|narrow\w*)\b",
    re.IGNORECASE,
)
_BEFORE = Phrase(
    r"\b(?:previous(?:ly)?|prior|earlier|originally?|initial(?:ly)?|former(?:ly)?|from|compared|versus|was|were|had"
    r"|last)\b",
    re.IGNORECASE,
)
_PREVIOUS = Phrase(r"\b(?:previous(?:ly)?|prior|earlier|original(?:ly)?|former(?:ly)?)\b", re.IGNORECASE)
_ELSE = Phrase(
    r"\b(?:long[- ]term|mid-term|medium[- ]term|multi-?year|through 20\d\d|annual(?:ly)?|over the next|by 20\d\d"
    r"|midpoint|consensus|analysts?)\b",
    re.IGNORECASE,
)
_ADVICE = "correct it; better, refer to it as {{ guidance.ID }}, or to {{ guidance.ID.prior }}"
_FAR = 60


class _Guided(NamedTuple):
    """The range of an item now and before, in millionths of one, what it counts, and the words of its measure."""

    now: tuple[int, int]
    before: tuple[int, int] | None
    kind: str
    words: frozenset[str]


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each range that the outlook has otherwise."""
    guided = list(_read_items(draft))
    for low, high in pairwise(review(draft)) if guided else ():
        passage = low.reading.passage
        is_item = passage.section == "outlook" and ".items" in passage.field
        if not is_item and passage.section not in ("legend", "about") and may_be_range(low, high):
            message = _judge(low, high, [one for one in guided if one.kind == low.reading.numeral.kind])
            if message:
                figures = f"typed {low.reading.numeral.text} to {high.reading.numeral.text}"
                yield sight(low if low.reading.literal else high, message, _ADVICE, figures)


def _judge(low: Reviewed, high: Reviewed, guided: list[_Guided]) -> str:
    """What is wrong with a range; empty where it is right, or of something else."""
    text, start = low.reading.passage.text, low.reading.numeral.start
    first, last = next((one for one in split_sentences(text) if one[0] <= start < one[1]), (0, len(text)))
    sentence, before = text[first:last], text[first:start]
    if not guided or not _AHEAD.search(sentence) or _ELSE.search(sentence):
        return ""
    ends = _ends(low, high)
    said = frozenset(word.text for word in split_words(sentence))
    if any(ends == one.now for one in guided):
        is_changed = all(one.before not in (None, one.now) for one in guided if ends == one.now)
        is_called = _PREVIOUS.search(before[-_FAR:]) and not any(char.isdigit() for char in before[-_FAR:])
        return "is the range that is given now, and is called the one before" if is_changed and is_called else ""
    if any(ends == one.before for one in guided):
        return "" if _BEFORE.search(before) else "is the range that was given before, and nothing says so"
    named = [one for one in guided if one.words & said]
    shared = [one for one in named if any(_is_beside(ends, span) for span in (one.now, one.before) if span)]
    return "is not the range of the outlook, of which it has one end" if shared else ""


def _is_beside(ends: tuple[int, int], guided: tuple[int, int]) -> bool:
    """Whether one end of a range is that of another."""
    return guided[0] != guided[1] and (ends[0] == guided[0]) != (ends[1] == guided[1])


def _ends(low: Reviewed, high: Reviewed) -> tuple[int, int]:
    """Both ends in millionths; the scale of the second is that of the first, where that has none."""
    one, other = low.reading.numeral, high.reading.numeral
    power = other.power if not one.power else 0
    return one.value * 10**power, other.value


def _read_items(draft: CheckedDraft) -> Iterator[_Guided]:
    for section in sections_of(draft.release, "outlook"):
        assert isinstance(section, Outlook)
        for item in section.items:
            now = typed_range(item)
            if now is not None and item.measure is not None and item.band is None and now.high.is_finite():
                before = typed_range(item, "prior_")
                yield _Guided(
                    _scale(item, now) or (0, 0), _scale(item, before), _kind(item), _tell(f"{item.measure} {item.unit}")
                )


def _scale(item: Guidance, span: Range | None) -> tuple[int, int] | None:
    if span is None or not (span.low.is_finite() and span.high.is_finite()):
        return None
    power = MICRO + (SCALES[item.scale] if is_currency(str(item.unit)) else 0)
    return int(span.low.scaleb(power)), int(span.high.scaleb(power))


def _kind(item: Guidance) -> str:
    unit = str(item.unit)
    return unit if unit == "percent" else "money" if is_money(unit) else "plain"


def _tell(measure: str) -> frozenset[str]:
    """The telling words of what is guided, and of what it is per."""
    words = {word.text for word in split_words(measure.replace("/", " ")) if not is_glue(word.text)}
    return frozenset(words | {"share"} & set(measure.split("/")))
