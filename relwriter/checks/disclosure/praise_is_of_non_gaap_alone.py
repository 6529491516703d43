"""A measure beside GAAP is praised, and its GAAP measure is not.

Flag for counsel.

What it flags:
    Words such as record, exceptional, strong or outstanding right before or after the name of a measure beside GAAP
    with an amount, where no such word stands beside the comparable GAAP measure anywhere in the release.

Why:
    C&DI 102.10(a) on Item 10(e)(1)(i)(A) of Regulation S-K names it as undue prominence to describe a non-GAAP measure
    as record performance or exceptional without an equally prominent description of the GAAP measure. Whether the
    words fit the facts it does not decide; N109 looks at records. Item 10(e) does not govern Form 6-K, so that a
    foreign private issuer (`issuer: {filer: foreign}`) is left out.

Example:
    “Record adjusted EBITDA of $12.4 million” beside a net loss of which nothing is said.

How to clear it:
    Take the word out, or describe the GAAP measure as plainly. If counsel lets it stand, waive D104 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import Shown, accepted, find_shown, is_domestic
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import plain

CODE = "D104"
NAME = "praise-is-of-non-gaap-alone"
SEVERITY = Severity.COUNSEL

_PRAISE = (
    r"(?:record(?:-setting|-high)?|exceptional(?:ly)?|outstanding|strong(?:er|est|ly)?|robust|excellent|impressive"
    r"|remarkable|stellar|best-ever|highest-ever|all-time[- ]high|solid)"
)
_BEFORE = Phrase(rf"\b{_PRAISE} (?:(?:quarterly|annual|full-year|growth|in|levels? of|our|and|double-digit) )*$", re.I)
_AFTER = Phrase(
    rf"^(?:\W+(?:\w+\W+){{0,2}}?)?(?:was|were|is|grew|rose|increased|reached|growth|a|an) (?:a |an )?{_PRAISE}\b", re.I
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each measure beside GAAP that is praised alone."""
    if not is_domestic(draft):
        return
    praised = [one for one in find_shown(draft) if _is_praised(one)]
    gaap = {one.measure.key for one in praised if one.measure.is_gaap}
    for shown in praised:
        if not shown.measure.is_gaap and not accepted(draft, shown.measure) & gaap:
            message = "is praised, and nothing of the kind is said of the comparable GAAP measure"
            yield shown.sight(message, "take the word out, or say as much of the GAAP measure (C&DI 102.10(a))")


def _is_praised(shown: Shown) -> bool:
    text = plain(shown.passage)
    return bool(
        _BEFORE.search(text[max(0, shown.start - 60) : shown.start]) or _AFTER.match(text[shown.end : shown.end + 40])
    )
