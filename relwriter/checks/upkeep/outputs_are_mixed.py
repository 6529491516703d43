"""The files of a release are not of one draft.

What it flags:
    With `--outputs DIR`: a file that was edited since it was written, is missing, or comes from an earlier draft than
    the others; and a run that was cut short.

Why:
    Counsel reads the Word file, the wire gets the text. If one of them is a draft behind, two releases go out.

Example:
    `render -f docx` after a change leaves the text of the draft before.

How to clear it:
    Render every format again; `--replace` keeps a copy of an edited file.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.source import Place

CODE = "U103"
NAME = "outputs-are-mixed"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each output that is not as it was written."""
    for stray in draft.strays:
        yield Sighting(Place(stray.file, 0, 0), stray.field, stray.message, stray.advice)
