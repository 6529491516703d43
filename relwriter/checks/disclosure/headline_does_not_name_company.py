"""The headline does not name the company, by which wires attach a release.

Flag for counsel.

What it flags:
    A headline without the company's name or short name, its legal form apart. A release of fewer than two sections is
    a sketch, and not looked at. W139 looks for the symbol in the opening.

Why:
    Wires and data vendors route a release by the name in its headline and the symbol in its first paragraph (practice
    of Business Wire, PR Newswire and GlobeNewswire; no rule of law). Whether a wire adds them it does not decide.

Example:
    The headline “Third Quarter Results”.

How to clear it:
    Begin the headline with `{{ company }}`. Otherwise waive D124 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import plain

CODE = "D124"
NAME = "headline-does-not-name-company"
SEVERITY = Severity.COUNSEL

_LEGAL = re.compile(
    r",?\s+(?:Inc|Corp|Corporation|Ltd|Limited|plc|ASA|AG|SE|Co|Company|Group|Holdings?|N\.V|S\.A)\.?,?$", re.I
)
_SKETCH = 2


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at a headline without the company's name."""
    words = [section for section in draft.release.closed_sections if section.kind != "statement"]
    headline = next((plain(one) for one in draft.passages if one.role == "headline"), "")
    if len(words) >= _SKETCH and not any(name.casefold() in headline.casefold() for name in _names(draft)):
        place = draft.release.release.headline.place()
        yield Sighting(place, "release.headline", "does not name the company", "begin it with {{ company }}")


def _names(draft: CheckedDraft) -> list[str]:
    """The company's names, and the legal one without its form."""
    company = draft.release.company
    legal = str(company.name)
    while (shorter := _LEGAL.sub("", legal)) != legal:
        legal = shorter
    return [str(name) for name in (company.name, company.short, legal) if name]
