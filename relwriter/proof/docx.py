"""A Word file read back: its passages, from the bytes alone."""

from __future__ import annotations

import re

from relwriter.proof.passage import Passage
from relwriter.word.reading import WordParagraph, read_paragraphs

_HEADING = re.compile(r"heading (\d)")
_LIST = re.compile(r"list (?:bullet|number)(?: (\d))?")


def read(content: bytes) -> list[Passage]:
    """The passages of a Word file in document order; empty paragraphs are none, empty cells are.

    Raises ValueError when the content is no Word file.
    """
    return [Passage(_kind(found), found.text) for found in read_paragraphs(content) if found.cell or found.text]


def _kind(found: WordParagraph) -> str:
    if found.cell:
        return "cell"
    if found.style == "title":
        return "heading 1"
    if heading := _HEADING.fullmatch(found.style):
        return f"heading {int(heading[1]) + 1}"
    if item := _LIST.fullmatch(found.style):
        return f"item {item[1] or 1}"
    return "paragraph" if found.level is None else f"item {found.level + 1}"
