"""A text refers to a figure that is not the one that it names.

What it flags:
    A reference beside the name of another figure, such as "net loss of {{ revenue }}", or beside the name of another
    period than its own, such as "in the fourth quarter" before a full year's amount, where the words between name
    nothing else and the two are not the same number.

Why:
    References are copied with the sentence around them, and one of the two is changed.

Example:
    "Net income was {{ revenue }}", "Revenue for the full year was {{ revenue }}" in a fourth quarter.

How to clear it:
    Refer to the figure and period that the words name, or change the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.reviewing import Reviewed, describe, review, sight

CODE = "N103"
NAME = "figure-does-not-fit-its-words"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each reference that its words do not name."""
    for one in review(draft):
        if _is_wrong(one):
            verdict, numeral = one.verdict, one.reading.numeral
            found = next((one for one in (verdict.wanted, verdict.found) if one is not None), None)
            words = "is not the figure that is named beside it"
            if verdict.outcome == "other period" and verdict.found is not None:
                words = f"is that of {verdict.found.fact.period}, which is not the period that is said"
            figures = f"printed {numeral.text}" + (f"\n{describe(found, numeral)}" if found is not None else "")
            yield sight(one, words, "refer to the figure and period that the words name, or change the words", figures)


def _is_wrong(one: Reviewed) -> bool:
    reading, verdict = one.reading, one.verdict
    reference = reading.reference
    if reference is None or verdict.outcome not in ("differs", "other period", "other figure"):
        return False
    if not reading.direct and not (reading.per_share and verdict.sure):
        return False
    typed = [piece for piece in reading.passage.pieces if piece.literal and piece.end <= reference.start]
    return bool(typed)
