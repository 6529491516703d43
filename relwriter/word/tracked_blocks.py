"""Two versions of a story as one with tracked changes, block by block, after a plan of what became of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from relwriter.word.names import w
from relwriter.word.pieces import canonical, take_apart
from relwriter.word.plan import Arrive, Delete, Insert, Keep, KeepRow, Leave, Step
from relwriter.word.redline_columns import widen_columns
from relwriter.word.revisions import DELETED, INSERTED, MOVED_FROM, MOVED_TO, Pen
from relwriter.word.story import Block, Row, ends_section
from relwriter.word.stretches import Edit, align, all_of, split_moved
from relwriter.word.tracked_words import write_runs

_PLACED = {w(name) for name in ("keepNext", "rPr", "sectPr", "pPrChange")}
_POINTS = re.compile(r"\d+pt")


class Tracker:
    """Writes stories with tracked changes by one pen. The old ones must have the styles and links of the new file."""

    def __init__(self, pen: Pen):
        self._pen = pen

    def story(self, old: Sequence[Block], new: Sequence[Block], steps: Sequence[Step]) -> list[etree._Element]:
        """The elements of both versions in the order of the steps."""
        return [element for step in steps for element in self._step(old, new, step)]

    def _step(self, old: Sequence[Block], new: Sequence[Block], step: Step) -> Iterator[etree._Element]:
        match step:
            case Keep():
                yield from self._kept(old[step.old], new[step.new], step)
                yield from map(deepcopy, new[step.new].tail)
            case Delete():
                yield from self._whole(old[step.old], DELETED)
            case Insert():
                yield from self._whole(new[step.new], INSERTED)
            case Leave():
                yield from self._moved(old[step.old], MOVED_FROM, DELETED, step)
            case Arrive():
                yield from self._moved(new[step.new], MOVED_TO, INSERTED, step)
                yield from map(deepcopy, new[step.new].tail)

    def _kept(self, old: Block, new: Block, step: Keep) -> Iterator[etree._Element]:
        if new.rows is not None:
            yield self._table(old, new, step)
        elif not step.edits and canonical(old.element) == canonical(new.element):
            yield deepcopy(new.element)
        else:
            yield self._paragraph(old, new, step.edits)

    def _paragraph(self, old: Block, new: Block, edits: Sequence[Edit]) -> etree._Element:
        paragraph = _shell(new.element)
        stretches = align(take_apart(old.element), take_apart(new.element), edits)
        paragraph.extend(write_runs(stretches, self._pen))
        if _look(old.element) != _look(new.element):
            self._pen.restyle(paragraph, old.element.find(w("pPr")))
        return paragraph

    def _whole(self, block: Block, tag: str) -> Iterator[etree._Element]:
        if block.rows is None:
            yield self._marked(block.element, tag)
        else:
            yield self._whole_table(block, tag)
        for element in block.tail:
            # Sections are not tracked: those of the new version stand, whatever becomes of the words.
            if not ends_section(element):
                yield self._marked(element, tag)
            elif tag == INSERTED:
                yield deepcopy(element)

    def _marked(self, element: etree._Element, tag: str) -> etree._Element:
        paragraph = _shell(element)
        paragraph.extend(write_runs(all_of(take_apart(element), tag), self._pen))
        self._pen.mark_paragraph(paragraph, tag)
        return paragraph

    def _moved(self, block: Block, moved: str, changed: str, step: Leave | Arrive) -> Iterator[etree._Element]:
        """A moved paragraph at one of its places: words that did not move along are deleted there, or inserted here."""
        sides = [edit[:2] if moved == MOVED_FROM else edit[2:] for edit in step.edits]
        paragraph = _shell(block.element)
        stretches = split_moved(take_apart(block.element), sides, moved, changed)
        start, end = self._pen.range("moveFrom" if moved == MOVED_FROM else "moveTo", step.name)
        paragraph.append(start)
        paragraph.extend(write_runs(stretches, self._pen))
        self._pen.mark_paragraph(paragraph, moved)
        yield paragraph
        yield end

    def _table(self, old: Block, new: Block, step: Keep) -> etree._Element:
        table = etree.Element(new.element.tag)
        table.extend(deepcopy(child) for child in new.element if child.tag in (w("tblPr"), w("tblGrid")))
        widths = [column.get(w("w"), "") for column in new.element.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
        for row_step in step.rows:
            match row_step:
                case KeepRow():
                    table.append(self._row(old.rows[row_step.old], new.rows[row_step.new], row_step))
                case Delete():
                    table.append(self._whole_row(old.rows[row_step.old], DELETED, widths))
                case Insert():
                    table.append(self._whole_row(new.rows[row_step.new], INSERTED))
        widen_columns(table, old, new, step.rows)
        return table

    def _row(self, old: Row, new: Row, step: KeepRow) -> etree._Element:
        row = etree.Element(w("tr"))
        row.extend(deepcopy(child) for child in new.element if child.tag in (w("trPr"), w("tblPrEx")))
        for before, after, steps in zip(old.cells, new.cells, step.cells, strict=True):
            cell = etree.SubElement(row, w("tc"))
            cell.extend(deepcopy(child) for child in after.element if child.tag == w("tcPr"))
            cell.extend(self.story(before.blocks, after.blocks, steps))
        return row

    def _whole_table(self, block: Block, tag: str) -> etree._Element:
        table = etree.Element(block.element.tag)
        table.extend(deepcopy(child) for child in block.element if child.tag in (w("tblPr"), w("tblGrid")))
        table.extend(self._whole_row(row, tag) for row in block.rows or ())
        return table

    def _whole_row(self, row: Row, tag: str, widths: Sequence[str] = ()) -> etree._Element:
        """A row all of whose words come or go; in a table of other columns it takes their `widths`."""
        marked = etree.Element(w("tr"))
        marked.extend(deepcopy(child) for child in row.element if child.tag in (w("trPr"), w("tblPrEx")))
        self._pen.mark_row(marked, tag)
        start = 0
        for cell in row.cells:
            written = etree.SubElement(marked, w("tc"))
            written.extend(deepcopy(child) for child in cell.element if child.tag == w("tcPr"))
            if widths:
                _set_width(written, widths[start : start + cell.span])
            start += cell.span
            for block in cell.blocks:
                written.extend(self._in_row(block, tag))
        return marked

    def _in_row(self, block: Block, tag: str) -> Iterator[etree._Element]:
        """A block of a row that comes or goes whole: the row's mark stands for those of its paragraphs."""
        if block.rows is not None:
            yield self._whole_table(block, tag)
            yield from map(deepcopy, block.tail)
            return
        paragraph = _shell(block.element)
        paragraph.extend(write_runs(all_of(take_apart(block.element), tag), self._pen))
        yield paragraph


