"""The document as a Word file, in the look of a reference document."""

from __future__ import annotations

from relwriter.document.roles import ROLES
from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Rule,
    Table,
    plain_text,
    walk_contents,
)
from relwriter.word.letterhead import Letterhead
from relwriter.word.lists import ListStyle
from relwriter.word.markup import REPLACEMENT, paragraph, unwritable
from relwriter.word.properties import Properties
from relwriter.writers import Layout, Output
from relwriter.writers.docx.runs import Runs
from relwriter.writers.docx.table import table_xml


def write(document: Document, layout: Layout) -> Output:
    """The document as a Word file, and the characters that no Word file can hold.

    Raises TemplateError when the layout's reference document cannot be used, TypeError for a node that is
    unknown here.
    """
    body = _Body(Letterhead(layout.reference))
    blocks = body.blocks(document.blocks)
    imprint = document.imprint
    properties = Properties(imprint.title, imprint.company, imprint.language, imprint.date)
    content = body.letterhead.publish(blocks, properties, imprint.running_head)
    lost = {char for inlines in walk_contents(document) for char in unwritable(plain_text(inlines))}
    return Output(content, {char: REPLACEMENT for char in sorted(lost)})


class _Body:
    """Writes blocks one after another; `depth` counts the lists around a block, `text` is the style of plain
    paragraphs there."""

    def __init__(self, letterhead: Letterhead):
        self.letterhead = letterhead
        self._runs = Runs(letterhead)

    def blocks(self, blocks: tuple[Block, ...], depth: int = 0, text: str = "Body Text") -> str:
        """The blocks' XML."""
        return "".join(self._block(block, depth, text) for block in blocks)

    def _block(self, block: Block, depth: int, text: str) -> str:
        match block:
            case Heading():
                return self._paragraph(heading_style(block.level), block)
            case Paragraph():
                return self._paragraph(ROLES[block.role].style if block.role else text, block)
            case BulletList():
                return self._list(block, depth + 1)
            case BlockQuote():
                return self.blocks(block.blocks, depth, "Quote")
            case Table():
                return table_xml(block, self.letterhead, self._runs)
            case Rule():
                return paragraph(self._style("Rule"), "")
            case _:
                raise TypeError(f"no way to write a {type(block).__name__} in a Word file")

    def _paragraph(self, style: str, block: Heading | Paragraph) -> str:
        style_id = self._style(style)
        return paragraph(style_id, self._runs.xml(block.content, style_id))

    def _list(self, block: BulletList, depth: int) -> str:
        style = self.letterhead.lists.begin(depth, block.start)
        return "".join(self._item(item.blocks, style, depth) for item in block.items)

    def _item(self, blocks: tuple[Block, ...], style: ListStyle, depth: int) -> str:
        first, rest = blocks[:1], blocks[1:]
        if first and not isinstance(first[0], Paragraph):
            return self.blocks(blocks, depth, style.later_name)
        runs = self._runs.xml(first[0].content, style.item) if first else ""
        opening = paragraph(style.item, runs, numbering=style.numbering)
        return opening + self.blocks(rest, depth, style.later_name)

    def _style(self, name: str) -> str:
        return self.letterhead.stylesheet.id(name)


def heading_style(level: int) -> str:
    """The name of the style of a heading: the headline is the document's title."""
    return "Title" if level == 1 else f"heading {level - 1}"
