"""The draft has another content than the one of the same number.

What it flags:
    With `--against`, an earlier file of the same period with the same `draft.number`, or a higher one, whose content is
    another; with `--outputs`, files of a draft of the same number that say something else.

Why:
    Counsel's comments are on draft 3. Two drafts 3 cannot be told apart in a mailbox.

Example:
    Draft 3 was sent out; a figure was changed since, and `draft.number` is still 3.

How to clear it:
    Raise `draft.number`, and correct `draft.date`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.keys import place_of_key
from relwriter.document.digest import digest
from relwriter.model.draft import DraftState
from relwriter.model.release import Release

CODE = "P133"
NAME = "draft-number-is-unchanged"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for a draft that shares its number with another content."""
    number = draft.release.draft.number
    written, said = draft.written
    taken = max(_earlier(draft), written if written and said != digest(draft.document) else 0)
    if taken >= number:
        headline = draft.release.release.headline
        place = place_of_key(headline, "number") if "number" in draft.release.draft.model_fields_set else None
        message = f"is not above {taken}, that of an earlier draft with another content"
        yield Sighting(place or headline.place(), "draft.number", message, "raise draft.number")


def _earlier(draft: CheckedDraft) -> int:
    """The number of an earlier file of the same period with another content; 0 without one."""
    against = draft.against
    if against is None or against.release.period != draft.release.period:
        return 0
    return against.release.draft.number if _content(against.release) != _content(draft.release) else 0


def _content(release: Release) -> Release:
    """The release without what is said of the draft alone."""
    return release.model_copy(update={"draft": DraftState(), "waivers": (), "prior_release": None})
