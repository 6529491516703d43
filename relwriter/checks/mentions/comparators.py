"""Words that say with what something is compared, without a name of the period: year over year, sequentially."""

from __future__ import annotations

import re
from typing import NamedTuple

from relwriter.checks.mentions.printed import PrintedFigure
from relwriter.checks.mentions.sentences import Sentence
from relwriter.checks.phrase import Phrase

_LAST = r"(?:prior|previous|preceding|last)"
_SAME = r"(?:the\s+)?(?:same|comparable|corresponding)"
_SPAN = r"(?:quarter|period|half)"
_PRIOR = Phrase(
    rf"""\b(?:year[- ]over[- ]year|y[-/]o[-/]y|YoY
    |(?:a|one|the)\s+year\s+(?:ago|earlier|before)
    |year[- ]ago(?:\s+{_SPAN})?
    |(?:the\s+)?{_LAST}[- ]year(?:['’]s)?(?:[- ](?:{_SPAN}|first|second|third|fourth)(?:[- ]quarter)?)?
    |{_SAME}\s+{_SPAN}\s+(?:(?:of|in)\s+)?(?:(?:a|the|one)\s+)?(?:{_LAST}\s+)?year(?:\s+(?:ago|earlier))?
    |the\s+like[- ]{_SPAN}
    |{_SAME}\s+{_LAST}[- ]year\s+{_SPAN})\b""",
    re.IGNORECASE | re.VERBOSE,
    signs="year|yoy|y-o|y/o|the",
)
_NAMED = Phrase(
    rf"\b{_SAME}\s+{_SPAN}s?\s+(?:of|in)\s+(?:fiscal\s+)?(?P<year>(?:19|20)[0-9]{{2}})\b",
    re.IGNORECASE,
    signs="same|comparable|corresponding",
)
_LINKED = Phrase(
    r"\b(?:sequential(?:ly)?|quarter[- ]over[- ]quarter|q[-/]o[-/]q|QoQ|(?:on\s+a\s+)?linked[- ]quarter(?:\s+basis)?"
    r"|(?:the\s+)?(?:prior|previous|preceding|last)\s+quarter)\b",
    re.I,
    signs="sequential|quarter|qoq|q-o|q/o",
)


class Comparator(NamedTuple):
    """Words for the year before, or, `linked`, the period before; `start` to `end` of the passage."""

    start: int
    end: int
    linked: bool

    def fits(self, change: PrintedFigure) -> bool:
        """Whether what a change is from is what the words say; the last year-end of a balance is of last year too."""
        period, base = change.period, change.base
        if base is None:
            return True
        if self.linked:
            return base == period.linked or (change.is_balance and base.ends_after + 3 == period.ends_after)
        same = base.ends_after == period.ends_after or change.is_balance
        return base == period.prior or (same and base.year == period.year - 1)


def find_named_years(sentence: Sentence) -> list[tuple[int, int, int]]:
    """Start, end and year of each `same period in 2025`."""
    found = (match for match in _NAMED.finditer(sentence.text))
    return [
        (sentence.start + match.start("year"), sentence.start + match.end("year"), int(match["year"]))
        for match in found
    ]


def find_comparators(sentence: Sentence) -> list[Comparator]:
    """The comparators of a sentence, in order."""
    found = []
    for form, linked in ((_PRIOR, False), (_LINKED, True)):
        for match in form.finditer(sentence.text):
            found.append(Comparator(sentence.start + match.start(), sentence.start + match.end(), linked))
    return sorted(found, key=lambda one: one.start)
