"""The parts that every Word file has, as they stand when a reference document lacks them."""

from __future__ import annotations

from relwriter.word import names
from relwriter.word.names import W
from relwriter.word.package import Part

_FONT = "Times New Roman"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"

STYLES = (
    f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr>'
    "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults></w:styles>"
)
NUMBERING = f'<w:numbering xmlns:w="{W}"/>'
SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/>'
    '</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)
_FONTS = (
    f'<w:fonts xmlns:w="{W}"><w:font w:name="{_FONT}"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
_COLOURS = (
    ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F2A44"), ("lt2", "E7E6E6"), ("accent1", "1F3864"),
    ("accent2", "8A5A00"), ("accent3", "5B6770"), ("accent4", "2E6E4E"), ("accent5", "6B3A6B"),
    ("accent6", "8C2F39"), ("hlink", "0563C1"), ("folHlink", "954F72"),
)  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def _theme() -> str:
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS)
    letters = f'<a:latin typeface="{_FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    formats = (
        f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    )
    fonts = f"<a:majorFont>{letters}</a:majorFont><a:minorFont>{letters}</a:minorFont>"
    return (
        f'<a:theme xmlns:a="{_A}" name="Release"><a:themeElements>'
        f'<a:clrScheme name="Release">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Release">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Release">{formats}</a:fmtScheme></a:themeElements></a:theme>'
    )


_CONTENTS = {
    names.RT_STYLES: ("styles", names.CT_STYLES, STYLES),
    names.RT_NUMBERING: ("numbering", names.CT_NUMBERING, NUMBERING),
    names.RT_SETTINGS: ("settings", names.CT_SETTINGS, SETTINGS),
    names.RT_FONTS: ("fontTable", names.CT_FONTS, _FONTS),
    names.RT_THEME: ("theme/theme1", names.CT_THEME, _theme()),
}
KINDS = tuple(_CONTENTS)
"""The relationship types of these parts, in the order in which a main part names them."""


def standard_part(kind: str) -> Part:
    """The standard part of a relationship type. Raises KeyError for a type that has none."""
    name, content_type, content = _CONTENTS[kind]
    return Part(f"/word/{name}.xml", content_type, (names.DECLARATION + content).encode("utf-8"))
