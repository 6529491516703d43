"""Nothing says why a measure beside GAAP is useful to investors.

Flag for counsel.

What it flags:
    A measure beside GAAP that is used with an amount, where no section `measures` explains it with `why_useful`, and
    no paragraph says of such measures that they are useful or help investors; and an item of `measures` of a measure
    that is used, without a definition in words of its own.

Why:
    Item 10(e)(1)(i)(C) of Regulation S-K, which Item 2.02 of Form 8-K takes over for a furnished release, wants the
    reasons for which management believes that the measure is useful; (D) wants the other purposes for which management
    uses it only as far as they are material, so that a missing `how_used` is no flag. Whether a reason is boilerplate
    it does not decide. Item 10(e)(1)(iii) lets the statement stand in the latest annual report instead. Item 10(e)
    does not govern Form 6-K, so that a foreign private issuer (`issuer: {filer: foreign}`) is left out.

Example:
    Adjusted EBITDA in the headline, and no section on it.

How to clear it:
    Explain it in `measures`: `why_useful`, once and for all in the house file. If counsel lets it stand, waive D108
    with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.naming import find_measures
from relwriter.checks.measures.shown import explained, find_used, is_domestic
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import plain

CODE = "D108"
NAME = "usefulness-is-not-stated"
SEVERITY = Severity.COUNSEL

_USEFUL = Phrase(
    r"\b(?:useful|helps?|helpful|meaningful|informative|valuable|assists?|allows? investors|lets? investors|let them"
    r"|investors can|insight|transparency|enables?|facilitates?|shows? (?:how|what|the)|tells? )\b",
    re.IGNORECASE,
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first use of each measure of which nothing says why it is useful."""
    if not is_domestic(draft) or _is_said_of_all(draft):
        return
    told = {
        named.measure.family for item in explained(draft) if item.why_useful for named in find_measures(str(item.name))
    }
    told |= set(_told_in_words(draft))
    seen: set[str] = set()
    for shown in find_used(draft):
        family = shown.measure.family
        if shown.measure.ratio or family in told | seen:
            continue
        seen.add(family)
        message = "is used, and nothing says why it is useful to investors"
        yield shown.sight(message, "say it in measures: why_useful (Item 10(e)(1)(i)(C) of Regulation S-K)")


def _is_said_of_all(draft: CheckedDraft) -> bool:
    """Whether a paragraph says it of the non-GAAP measures in general."""
    general = re.compile(
        r"(?i)\bnon-gaap (?:financial )?(?:measures?|information|results)\b|\bthese measures\b|\bthey\b"
    )
    texts = [plain(one) for one in draft.passages if one.section in ("measures", "notes", "text", "legend")]
    said = [text for text in texts if re.search(r"(?i)\binvestors?\b", text) and _USEFUL.search(text)]
    return any(general.search(text) and not find_measures(text) for text in said)


def _told_in_words(draft: CheckedDraft) -> Iterator[str]:
    for passage in draft.passages:
        text = plain(passage)
        said = re.search(r"(?i)\binvestors?\b", text) and _USEFUL.search(text)
        if said and passage.role != "heading" and passage.section != "legend":
            yield from (named.measure.family for named in find_measures(text))
