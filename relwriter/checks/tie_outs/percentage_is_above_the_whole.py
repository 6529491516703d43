"""A percentage is more than a hundred where it cannot be.

What it flags:
    A margin, a tax rate, a share, a mix, an occupancy or a utilization above a hundred percent, where no other value of
    the figure is.

Why:
    A point that is lost or moved by one place makes 279.8 of 27.98.

Example:
    An effective tax rate of 279.8.

How to clear it:
    Correct the percentage; or waive it where it is as high.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T138"
NAME = "percentage-is-above-the-whole"
SEVERITY = Severity.WARNING

_PART = re.compile(
    r"(?i)\b(?:margin|mix|tax rate|occupancy|utili[sz]ation|penetration|share of|load factor|equity ratio|portion)\b"
    r"|as a percent|% of|percentage of"
)
_WHOLE = 100


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each percentage above the whole that its figure is a part of."""
    for key, figure in draft.release.figures.items():
        if figure.unit != "percent" or figure.nature == "change" or not _PART.search(str(figure.label)):
            continue
        periods = {"value": figure.value} if figure.value else {f"values.{one}": e for one, e in figure.values.items()}
        typed = {name: entry.value for name, entry in periods.items() if entry.value is not None}
        above = [name for name, number in typed.items() if abs(number) > _WHOLE]
        if len(above) == 1:
            entry = getattr(typed[above[0]], "entry", None)
            place = entry.place() if entry is not None else figure.label.place()
            message = "is more than a hundred percent"
            yield Sighting(place, f"figures.{key}.{above[0]}", message, "correct it, or waive it")