def _shell(paragraph: etree._Element) -> etree._Element:
    """A paragraph's element with its properties alone."""
    shell = etree.Element(w("p"))
    shell.extend(deepcopy(child) for child in paragraph if child.tag == w("pPr"))
    return shell


def _look(paragraph: etree._Element) -> str:
    """A paragraph's properties as text, equal for equal looks: the place of a column's tab, the number of a list and
    what keeps rows together follow from their neighbours and are none."""
    properties = paragraph.find(w("pPr"))
    return "".join(_trait(child) for child in (() if properties is None else properties) if child.tag not in _PLACED)


def _trait(child: etree._Element) -> str:
    if child.tag == w("pStyle"):
        return _POINTS.sub("", child.get(w("val"), ""))
    if child.tag == w("numPr"):
        level = child.find(w("ilvl"))
        return f"level {'0' if level is None else level.get(w('val'))}"
    return canonical(child)


def _set_width(cell: etree._Element, widths: Sequence[str]) -> None:
    stated = cell.find(f"{w('tcPr')}/{w('tcW')}")
    if stated is not None and all(width.isdecimal() for width in widths):
        stated.set(w("w"), str(sum(map(int, widths))))
        stated.set(w("type"), "dxa")


def is_restyled(old: Block, new: Block) -> bool:
    """Whether a paragraph whose words stayed looks otherwise than before: in its style or in that of some words."""
    if canonical(old.element) == canonical(new.element):
        return False
    stretches = align(take_apart(old.element), take_apart(new.element), ())
    return _look(old.element) != _look(new.element) or any(stretch.before or stretch.tag for stretch in stretches)
