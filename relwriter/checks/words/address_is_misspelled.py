"""A web or mail address is nearly another one of the release.

What it flags:
    A domain that is a slip of the hand away from another one of the release that stands more often or first, or from
    the company's name.

Why:
    Readers click on it, and somebody else owns it.

Example:
    `www.fernhollw.example` beside `investors@fernhollow.example`.

How to clear it:
    Correct the address.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.names import count_slips
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W155"
NAME = "address-is-misspelled"
SEVERITY = Severity.ERROR

_DOMAIN = Phrase(
    r"(?:@|\bwww\.|://)(?:[\w-]+\.)*(?P<name>[A-Za-z0-9-]{5,})\.(?:[a-z]{2,3}\.)?[a-z]{2,8}\b", signs="@|www.|://"
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each domain that is nearly another."""
    found = list(find_everywhere(draft, _DOMAIN))
    counted = Counter(match["name"].lower() for _, match in found)
    company = draft.release.company
    own = {re.sub(r"[^a-z0-9]", "", str(name).lower()) for name in (company.short, company.name) if name}
    for passage, match in found:
        name = match["name"].lower()
        others = {one for one in counted if counted[one] > counted[name]} | own - {name}
        if name not in own and any(_is_slip(name, other) for other in others):
            yield _sighting(passage, match)
    pair = sorted(counted, key=lambda one: [match["name"].lower() for _, match in found].index(one))
    for first in pair:
        for passage, match in found:
            name = match["name"].lower()
            if counted[name] == counted[first] and pair.index(first) < pair.index(name) and _is_slip(name, first):
                yield _sighting(passage, match)


def _is_slip(one: str, other: str) -> bool:
    return one != other and min(len(one), len(other)) > 4 and count_slips(one, other, 1) == 1


def _sighting(passage: Passage, match: re.Match[str]) -> Sighting:
    return sight(passage, *match.span("name"), "is nearly another address of this release", "correct the address")
