"""The document as a Word file, in the look of a reference document."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.document.digest import digest
from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Picture,
    Rule,
    Table,
    plain_text,
    walk_contents,
)
from relwriter.word.letterhead import Letterhead, Stretch
from relwriter.word.lists import ListStyle
from relwriter.word.markup import REPLACEMENT, paragraph, unwritable
from relwriter.word.pictures import picture_run
from relwriter.word.properties import Properties
from relwriter.word.style import Style
from relwriter.word.watermark import draft_word
from relwriter.writers import Layout, Output
from relwriter.writers.docx.anchors import Anchors
from relwriter.writers.docx.notes import Notes
from relwriter.writers.docx.remarks import Remarks
from relwriter.writers.docx.runs import Runs
from relwriter.writers.docx.stretches import divide_by_orientation
from relwriter.writers.docx.surroundings import Surroundings
from relwriter.writers.docx.table import is_landscape, table_xml

_DIGITS = 12
_ANNOTATED = "ANNOTATED FOR TIE-OUT – NOT FOR CIRCULATION"
"""What heads each page of a file whose comments tell where its numbers come from."""


def write(document: Document, layout: Layout) -> Output:
    """The document as a Word file, and the characters that no Word file can hold.

    Raises TemplateError when the layout's reference document cannot be used, TypeError for a node that is
    unknown here, ValueError for a note on a block that the document lacks.
    """
    letterhead = Letterhead(layout.reference)
    notes = Notes(document, letterhead.comments)
    anchors = Anchors(document)
    runs = Runs(letterhead, notes, anchors, Remarks(layout.remarks, document.imprint))
    stretches = _Body(letterhead, notes, anchors, runs).stretches(document.blocks)
    notes.finish()
    imprint = document.imprint
    content = letterhead.publish(
        stretches,
        _properties(document),
        imprint.running_head,
        (*_legend(document), *([_ANNOTATED] if layout.remarks else [])),
        watermark=draft_word(imprint.language) if imprint.draft and layout.watermark else "",
        line_numbers=imprint.draft is not None and layout.line_numbers,
    )
    lost = {char for text in _texts(document, layout) for char in unwritable(text)}
    return Output(content, {char: REPLACEMENT for char in sorted(lost)})


def _properties(document: Document) -> Properties:
    """What the file says of itself; a draft says its number, date, embargo and content hash too."""
    imprint, draft = document.imprint, document.imprint.draft
    stated = (("Draft Date", draft.date), ("Embargo", draft.embargo)) if draft else ()
    given = tuple((name, text) for name, text in stated if text)
    custom = (("Draft Number", draft.number), *given, ("Content Hash", digest(document))) if draft else ()
    return Properties(imprint.title, imprint.company, imprint.language, imprint.date, custom)


def _legend(document: Document) -> tuple[str, ...]:
    """The lines that head every page of a draft, with the first digits of its content hash; of a final document none.

    Two printouts are of the same words if, and only if, these digits are the same."""
    draft = document.imprint.draft
    if draft is None:
        return ()
    legend = " – ".join(filter(None, (draft.legend, f"content {digest(document)[:_DIGITS]}")))
    return tuple(filter(None, (legend, draft.embargo)))


def _texts(document: Document, layout: Layout) -> Iterator[str]:
    yield from (plain_text(inlines) for inlines in walk_contents(document))
    yield from (note.text for note in document.notes)
    yield from _legend(document)
    yield from (words for remarks in layout.remarks.values() for _, _, words in remarks)


class _Body:
    """Writes blocks one after another; `depth` counts the lists around a block, `text` is the style of plain
    paragraphs there."""

    def __init__(self, letterhead: Letterhead, notes: Notes, anchors: Anchors, runs: Runs):
        self.letterhead = letterhead
        self._notes = notes
        self._anchors = anchors
        self._runs = runs
        self._surroundings = Surroundings()
        self._pictures = 0
        self._landscape = False

    def stretches(self, blocks: tuple[Block, ...]) -> list[Stretch]:
        """The blocks' XML, by the orientation of their pages."""
        return [
            Stretch(self._turned(group) if landscape else self.blocks(group), landscape)
            for landscape, group in divide_by_orientation(blocks, lambda table: is_landscape(table, self.letterhead))
        ]

    def _turned(self, blocks: tuple[Block, ...]) -> str:
        """The XML of blocks on pages turned on their side."""
        self._landscape = True
        xml = self.blocks(blocks)
        self._landscape = False
        return xml

    def blocks(self, blocks: tuple[Block, ...], depth: int = 0, text: str = "Body Text") -> str:
        """The blocks' XML."""
        pairs = zip(blocks, (*blocks[1:], None), strict=False)
        return "".join(self._noted(block, after, depth, text) for block, after in pairs)

    def _noted(self, block: Block, after: Block | None, depth: int, text: str) -> str:
        """The block's XML; notes on a block that shows nothing stand at an empty paragraph in its place."""
        if isinstance(block, Block):
            self._notes.reach(block.id)
        xml = self._block(block, after, depth, text)
        self._surroundings.pass_by(block)
        return xml + self._empty(text) if self._notes.wait else xml

    def _block(self, block: Block, after: Block | None, depth: int, text: str) -> str:
        match block:
            case Heading():
                return self._paragraph(heading_style(block.level), block)
            case Paragraph():
                return self._paragraph(self._surroundings.style(block, after, text), block)
            case BulletList():
                return self._list(block, depth + 1)
            case BlockQuote():
                return self.blocks(block.blocks, depth, "Quote")
            case Table():
                return table_xml(block, self.letterhead, self._runs, landscape=self._landscape)
            case Rule():
                return self._empty("Rule", block.id)
            case Picture():
                return self._picture(block)
            case _:
                raise TypeError(f"no way to write a {type(block).__name__} in a Word file")

    def _empty(self, style: str, block: str = "") -> str:
        style_id = self._style(style)
        return paragraph(style_id, self._runs.xml((), style_id, block))

    def _paragraph(self, style: str | Style, block: Heading | Paragraph) -> str:
        style_id = self._style(style)
        return paragraph(style_id, self._runs.xml(block.content, style_id, block.id))

    def _picture(self, block: Picture) -> str:
        self._pictures += 1
        relationship = self.letterhead.picture(block.content, block.kind)
        run = picture_run(relationship, self._pictures, block.alt, block.width, block.height)
        style = self._style("Logo" if block.align == "left" else f"Logo {block.align.title()}")
        return paragraph(style, self._anchors.block(block.id, self._notes.anchored(run)))

    def _list(self, block: BulletList, depth: int) -> str:
        style = self.letterhead.lists.begin(depth, block.start)
        return "".join(self._item(item.blocks, style, depth) for item in block.items)

    def _item(self, blocks: tuple[Block, ...], style: ListStyle, depth: int) -> str:
        first, rest = blocks[:1], blocks[1:]
        if first and not isinstance(first[0], Paragraph):
            return self.blocks(blocks, depth, style.later_name)
        self._notes.reach(first[0].id if first else "")
        content, identifier = (first[0].content, first[0].id) if first else ((), "")
        runs = self._runs.xml(content, style.item, identifier)
        opening = paragraph(style.item, runs, numbering=style.numbering)
        return opening + self.blocks(rest, depth, style.later_name)

    def _style(self, style: str | Style) -> str:
        stylesheet = self.letterhead.stylesheet
        return stylesheet.id(style) if isinstance(style, str) else stylesheet.id_of(style)


def heading_style(level: int) -> str:
    """The name of the style of a heading: the headline is the document's title."""
    return "Title" if level == 1 else f"heading {level - 1}"
