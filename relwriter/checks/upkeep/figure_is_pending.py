"""A figure that the release prints is not known yet.

What it flags:
    A value that is `pending` and is printed somewhere: in a sentence, a headline or a table.

Why:
    A draft may circulate before the books close. A release may not: `render --final` refuses it.

Example:
    `revenue: {values: {Q3 2026: pending}}`

How to clear it:
    Type the number, or run `relwriter import` once finance's file has it. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.document.tree import Value, walk_contents, walk_inlines

CODE = "U101"
NAME = "figure-is-pending"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each value that is pending, once."""
    nodes = (node for content in walk_contents(draft.document) for node in walk_inlines(content))
    pending = {node.origin.field: node.origin.place for node in nodes if isinstance(node, Value) and node.pending}
    for field, place in pending.items():
        yield Sighting(place, field, "is pending", "fill it in: a final release has no pending figure")
