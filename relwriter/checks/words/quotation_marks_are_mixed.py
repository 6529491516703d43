"""Straight and curly quotation marks in one release.

What it flags:
    A straight mark in a release whose marks are curly, or the reverse: the marks of the house style are right
    where the release has any; a quotation that opens with the one kind and closes with the other. Of apostrophes in
    sentences those are right of which there are more.

Why:
    Words pasted from a mail or an older release betray themselves, and wires replace one kind and not the other.

Example:
    `“We grew,” said Ms. Roe. "Orders rose."`

How to clear it:
    Type the marks that the house style says, or say the other style once: `style: {quotes: {marks: curly}}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.manners import Manner, Stray, find_strays, typed_only
from relwriter.checks.wording.marks import Mark, find_marks
from relwriter.checks.wording.reading import read_prose, read_words, sight

CODE = "W102"
NAME = "quotation-marks-are-mixed"
SEVERITY = Severity.WARNING

_MARKS = {
    "straight": Manner("straight", Phrase(r'(?<![0-9])"', signs='"')),
    "curly": Manner("curly", Phrase(r"[“”]", signs="“|”")),
}
_APOSTROPHES = {
    "straight": Manner("straight", Phrase(r"(?<=[A-Za-z])'(?=[A-Za-z])|(?<=s)'(?=\s)", signs="'")),
    "curly": Manner("curly", Phrase(r"(?<=[A-Za-z])’(?=[A-Za-z])|(?<=s)’(?=\s)", signs="’")),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first mark of each passage, and the first apostrophe of each sentence, of the other kind."""
    house = draft.release.style.quotes.marks
    given = "marks" in draft.release.style.quotes.model_fields_set
    marks = find_strays(read_words(draft), tuple(_MARKS.values()), _MARKS[house], given=given)
    apostrophes = find_strays(list(read_prose(draft)), tuple(_APOSTROPHES.values()))
    for found, word in ((marks, "quotation mark"), (apostrophes, "apostrophe")):
        first = {id(stray.passage): stray for stray in reversed(list(typed_only(found)))}
        yield from (_sighting(stray, word) for stray in first.values())
    for passage in read_prose(draft):
        if '"' in passage.text and ("“" in passage.text or "”" in passage.text):
            yield from _halves(passage)


def _halves(passage: Passage) -> Iterator[Sighting]:
    """The closing mark of each quotation whose two marks are of different kinds."""
    opened: list[Mark] = []
    for mark in find_marks(passage):
        if mark.opens:
            opened.append(mark)
        elif opened and (opened.pop().char == '"') != (mark.char == '"'):
            message = "closes a quotation with another kind of mark than opens it"
            yield sight(passage, mark.offset, mark.offset + 1, message, "type the same kind")


def _sighting(stray: Stray, word: str) -> Sighting:
    message = f"has a {stray.manner.example} {word} in a release whose others are {stray.own.example}"
    return sight(stray.passage, stray.start, stray.end, message, f"type a {stray.own.example} one")
