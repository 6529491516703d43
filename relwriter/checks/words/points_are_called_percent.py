"""The change of a percentage is given in percent.

What it flags:
    After a margin, rate, ratio, yield, return, retention or share: a change with `%` that is no level: `margin
    increased 3%`, `margin was 45%, up 3%`, `margin 3% better than`, `% points` and `percent points`. A level after “to”
    or “of” is none, nor is the growth of an amount whose name holds such a word.

Why:
    A margin that goes from 42% to 45% rose 3 points, or 7 percent; the reader cannot know which is meant.

Example:
    `Gross margin increased 3% to 45%.`

How to clear it:
    Say percentage points or basis points; a computed change does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import CELL, TITLES, find_typed, read_numbers, sight

CODE = "W131"
NAME = "points-are-called-percent"
SEVERITY = Severity.WARNING

_NO_SENTENCES = (TITLES | {CELL}) - {"headline", "subhead"}
_RATIO = (
    r"\b(?:margins?"
    r"|(?:interest|tax|churn|retention|occupancy|growth|utilization|conversion|response|vacancy|loss) rates?"
    r"|(?:expense|efficiency|combined|loss|leverage|capital|payout|solvency) ratios?|retention|yields?"
    r"|return on [a-z ]{5,30}|ROA|ROE|ROIC|market share)\b(?! (?:dollars?|amounts?|income|per )\b)"
)
_MOVED = (
    r"(?:increased|decreased|rose|fell|grew|declined|improved|expanded|contracted|widened|narrowed|gained|dropped|up|down"
    r"|higher|lower)"
)
_NUMBER = r"\d+(?:\.\d+)?(?:%| percent\b(?! points?)| %)(?! points?)"
_MOVES = Phrase(
    rf"{_RATIO}(?: \(?\d?\)?)?(?: (?:was|were|of|is|at) {_NUMBER})?,? (?:[a-z]+ ){{0,2}}?{_MOVED} (?:by )?"
    rf"(?P<change>{_NUMBER})",
    re.IGNORECASE,
)
_BETTER = Phrase(
    r"\b(?:margins?|(?:profit|income|tax|interest|expense|retention|churn|occupancy) rates?)(?: was| were| is)?"
    rf"(?: about| approximately| some| roughly)? (?P<change>{_NUMBER}) (?:better|worse|higher|lower|more|less) than\b",
    re.IGNORECASE,
)
_BESIDE = Phrase(
    rf"{_RATIO} (?:was|were|of|is|at) {_NUMBER},? (?:or )?(?P<change>{_NUMBER})"
    r" (?:higher|lower|more|less|better) than\b",
    re.IGNORECASE,
)
_POINTS = Phrase(r"\d(?:\.\d+)?(?P<change> ?% points?\b| percent points?\b)", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each change of a ratio in percent."""
    for passage in (one for one in read_numbers(draft) if one.role not in _NO_SENTENCES):
        for pattern in (_MOVES, _BETTER, _BESIDE, _POINTS):
            for match in find_typed(passage, pattern):
                yield sight(passage, *match.span("change"), "is the change of a percentage in percent", "say points")
