"""A number is written so that it is none.

What it flags:
    Separators in wrong places (`$5,7 million`, `1,2345`, `12..5`, `1.234.56`, `1,906.000`, `41.000 parts`), a space
    between the sign and its amount, a scale typed into the next word or twice (`$5.0m illion`, `million million`), or
    lost (`$8.1`), a scale in the plural (`$5.7 millions`), two signs (`USD$`, `$$`, `%%`), a sign behind its amount
    (`5.7$ million`), a sign and the word for it (`$5 dollars`, `5% percent`), and a space before `%` where the house
    style has none.

Why:
    Each of these was typed by hand, and none is a number to a reader or a program.

Example:
    `Revenue of $5,7 million`.

How to clear it:
    Refer to the figure, `{{ revenue }}`, or type the number as the house style writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_typed, read_numbers, sight
from relwriter.model.figure_style import FigureStyle

CODE = "W133"
NAME = "number-is-malformed"
SEVERITY = Severity.ERROR

_SCALE = r"(?:million|billion|thousand|trillion)"
_CODE = r"(?:USD|EUR|GBP|CHF|NOK|SEK|DKK|CAD|AUD) ?"
_COUNTED = r"(?= [a-z])(?! (?:per|to|times|x|at|for|in|and|or|as|of|on|by|from|basis|percentage|points?)\b)"
"""What follows a number that counts things."""
_ENDS = (
    r"(?:[,;]? ?(?:to|and|or|through|[-–—])? ?(?:[$€£]|USD |EUR |GBP )?\d[\d.,]*+)*+"
    rf"[ \u00a0-]?(?:{_SCALE}|trn|mn|bn|mm|[MBKmbk]\b)"
    r"|\)?(?:,? (?:\w+ )?per | an? | each| cents|\d)|\)?[x/]"
)
"""What ends an amount that has a scale, alone or with those that follow it, or is the price of one thing."""
_ANY = (
    (r"(?<![\d.,])(?:(?:\d*[02-9])?(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))|\d*1[1-3](?:st|nd|rd)|\d*[04-9](?:st|nd|rd))\b",
     "has the ending of another ordinal"),
    (r"(?<!\.)\d+\.\.\d+", "has two decimal points", ".."),
    (r"(?<![\w.])[$€£] +\(?\d", "has a space between the sign and the amount"),
    (r"[$€£]{2,}|\b(?:USD|EUR|GBP) ?[$€£](?=[\d.(])|(?<=\d)%%", "has two signs"),
    (rf"\b{_SCALE} {_SCALE}\b", "has two scales"),
    (r"(?<=\d)m illion|(?<=\d) ?mil lion|(?<=\d)b illion|(?<=\d) millon\b|(?<=\d) millions?ion\b|(?<=\d) milion\b"
     r"|(?<=\d) bilion\b|(?<=\d) billon\b", "has a scale that is misspelled",
     "m illion|mil lion|b illion|millon|millionion|millionsion|milion|bilion|billon"),
    (rf"(?<=\d){_SCALE}\b", "has no space before its scale"),
    (r"[$€£]\(?\d[\d,.]*\)?(?: million| billion)? (?:dollars|euros|pounds)\b|\d ?% percent\b|\d percent ?%",
     "has its unit twice", "dollars|euros|pounds|% percent|percent %|percent%"),
    (rf"(?<![\w$€£.,])\d[\d,]*(?:\.\d+)?\$(?= ?{_SCALE}\b)", "has its sign behind the amount"),
    (rf"(?<=[$€£])\d[\d.,]* {_SCALE}s\b", "has its scale in the plural"),
    (r"(?<=\d)[$€£](?=\d)|[$€£]\d[\d,.]*[$€£]", "has a sign inside"),
    (r"(?<!\w)[$€£](?=\s*(?:million|billion|thousand)\b)", "has a sign and no amount"),
    (r"(?<![\w$€£.,/-])\d+,(?!\d)(?=\.\d)", "has a comma beside its point"),
    (rf"(?:[$€£]|\b(?:USD|EUR|GBP) )\d{{1,3}}\.\d(?![\d%])(?!{_ENDS})", "has no scale, and a tenth of a unit"),
)  # fmt: skip
_COMMAS = (
    (rf"[$€£]\(?\d{{1,3}},\d{{1,2}}(?![\d,])(?=\)? ?(?:{_SCALE}|%|percent|per\b|M\b|B\b))", "has a comma for a point"),
    (r"(?<![\w,.])[$€£]?\d{1,3},\d{1,2}(?= ?%)", "has a comma for a point"),
    (r"(?<![\w,./-])[$€£]?\(?\d{1,3}(?:,\d{3})*,(?!(?:19|20)\d\d\b)\d{4,}", "has a separator in a wrong place"),
    (r"(?<![\w,./-])[$€£]\(?\d{1,3}(?:,\d{3})*,\d{1,2}(?![\d])", "has a separator in a wrong place"),
    (r"(?<![\w,./-])\d{1,3},\d{1,2},\d{3}(?!\d)", "has a separator in a wrong place"),
    (r"(?<![\w,./-])[$€£]?\d{4,},\d{3}(?!\d)", "has a separator in a wrong place"),
    (r"(?<![\w,.])[$€£]\d{1,3}(?:\.\d{3})+(?:\.\d{1,2})(?!\d)", "has more than one decimal point"),
    (r"[$€£]\d{5,}(?![\d.]*\d)(?!\w)", "has no separators"),
    (rf"{_CODE}\(?\d{{1,3}},\d{{1,2}}(?![\d,])|(?<![\w,./-])\d{{1,3}},\d{{1,2}} {_SCALE}\b", "has a comma for a point"),
    (r"(?<![\w,./-])\d{1,3}(?:,\d{3})+,\d{1,2}(?![\d,])", "has a separator in a wrong place"),
    (rf"(?<![\w,./-])\d{{1,3}},\d0(?![\d,]){_COUNTED}", "has a separator in a wrong place"),
    (r"(?<![\w,.])\d{1,3}(?:,\d{3})*\.\d{3},\d{1,3}(?!\d)", "has a point for a comma"),
    (rf"(?<![\w,./-])\d{{1,3}}(?:,\d{{3}})+\.\d{{3}}(?![\d%])(?! ?(?:{_SCALE}|percent)\b)", "has a point for a comma"),
    (rf"[$€£]\d{{1,3}}\.000(?! ?(?:{_SCALE}|per)\b)(?=[ ,.;)])(?!\.\d)", "has a point for a comma"),
    (rf"(?<![\w,./-])\d{{1,3}}\.000{_COUNTED}(?! ?(?:{_SCALE}|percent)\b)", "has a point for a comma"),
)
_POINTS = (
    (rf"(?:{_CODE}|[$€£])\(?\d{{1,3}}\.\d{{1,2}}(?![\d.])", "has a point for a comma"),
    (rf"(?<![\w,./-])\d{{1,3}}\.\d{{1,2}} ?(?:{_SCALE}\b|%)", "has a point for a comma"),
    (r"(?<![\w,.])\d{1,3}(?:,\d{3})+(?!\d)", "has a comma for a point"),
)
Malformed = tuple[Phrase, str]
_MANY: list[Malformed] = [
    (Phrase(pattern, signs=signs[0] if signs else None), message) for pattern, message, *signs in _ANY
]
_BY_STYLE: dict[str, list[Malformed]] = {
    "1,234.5": [(Phrase(pattern), message) for pattern, message in _COMMAS],
    "1.234,5": [(Phrase(pattern), message) for pattern, message in _POINTS],
}
_SEPARATED = re.compile(r"\d(?:,\d|\.\d|\d{4})")
"""What each pattern of a style asks for: a digit before a separator and another, or five in a row."""
_SPACED = Phrase(r"(?<=\d) %(?!\w)", signs=" %")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each number that is none."""
    style = draft.release.style.figures
    own = _BY_STYLE.get(style.separators, [])
    for passage in read_numbers(draft):
        patterns = _MANY + (own if _SEPARATED.search(passage.plain) else []) + _spacing(style)
        for message, match in _find(passage, patterns):
            yield sight(passage, *match.span(), message, "refer to the figure, or type it as the others are")


def _find(passage: Passage, patterns: list[Malformed]) -> Iterator[tuple[str, re.Match[str]]]:
    """What is wrong with numbers of a passage, and where; the first that is found of those that overlap."""
    taken: list[tuple[int, int]] = []
    for pattern, message in patterns:
        for match in find_typed(passage, pattern):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield message, match


def _spacing(style: FigureStyle) -> list[Malformed]:
    """What the house style says of a space before the percent sign."""
    return [] if style.percent == " %" else [(_SPACED, "has a space before its percent sign")]
