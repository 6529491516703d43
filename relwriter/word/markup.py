"""Word's elements as XML text: the body of a file is built as one string, which is many times faster than
a tree."""

from __future__ import annotations

import re

from relwriter.word.names import MC, W15, R, W
from relwriter.word.order import in_order

ROOT_NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
_LATER_NAMESPACES = f'{ROOT_NAMESPACES} xmlns:mc="{MC}" xmlns:w15="{W15}" mc:Ignorable="w15"'
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"(\r\n|[\r\n\t])")


def unwritable(text: str) -> set[str]:
    """The characters of a text that no XML file can hold."""
    return set(_NOT_XML.findall(text))


def escape(text: str) -> str:
    """The text for XML content or a quoted attribute; U+FFFD stands for what XML cannot hold."""
    text = _NOT_XML.sub(REPLACEMENT, text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def run(text: str, style: str = "") -> str:
    """A run of text in a character style (a styleId); line ends and tabs become Word's own elements."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{properties}{_words(text)}</w:r>"


def _words(text: str) -> str:
    if "\n" not in text and "\t" not in text and "\r" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return "".join(_word(part) for part in _BREAKS.split(text) if part)


def _word(part: str) -> str:
    if part == "\t":
        return "<w:tab/>"
    return "<w:br/>" if part[0] in "\r\n" else f'<w:t xml:space="preserve">{escape(part)}</w:t>'


def hyperlink(relationship: str, runs: str) -> str:
    """Runs that lead to the target of an external relationship."""
    return f'<w:hyperlink r:id="{relationship}" w:history="1">{runs}</w:hyperlink>'


def field(instruction: str, result: str) -> str:
    """A complex field with its result as Word would have computed it."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return marks[0] + code + marks[1] + run(result) + marks[2]


def paragraph(style: str, runs: str, *, numbering: tuple[int, int] | None = None, keep: bool = False) -> str:
    """A paragraph in a style (a styleId).

    `numbering` is (numId, level from 0) for a list that restarts; `keep` holds it on the page of the next
    one.
    """
    properties = {"pStyle": f'<w:pStyle w:val="{style}"/>'}
    if keep:
        properties["keepNext"] = "<w:keepNext/>"
    if numbering:
        number, level = numbering
        properties["numPr"] = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{in_order('pPr', properties)}</w:pPr>{runs}</w:p>"


def section_end(style: str, section: str) -> str:
    """The paragraph, in a style (a styleId), that ends a section with its properties."""
    properties = {"pStyle": f'<w:pStyle w:val="{style}"/>', "sectPr": section}
    return f"<w:p><w:pPr>{in_order('pPr', properties)}</w:pPr></w:p>"


def body(blocks: str, section: str) -> str:
    """A main part: its blocks and the properties of its last section."""
    namespaces = _LATER_NAMESPACES if "<w15:" in blocks else ROOT_NAMESPACES
    return f"<w:document {namespaces}><w:body>{blocks}{section}</w:body></w:document>"
