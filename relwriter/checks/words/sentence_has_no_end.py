"""A sentence ends without a full stop.

What it flags:
    A paragraph of the lede, a quotation, a text, a legend or the boilerplate that ends without a full stop, question
    mark, colon or dots; a point without one in a list whose others all have one; and a new sentence (We, Our, This,
    However …) that begins in the middle of another without a mark.

Why:
    The end of a sentence was lost, and perhaps more than its full stop.

Example:
    `Revenue rose 12% We expect more.`

How to clear it:
    Type the full stop, or the words that are missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import find_typed, is_typed, read_prose, sight
from relwriter.checks.wording.sentences import find_ends, is_closed

CODE = "W121"
NAME = "sentence-has-no-end"
SEVERITY = Severity.WARNING

_PARAGRAPHS = frozenset(
    ("lede", "quote", "narrative", "results", "legend", "about", "outlook", "call", "letter", "board")
)
_NEW = re.compile(
    r"(?:(?<=[a-z0-9%])|(?<=[a-z]\))) (?=(?:We|Our|This|These|They|However|Moreover|Furthermore|Additionally|After"
    r"|Against|Although|As|At|But|By|Despite|During|Each|Except|For|From|He|If|In|It|Its|Many|More|Most|No|On|Other|Over|She|Since|Some|Such|That|The"
    r"|Their|There|Those|Through|To|Under|Until|What|When|Where|While|With|Without|You) [a-z])"
)
_LEADS_ON = re.compile(r"[;,] (?:and|or)\s*$")
"""What ends the last point of a list but one."""
_LEAST_POINTS = 3
_LEAST_WORDS = 4
_ADVICE = "type the mark that ends it"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each sentence whose end is missing."""
    passages = [one for one in read_prose(draft) if one.role != "lede" or not draft.release.release.lede.omit]
    for section, run_on in groupby(passages, lambda one: (one.role, one.section, _section_of(one))):
        yield from _paragraphs(list(run_on), passages) if section[0] in _PARAGRAPHS else ()
    for passage in passages:
        for match in find_typed(passage, _NEW):
            yield sight(passage, match.start() - 1, match.end() + 1, "has no mark before a new sentence", _ADVICE)
    for _, points in groupby(passages, lambda one: one.role == "bullet" and _list_of(one)):
        yield from _among(list(points))


def _paragraphs(own: list[Passage], passages: list[Passage]) -> Iterator[Sighting]:
    """The paragraphs of a section that are left open, unless most are, and but for one over a list."""
    left = [one for one in own if _is_open(one)]
    after = passages[passages.index(own[-1]) + 1 :][:1]
    introduces = bool(after) and after[0].role == "bullet" and left[-1:] == own[-1:]
    if len(left) == 1 or 2 * len(left) < len(own):
        yield from (_at_end(one) for one in (left[:-1] if introduces else left))


def _section_of(passage: Passage) -> str:
    return passage.block.partition(".")[0]


def _is_open(passage: Passage) -> bool:
    """Whether a paragraph, the end of which somebody typed, leaves a sentence of some length open."""
    text = passage.text.rstrip()
    last = text[max((start for _, start in find_ends(text)), default=0) :]
    return len(last.split()) >= _LEAST_WORDS and not is_closed(text) and is_typed(passage, len(text) - 1, len(text))


def _at_end(passage: Passage) -> Sighting:
    end = len(passage.text.rstrip())
    start = passage.text.rfind(" ", 0, end) + 1
    return sight(passage, start, end, "is the end of a paragraph, and no mark ends the sentence", _ADVICE)


def _list_of(passage: Passage) -> str:
    """The list to which a point belongs: its field without the number of the point."""
    return re.sub(r"\[\d+\](?:\.\w+)?$", "", passage.field)


def _among(points: list[Passage]) -> Iterator[Sighting]:
    """The one point without an end in a list of sentences."""
    if points and points[0].role == "bullet" and len(points) > _LEAST_POINTS:
        left = [point for point in points if not is_closed(point.text) and not _LEADS_ON.search(point.text)]
        if len(left) == 1 and _is_open(left[0]):
            yield _at_end(left[0])
