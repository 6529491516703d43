"""Plain text as the wires take it: words and blanks, one line a paragraph or wrapped, Unicode or ASCII."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Document,
    Heading,
    Inline,
    Item,
    Link,
    Paragraph,
    Picture,
    Rule,
    Table,
    Text,
    Value,
    plain_text,
)
from relwriter.writers import Layout, Output
from relwriter.writers.columns import squeeze, wrap
from relwriter.writers.framing import frame_draft
from relwriter.writers.text.addresses import shown_address
from relwriter.writers.text.ascii import UNBREAKABLE, ascii_address, ascii_form, replacements
from relwriter.writers.text.grid import GridCell, grid_lines
from relwriter.writers.texts import texts

_QUOTE_INDENT = 4
_RULE = "* * *"


@dataclass(frozen=True, slots=True)
class _Page:
    """The columns that a line may take, 0 for any number, and whether all is said in ASCII."""

    columns: int
    ascii: bool
    divisions: list[tuple[int, ...]] = field(default_factory=list)
    """How each table was divided so far."""

    def say(self, text: str) -> str:
        """The text on one line; in ASCII, white space of every kind at its ends is none."""
        return squeeze(squeeze(ascii_form(text)).strip(UNBREAKABLE)) if self.ascii else squeeze(text)

    def say_address(self, url: str) -> str:
        return ascii_address(url) if self.ascii else url

    def bullet(self, depth: int) -> str:
        return "-" if self.ascii else "•" if depth == 1 else "–"

    def inside(self, indent: int) -> _Page:
        """The page that is left beside an indentation."""
        return replace(self, columns=max(self.columns - indent, 1)) if self.columns else self


def write(document: Document, layout: Layout) -> Output:
    """The document as plain text, wrapped at `layout.width` and in ASCII as `layout.ascii` asks.

    Emphasis, roles and pictures are left out. A link is its words and, unless they are its address, the address in
    parentheses; a horizontal rule is three stars. A draft begins and ends with its legend. `replaced` has every
    character that ASCII replaced, `divisions` how tables too wide for a line were divided.
    """
    document = frame_draft(document)
    page = _Page(layout.width, layout.ascii)
    text = "\n".join(_blocks(document.blocks, page, depth=0)).rstrip("\n") + "\n"
    divisions = tuple(page.divisions)
    if not layout.ascii:
        return Output(text.encode(), divisions=divisions)
    return Output(text.replace(UNBREAKABLE, " ").encode("ascii"), replacements(texts(document)), divisions)


def _blocks(blocks: Sequence[Block], page: _Page, depth: int, gap: Sequence[str] = ("",)) -> list[str]:
    """The lines of blocks in a row, with a gap between them."""
    lines: list[str] = []
    for block in blocks:
        written = _block(block, page, depth)
        lines += [*gap, *written] if lines and written else written
    return lines


def _block(block: Block, page: _Page, depth: int) -> list[str]:
    """A block's lines; none if it has no words. Raises TypeError for a node that plain text does not know."""
    match block:
        case Heading() | Paragraph():
            return wrap(_words(block.content, page), page.columns)
        case BulletList():
            return _list(block, page, depth + 1)
        case Table():
            return _table(block, page)
        case BlockQuote():
            lines = _blocks(block.blocks, page.inside(_QUOTE_INDENT), depth)
            return _indented(lines, _QUOTE_INDENT)
        case Rule():
            return [_RULE]
        case Picture():
            return []
    raise TypeError(f"plain text knows no {type(block).__name__}")


def _words(content: Sequence[Inline], page: _Page) -> str:
    """The words of inline nodes, with the addresses of links among them."""
    # Said in one piece, since what stands for a character can depend on the one before it.
    return page.say("".join(_with_addresses(content, page)))


def _with_addresses(content: Sequence[Inline], page: _Page) -> Iterator[str]:
    for node in content:
        match node:
            case Text() | Value():
                yield node.text
            case Link():
                yield "".join(_with_addresses(node.content, page))
                address = shown_address(node.url, plain_text(node.content))
                yield f" ({page.say_address(address)})" if address else ""
            case _:
                yield from _with_addresses(node.content, page)


def _list(block: BulletList, page: _Page, depth: int) -> list[str]:
    """A list's lines: without blank lines if each item is a paragraph and perhaps a list of such items."""
    gap = [] if _is_tight(block) else [""]
    lines: list[str] = []
    for number, item in enumerate(block.items, start=block.start or 0):
        mark = page.bullet(depth) if block.start is None else f"{number}."
        lines += [*(gap if lines else ()), *_item(item, mark, page, depth, gap)]
    return lines


def _item(item: Item, mark: str, page: _Page, depth: int, gap: Sequence[str]) -> list[str]:
    """An item's lines: its mark, and all lines but the first indented below its words."""
    indent = len(mark) + 1
    first, *others = _blocks(item.blocks, page.inside(indent), depth, gap) or [""]
    return [f"{mark} {first}".rstrip(" "), *_indented(others, indent)]


def _is_tight(block: BulletList) -> bool:
    return all(_is_tight_item(item) for item in block.items)


def _is_tight_item(item: Item) -> bool:
    match item.blocks:
        case () | (Paragraph(),):
            return True
        case (Paragraph(), BulletList() as inner):
            return _is_tight(inner)
    return False


def _table(table: Table, page: _Page) -> list[str]:
    """A table's lines; how it was divided is told to the page."""
    rows = [[_grid_cell(cell, page) for cell in row] for row in table.rows]
    has_words = any(cell.text for row in rows for cell in row)
    lines, division = grid_lines(rows, table.heads, page.columns) if has_words else ([], ())
    page.divisions.append(division)
    return lines


def _grid_cell(cell: Cell, page: _Page) -> GridCell:
    return GridCell(_words(cell.content, page), cell.align, cell.span, cell.indent, cell.above, cell.below)


def _indented(lines: Sequence[str], indent: int) -> list[str]:
    return [" " * indent + line if line else line for line in lines]
