"""A word such as doubled, flat or double-digit does not hold for the figure that it is said of.

What it flags:
    "Doubled", "tripled", "halved", "flat", "unchanged", "double-digit", "single-digit" and their like right beside the
    name of a figure, where no comparison of the release's periods, nor of those that the sentence names, bears it out.
    "Doubled" holds from 90 to 120 % growth, "nearly doubled" below and "more than doubled" above 100 %; "flat" up to
    2 % either way.

Why:
    Such words hold no number that a reader could hold against the table, so nobody does.

Example:
    "Revenue more than doubled" of growth of 94 %.

How to clear it:
    Say the percentage: `{{ revenue.change_pct }}`. Or take the word that holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.multiples import Multiple, find_multiples
from relwriter.checks.literals.reviewing import candidates_of, label_of, reader_of
from relwriter.model.prose import Prose

CODE = "N107"
NAME = "multiple-does-not-hold"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each such word that no comparison bears out."""
    names = reader_of(draft).names
    for passage in draft.passages:
        for found in find_multiples(names, passage.text):
            piece = passage.piece_at(found.start)
            if piece is None or piece.typed is None or not isinstance(piece.typed.entry, Prose):
                continue
            if _fails(draft, found):
                label = label_of(draft, found.mention.keys[0])
                message = f"{label} did not do so, whatever it is compared with"
                advice = "say the percentage with a reference, or take the word that holds"
                yield Sighting(
                    passage.place(found.start), passage.field, message, advice, found.word, found.end - found.start
                )


def _fails(draft: CheckedDraft, found: Multiple) -> bool:
    """Whether the figure changed in the periods of the release, and nowhere as the word says."""
    changes = [
        one for key in found.mention.keys for one in candidates_of(draft).of(key) if one.form == "percent" and one.base
    ]
    return bool(changes) and not any(
        found.low * 10**6 <= one.high * (-1 if one.negative else 1) + 10**5
        and one.low * (-1 if one.negative else 1) - 10**5 <= found.high * 10**6
        for one in changes
    )
