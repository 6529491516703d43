"""Word's XML as a tree: parsing that trusts nothing, and writing that is the same every time."""

from __future__ import annotations

from lxml import etree

from relwriter.word.markup import ROOT_NAMESPACES
from relwriter.word.names import DECLARATION


def parse(content: bytes | str) -> etree._Element:
    """The root of an XML part. Raises lxml's XMLSyntaxError; entities and outside files are never read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    return etree.fromstring(content.encode("utf-8") if isinstance(content, str) else content, parser)


def parse_fragment(xml: str) -> etree._Element:
    """The element that `xml` states with the prefixes `w:` and `r:`."""
    return parse_fragments(xml)[0]


def parse_fragments(xml: str) -> list[etree._Element]:
    """The elements that `xml` states one after another with the prefixes `w:` and `r:`."""
    return list(parse(f"<root {ROOT_NAMESPACES}>{xml}</root>"))


def serialize(root: etree._Element) -> bytes:
    """The root as a part's bytes, in UTF-8."""
    return DECLARATION.encode() + etree.tostring(root, encoding="UTF-8")
