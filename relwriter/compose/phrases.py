"""Phrases: runs of inline nodes that Python composes for a template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from relwriter.document.tree import Inline, Text

Phrase = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """A phrase that Python composed for a template, and the field whose text it is; `others` are said in it too."""

    content: Phrase
    field: str
    others: tuple[str, ...] = dataclass_field(default=(), kw_only=True)


def phrase(*parts: str | Inline | Phrase) -> Phrase:
    """The parts as one run of inline nodes; strings are the template's own words."""
    nodes: list[Inline] = []
    for part in filter(None, parts):
        nodes.extend([Text(part)] if isinstance(part, str) else part if isinstance(part, tuple) else [part])
    return tuple(nodes)


def enumerate_phrases(parts: Sequence[Phrase]) -> Phrase:
    """The parts as a list in a sentence: `A`, `A and B`, `A, B and C`."""
    before = [piece for part in parts[:-1] for piece in (", ", part)][1:]
    return phrase(*before, " and " if before else "", parts[-1])
