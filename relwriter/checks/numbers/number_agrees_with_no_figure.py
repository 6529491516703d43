"""A typed amount agrees with no figure of the release.

What it flags:
    An amount of money, a percentage or a difference in points that is typed in a text and is no figure's amount or
    change, no share of one figure in another that is named, no dividend, no end or midpoint of guidance and no other
    number of the file. Guidance that the outlook itself gives in words needs no figure.

Why:
    Nobody can say where such a number comes from, and nothing will change it next quarter.

Example:
    "Bookings grew 14%" in a release that has no figure for bookings.

How to clear it:
    Add the figure, with its source, and refer to it. A number that is no figure of the company, such as the size of a
    market, is declared with what it is: `literals: [{text: $10 billion, reason: Size of the market, study of 2025}]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.readings import Reading
from relwriter.checks.literals.reviewing import describe, review, sight
from relwriter.checks.wording.reading import CELL

CODE = "N102"
NAME = "number-agrees-with-no-figure"
SEVERITY = Severity.WARNING


_FOLLOWS = re.compile(r"midpoint|\bimpl(?:y|ies|ied|ying)\b|equat|correspond|compared|versus|\bfrom\b", re.IGNORECASE)


def _is_guidance(reading: Reading) -> bool:
    """Whether a number of the outlook is guidance that is given there, and follows from nothing else."""
    return reading.passage.section == "outlook" and _FOLLOWS.search(reading.passage.text) is None


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed amount without a figure."""
    for one in review(draft):
        reading, verdict = one.reading, one.verdict
        if (
            not reading.literal
            or reading.passage.role == CELL
            or verdict.outcome != "unknown"
            or reading.numeral.kind in ("plain", "multiple")
            or _is_guidance(reading)
        ):
            continue
        lines = [f"typed {reading.numeral.text}"]
        if verdict.wanted is not None:
            lines.append(f"the words beside it name {describe(verdict.wanted, reading.numeral)}")
        advice = "add the figure and refer to it, or declare it under literals and say where it is from"
        yield sight(one, "agrees with no figure of the release", advice, "\n".join(lines))
