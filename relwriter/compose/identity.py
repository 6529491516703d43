"""Block ids: from the field that a block was made from, the same from draft to draft.

A section is named by its kind and its ordinal among its kind, so that a new quote moves no id of the highlights.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.document.tree import Block, Inline, Item, Paragraph, Table, Value, plain_text, walk_inlines
from relwriter.model.release import Release

_SECTION = re.compile(r"(sections|boilerplate|closing)\[([0-9]+)\]\.[a-z]+")


class Identities:
    """Gives each block of one composition its id."""

    def __init__(self, release: Release):
        self._sections = name_sections(release)
        self._given: Counter[str] = Counter()
        self.printed: dict[str, str] = {}
        """The block that first prints each field, in document order."""

    def of_content(self, content: tuple[Inline, ...], field: str = "", others: Sequence[str] = ()) -> str:
        """The id of a heading or paragraph: of the field whose text it is, or of its words where it has none. `others`
        are fields that it prints too."""
        block = self._name(content, field)
        origins = (node.origin.field for node in _values(content))
        for printed in filter(None, (field, *others, *origins)):
            self.printed.setdefault(printed, block)
        return block

    def _name(self, content: tuple[Inline, ...], field: str) -> str:
        if field:
            return self._unique(_SECTION.sub(lambda match: self._sections[match[1], int(match[2])], field))
        words = re.sub(r"[^a-z0-9]+", "-", plain_text(content).lower()).strip("-")[:40]
        return self._unique(f"template.{words}")

    def of_bound(self, block: Block) -> Block:
        """A block that was bound as it is, which has its id from its field; a table each time one of its own."""
        if isinstance(block, Table):
            return replace(block, id=self.of_table(block))
        self.printed.setdefault(block.id, block.id)
        return block

    def of_list(self, items: tuple[Item, ...]) -> str:
        """The id of a list: of its first item."""
        first = items[0].blocks[0] if items and items[0].blocks else None
        return self._unique(f"{first.id}.list" if isinstance(first, Paragraph) else "list")

    def of_table(self, table: Table) -> str:
        """The id of a table that was built from a field: the field's."""
        block = self._name((), table.id)
        origins = (node.origin.field for row in table.rows for cell in row for node in _values(cell.content))
        for printed in (f"{table.id}.rows", *origins):
            self.printed.setdefault(printed, block)
        return block

    def of_group(self, kind: str) -> str:
        """The id of a block without words of its own."""
        return self._unique(kind)

    def _unique(self, name: str) -> str:
        self._given[name] += 1
        return name if self._given[name] == 1 else f"{name}~{self._given[name]}"


def _values(content: tuple[Inline, ...]) -> Iterator[Value]:
    return (node for node in walk_inlines(content) if isinstance(node, Value))


def name_sections(release: Release) -> dict[tuple[str, int], str]:
    """The name of each section by the field and place that hold it; one that moves to the boilerplate keeps its own."""
    counted: Counter[str] = Counter()
    names = {}
    for field in ("sections", "boilerplate", "closing"):
        for place, section in enumerate(getattr(release, field)):
            counted[section.kind] += 1
            names[field, place] = f"{section.kind}-{counted[section.kind]}"
    return names
