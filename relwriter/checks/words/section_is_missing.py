"""A part that every release has is missing.

What it flags:
    No words about the company, no contact, no legend although the company files with the SEC or the release looks ahead
    (for counsel to judge), and tables that the text speaks of and that are not there. A release of fewer than two
    sections is a sketch, and not looked at.

Why:
    The safe harbor for forward-looking statements needs its legend (15 USC 78u-5), wires ask for a contact and for
    words about the issuer.

Example:
    An `outlook` and no `legend`.

How to clear it:
    Add the section, once and for all in the house file's `boilerplate`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import is_filer
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import LEGENDS, find_typed, read_prose

CODE = "W138"
NAME = "section-is-missing"
SEVERITY = Severity.WARNING

_AHEAD = Phrase(
    r"\b(?:expects?|anticipates?|forecasts?|(?:we|company|it) (?:plans?|intends?|believes?|estimates?|projects?)"
    r"|outlook for|guidance for|is expected to|are expected to|on track to)\b",
    re.IGNORECASE,
)
_TABLES = Phrase(
    r"\b(?:in|see) the (?:(?:accompanying|attached|following|financial|reconciliation) )*tables?\b"
    r"|\btables (?:below|that follow|to follow|attached|at the end)\b",
    re.IGNORECASE,
)
_SKETCH = 2


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each part that is missing, at the headline."""
    release = draft.release
    sections = (*release.release.before_dateline, *release.closed_sections)
    kinds = {section.kind for section in sections}
    words = [one for one in sections if one.kind != "statement"]
    if len(words) < _SKETCH:
        return
    if "about" not in kinds:
        yield _missing(draft, "about", "words about the company")
    if "contacts" not in kinds and not (release.release.masthead and release.release.masthead.contacts):
        yield _missing(draft, "contacts", "a contact")
    if "legend" not in kinds and (is_filer(draft) or _looks_ahead(draft, kinds)):
        yield _missing(draft, "legend", "a legend on forward-looking statements", Severity.COUNSEL)
    if "statement" not in kinds and _speaks_of_tables(draft):
        yield _missing(draft, "statement", "the tables that it speaks of")


def _missing(draft: CheckedDraft, kind: str, words: str, severity: Severity = SEVERITY) -> Sighting:
    place = draft.release.release.headline.place()
    return Sighting(place, kind, f"is missing: the release has not {words}", f"add a section {kind}", severity=severity)


def _looks_ahead(draft: CheckedDraft, kinds: set[str]) -> bool:
    """Whether a release has an outlook, or words that look ahead."""
    return "outlook" in kinds or any(
        True for passage in read_prose(draft, LEGENDS) for _ in find_typed(passage, _AHEAD)
    )


def _speaks_of_tables(draft: CheckedDraft) -> bool:
    return any(True for passage in read_prose(draft, LEGENDS) for _ in find_typed(passage, _TABLES))
