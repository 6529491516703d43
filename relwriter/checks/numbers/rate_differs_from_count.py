"""A percentage is not the count that stands beside it, out of the number that it is of.

What it flags:
    "32 of 55 patients (58.2%)", "83.6% (46/55)", "of 55 patients 46 responded, a rate of 83.6%", where the percentage
    is not the one number over the other by any rounding; and groups that do not make the number that is divided
    among them: "45 patients in three cohorts of 15 each". An amount "of which" a larger one is a part, and net
    proceeds above gross ones.

Why:
    Counts of patients, stores or votes are updated at one end. Readers of trial results divide them first of all.

Example:
    "34 of 55 patients (58.2%) had a major response": that is 61.8%.

How to clear it:
    Correct the count or the percentage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.numerals import spell_out
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import sight

CODE = "N129"
NAME = "rate-differs-from-count"
SEVERITY = Severity.WARNING

_WORD = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty"
_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|{_WORD})"
_RATE = r"(?P<rate>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent\b)"
_START = r"(?<![\w.,/$€£-])"
_OF = r"(?: of (?:the |our |all )?| out of (?:the )?| ?/ ?)"
_THING = r"(?:[A-Za-z][\w-]*,? ){0,5}"
_FORMS = tuple(
    Phrase(form, re.IGNORECASE)
    for form in (
        rf"{_START}(?P<part>{_COUNT}){_OF}(?P<whole>{_COUNT}) {_THING}\({_RATE}[),;]",
        rf"{_START}(?P<part>{_COUNT}){_OF}(?P<whole>{_COUNT}),? {_THING}(?:or|(?:for )?a rate of) {_RATE}(?! of\b)",
        rf"{_START}{_RATE} {_THING}\((?:n ?= ?)?(?P<part>{_COUNT}){_OF}(?P<whole>{_COUNT})(?! ?%)[^()%]{{0,30}}\)",
        rf"\bof (?:the )?(?P<whole>(?!(?:19|20)\d\d\b){_COUNT}) {_THING}(?P<part>{_COUNT}) {_THING}[^.;%$€£\d]{{0,40}}?"
        rf"(?:\(|,? (?:or|a rate of|a share of) ){_RATE}(?! of\b)",
    )
)
_AND_FURTHER = Phrase(
    rf",? and (?P<part>{_COUNT}) {_THING}(?:\(|,? ?(?:or|a rate of|a share of) ){_RATE}", re.IGNORECASE
)
"""What goes on after a count of a whole: `of 55 patients 32 had a major response, a rate of 58.2%, and 46 …`."""
_GROUPS = Phrase(
    rf"{_START}(?P<whole>{_COUNT}) [A-Za-z][\w-]* (?:in|into|across|to|over) (?P<many>{_COUNT}) {_THING}of"
    rf" (?P<each>{_COUNT}) (?:[a-z-]+ )?each\b",
    re.IGNORECASE,
)
_ADVICE = "correct the count or the percentage"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each percentage that its counts do not make, and for each number that its groups do not."""
    for passage in draft.passages:
        if not passage.has_prose:
            continue
        if "%" in passage.text or "cent" in passage.text:
            yield from _rates(passage)
        if "of which" in passage.text or "net proceeds" in passage.text:
            yield from _parts(passage)
        if " each" in passage.text:
            yield from _groups(passage)


def _rates(passage: Passage) -> Iterator[Sighting]:
    seen: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(passage.plain):
            if match.start("rate") in seen:
                continue
            whole, further = _size(match["whole"]), match
            while further is not None:
                seen.add(further.start("rate"))
                yield from _judge(passage, further, whole)
                is_led = form is _FORMS[-1]
                further = _AND_FURTHER.match(passage.plain, _end_of(passage, further)) if is_led else None


def _end_of(passage: Passage, match: re.Match[str]) -> int:
    """Where the words go on behind a percentage, past its bracket and comma."""
    return match.end() + (passage.plain[match.end() : match.end() + 1] == ")")


_AMOUNT = r"(?P<{0}>\d[\d,]*(?:\.\d+)?) ?(?P<{1}>million|billion|m|bn|M|B)?\b"
_WITHIN = Phrase(
    rf"(?P<sign>[$€£]|\b[A-Z]{{3}} ){_AMOUNT.format('whole', 'scale')}[^.;$€£]{{0,60}}?,? of which"
    rf" (?:about |approximately |some )?(?P=sign){_AMOUNT.format('part', 'same')}"
)


_PROCEEDS = Phrase(
    rf"\bgross proceeds (?:\w+ ){{0,6}}?of (?:about |approximately )?(?P<sign>[$€£]|\b[A-Z]{{3}} )"
    rf"{_AMOUNT.format('whole', 'scale')}[^.;]{{0,60}}?\bnet proceeds (?:\w+ ){{0,6}}?of (?:about |approximately )?"
    rf"(?P=sign){_AMOUNT.format('part', 'same')}"
)


def _parts(passage: Passage) -> Iterator[Sighting]:
    """An amount that is a part of a smaller one: `£10m, of which £14m`."""
    for match in (*_WITHIN.finditer(passage.plain), *_PROCEEDS.finditer(passage.plain)):
        whole, part = (Decimal(match[name].replace(",", "")) for name in ("whole", "part"))
        if match["scale"] == match["same"] and part > whole:
            yield sight(
                passage, *match.span("part"), "is more than what it is said to be a part of", "correct one of them"
            )


def _judge(passage: Passage, match: re.Match[str], whole: int) -> Iterator[Sighting]:
    part, rate = _size(match["part"]), Decimal(match["rate"])
    unit = Decimal(1).scaleb(int(rate.as_tuple().exponent))
    if whole > 1 and not abs(Decimal(100 * part) / whole - rate) <= unit:
        span = min(match.start("part"), match.start("rate")), max(match.end("part"), match.end("rate"))
        yield sight(passage, *span, "is not the percentage of these counts", _ADVICE)


def _groups(passage: Passage) -> Iterator[Sighting]:
    for match in _GROUPS.finditer(passage.plain):
        if _size(match["many"]) * _size(match["each"]) != _size(match["whole"]):
            advice = "correct the number, or that of the groups"
            yield sight(passage, *match.span(), "is not what these groups make", advice)


def _size(text: str) -> int:
    return int(text.replace(",", "") if text[0].isdigit() else spell_out(text))
