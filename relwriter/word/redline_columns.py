"""Columns that are wide enough for what went and what came beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from relwriter.word.names import w
from relwriter.word.plan import KeepRow
from relwriter.word.story import Block
from relwriter.word.widths import text_width

_SIZE = 19
_AIR = 160
"""The size, in half-points, at which words are measured, and what a cell needs beside them, in twips."""

_LABELS = 20
"""The share of the width, in per cent, that the first column keeps."""


def widen_columns(table: etree._Element, old: Block, new: Block, steps: Iterable[object]) -> None:
    """Takes room from the first column of a table for figures that stand beside those that they replace; a table
    without that room stays as it is."""
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    widths = [column.get(w("w"), "") for column in columns]
    if len(columns) < 2 or not all(width.isdecimal() for width in widths):
        return
    stated = [int(width) for width in widths]
    wanted = [max(pair) for pair in zip(stated, _needs(old, new, steps, len(columns)), strict=True)]
    wanted[0] = sum(stated) - sum(wanted[1:])
    if wanted != stated and wanted[0] * 100 >= sum(stated) * _LABELS:
        _set_widths(table, columns, wanted)


def _needs(old: Block, new: Block, steps: Iterable[object], count: int) -> list[int]:
    """What each column needs for the words of both versions in one line; nothing for words of several."""
    needs = [0] * count
    for step in steps:
        if isinstance(step, KeepRow):
            before, after = (old.rows or ())[step.old], (new.rows or ())[step.new]
            start = 0
            for one, other in zip(before.cells, after.cells, strict=True):
                if other.span == 1 and one.text != other.text and " " not in one.text + other.text and start < count:
                    needs[start] = max(needs[start], text_width(one.text + other.text, _SIZE) + _AIR)
                start += other.span
    return needs


def _set_widths(table: etree._Element, columns: Sequence[etree._Element], widths: Sequence[int]) -> None:
    for column, width in zip(columns, widths, strict=True):
        column.set(w("w"), str(width))
    for row in table.iterchildren(w("tr")):
        start = 0
        for cell in row.iterchildren(w("tc")):
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            end = start + (1 if span is None else int(span.get(w("val"), "1")))
            stated = cell.find(f"{w('tcPr')}/{w('tcW')}")
            if stated is not None:
                stated.set(w("w"), str(sum(widths[start:end])))
                stated.set(w("type"), "dxa")
            start = end
