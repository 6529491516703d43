"""The looks of the reference documents that come with relwriter: page, language, letter, and what differs in styles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from relwriter.word.definitions import definitions
from relwriter.word.furniture import LETTER_PAGE
from relwriter.word.style import Style

_INK, _GREY = "17365D", "595959"
_BAR = f'<w:left w:val="single" w:sz="18" w:space="10" w:color="{_INK}"/>'
_LINE = f'<w:bottom w:val="single" w:sz="6" w:space="3" w:color="{_INK}"/>'
_A4_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1304" w:bottom="1304" w:left="1304"'
    ' w:header="680" w:footer="624" w:gutter="0"/>'
)
_TO_ARIAL = (
    ("Times New Roman", "Arial"),
    ("02020603050405020304", "020B0604020202020204"),
    ('w:family w:val="roman"', 'w:family w:val="swiss"'),
    ('<w:sz w:val="22"/><w:szCs w:val="22"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
)


@dataclass(frozen=True, slots=True)
class Look:
    """A page, a language, changes of letter as replacements in the standard parts, and changes of styles by name."""

    page: str
    language: str
    letter: tuple[tuple[str, str], ...] = ()
    changes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def definitions(self) -> dict[str, Style]:
        """Every style that we can write, as this look has it, by its name in lower case."""
        changes = {name.lower(): change for name, change in self.changes.items()}
        return {name: replace(style, **changes.get(name, {})) for name, style in definitions().items()}

    def relettered(self, content: bytes) -> bytes:
        """A standard part in this look's letter."""
        for old, new in self.letter:
            content = content.replace(old.encode(), new.encode())
        return content


LOOKS = {
    "standard": Look(LETTER_PAGE, "en-US"),
    "european": Look(
        _A4_PAGE,
        "en-GB",
        _TO_ARIAL,
        {
            "Body Text": {"before": 60, "after": 80, "line": 252},
            "Title": {"size": 38, "color": _INK, "align": "left", "before": 120, "after": 120},
            "Subtitle": {"size": 23, "bold": False, "italic": False, "color": _GREY, "align": "left", "after": 80},
            "Masthead": {"size": 18, "bold": True, "color": _GREY, "after": 60},
            "Dateline": {"size": 18, "color": _GREY, "before": 120, "after": 120},
            "Quotation": {"left": 284, "border": _BAR},
            "Legend": {"size": 17, "color": _GREY, "before": 0, "after": 80},
            "Note": {"size": 17, "color": _GREY, "before": 80},
            "Contact": {"line": 252},
            "End Mark": {"align": "left"},
            "heading 1": {"size": 26, "color": _INK, "before": 260, "after": 80, "border": _LINE},
            "heading 2": {"size": 21, "italic": False, "color": _INK, "before": 140, "after": 20},
            "heading 3": {"size": 20, "italic": True, "color": _INK},
            "heading 4": {"size": 20, "underline": False, "bold": True},
            "Table Text": {"size": 18, "before": 40, "after": 40},
            "Table Title": {"size": 21, "color": _INK, "align": "left"},
            "Table Caption": {"size": 18, "color": _GREY, "align": "left"},
            "Table Head": {"color": _INK},
            "header": {"size": 16, "italic": False, "color": _GREY},
            "footer": {"size": 16, "color": _GREY},
            "List Bullet": {"after": 50},
            "List Number": {"after": 50},
            "List Continue": {"after": 50},
            "Release Footer": {"align": "right"},
        },
    ),
}
"""By the name of the template pack."""
