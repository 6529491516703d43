"""The name of the release's file is none that EDGAR takes.

Flag for counsel.

What it flags:
    A file whose plain text, which is named after it, or after its folder where it is `release.yaml`, would have a name
    of more than 32 characters, or one with other characters than letters, digits, periods, hyphens and underscores, or
    that begins with none of the first two.

Why:
    EDGAR Filer Manual, Volume II, 5.1.1, on the names of attached documents. Filing agents rename what they file, so
    that this is off unless it is asked for: `--select D137`, or `checks: {also: D137}` in the house file.

Example:
    `Q3 results (final draft).yaml`, which renders `Q3 results (final draft).txt`.

How to clear it:
    Rename the file. If the agent names what is filed, waive D137.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "D137"
NAME = "file-name-does-not-fit-edgar"
SEVERITY = Severity.COUNSEL
OFF = True
"""It runs only where it is asked for."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}", re.ASCII)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at a file with such a name."""
    headline = draft.release.release.headline
    place = headline.place()
    if place is not None and not _NAME.fullmatch(f"{_slug(place.file)}.txt"):
        message = "stands in a file whose name EDGAR does not take"
        advice = "use 32 letters, digits, periods, hyphens and underscores (EDGAR Filer Manual, Volume II, 5.1.1)"
        yield Sighting(place, "release", message, advice)


def _slug(file: str) -> str:
    """The name of a file's outputs: its own, or its folder's for release.yaml."""
    path = Path(file).absolute()
    return path.parent.name if path.stem == "release" else path.stem
