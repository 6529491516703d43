"""The numbering part of a file: one definition a list style, one number a list that restarts."""

from __future__ import annotations

from lxml import etree

from relwriter.word.markup import escape
from relwriter.word.names import w
from relwriter.word.order import in_order, rank
from relwriter.word.tree import parse_fragment


class Numbering:
    """The numbering part of one file. Ids that we add follow the highest that the file has."""

    def __init__(self, root: etree._Element):
        self.root = root
        self._abstract = 1 + max(_ids(root, "abstractNum", "abstractNumId"), default=0)
        self._number = 1 + max(_ids(root, "num", "numId"), default=0)

    def add(self, marks: tuple[str, str], style: str, indent: str) -> int:
        """The numId of a new definition for a list style: `marks` is its format and text, `indent` an
        element."""
        abstract = self._abstract
        self._abstract += 1
        self._insert(_definition(abstract, marks, style, indent))
        return self._add_number(abstract, "")

    def restart(self, number: int, level: int, start: int) -> int:
        """The numId of a new list that counts from `start`, in the look of the list `number` at `level`."""
        override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        return self._add_number(self._definition_of(number), override)

    def found(self, number: int, style: str) -> tuple[int, int] | None:
        """The (numId, level from 0) at which the list `number` shows paragraphs in a style; None if there
        is no such list."""
        abstract = self._definition_of(number)
        if abstract is None:
            return None
        elements = (e for e in self.root.iterchildren(w("abstractNum")) if e.get(w("abstractNumId")) == str(abstract))
        return number, next((_level_of_style(element, style) for element in elements), 0)

    def _definition_of(self, number: int) -> int | None:
        for element in self.root.iterchildren(w("num")):
            if element.get(w("numId")) == str(number):
                return int(element.find(w("abstractNumId")).get(w("val")))
        return None

    def _add_number(self, abstract: int, override: str) -> int:
        number = self._number
        self._number += 1
        self._insert(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>')
        return number

    def _insert(self, xml: str) -> None:
        """Word wants every definition before every number."""
        element = parse_fragment(xml)
        own = rank("numbering", etree.QName(element).localname)
        later = (n for n, child in enumerate(self.root) if _rank(child) > own)
        self.root.insert(next(later, len(self.root)), element)


def _rank(child: etree._Element) -> int:
    return rank("numbering", etree.QName(child).localname) if isinstance(child.tag, str) else 0


def _ids(root: etree._Element, element: str, attribute: str) -> list[int]:
    return [int(child.get(w(attribute))) for child in root.iterchildren(w(element))]


def _level_of_style(abstract: etree._Element, style: str) -> int:
    for level in abstract.iterchildren(w("lvl")):
        linked = level.find(w("pStyle"))
        if linked is not None and linked.get(w("val")) == style:
            return int(level.get(w("ilvl")))
    return 0


def _definition(abstract: int, marks: tuple[str, str], style: str, indent: str) -> str:
    form, text = marks
    children = {
        "start": '<w:start w:val="1"/>',
        "numFmt": f'<w:numFmt w:val="{form}"/>',
        "pStyle": style and f'<w:pStyle w:val="{escape(style)}"/>',
        "lvlText": f'<w:lvlText w:val="{escape(text)}"/>',
        "lvlJc": '<w:lvlJc w:val="left"/>',
        "pPr": f"<w:pPr>{indent}</w:pPr>",
    }
    # Word merges lists that share an nsid when text is pasted, so each of ours has its own.
    return (
        f'<w:abstractNum w:abstractNumId="{abstract}"><w:nsid w:val="{0x52570000 + abstract:08X}"/>'
        f'<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">{in_order("lvl", children)}</w:lvl>'
        "</w:abstractNum>"
    )
