"""Markdown: CommonMark with pipe tables and without HTML, which GitHub, pandoc and others read alike."""

from __future__ import annotations

from collections.abc import Sequence

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Item,
    Paragraph,
    Picture,
    Rule,
    Table,
)
from relwriter.writers import Layout, Output
from relwriter.writers.framing import frame_draft
from relwriter.writers.markdown import escapes
from relwriter.writers.markdown.markup import UNWRITABLE, inline_markdown
from relwriter.writers.markdown.pipes import table_lines
from relwriter.writers.texts import texts

_BULLETS = "-*"
_NUMBER_ENDS = ".)"


def write(document: Document, layout: Layout) -> Output:
    """The document as Markdown, one line a paragraph and a blank line between blocks, whatever the layout.

    What Markdown cannot say is left out: roles, pictures, paragraphs and headings without words, indents and rules of
    tables, and all their heading rows but one, into which the words go. A draft begins and ends with its legend.
    `replaced` has the control characters, which Markdown cannot hold.
    """
    document = frame_draft(document)
    content = ("\n".join(_blocks(document.blocks)) + "\n").encode()
    held = set().union(*texts(document))
    return Output(content, {char: other for char, other in UNWRITABLE.items() if char in held})


def _blocks(blocks: Sequence[Block], gap: Sequence[str] = ("",)) -> list[str]:
    """The lines of blocks in a row, with a gap between them.

    Lists in a row take turns in their marks, or they would be read as one.
    """
    lines: list[str] = []
    turn, after_list = 0, False
    for block in blocks:
        turn = 1 - turn if after_list and isinstance(block, BulletList) else 0
        written = _block(block, turn)
        if not written:
            continue
        lines += [*gap, *written] if lines else written
        after_list = isinstance(block, BulletList)
    return lines


def _block(block: Block, turn: int) -> list[str]:
    """A block's lines; none if it has no words. Raises TypeError for a node that Markdown does not know."""
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return [text] if (text := inline_markdown(block.content)) else []
        case BulletList():
            return _list(block, turn)
        case Table():
            return table_lines(block)
        case BlockQuote():
            return [f"> {line}".rstrip(" ") for line in _blocks(block.blocks)]
        case Rule():
            return ["***"]
        case Picture():
            return []
    raise TypeError(f"Markdown knows no {type(block).__name__}")


def _heading(heading: Heading) -> list[str]:
    text = inline_markdown(heading.content, escapes.HEADING)
    return ["#" * heading.level + " " + text] if text else []


def _list(block: BulletList, turn: int) -> list[str]:
    """A list's lines: without blank lines if each item is a paragraph and perhaps a list of such items."""
    gap = [] if _is_tight(block) else [""]
    lines: list[str] = []
    for number, item in enumerate(block.items, start=block.start or 0):
        mark = _BULLETS[turn] if block.start is None else f"{number}{_NUMBER_ENDS[turn]}"
        lines += [*(gap if lines else ()), *_item(item, mark, gap)]
    return lines


def _item(item: Item, mark: str, gap: Sequence[str]) -> list[str]:
    """An item's lines: its mark, and all lines but the first indented below its words."""
    first, *others = _blocks(item.blocks, gap) or [""]
    # Three stars after the mark `*` would be a rule of four.
    first = "___" if first == "***" else first
    indent = " " * (len(mark) + 1)
    return [f"{mark} {first}".rstrip(" "), *(f"{indent}{line}".rstrip(" ") for line in others)]


def _is_tight(block: BulletList) -> bool:
    return all(_is_tight_item(item) for item in block.items)


def _is_tight_item(item: Item) -> bool:
    """Whether an item needs no blank line: it is a paragraph, and perhaps a list that may follow directly."""
    words = [isinstance(part, Paragraph) and bool(inline_markdown(part.content)) for part in item.blocks]
    if len(words) < 2:
        return True
    return words == [True, False] and isinstance(item.blocks[1], BulletList) and _can_interrupt(item.blocks[1])


def _can_interrupt(block: BulletList) -> bool:
    """Whether a list is read as one right after a paragraph: its first item has words, its number is one."""
    first = block.items[0].blocks[:1] if block.items else ()
    begins = bool(first) and isinstance(first[0], Paragraph) and bool(inline_markdown(first[0].content))
    return begins and block.start in (None, 1) and _is_tight(block)
