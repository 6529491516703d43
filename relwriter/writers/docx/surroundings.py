"""The styles of paragraphs that depend on what stands around them: titles of tables, and what introduces a list."""

from __future__ import annotations

from relwriter.document.roles import ROLES
from relwriter.document.tree import Block, BulletList, Heading, Paragraph
from relwriter.word.style import Style
from relwriter.word.table_styles import title_style

_CLOSING = ("contact", "legend", "about", "end-mark", "source-line")
"""Roles of what ends a release: a table after them belongs to no title above."""


class Surroundings:
    """Knows what stands before a block while a document is written."""

    def __init__(self):
        self._before: Block | None = None
        self._is_closed = False

    def pass_by(self, block: Block) -> None:
        """Goes on behind a block."""
        self._before = block
        if isinstance(block, Heading):
            self._is_closed = False
        elif isinstance(block, Paragraph) and block.role in _CLOSING:
            self._is_closed = True

    def style(self, block: Paragraph, after: Block | None, text: str) -> str | Style:
        """The name of a paragraph's style, or the style itself; `text` is that of plain paragraphs there."""
        if block.role == "table-title":
            below, over = _is_title(self._before), _is_title(after)
            return title_style(company=over and not below, below=below, top=self._is_closed)
        if not block.role and text == "Body Text" and isinstance(after, BulletList):
            return "List Introduction"
        return ROLES[block.role].style if block.role else text


def _is_title(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role == "table-title"
