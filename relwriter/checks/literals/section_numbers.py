"""Numbers that sections hold themselves: dividends, prices, guidance; as they are typed and in ones."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.literals.numerals import MICRO
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release
from relwriter.model.values import Record, Typed


def find_section_numbers(release: Release) -> frozenset[int]:
    """The sizes of all numbers of sections, in millionths."""
    sections = (*release.release.before_dateline, *release.closed_sections)
    found = (number for section in sections if section.kind != "statement" for number in _walk(section.content, 0))
    return frozenset(int(abs(number).scaleb(MICRO)) for number in found)


def _walk(node: object, scale: int) -> Iterator[Decimal]:
    if isinstance(node, Typed):
        yield node
        yield node.scaleb(scale)
    elif isinstance(node, Record):
        own = SCALES.get(str(getattr(node, "scale", "")), scale)
        for value in node.__dict__.values():
            if isinstance(value, Typed | Record | tuple | dict):
                yield from _walk(value, own)
    elif isinstance(node, tuple | dict):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _walk(child, scale)
