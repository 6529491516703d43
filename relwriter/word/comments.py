"""Comments: what is said in the margin, the words that it is anchored to, and the part that holds it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.word import names
from relwriter.word.markup import ROOT_NAMESPACES, paragraph, run
from relwriter.word.package import Part
from relwriter.word.properties import moment
from relwriter.word.stylesheet import Stylesheet

AUTHOR = "relwriter"
INITIALS = "RW"
_LINE_END = re.compile(r"\r\n|[\r\n]")


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said, to the letter, and the day (YYYY-MM-DD) on which it is said, at midnight UTC."""

    text: str
    day: str


class Comments:
    """The comments of one file, numbered from 0 in the order in which they are anchored."""

    def __init__(self, stylesheet: Stylesheet):
        self._stylesheet = stylesheet
        self._comments: list[Comment] = []

    def anchored(self, runs: str, comments: Sequence[Comment]) -> str:
        """A paragraph's runs with each of the comments on all of them."""
        numbers = range(len(self._comments), len(self._comments) + len(comments))
        self._comments.extend(comments)
        starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
        return starts + runs + "".join(map(self._end, numbers))

    def part(self) -> Part | None:
        """The part that holds the comments, whose styles are added with it; None when nothing was anchored."""
        if not self._comments:
            return None
        comments = "".join(self._comment(number, comment) for number, comment in enumerate(self._comments))
        xml = f"{names.DECLARATION}<w:comments {ROOT_NAMESPACES}>{comments}</w:comments>"
        return Part("/word/comments.xml", names.CT_COMMENTS, xml.encode("utf-8"))

    def _end(self, number: int) -> str:
        """Word shows a comment whose range ends only if a run after it refers to the comment."""
        reference = self._marked(f'<w:commentReference w:id="{number}"/>')
        return f'<w:commentRangeEnd w:id="{number}"/>{reference}'

    def _comment(self, number: int, comment: Comment) -> str:
        date = moment(comment.day)
        dated = f' w:date="{date}"' if date else ""
        opening = f'<w:comment w:id="{number}" w:author="{AUTHOR}"{dated} w:initials="{INITIALS}">'
        return f"{opening}{self._paragraphs(comment.text)}</w:comment>"

    def _paragraphs(self, text: str) -> str:
        style, mark = self._stylesheet.id("annotation text"), self._marked("<w:annotationRef/>")
        lines = [run(line) if line else "" for line in _lines(text)]
        return "".join(paragraph(style, line if n else mark + line) for n, line in enumerate(lines))

    def _marked(self, mark: str) -> str:
        style = self._stylesheet.id("annotation reference")
        return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>{mark}</w:r>'


def _lines(text: str) -> list[str]:
    """A text's lines; the end of the last one begins no other."""
    lines = _LINE_END.split(text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines
