"""Amounts per share, and negative amounts, are written in two ways.

What it flags:
    `$0.13` beside `13 cents` or `$.13` per share, and `$(0.10)` beside `($0.10)` or `-$0.10`, in the sentences of one
    release.

Why:
    Readers compare amounts per share across sentences; two forms look like two measures.

Example:
    `$0.13 per diluted share` in the results and `11 cents per share` in the outlook.

How to clear it:
    Write it as the others are. Computed amounts follow `style.figures.negative` and a figure's `display`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.manners import Manner, sight_strays
from relwriter.checks.wording.reading import read_lines

CODE = "W124"
NAME = "per-share-styles-are-mixed"
SEVERITY = Severity.WARNING

_PER_SHARE = (
    Manner("$0.13", Phrase(r"[$€£]\(?\d+\.\d{2,3}\)?(?= (?:per|a) (?:\w+ ){0,4}share)", signs="share")),
    Manner("$.13", Phrase(r"[$€£]\(?\.\d{2,3}\)?(?= (?:per|a) (?:\w+ ){0,4}share)", signs="$.|$(.|€.|€(.|£.|£(.")),
    Manner("13 cents", Phrase(r"(?<![\d.])\d{1,2}(?:\.\d)? cents(?= (?:per|a) (?:\w+ ){0,4}share)", signs=" cents")),
)
_NEGATIVE = {
    "parentheses": Manner("$(0.10)", Phrase(r"[$€£]\(\d[\d,.]*\)", signs="$(|€(|£(")),
    "outside": Manner(
        "($0.10)",
        Phrase(r"(?<![\w)])\([$€£]\d[\d,.]*\)(?= (?:per|million|billion|thousand|for|in)|[.,])", signs="($|(€|(£"),
    ),
    "minus": Manner("-$0.10", Phrase(r"(?<![\w\d])-[$€£]\d[\d,.]*", signs="-$|-€|-£")),
    "minus-sign": Manner("−$0.10", Phrase(r"−[$€£]\d[\d,.]*", signs="−")),
    "dash": Manner("–$0.10", Phrase(r"(?<=\s)–[$€£]\d[\d,.]*", signs="–$|–€|–£")),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each passage with an amount in another style."""
    passages = read_lines(draft)
    yield from sight_strays(passages, _PER_SHARE)
    yield from sight_strays(passages, tuple(_NEGATIVE.values()), _NEGATIVE[draft.release.style.figures.negative])
