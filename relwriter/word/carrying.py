"""Carrying a reference document's parts over: each with the pictures and fonts that it shows, and nothing
else."""

from __future__ import annotations

from docx.opc.part import Part as WordPart
from docx.opc.rel import _Relationship as WordRelationship
from lxml import etree

from relwriter.word.names import R
from relwriter.word.package import Part, Relationship
from relwriter.word.scrub import cut, forget
from relwriter.word.tree import parse, serialize

_SHOWN = {f"{R}/image", f"{R}/font"}


class Carrier:
    """Collects the parts that travel from a reference document, each of them once."""

    def __init__(self):
        self.parts: dict[str, Part] = {}

    def tree(self, source: WordPart) -> etree._Element:
        """A copy of the part's XML without what refers to parts, files and editing sessions."""
        root = parse(source.blob)
        stay = {identifier for identifier, item in source.rels.items() if not _travels(item)}
        cut(root, stay)
        forget(root)
        return root

    def part(self, source: WordPart, name: str, root: etree._Element) -> Part:
        """The part under its new name, with its content and what it leads to; that is collected."""
        links = tuple(self._link(identifier, item) for identifier, item in source.rels.items() if _travels(item))
        return Part(name, source.content_type, serialize(root), links)

    def _link(self, identifier: str, item: WordRelationship) -> Relationship:
        target = item.target_part
        name = str(target.partname)
        self.parts[name] = Part(name, target.content_type, target.blob)
        return Relationship(identifier, item.reltype, name)


def _travels(item: WordRelationship) -> bool:
    """What lies outside the file does not: it would tell where the reference comes from, or be read by whoever opens
    the release."""
    return not item.is_external and item.reltype in _SHOWN
