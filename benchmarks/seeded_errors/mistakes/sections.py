"""Whole items and sections pasted twice, or left out."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript
from benchmarks.seeded_errors.mistakes.tables import whole_lines
from relwriter.intake.nodes import Mapping, Sequence

_NEEDED = ("legend", "about", "contacts", "call", "measures", "statement")


def _sections(script: Manuscript) -> Iterator[tuple[str, Mapping]]:
    for file, root in script.roots.items():
        for field in ("sections", "boilerplate", "closing"):
            sections = root.get(field)
            if isinstance(sections, Sequence) and not sections.flow and len(sections.items) > 1:
                yield from ((file, item) for item in sections.items if isinstance(item, Mapping))


def _copy_item(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A bullet is pasted twice."""
    for file, section in _sections(script):
        kind, content = section.entries[0]
        items = content.get("items") if isinstance(content, Mapping) else None
        if (
            kind.text in ("highlights", "results", "metrics", "outlook")
            and isinstance(items, Sequence)
            and not items.flow
        ):
            for item in items.items:
                start, end = whole_lines(items.source.text, item)
                lines = items.source.text[start:end]
                yield Mistake((Edit(file, end, end, lines),), lines.strip()[:60], "twice", ((file, start, end),))


def _copy_section(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A section is pasted twice."""
    for file, section in _sections(script):
        start, end = whole_lines(section.source.text, section)
        lines = section.source.text[start:end]
        yield Mistake((Edit(file, end, end, lines),), lines.strip()[:60], "twice", ((file, start, end),))


def _leave_section_out(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A section that releases have is left out; it has no line of its own any more."""
    for file, section in _sections(script):
        if section.entries[0][0].text in _NEEDED:
            start, end = whole_lines(section.source.text, section)
            shown = section.source.text[start:end].strip()[:60]
            also = tuple((name, 0, len(text)) for name, text in script.original.texts.items())
            yield Mistake((Edit(file, start, end, ""),), shown, "nothing", also)


KINDS = (
    Kind("bullet-twice", _copy_item),
    Kind("section-twice", _copy_section),
    Kind("section-left-out", _leave_section_out),
)
