"""The comments of a Word file: who says what of which words, who answered, and what is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from relwriter.word.names import RT_COMMENTS, W14, W15, w
from relwriter.word.pieces import OBJECT, take_apart
from relwriter.word.story import Block
from relwriter.word.wordfile import WordFile

_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


@dataclass(frozen=True, slots=True)
class Reply:
    author: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: what is said, of which words, and the place of the first of these: the number of its block, and a
    character of a paragraph; -1 for a comment that is anchored nowhere in the text."""

    author: str
    date: str
    text: str
    quoted: str = ""
    block: int = -1
    at: int = 0
    resolved: bool = False
    replies: tuple[Reply, ...] = ()


def read_remarks(file: WordFile, blocks: Sequence[Block]) -> list[Remark]:
    """The comments of a file in the order of its text, answers with what they answer."""
    root = file.part_of(RT_COMMENTS)
    if root is None:
        return []
    comments = list(root.iter(w("comment")))
    heads = _find_heads(comments, file)
    anchors, done = _anchors(blocks), _find_done(comments, file)
    remarks = [
        _remark(comment, [one for one, head in heads.items() if head is comment], anchors, resolved=comment in done)
        for comment in comments
        if comment not in heads
    ]
    return sorted(remarks, key=lambda remark: (remark.block < 0, remark.block, remark.at))


def _remark(
    comment: etree._Element,
    answers: Sequence[etree._Element],
    anchors: dict[str, tuple[int, int, str]],
    *,
    resolved: bool,
) -> Remark:
    block, at, quoted = anchors.get(comment.get(w("id"), ""), (-1, 0, ""))
    said = (comment.get(w("author"), ""), comment.get(w("date"), ""), _text(comment))
    replies = (Reply(one.get(w("author"), ""), one.get(w("date"), ""), _text(one)) for one in answers)
    return Remark(*said, quoted, block, at, resolved, tuple(replies))


def _find_heads(comments: Sequence[etree._Element], file: WordFile) -> dict[etree._Element, etree._Element]:
    """The comment that began the thread of each answer."""
    by_paragraph = {identifier: comment for comment in comments for identifier in _paragraphs_of(comment)}
    above = {}
    for comment in comments:
        leads = (one.get(f"{{{W15}}}paraIdParent", "") for one in _notes_on(comment, file))
        over = next((by_paragraph[lead] for lead in leads if lead in by_paragraph), None)
        if over is not None and over is not comment:
            above[comment] = over
    return {comment: head for comment in above if (head := _climb(comment, above)) not in above}


def _climb(comment: etree._Element, above: dict[etree._Element, etree._Element]) -> etree._Element:
    """The comment that began a thread; one of a circle for threads that lead in circles."""
    seen = set()
    while comment in above and comment not in seen:
        seen.add(comment)
        comment = above[comment]
    return comment


def _find_done(comments: Sequence[etree._Element], file: WordFile) -> set[etree._Element]:
    states = {one: [note.get(f"{{{W15}}}done") for note in _notes_on(one, file)] for one in comments}
    return {one for one, found in states.items() if set(found) & {"1", "true", "on"}}


def _notes_on(comment: etree._Element, file: WordFile) -> list[etree._Element]:
    """What Word notes of a comment apart, by the ids of its paragraphs."""
    root, own = file.part_of(_EXTENDED), _paragraphs_of(comment)
    return [one for one in root.iterchildren() if one.get(f"{{{W15}}}paraId") in own] if root is not None else []


def _paragraphs_of(comment: etree._Element) -> set[str]:
    return {found for one in comment.iter(w("p")) if (found := one.get(f"{{{W14}}}paraId"))}


def _text(comment: etree._Element) -> str:
    lines = ("".join(piece.text for piece in take_apart(one)) for one in comment.iter(w("p")))
    return "\n".join(lines).replace(OBJECT, "").strip()


def _anchors(blocks: Sequence[Block]) -> dict[str, tuple[int, int, str]]:
    """By the id of each comment its first block, character there, and words."""
    found: dict[str, tuple[int, int, str]] = {}
    open_ids: set[str] = set()
    for number, block, element in _paragraphs(blocks):
        at = 0
        for identifier, (first, start, words) in list(found.items()):
            if identifier in open_ids:
                found[identifier] = (first, start, f"{words}\n")
        for piece in take_apart(element):
            mark = piece.things[0] if piece.things and not piece.text else None
            _take_mark(mark, found, open_ids, number, at if block.rows is None else 0)
            for identifier in open_ids if piece.text else ():
                first, start, words = found[identifier]
                found[identifier] = (first, start, words + piece.text)
            at += len(piece.text)
    return found


def _take_mark(
    mark: etree._Element | None, found: dict[str, tuple[int, int, str]], open_ids: set[str], number: int, at: int
) -> None:
    if mark is None:
        return
    reference = mark.find(w("commentReference")) if mark.tag == w("r") else None
    identifier = (mark if reference is None else reference).get(w("id"), "")
    if mark.tag == w("commentRangeStart"):
        found[identifier] = (number, at, "")
        open_ids.add(identifier)
    elif mark.tag == w("commentRangeEnd"):
        open_ids.discard(identifier)
    elif reference is not None:
        found.setdefault(identifier, (number, at, ""))


def _paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[int, Block, etree._Element]]:
    """Every paragraph of the text with the number of its block."""
    for number, block in enumerate(blocks):
        for element in block.element.iter(w("p")):
            yield number, block, element
