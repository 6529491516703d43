"""A loss or a decrease has a negative amount as well.

What it flags:
    An amount in brackets or with a minus after words that say loss, decrease, decline or outflow already: `net loss
    of $(12.7) million`, `decreased by -5%`. Amounts per share in brackets are custom, and left alone, unless the
    sentence compares them with a loss per share without: `loss per share was $(0.32), against $0.47`.

Why:
    Read to the letter, a loss of minus twelve million is an income.

Example:
    `a net loss of $(654) thousand`.

How to clear it:
    Print the size: `a net loss of {{ net_income | loss }}`, `fell by {{ revenue.change_pct | fall }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import read_prose, read_words, sight

CODE = "W130"
NAME = "loss-is-negative-twice"
SEVERITY = Severity.WARNING

_LOSS = r"(?<![(\w-])(?:loss(?:es)?|deficit|outflows?|shortfall|charges?|impairment|cash used in [a-z ]{4,40})"
_FALL = r"(?:decreas(?:ed|e|ing)|declin(?:ed|e|ing)|fell|dropped|reduction|reduced|down|lower|contracted|narrowed)"
_NEGATIVE = (
    r"(?:[$€£]\(\s?\d[\d,.]*\s?\)?|\([$€£]?\s?\d[\d,.]*%?\)?|[-−–][$€£]?\d[\d,.]*|[$€£][-−–]\d[\d,.]*"
    r"|(?:USD|EUR|GBP) ?[(−–-]\d[\d,.]*\)?|(?:negative|minus) [$€£]?\d[\d,.]*)"
)
_TWICE = Phrase(
    rf"{_LOSS}(?: attributable to [\w' ]{{3,40}})?(?: per (?:[\w,]+ ){{0,4}}share)?"
    rf" (?:(?:of|was|were|totaled|totalled|amounted to|by) )"
    rf"(?:approximately |about |over |nearly )?(?P<loss>{_NEGATIVE})"
    rf"|\b{_FALL} (?:(?:of|by|was) )?(?:approximately |about |over |nearly )?(?P<fall>{_NEGATIVE})"
    rf"|\b(?:loss|decrease|decline) of (?:an? )?(?P<said>negative)\b",
    re.IGNORECASE,
    signs="loss|deficit|outflow|shortfall|charge|impairment|cash used in|decreas|declin|fell|dropped|reduc|down|lower"
    "|contracted|narrowed",
)
_MESSAGE = "is negative, and the words before it say loss or decrease already"
_PER_SHARE = Phrase(r"(?:\)?\s*(?:per|a)\b[\w ,]{0,30}\bshare)")
_EACH = Phrase(r"\bper (?:[\w,]+ ){0,4}share\b")
_SIZED = Phrase(
    r"(?:(?!\b(?:income|earnings|profit)\b)[^;$€£(]|(?<![$€£])\()*?(?:\b\d[\d,.]* (?:million|thousand)\b[^;$€£(]*?)?"
    r"\b(?:compared (?:to|with)|versus|against|from)\b(?:(?!\b(?:income|earnings|profit)\b)[^;.$€£(])*?"
    r"[$€£]\d+\.\d\d\b(?! (?:million|billion))",
    re.IGNORECASE,
)
"""A comparison with an amount per share that is not in brackets."""
_NOTE = Phrase(r"(?<![$€£])\((?:[1-9]|1\d)\)$")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount that says loss a second time."""
    for passage in (*read_prose(draft), *(one for one in read_words(draft) if one.role in ("headline", "subhead"))):
        for match in _TWICE.finditer(passage.text):
            per_share = _PER_SHARE.match(passage.text, match.end()) or _EACH.search(match.group())
            per_share = per_share and not _SIZED.match(passage.text, match.end())
            if not per_share and not _NOTE.search(match.group()):
                start, end = match.span(match.lastgroup or 0)
                yield sight(passage, start, end, _MESSAGE, "print its size")
