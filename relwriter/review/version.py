"""A version of a release as it is compared: the passages of its stories, each with the id by which drafts know it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.document.anchors import BOOKMARK
from relwriter.word.story import Block

_INDEX = re.compile(r"\d+")


@dataclass(frozen=True, eq=False, slots=True)
class Passage:
    """A block of a Word file, and the id of the document's block that it shows, empty where that is not known; whether
    somebody wrote the whole of it, as people do who cut words out and paste them elsewhere."""

    block: Block
    id: str = ""
    was_written: bool = False

    @property
    def text(self) -> str:
        """The words of a paragraph, or of all cells of a table."""
        return self.block.text

    @property
    def kind(self) -> str:
        """What a passage can be compared with: paragraphs with paragraphs, tables with tables of as many columns."""
        return "paragraph" if self.block.rows is None else f"table of {self.block.columns}"

    @property
    def row(self) -> str:
        """The id without numbers and what follows the last of them: alike for the items of a list."""
        return _INDEX.sub("#", self.id[: self._last_digit])

    @property
    def is_numbered(self) -> bool:
        """Whether the id counts among others of its kind, so that it moves when one comes before."""
        return bool(self._last_digit)

    @property
    def _last_digit(self) -> int:
        """The end of the last number of the id, 0 where it has none."""
        return max((found.end() for found in _INDEX.finditer(self.id)), default=0)


def own_bookmark(block: Block) -> str:
    """The bookmark by which a draft of ours names a block; empty for a block that has none."""
    return next((name for name in block.bookmarks if name.startswith(BOOKMARK)), "")


def passages(blocks: Sequence[Block], ids: Sequence[str] = ()) -> list[Passage]:
    """The passages of a story; `ids` are those of its first blocks."""
    return [Passage(block, ids[n] if n < len(ids) else "") for n, block in enumerate(blocks)]
