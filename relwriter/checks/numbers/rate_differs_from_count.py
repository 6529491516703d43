"""A percentage is not the count that stands beside it, out of the number that it is of.

What it flags:
    "32 of 55 patients (58.2%)", "83.6% (46/55)", "of 55 patients 46 responded, a rate of 83.6%", where the percentage
    is not the one number over the other by any rounding; and groups that do not make the number that is divided
    among them: "45 patients in three cohorts of 15 each". An amount "of which" a larger one is a part, and net
    proceeds above gross ones. "14 restaurants, including 24 restaurants".

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
from relwriter.checks.literals.rates import COUNT, START, THING, find_rates, size_of
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_typed, sight

CODE = "N129"
NAME = "rate-differs-from-count"
SEVERITY = Severity.WARNING

_GROUPS = Phrase(
    rf"{START}(?P<whole>{COUNT}) (?:[A-Za-z][\w-]* ){{1,7}}?(?:in|into|across|to|over) (?P<many>{COUNT}) {THING}"
    rf"(?:of|with) (?P<each>{COUNT}) (?:[a-z-]+ )?each\b",
    re.IGNORECASE,
)
_SOME = Phrase(
    rf"{START}(?P<part>{COUNT}) (?:out )?of (?:our|the|its|their) (?P<whole>(?!(?:19|20)\d\d\b){COUNT}) (?=[a-z])",
    re.IGNORECASE,
)
_ADVICE = "correct the count or the percentage"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each percentage that its counts do not make, and for each number that its groups do not."""
    for passage in draft.passages:
        if not passage.has_prose:
            continue
        yield from _rates(passage)
        if "of which" in passage.text or "net proceeds" in passage.text:
            yield from _parts(passage)
        for match in _SOME.finditer(passage.plain):
            if size_of(match["part"]) > size_of(match["whole"]):
                yield sight(
                    passage, *match.span(), "is more than what it is said to be a part of", "correct one of them"
                )
        if " each" in passage.text:
            yield from _groups(passage)
        if ", including " in passage.text:
            yield from _included(passage)


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


_INCLUDED = Phrase(
    rf"{START}(?P<whole>{COUNT}) (?:[A-Za-z][\w'’-]* ){{0,3}}?(?P<thing>[a-z]{{3,}}s), including (?P<part>{COUNT}) "
    r"(?:[A-Za-z0-9][\w'’-]* ){0,4}?(?P=thing)\b",
    re.IGNORECASE,
)


def _included(passage: Passage) -> Iterator[Sighting]:
    """A count of more things than those that it is among: `14 restaurants, including 24 new restaurants`."""
    for match in find_typed(passage, _INCLUDED):
        if size_of(match["part"]) > size_of(match["whole"]):
            yield sight(
                passage, *match.span("part"), "is more than what it is said to be a part of", "correct one of them"
            )


def _rates(passage: Passage) -> Iterator[Sighting]:
    for rate in find_rates(passage.plain):
        if not rate.holds:
            yield sight(passage, rate.start, rate.end, "is not the percentage of these counts", _ADVICE)


def _groups(passage: Passage) -> Iterator[Sighting]:
    for match in _GROUPS.finditer(passage.plain):
        if size_of(match["many"]) * size_of(match["each"]) != size_of(match["whole"]):
            advice = "correct the number, or that of the groups"
            yield sight(passage, *match.span(), "is not what these groups make", advice)
