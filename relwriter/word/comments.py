"""Comments: what is said in the margin, the words that it is anchored to, and the part that holds it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relwriter.word import names
from relwriter.word.markup import ROOT_NAMESPACES, escape, paragraph, run
from relwriter.word.package import Part
from relwriter.word.properties import moment
from relwriter.word.stylesheet import Stylesheet

AUTHOR = "relwriter"
INITIALS = "RW"
_LINE_END = re.compile(r"\r\n|[\r\n]")


class Comments:
    """The comments of one file, numbered from 0 in the order in which they are anchored."""

    def __init__(self, stylesheet: Stylesheet):
        self._stylesheet = stylesheet
        self._texts: list[str] = []

    def anchored(self, runs: str, texts: Sequence[str]) -> str:
        """A paragraph's runs with a comment of each text on all of them; without texts the runs as they are."""
        first = len(self._texts)
        self._texts.extend(texts)
        numbers = range(first, len(self._texts))
        starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
        return starts + runs + "".join(map(self._end, numbers))

    def part(self, day: str) -> Part | None:
        """The comments part, each comment of the given day (YYYY-MM-DD) at midnight UTC; None without comments."""
        if not self._texts:
            return None
        comments = "".join(self._comment(number, text, moment(day)) for number, text in enumerate(self._texts))
        xml = f"{names.DECLARATION}<w:comments {ROOT_NAMESPACES}>{comments}</w:comments>"
        return Part("/word/comments.xml", names.CT_COMMENTS, xml.encode("utf-8"))

    def _end(self, number: int) -> str:
        """Word shows a comment whose range ends only if a run after it refers to the comment."""
        reference = self._marked(f'<w:commentReference w:id="{number}"/>')
        return f'<w:commentRangeEnd w:id="{number}"/>{reference}'

    def _comment(self, number: int, text: str, date: str) -> str:
        dated = f' w:date="{date}"' if date else ""
        opening = f'<w:comment w:id="{number}" w:author="{AUTHOR}"{dated} w:initials="{INITIALS}">'
        return f"{opening}{self._paragraphs(text)}</w:comment>"

    def _paragraphs(self, text: str) -> str:
        style, mark = self._stylesheet.id("annotation text"), self._marked("<w:annotationRef/>")
        lines = [run(line) if line else "" for line in _lines(text)]
        return "".join(paragraph(style, line if n else mark + line) for n, line in enumerate(lines))

    def _marked(self, mark: str) -> str:
        style = escape(self._stylesheet.id("annotation reference"))
        return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>{mark}</w:r>'


def _lines(text: str) -> list[str]:
    """A text's lines; the end of the last one begins no other."""
    lines = _LINE_END.split(text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines
