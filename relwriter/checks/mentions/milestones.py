"""What a text says is to come, and when: data in the first half of 2027, cash that lasts into 2028."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.model.fiscal import MONTHS

_ORDINALS = ("first", "second", "third", "fourth")
_TIME = Phrase(
    rf"(?:(?P<ordinal>{'|'.join(_ORDINALS)}) (?P<unit>quarter|half) (?:of )?(?:calendar )?"
    rf"|(?P<letter>[QH])(?P<number>[1-4])[ -]|(?P<digit>[1-4])(?P<kind>[QH])[ -]?"
    rf"|(?P<vague>early|mid|late|end of|year-end)[- ]"
    rf"|(?P<month>{'|'.join(MONTHS)}) (?:\d{{1,2}}, )?)?(?P<year>20[0-9]{{2}})\b(?!%|,\d| million)"
)
_CLAUSE = Phrase(r"[.;:,()](?=\s|$)| (?=and (?:will|expects?|plans?|to)\b)")
_VAGUE = {"early": (1, 6), "mid": (4, 9), "late": (7, 12), "end of": (10, 12), "year-end": (10, 12)}
_RUNWAY = Phrase(
    r"\brunway\b|\b(?:fund|support|finance|sustain)\w* (?:[\w-]+ ){0,5}"
    r"(?:operations|operating|plans?|requirements|expen\w+)",
    re.I,
)
_LASTS = Phrase(r"\b(?:into|through|until|to|beyond)\s+(?:at least\s+)?(?:the\s+)?$", re.IGNORECASE)
_THROUGH = Phrase(r"\b(?:through|until|to)\s+(?:at least\s+)?(?:the\s+)?$", re.IGNORECASE)
_WORD = Phrase(r"[A-Za-z]{3,}|[\w.-]*\d[\w.-]*")
_LEFT_OUT = Phrase(
    r"[$€£%]|\b(?:previous\w*|prior|from|instead|original\w*|earlier|delay\w*|than|outlook|guidance|fiscal|due)\b", re.I
)
_PLAIN = frozenset(
    ("the", "and", "its", "our", "for", "with", "into", "expect", "expects", "expected", "anticipate",
     "anticipates", "anticipated", "plan", "plans", "planned", "company", "will", "remain", "remains", "track",
     "target", "targeted", "intend", "intends", "are", "has", "have", "that", "this", "which", "continue",
     "continues", "during", "year", "through", "end", "until", "approximately", "about", "currently", "now",
     "also", "statement", "statements", "include", "including", "timing", "such")
)  # fmt: skip


@dataclass(frozen=True)
class Milestone:
    """What is to come, by the words of its clause, and the months in which: from `first` to `last`."""

    passage: Passage
    start: int
    end: int
    words: frozenset[str]
    first: int
    last: int

    def may_be(self, other: Milestone) -> bool:
        """Whether both can be at one time."""
        return self.first <= other.last and other.first <= self.last


def find_milestones(passage: Passage, released: date) -> Iterator[Milestone]:
    """The milestones of a passage that lie after the release date."""
    text, now = passage.plain, released.year * 12 + released.month - 1
    for match in _TIME.finditer(text):
        first, last = _months(match)
        if first <= now or (text[match.start() - 2 : match.start()] == ", " and match.group().isdigit()):
            continue
        begin = max((one.end() for one in _CLAUSE.finditer(text, 0, match.start())), default=0)
        close = _CLAUSE.search(text, match.end())
        rest = f"{text[begin : match.start()]} {text[match.end() : close.start() if close else len(text)]}"
        if _RUNWAY.search(rest) and _LASTS.search(text, begin, match.start()):
            # Through December is into January.
            last += bool(_THROUGH.search(text, begin, match.start()))
            yield Milestone(passage, *match.span(), frozenset(("runway",)), first, last)
        elif not _LEFT_OUT.search(rest):
            words = frozenset(word.lower()[:6] for word in _WORD.findall(rest) if word.lower() not in _PLAIN)
            yield Milestone(passage, *match.span(), words, first, last)


def _months(match: re.Match[str]) -> tuple[int, int]:
    """The months, counted from the year 0, that a time may be."""
    first, last = 1, 12
    unit = (match["unit"] or match["letter"] or match["kind"] or " ")[0].upper()
    if unit in "QH":
        size = 3 if unit == "Q" else 6
        number = _ORDINALS.index(match["ordinal"]) + 1 if match["ordinal"] else int(match["number"] or match["digit"])
        first, last = size * (number - 1) + 1, size * number
    elif match["vague"]:
        first, last = _VAGUE[match["vague"]]
    elif match["month"]:
        first = last = MONTHS.index(match["month"]) + 1
    return int(match["year"]) * 12 + first - 1, int(match["year"]) * 12 + last - 1
