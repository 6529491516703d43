"""A quotation inside a quotation has the same marks.

What it flags:
    Double marks inside double marks, other than a defined term in brackets: those inside should be single.

Why:
    The reader takes the second opening mark for the end. Doubled marks also come from typing marks around the words
    of a `quote` section, whose own are computed.

Example:
    `“We call it “the flywheel” here,” said Ms. Roe.`

How to clear it:
    Single marks inside (‘the flywheel’), or none around the whole where a `quote` section prints them.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.marks import group_runs, read_marks
from relwriter.checks.wording.reading import is_typed, read_prose, sight

CODE = "W103"
NAME = "quotation-within-is-marked-alike"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed pair of marks inside another, unless it is a term in brackets."""
    first_only = draft.release.style.quotes.paragraphs == "first-only"
    for passages in group_runs(read_prose(draft)):
        for opening, closing in read_marks(passages, first_only=first_only).nested:
            typed = is_typed(opening.passage, opening.offset, opening.offset + 1)
            bracketed = opening.passage.text[: opening.offset].endswith(("(", "(the ", "(together, ", "or ", "and "))
            if typed and not bracketed and closing.passage is opening.passage:
                message = "has the marks of the quotation around it"
                yield sight(opening.passage, opening.offset, closing.offset + 1, message, "use single marks inside")
