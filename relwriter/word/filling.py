"""Filling lines: how many lines the words of a paragraph take, by the widths of Times."""

from __future__ import annotations

import re

from lxml import etree

from relwriter.word.names import w
from relwriter.word.typography import Measures, Typography
from relwriter.word.widths import text_widths

_PIECES = re.compile(r" +|[^ \-–—]*[-–—]+|[^ \-–—]+")
_BREAKS_AFTER = ("-", "–", "—")
_TAB = 720


class Line:
    """A paragraph while it is being set: its lines so far, and how full the last one is, in 1/100 twip."""

    def __init__(self, width: int, first: int):
        self.lines = 1
        self._limit = width * 100
        self._filled = first * 100
        self._space = self._word = 0

    def add(self, text: str, size: int, *, bold: bool) -> None:
        """Sets a text, which may go on in the middle of a word."""
        for piece in _PIECES.findall(text):
            width = text_widths(piece, bold=bold) * size
            if piece[0] == " ":
                self._set_word()
                self._space += width
            else:
                self._word += width
                if piece.endswith(_BREAKS_AFTER):
                    self._set_word()

    def tab(self) -> None:
        """Goes on at the next tab stop."""
        self._set_word()
        self._filled = (self._filled // (_TAB * 100) + 1) * _TAB * 100

    def end(self) -> None:
        """Ends the line."""
        self._set_word()
        self.lines, self._filled, self._space = self.lines + 1, 0, 0

    def total(self) -> int:
        """The lines that the paragraph takes."""
        self._set_word()
        return self.lines

    def _set_word(self) -> None:
        if self._filled and self._word and self._filled + self._space + self._word > self._limit:
            self.lines, self._filled, self._space = self.lines + 1, 0, 0
        if self._word:
            self._filled += self._space + self._word
            self._space = self._word = 0
        # A word that is longer than a line is broken wherever it has to.
        self.lines, self._filled = (
            self.lines + self._filled // (self._limit + 1),
            self._filled % (self._limit + 1),
        )


def count_lines(paragraph: etree._Element, measures: Measures, typography: Typography, width: int) -> int:
    """The lines that a paragraph takes in a column of `width` twips, at least 1."""
    line = Line(max(width - measures.left - measures.right, 200), measures.first)
    for run in paragraph.iter(w("r")):
        _set_run(line, run, measures, typography)
    return line.total()


def _set_run(line: Line, run: etree._Element, measures: Measures, typography: Typography) -> None:
    bold = measures.bold
    for child in run:
        if child.tag == w("rPr"):
            style = child.find(w("rStyle"))
            bold = bold or (style is not None and typography.of(style.get(w("val"))).bold)
        elif child.tag == w("t"):
            line.add(child.text or "", measures.setting, bold=bold)
        elif child.tag == w("br"):
            line.end()
        elif child.tag == w("tab"):
            line.tab()
