"""What was circulated: the words of each block of a draft, with the field that each of them is from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from relwriter.document.digest import digest
from relwriter.document.tree import Block as TreeBlock
from relwriter.document.tree import (
    Document,
    Emph,
    Heading,
    Inline,
    Link,
    Paragraph,
    Picture,
    Rule,
    Strong,
    Table,
    Value,
    walk_blocks,
)
from relwriter.document.tree import Text as TreeText
from relwriter.source import Origin
from relwriter.word.markup import REPLACEMENT, unwritable
from relwriter.word.pieces import OBJECT

FORMAT = 1
_LOOKS = {Strong: "b", Emph: "i", Link: "u"}


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one origin; `field` is empty for words of the template. `place` is where its fact or field stood;
    `look` holds a letter for each of bold, italics and the underline of a link."""

    text: str
    field: str = ""
    form: str = ""
    figure: str = ""
    base: str = ""
    offset: int = 0
    place: str = ""
    look: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether it is an amount, a change or a percentage."""
        return bool(self.field) and self.form not in ("text", "word")

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What a part is, whatever a figure's amount is: equal for the same part of two drafts."""
        words = "" if self.figure else self.text
        return self.field, self.form, self.figure, self.base, words


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A paragraph, or a table with `rows` of cells, each with the columns that it takes."""

    id: str
    kind: str
    parts: Parts = ()
    rows: tuple[tuple[tuple[int, Parts], ...], ...] | None = None


@dataclass(frozen=True, slots=True)
class Circulated:
    """A draft as it went out: the digest of its document and its blocks in order; and its headers and footers, where
    they are known."""

    document: str
    leaves: tuple[Leaf, ...]
    furniture: tuple[Leaf, ...] = ()


def circulate(document: Document) -> Circulated:
    """What goes out when a document is given to people."""
    leaves = (_leaf(block) for block in walk_blocks(document.blocks))
    return Circulated(digest(document), tuple(leaf for leaf in leaves if leaf is not None))


def text_of(parts: Sequence[Part]) -> str:
    """The words of parts, as Word shows them."""
    return "".join(part.text for part in parts)


def _leaf(block: TreeBlock) -> Leaf | None:
    match block:
        case Heading() | Paragraph():
            return Leaf(block.id, type(block).__name__.lower(), _parts(block.content))
        case Table() if any(block.rows):
            rows = tuple(tuple((cell.span, _parts(cell.content)) for cell in row) for row in block.rows)
            return Leaf(block.id, "table", (), rows)
        case Picture():
            return Leaf(block.id, "picture", (Part(OBJECT),))
        case Rule():
            return Leaf(block.id, "rule")
        case _:
            return None


def _parts(content: tuple[Inline, ...], look: str = "") -> Parts:
    return tuple(part for node in content for part in _parts_of(node, look))


def _parts_of(node: Inline, look: str) -> Iterator[Part]:
    if isinstance(node, Strong | Emph | Link):
        yield from _parts(node.content, look + _LOOKS[type(node)])
    elif node.text:
        yield as_part(node, look)


def as_part(node: TreeText | Value, look: str = "") -> Part:
    """The words of a node with what they are from."""
    text = _shown(node.text)
    if isinstance(node, TreeText):
        return Part(text, look=look)
    origin: Origin = node.origin
    place = str(origin.place) if origin.place else ""
    return Part(text, origin.field, origin.form, origin.figure, origin.base, origin.offset, place, look)


def _shown(text: str) -> str:
    for character in unwritable(text):
        text = text.replace(character, REPLACEMENT)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_snapshot(circulated: Circulated) -> bytes:
    """What was circulated as JSON in UTF-8, the same bytes for the same draft."""
    blocks = [_record(leaf) for leaf in circulated.leaves]
    content = {"format": FORMAT, "document": circulated.document, "blocks": blocks}
    if circulated.furniture:
        content["furniture"] = [_record(leaf) for leaf in circulated.furniture]
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _record(leaf: Leaf) -> dict[str, Any]:
    record: dict[str, Any] = {"id": leaf.id, "kind": leaf.kind}
    if leaf.rows is None:
        return record | {"parts": _part_records(leaf.parts)}
    rows = [[{"span": span, "parts": _part_records(parts)} for span, parts in row] for row in leaf.rows]
    return record | {"rows": rows}


def _part_records(parts: Parts) -> list[dict[str, Any]]:
    return [{name: value for name, value in asdict(part).items() if value} for part in parts]


def read_snapshot(content: bytes) -> Circulated:
    """What was circulated, from its JSON. Raises ValueError for what is no snapshot."""
    try:
        record = json.loads(content)
        if record["format"] != FORMAT:
            raise ValueError("a snapshot of another format")
        leaves, furniture = (tuple(_read_leaves(record.get(name, ()))) for name in ("blocks", "furniture"))
        return Circulated(record["document"], leaves, furniture)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no snapshot") from error


def _read_leaves(records: Sequence[Mapping[str, Any]]) -> Iterator[Leaf]:
    for record in records:
        if "rows" in record:
            rows = [[(cell["span"], _read_parts(cell["parts"])) for cell in row] for row in record["rows"]]
            yield Leaf(record["id"], record["kind"], (), tuple(map(tuple, rows)))
        else:
            yield Leaf(record["id"], record["kind"], _read_parts(record["parts"]))


def _read_parts(records: Sequence[Mapping[str, Any]]) -> Parts:
    return tuple(Part(**{"text": "", **record}) for record in records)
