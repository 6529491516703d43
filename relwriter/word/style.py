"""A style of a Word file: what it sets, and its XML."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.word.markup import escape
from relwriter.word.order import in_order


@dataclass(frozen=True, slots=True)
class Style:
    """A style's definition. `name` is Word's own for its built-in styles, which Word translates on the
    screen.

    Lengths are twips (1/20 pt), `size` is half-points; 0 and None leave what `based` says. `kind` is
    `paragraph`, `character`, `table` or `numbering`; `tab` is the place of a decimal tab; `marks` a list
    style's number format and text, such as ("bullet", "•").
    """

    name: str
    kind: str = "paragraph"
    based: str = ""
    following: str = ""
    size: int = 0
    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    color: str = ""
    shade: str = ""
    align: str = ""
    before: int | None = None
    after: int | None = None
    line: int | None = None
    left: int | None = None
    right: int | None = None
    hanging: int = 0
    tab: int = 0
    contextual: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    unnumbered: bool = False
    outline: int | None = None
    border: str = ""
    marks: tuple[str, str] | None = None
    custom: bool = False
    priority: int = 99
    default: bool = False
    usual_id: str = ""

    @property
    def id(self) -> str:
        """The id by which a file that we build refers to the style: Word's own where its name does not tell it."""
        return self.usual_id or "".join(word[0].upper() + word[1:] for word in self.name.split())


def style_xml(style: Style, style_id: str, based: str, following: str, number: int | None) -> str:
    """The style's element under its id in a file, with the ids there of the styles that it names.

    `number` is the numId of a list style.
    """
    children = _header(style, based, following)
    if paragraph := in_order("pPr", _paragraph_properties(style, number)):
        children["pPr"] = f"<w:pPr>{paragraph}</w:pPr>"
    if run := in_order("rPr", _run_properties(style)):
        children["rPr"] = f"<w:rPr>{run}</w:rPr>"
    if style.kind == "table":
        children["tblPr"] = _TABLE_PROPERTIES
    default = ' w:default="1"' if style.default else ""
    custom = ' w:customStyle="1"' if style.custom else ""
    opening = f'<w:style w:type="{style.kind}"{default}{custom} w:styleId="{escape(style_id)}">'
    return f"{opening}{in_order('style', children)}</w:style>"


_TABLE_PROPERTIES = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="58" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="58" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr>"
)


def _header(style: Style, based: str, following: str) -> dict[str, str]:
    children = {
        "name": f'<w:name w:val="{escape(style.name)}"/>',
        "uiPriority": f'<w:uiPriority w:val="{style.priority}"/>',
    }
    if based:
        children["basedOn"] = f'<w:basedOn w:val="{escape(based)}"/>'
    if following:
        children["next"] = f'<w:next w:val="{escape(following)}"/>'
    if style.priority < 99:
        children["qFormat"] = "<w:qFormat/>"
    elif style.default and style.kind != "paragraph":
        children["semiHidden"], children["unhideWhenUsed"] = "<w:semiHidden/>", "<w:unhideWhenUsed/>"
    return children


def _paragraph_properties(style: Style, number: int | None) -> dict[str, str]:
    children = {
        "keepNext": "<w:keepNext/>" if style.keep_next else "",
        "keepLines": "<w:keepLines/>" if style.keep_lines else "",
        "numPr": "" if number is None else f'<w:numPr><w:numId w:val="{number}"/></w:numPr>',
        "suppressLineNumbers": "<w:suppressLineNumbers/>" if style.unnumbered else "",
        "pBdr": style.border and f"<w:pBdr>{style.border}</w:pBdr>",
        "tabs": style.tab and f'<w:tabs><w:tab w:val="decimal" w:pos="{style.tab}"/></w:tabs>',
        "spacing": _attributes(
            "spacing",
            before=style.before,
            after=style.after,
            line=style.line,
            lineRule=None if style.line is None else "auto",
        ),
        "ind": indent_xml(style),
        "contextualSpacing": "<w:contextualSpacing/>" if style.contextual else "",
        "jc": style.align and f'<w:jc w:val="{style.align}"/>',
        "outlineLvl": "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    }
    return {name: xml for name, xml in children.items() if xml}


def indent_xml(style: Style) -> str:
    """The style's indentation, which its list level repeats; empty when it has none."""
    return _attributes("ind", left=style.left, right=style.right, hanging=style.hanging or None)


def _run_properties(style: Style) -> dict[str, str]:
    children = {
        "b": _switch("b", style.bold),
        "bCs": _switch("bCs", style.bold),
        "i": _switch("i", style.italic),
        "iCs": _switch("iCs", style.italic),
        "color": style.color and f'<w:color w:val="{style.color}"/>',
        "sz": style.size and f'<w:sz w:val="{style.size}"/>',
        "szCs": style.size and f'<w:szCs w:val="{style.size}"/>',
        "u": '<w:u w:val="single"/>' if style.underline else "",
        "shd": style.shade and f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>',
    }
    return {name: xml for name, xml in children.items() if xml}


def _switch(name: str, on: bool | None) -> str:
    if on is None:
        return ""
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def _attributes(name: str, **values: int | str | None) -> str:
    """An element of the attributes that have a value; empty when none has."""
    given = "".join(f' w:{key}="{value}"' for key, value in values.items() if value is not None)
    return given and f"<w:{name}{given}/>"
