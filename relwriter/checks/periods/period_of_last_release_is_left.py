"""A sentence that was kept names the period of the last release.

What it flags:
    With `--against LAST`: a sentence that the last release has too, and that names the period reported then, its year
    to date, or the quarter by its number alone; not where it compares, and not in legends.

Why:
    What was the current period then is the one before now. Nobody would write it so for this release.

Example:
    "In the second quarter we opened a plant in Ohio", kept in the release for the third.

How to clear it:
    Write the sentence anew; better, refer to the period: `{{ period.long }}` moves on by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.carried import Carried, find_carried
from relwriter.checks.mentions.reckoning import Reckoning
from relwriter.checks.mentions.spans import SpanMention, find_spans

CODE = "P131"
NAME = "period-of-last-release-is-left"
SEVERITY = Severity.ERROR

_STANDING = ("legend", "about", "measures", "contacts", "notes")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each period of the last release in a sentence that was kept."""
    if draft.against is None:
        return
    past = Reckoning(draft.against.facts.fiscal, draft.against.release.period)
    for carried in find_carried(draft):
        for mention in find_spans(carried.text) if carried.kind not in _STANDING else ():
            if _is_left(draft, past, mention) and not _is_referred(carried, mention):
                message = "is the period of the last release, in a sentence kept from it"
                yield carried.sight(message, "refer to it as {{ period.long }}", at=mention.start)


def _is_left(draft: CheckedDraft, past: Reckoning, mention: SpanMention) -> bool:
    """Whether a text means what the last release reported, and this one does not."""
    own, last = draft.reckoning.own, past.own
    if mention.is_bare:
        numbers = {one.number for one in last if one.months == mention.months and one.months in (3, 6)}
        return mention.number in numbers - {one.number for one in own if one.months == mention.months}
    return any(period in last - own for period in past.meant(mention))


def _is_referred(carried: Carried, mention: SpanMention) -> bool:
    """Whether a mention is no words but a reference such as {{ revenue.'Q2 2026' }}."""
    before, after = carried.text[: mention.start], carried.text[mention.end :]
    return before.rfind("{{") > before.rfind("}}") and "}}" in after
