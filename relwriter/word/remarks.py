"""The comments of a Word file: who says what of which words, who answered, and what is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from relwriter.word.names import RT_COMMENTS, W14, W15, w
from relwriter.word.pieces import take_apart
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
    anchors = _anchors(blocks)
    threads = _threads(file)
    comments = {_paragraph_of(comment) or comment.get(w("id"), ""): comment for comment in root.iter(w("comment"))}
    heads = [key for key in comments if threads.get(key, ("", False))[0] not in comments]
    remarks = [_remark(key, comments, threads, anchors) for key in heads]
    return sorted(remarks, key=lambda remark: (remark.block < 0, remark.block, remark.at))


Threads = dict[str, tuple[str, bool]]
"""By the paragraph of a comment, the one that it answers, and whether it is done."""


def _remark(
    key: str, comments: dict[str, etree._Element], threads: Threads, anchors: dict[str, tuple[int, int, str]]
) -> Remark:
    comment = comments[key]
    block, at, quoted = anchors.get(comment.get(w("id"), ""), (-1, 0, ""))
    said = Remark(comment.get(w("author"), ""), comment.get(w("date"), ""), _text(comment), quoted, block, at)
    answers = [one for name, one in comments.items() if name != key and _head(name, threads) == key]
    replies = (Reply(one.get(w("author"), ""), one.get(w("date"), ""), _text(one)) for one in answers)
    return replace(said, resolved=threads.get(key, ("", False))[1], replies=tuple(replies))


def _head(key: str, threads: Threads) -> str:
    """The comment that began a thread."""
    seen: set[str] = set()
    while (above := threads.get(key, ("", False))[0]) and above not in seen:
        seen.add(above)
        key = above
    return key


def _threads(file: WordFile) -> Threads:
    root = file.part_of(_EXTENDED)
    if root is None:
        return {}
    found = {}
    for one in root.iter(f"{{{W15}}}commentEx"):
        done = one.get(f"{{{W15}}}done", "0") in ("1", "true", "on")
        found[one.get(f"{{{W15}}}paraId", "")] = (one.get(f"{{{W15}}}paraIdParent", ""), done)
    return found


def _paragraph_of(comment: etree._Element) -> str:
    """The id of the comment's last paragraph, by which Word tells its thread."""
    ids = [one.get(f"{{{W14}}}paraId", "") for one in comment.iter(w("p"))]
    return ids[-1] if ids else ""


def _text(comment: etree._Element) -> str:
    return "\n".join("".join(one.itertext(w("t"))) for one in comment.iter(w("p"))).strip()


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
