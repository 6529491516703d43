"""Percentages are written in two ways.

What it flags:
    `12%`, `12 %`, `12 percent` and `12 per cent` in the sentences of one release: what somebody typed otherwise than
    the house style, or than most of the others. Legends and boilerplate are not looked at.

Why:
    One percent style in a release is the rule of every stylebook, and computed figures follow the house's.

Example:
    `up 12% to $5.0 million` and, two points further, `up 3 percent`.

How to clear it:
    Write it as the house style says, or set `style.figures.percent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.manners import Manner, sight_strays
from relwriter.checks.wording.reading import read_lines

CODE = "W123"
NAME = "percent-styles-are-mixed"
SEVERITY = Severity.WARNING

_MANNERS = {
    "%": Manner("12%", Phrase(r"(?<=\d)%", signs="%")),
    " %": Manner("12 %", Phrase(r"(?<=\d) %", signs=" %")),
    " percent": Manner("12 percent", Phrase(r"(?<=\d)(?: |-)percent\b(?![ -]point)", re.IGNORECASE, signs="percent")),
    " per cent": Manner("12 per cent", Phrase(r"(?<=\d)(?: |-)per cent\b", re.IGNORECASE, signs="per cent")),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each passage with a percentage in another style."""
    passages = read_lines(draft)
    style = draft.release.style.figures
    given = "percent" in style.model_fields_set
    yield from sight_strays(passages, tuple(_MANNERS.values()), _MANNERS[style.percent], given=given)
