"""A quotation of somebody whom nobody names.

What it flags:
    Words in quotation marks that are a sentence, in a text, a point or a legend, without a verb of saying (said,
    added, noted, according to) anywhere around them. A `quote` section always names its speaker.

Why:
    An investor must know who says it; an unattributed promise is the company's.

Example:
    `“Demand has never been better, and we see it in every region.”` as a paragraph of its own.

How to clear it:
    Name the speaker, or make it a `quote` section.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.marks import group_runs, read_marks
from relwriter.checks.wording.reading import LEGENDS, read_prose, sight
from relwriter.checks.wording.speech import SAYS, is_sentence

CODE = "W104"
NAME = "quotation-is-attributed-to-nobody"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each sentence in marks in a run of paragraphs that names no speaker."""
    for passages in group_runs(read_prose(draft, LEGENDS | {"quote"})):
        pairs = read_marks(passages).pairs
        for opening, closing in pairs:
            same = opening.passage is closing.passage
            words = opening.passage.text[opening.offset + 1 : closing.offset if same else None]
            if is_sentence(words) and not _names_speaker(passages, opening.passage):
                message = "is said by nobody: no speaker is named around it"
                end = closing.offset + 1 if same else len(opening.passage.text)
                yield sight(opening.passage, opening.offset, end, message, "name who says it")


def _names_speaker(passages: list[Passage], own: Passage) -> bool:
    """Whether a verb of saying stands outside the marks of a paragraph or its neighbours."""
    number = next(number for number, passage in enumerate(passages) if passage is own)
    return any(SAYS.search(_outside(passage)) for passage in passages[max(0, number - 1) : number + 2])


def _outside(passage: Passage) -> str:
    """A paragraph's words without those in quotation marks."""
    text = list(passage.text)
    for opening, closing in read_marks([passage]).pairs:
        text[opening.offset : closing.offset + 1] = " " * (closing.offset + 1 - opening.offset)
    return "".join(text)
