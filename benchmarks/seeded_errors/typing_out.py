"""Sections typed out: quotes, results, outlook, calls and returns made the sentences that they print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from benchmarks.seeded_errors.edits import Change, Edit
from benchmarks.seeded_errors.manuscript import parse_root
from benchmarks.seeded_errors.originals import Original
from relwriter.document.tree import BulletList, Heading, Paragraph, plain_text, walk_blocks
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of
from relwriter.intake.scalars import write_name, write_prose
from relwriter.model.marks import escape_prose
from relwriter.pipeline import Draft

_WHOLE = ("quote", "call", "dividend", "buyback")
"""Sections that become paragraphs under a title."""
_ITEM = re.compile(r"((?:results|metrics|outlook)-\d+)\.items\[(\d+)\](\.[a-z]+)?")


def type_sections(original: Original, draft: Draft) -> list[Change]:
    """An edit for each section, or item of one, that prints sentences of its own."""
    printed = _find_printed(draft)
    edits = []
    for name, (file, entry) in _find_sections(original).items():
        kind, content = entry.entries[0][0].text, entry.entries[0][1]
        if kind in _WHOLE and printed.get(f"{name}."):
            edits.append((_type_whole(file, entry, content, printed[f"{name}."]),))
        elif isinstance(content, Mapping) and isinstance(items := content.get("items"), Sequence):
            edits += [(edit,) for edit in _type_items(file, name, items, printed)]
    return edits


def _find_printed(draft: Draft) -> dict[str, list[str]]:
    """The paragraphs of each whole section, and of each item; an item with a list below it has none."""
    printed: dict[str, list[str]] = {}
    for block in walk_blocks(draft.document.blocks):
        if isinstance(block, Heading | BulletList) or not isinstance(block, Paragraph):
            continue
        name, _, rest = block.id.partition(".")
        if rest and not rest.startswith("title"):
            printed.setdefault(f"{name}.", []).append(plain_text(block.content))
        match = _ITEM.match(block.id)
        if match:
            printed.setdefault(f"{match[1]}[{match[2]}]", []).append(plain_text(block.content))
    return printed


def _find_sections(original: Original) -> dict[str, tuple[str, Mapping]]:
    """Each section by the name of its blocks, such as quote-1, with its file."""
    roots = {file: parse_root(file, text) for file, text in original.texts.items()}
    counted: Counter[str] = Counter()
    found = {}
    for field in ("sections", "boilerplate", "closing"):
        file = next((file for file, root in roots.items() if root.get(field) is not None), None)
        for entry in _items(roots[file].get(field)) if file else ():
            if isinstance(entry, Mapping) and entry.entries:
                kind = entry.entries[0][0].text
                counted[kind] += 1
                found[f"{kind}-{counted[kind]}"] = (file, entry)
    return found


def _items(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []


def _type_whole(file: str, entry: Mapping, content: Node, paragraphs: list[str]) -> Edit:
    """The section as paragraphs under its title; prose of its own stays the prose that it was only in print."""
    pad = " " * _column(entry)
    lines = ["text:"]
    title = content.get("title") if isinstance(content, Mapping) else None
    if isinstance(title, Scalar):
        lines.append(f"{pad}  title: {write_name(title.text)}")
    lines.append(f"{pad}  text:")
    for paragraph in paragraphs:
        lines += write_prose(f"{pad}    -", escape_prose(paragraph), len(pad) + 6)
    return Edit(file, entry.index, end_of(entry), "\n".join(lines))


def _type_items(file: str, name: str, items: Sequence, printed: dict[str, list[str]]) -> Iterator[Edit]:
    for number, item in enumerate(items.items):
        words = printed.get(f"{name}[{number}]", [])
        typed = isinstance(item, Mapping) and item.get("text") is not None
        prose = isinstance(item, Scalar) and " " in item.text
        if len(words) != 1 or typed or prose or isinstance(item, Sequence):
            continue
        start = item.span.start if isinstance(item, Scalar) else item.index
        if items.flow:
            yield Edit(file, start, end_of(item), f"{{text: {write_name(escape_prose(words[0]), flow=True)}}}")
        else:
            column = start - items.source.text.rfind("\n", 0, start) - 1
            text = "\n".join(write_prose("text:", escape_prose(words[0]), column + 2))
            yield Edit(file, start, end_of(item), text)


def _column(node: Mapping) -> int:
    return node.index - node.source.text.rfind("\n", 0, node.index) - 1
