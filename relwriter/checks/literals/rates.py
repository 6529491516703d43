"""Percentages beside the counts that make them: `32 of 55 patients (58.2%)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from relwriter.checks.literals.numerals import spell_out
from relwriter.checks.phrase import Phrase

_WORD = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty"
COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|{_WORD})"
_RATE = r"(?P<rate>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent\b)"
START = r"(?<![\w.,/$€£-])"
_OF = r"(?: of (?:the |our |all )?| out of (?:the )?| ?/ ?)"
THING = r"(?:[A-Za-z][\w-]*,? ){0,5}"
_FORMS = tuple(
    Phrase(form, re.IGNORECASE)
    for form in (
        rf"{START}(?P<part>{COUNT}){_OF}(?P<whole>{COUNT}) {THING}\({_RATE}[),;]",
        rf"{START}(?P<part>{COUNT}){_OF}(?P<whole>{COUNT}),? {THING}(?:or|(?:for )?a rate of) {_RATE}(?! of\b)",
        rf"{START}{_RATE} {THING}\((?:n ?= ?)?(?P<part>{COUNT}){_OF}(?P<whole>{COUNT})(?! ?%)[^()%]{{0,30}}\)",
        rf"\bof (?:the )?(?P<whole>(?!(?:19|20)\d\d\b){COUNT}) {THING}(?P<part>{COUNT}) {THING}[^.;%$€£\d]{{0,40}}?"
        rf"(?:\(|,? (?:or|a rate of|a share of) ){_RATE}(?! of\b)",
    )
)
_AND_FURTHER = Phrase(rf",? and (?P<part>{COUNT}) {THING}(?:\(|,? ?(?:or|a rate of|a share of) ){_RATE}", re.IGNORECASE)
"""What goes on after a count of a whole: `of 55 patients 32 had a major response, a rate of 58.2%, and 46 …`."""


class Rate(NamedTuple):
    """A percentage at `at` of a text, with its counts from `start` to `end`; `holds` where they make it."""

    at: int
    start: int
    end: int
    holds: bool


def find_rates(text: str) -> Iterator[Rate]:
    """The percentages of a text that stand beside a count and what it is of."""
    if "%" not in text and "cent" not in text:
        return
    seen: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(text):
            whole, further = size_of(match["whole"]), match if match.start("rate") not in seen else None
            while further is not None:
                seen.add(further.start("rate"))
                if whole > 1:
                    yield _read(further, whole)
                end = further.end() + (text[further.end() : further.end() + 1] == ")")
                further = _AND_FURTHER.match(text, end) if form is _FORMS[-1] else None


def _read(match: re.Match[str], whole: int) -> Rate:
    rate = Decimal(match["rate"])
    unit = Decimal(1).scaleb(int(rate.as_tuple().exponent))
    holds = abs(Decimal(100 * size_of(match["part"])) / whole - rate) <= unit
    first, last = match.span("part"), match.span("rate")
    return Rate(last[0], min(first[0], last[0]), max(first[1], last[1]), holds)


def size_of(text: str) -> int:
    """The number that a count says, in digits or in words."""
    return int(text.replace(",", "") if text[0].isdigit() else spell_out(text))
