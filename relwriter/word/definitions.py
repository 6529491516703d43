"""The definitions of every style that a release needs, in the look of a published one.

They set no fonts: those come from the reference document, so that an added style takes a company's own
letter.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from relwriter.word.style import Style
from relwriter.word.table_styles import TABLES

DEPTH = 9
"""How deep lists nest, as deep as Word's own lists."""

_BULLETS = ("•", "–", "▪", "•", "–", "▪", "•", "–", "▪")
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman") * 3
_NUMBER_TEXTS = ("%1.", "(%1)", "(%1)", "%1.", "%1.", "%1.", "%1)", "%1)", "%1)")
_RULE = '<w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/>'

_DEFAULTS = (
    Style("Normal", following="", priority=0, default=True),
    Style("Default Paragraph Font", "character", default=True, priority=99),
    Style("Normal Table", "table", default=True, priority=99),
    Style("No List", "numbering", default=True, priority=99),
)
_TEXT = (
    Style("Body Text", based="Normal", before=120, after=160, priority=1),
    Style("List Introduction", based="Body Text", following="Body Text", keep_next=True, custom=True, priority=10),
    Style("Title", based="Normal", following="Subtitle", size=29, bold=True, align="center", before=160,
          after=160, keep_next=True, keep_lines=True, priority=2),
    Style("Subtitle", based="Normal", following="Subtitle", size=23, bold=True, italic=True, align="center",
          after=120, keep_next=True, keep_lines=True, priority=3),
    Style("Quote", based="Body Text", following="Body Text", left=480, right=480, priority=29),
)  # fmt: skip
_ROLES = (
    Style("Masthead", based="Normal", following="Title", bold=True, after=120, custom=True, priority=4),
    Style("Dateline", based="Body Text", following="Body Text", before=200, custom=True, priority=5),
    Style("Quotation", based="Body Text", following="Body Text", custom=True, priority=6),
    Style("Legend", based="Body Text", size=20, before=100, after=120, custom=True, priority=14),
    Style("Boilerplate", based="Body Text", custom=True, priority=13),
    Style("Contact", based="Normal", keep_lines=True, custom=True, priority=15),
    Style("Note", based="Normal", size=18, after=80, custom=True, priority=16),
    Style("End Mark", based="Normal", align="center", before=240, after=160, custom=True, priority=17),
    Style("Source Line", based="Normal", before=160, after=120, custom=True, priority=18),
)
_LOGOS = (
    Style("Logo", based="Normal", following="Masthead", after=160, line=240, keep_next=True, custom=True, priority=4),
    Style("Logo Center", based="Logo", following="Masthead", align="center", custom=True, priority=4),
    Style("Logo Right", based="Logo", following="Masthead", align="right", custom=True, priority=4),
)
_HEADINGS = (
    Style("heading 1", size=23, bold=True, before=280, after=100, outline=0, priority=9),
    Style("heading 2", size=22, bold=True, italic=True, before=160, after=80, outline=1, priority=9),
    Style("heading 3", size=22, italic=True, before=120, after=80, outline=2, priority=9),
    Style("heading 4", size=22, underline=True, before=120, after=60, outline=3, priority=9),
    Style("heading 5", size=20, bold=True, before=120, after=60, outline=4, priority=9),
)
_RULES = (Style("Rule", based="Normal", size=8, after=160, border=_RULE, unnumbered=True, custom=True, priority=23),)
_FURNITURE = (
    Style("header", based="Normal", size=18, italic=True, priority=99),
    Style("footer", based="Normal", size=18, priority=99),
    Style("Release Footer", based="footer", align="center", custom=True, priority=97),
)
_DRAFTS = (
    Style("Draft Legend", based="Normal", size=16, bold=True, align="center", before=0, after=0, line=240,
          unnumbered=True, custom=True, priority=97),
    Style("annotation text", based="Normal", size=20, usual_id="CommentText"),
    Style("line number", "character", based="Default Paragraph Font", size=14, color="808080"),
    Style("annotation reference", "character", based="Default Paragraph Font", size=16, usual_id="CommentReference"),
)  # fmt: skip
_PENDING_SHADE = "FFF2A8"
_CHARACTERS = (
    Style("Strong", "character", bold=True, priority=24),
    Style("Emphasis", "character", italic=True, priority=24),
    Style("Hyperlink", "character", color="0563C1", underline=True, priority=99),
    Style("Pending Figure", "character", shade=_PENDING_SHADE, custom=True, priority=25),
)
_EMPHASES = {
    "Strong": {"bold": True},
    "Emphasis": {"italic": True},
    "Strong Emphasis": {"bold": True, "italic": True},
}


def _combined() -> list[Style]:
    """Styles for what two character styles say together, since a run has only one."""
    both = Style("Strong Emphasis", "character", bold=True, italic=True, custom=True, priority=24)
    found = [replace(both, based="Default Paragraph Font")]
    for name, setting in _EMPHASES.items():
        for other in ("Hyperlink", "Pending Figure"):
            found.append(Style(f"{name} {other}", "character", based=other, custom=True, priority=99, **setting))
    return found


def _list_styles(level: int) -> list[Style]:
    """The styles of one depth of lists, from 1: bullets, numbers, and an item's later paragraphs."""
    suffix = f" {level}" if level > 1 else ""
    shape = {"based": "Body Text", "left": 360 * level, "priority": 10, "custom": level > 5}
    bullet, number = _BULLETS[level - 1], (_NUMBERS[level - 1], _NUMBER_TEXTS[level - 1])
    return [
        Style(f"List Bullet{suffix}", before=0, after=80, hanging=360, marks=("bullet", bullet), **shape),
        Style(f"List Number{suffix}", before=0, after=80, hanging=360, marks=number, **shape),
        Style(f"List Continue{suffix}", before=0, after=80, **shape),
    ]


@cache
def definitions() -> dict[str, Style]:
    """Every style that we can write, by its name in lower case."""
    headings = [replace(s, based="Normal", following="Body Text", keep_next=True, keep_lines=True) for s in _HEADINGS]
    characters = [replace(style, based="Default Paragraph Font") for style in _CHARACTERS]
    lists = [style for level in range(1, DEPTH + 1) for style in _list_styles(level)]
    own = (_ROLES, _LOGOS, lists, TABLES, _RULES, characters, _combined())
    groups = (_DEFAULTS, _TEXT, headings, *own, _FURNITURE, _DRAFTS)
    return {style.name.lower(): style for group in groups for style in group}


def reference_styles() -> list[Style]:
    """The styles of the standard reference document; deeper lists, rare combinations, those of logos and what only
    drafts have are added when used."""
    deep = {f"list {kind} {n}" for kind in ("bullet", "number", "continue") for n in range(5, DEPTH + 1)}
    pairs = {f"{name} {other}".lower() for name in _EMPHASES for other in ("Hyperlink", "Pending Figure")}
    rare = {style.name.lower() for style in (*_DRAFTS, *_LOGOS)}
    return [style for name, style in definitions().items() if name not in deep | pairs | rare]
