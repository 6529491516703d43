"""A number is declared to be no figure, and stands nowhere.

What it flags:
    An entry of `literals` whose text stands in no paragraph, heading or bullet of the release; and the number without a
    figure that is one keystroke away from it.

Why:
    The text has changed, and the declaration would let stand the next number that looks like it.

Example:
    `literals: [{text: $10 billion, reason: Size of the market}]` where the text now says $12 billion.

How to clear it:
    Delete it, or correct its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.misprints import is_keystroke
from relwriter.checks.literals.numerals import find_numerals
from relwriter.checks.literals.reviewing import review, sight

CODE = "N110"
NAME = "declared-number-is-unused"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each declared number that no passage holds."""
    for declared in draft.release.literals:
        if not any(str(declared.text) in passage.text for passage in draft.passages):
            yield Sighting(declared.text.place(), declared.text.field, "stands nowhere in the text", "delete it")
            yield from _like(draft, str(declared.text))


def _like(draft: CheckedDraft, text: str) -> Iterator[Sighting]:
    """A typed number without a figure that is one keystroke away from a declared one."""
    for numeral in find_numerals(text):
        for one in review(draft):
            other, is_open = one.reading.numeral, one.reading.literal and one.verdict.outcome == "unknown"
            alike = other.kind == numeral.kind and is_keystroke(_digits(numeral.text), _digits(other.text))
            if is_open and alike:
                message = "is nearly a number that is declared"
                yield sight(one, message, "correct one of the two", f"declared {text}")


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())
