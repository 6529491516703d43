"""Headers and footers: what they said when a draft went out, and what people changed there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from relwriter.document.tree import Value
from relwriter.review.circulated import Circulated, Leaf, Part, Parts, as_part, text_of
from relwriter.review.edits import Edit, compare_words, shown
from relwriter.word.hands import Hand
from relwriter.word.names import w
from relwriter.word.opening import open_written
from relwriter.word.pieces import OBJECT, Piece, take_apart
from relwriter.word.returned import Returned
from relwriter.word.story import Block
from relwriter.word.wordfile import BODY, WordFile


def circulate_furniture(circulated: Circulated, word: bytes, named: Iterable[Value]) -> Circulated:
    """What goes out with the headers and footers of its Word file; `named` are words of fields that they say."""
    file, known = WordFile(open_written(word)), [as_part(value) for value in named if value.text.strip()]
    furniture = (
        Leaf(".".join(story), "furniture", tuple(_name(text, known)))
        for story in file.parts
        if story != BODY
        for text, _ in _paragraphs(file.blocks(story))
    )
    return replace(circulated, furniture=tuple(furniture))


def _name(text: str, named: Sequence[Part]) -> Iterator[Part]:
    """A text in parts, those that a field says with its name."""
    by_text = {shown(part.text): part for part in sorted(named, key=lambda part: len(part.text))}
    pattern = "|".join(re.escape(words) for words in sorted(by_text, key=len, reverse=True))
    pieces = re.split(f"({pattern})", text) if pattern else [text]
    yield from (replace(by_text[piece], text=piece) if piece in by_text else Part(piece) for piece in pieces if piece)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """The paragraphs that say something, without the numbers of pages and without pictures."""
    for block in blocks:
        inner = [one for row in block.rows or () for cell in row.cells for one in cell.blocks]
        if block.rows is not None:
            yield from _paragraphs(inner)
        else:
            text = "".join(piece.text for piece in take_apart(block.element) if not _is_field(piece))
            if text := shown(text).replace(OBJECT, "").strip():
                yield text, block


def _is_field(piece: Piece) -> bool:
    tags = {thing.tag for thing in piece.things}
    inner = {child.tag for thing in piece.things for child in thing}
    return w("fldSimple") in tags or bool({w("fldChar"), w("instrText")} & (tags | inner))


def find_furniture_edits(circulated: Circulated, returned: Returned) -> list[Edit]:
    """What people changed in headers and footers; nothing where it is not known what they said."""
    if not circulated.furniture:
        return []
    edits = [edit for story in returned.file.parts if story != BODY for edit in _of_story(story, circulated, returned)]
    unique = {(edit.kind, edit.old, edit.new, edit.before, edit.after): edit for edit in reversed(edits)}
    return list(reversed(unique.values()))


def _of_story(story: tuple[str, str], circulated: Circulated, returned: Returned) -> Iterator[Edit]:
    names = (".".join(story), f"{story[0]}.default")
    found = next((own for name in names if (own := [one for one in circulated.furniture if one.id == name])), [])
    now = list(_paragraphs(returned.file.blocks(story)))
    olds, news = [shown(text_of(leaf.parts)) for leaf in found], [text for text, _ in now]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for leaf, (text, block) in zip(found[i1:i2], now[j1:j2], strict=False):
            changes = compare_words(leaf.id, leaf.parts, text, returned.touches(block))
            yield from (replace(edit, reason=_reason(edit.field, story[0])) for edit in changes)
        for leaf in found[i1 + (j2 - j1) : i2]:
            hands = returned.who_took_out(text_of(leaf.parts))
            yield _whole("gone", leaf.id, shown(text_of(leaf.parts)), "", hands, leaf.parts)
        for text, block in now[j1 + (i2 - i1) : j2]:
            touched = tuple(dict.fromkeys(touch.hand for touch in returned.touches(block))) or (Hand(),)
            yield _whole("new", ".".join(story), "", text, touched, ())


def _whole(kind: str, block: str, old: str, new: str, hands: tuple[Hand, ...], parts: Parts) -> Edit:
    owner = next((part for part in parts if part.field), Part(""))
    kind_of = block.partition(".")[0]
    return Edit(kind, block, old, new, hands, owner.field, owner.place, parts=parts, reason=_reason("", kind_of))


def _reason(field: str, kind: str) -> str:
    if field:
        return f"it stands in the {kind}: change {field}"
    return f"it stands in the {kind}, which follows from the release and the reference document"
