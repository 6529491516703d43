"""Changes of a YAML file by the path of a field: put a value there, wherever it stands and however it is written, or
take the field out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from relwriter.intake.blocks import Tree, write_braces, write_lines
from relwriter.intake.cutting import cut_entries, cut_items, start_of
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of
from relwriter.intake.scalars import WIDTH
from relwriter.intake.splicing import Splice, end_of_field, insert_entry, insert_item, replace_scalar
from relwriter.interview.definitions import Path, answer_type, record_of, shape_of
from relwriter.interview.house import as_text
from relwriter.model.release import Release
from relwriter.rollforward.sites import expand
from relwriter.source import Source, Span


@dataclass(frozen=True, slots=True)
class Found:
    """How far a file goes along a path: the node there, the path to it, what of the path is not in the file, and the
    containers on the way, each with what it holds of it."""

    node: Node
    path: Path
    rest: Path
    chain: tuple[tuple[Mapping | Sequence, Node], ...]


def follow(root: Mapping, path: Path) -> Found:
    """The deepest node on a path. A text that stands for a record or a list is its field or item too."""
    node: Node = root
    chain: list[tuple[Mapping | Sequence, Node]] = []
    for depth, step in enumerate(path):
        child = _child(node, path[:depth], step)
        if child is None:
            return Found(node, path[:depth], path[depth:], tuple(chain))
        if child is not node:
            assert not isinstance(node, Scalar)
            chain.append((node, child))
        node = child
    return Found(node, path, (), tuple(chain))


def find(root: Mapping, path: Path) -> Node | None:
    """The node at a path, or None."""
    found = follow(root, path)
    return None if found.rest else found.node


def _child(node: Node, path: Path, step: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return node.get(str(step))
    if isinstance(node, Sequence) and isinstance(step, int):
        return node.items[step] if step < len(node.items) else None
    shorthand = read_shorthand(node, path)
    is_it = step in shorthand if isinstance(shorthand, dict) else isinstance(shorthand, list) and step == 0
    return node if is_it else None


def read_shorthand(node: Node, path: Path) -> dict[str, Any] | list[Any] | None:
    """What a text or list at a path stands for; None where it is what it is."""
    try:
        return expand(answer_type(path), node) if path else None
    except KeyError:
        return None


def put(root: Mapping, path: Path, tree: Tree) -> list[Splice]:
    """The splices that make the field at a path say `tree`, whether or not it is there."""
    found = follow(root, path)
    if not found.rest:
        return [_exchange(found, tree)]
    key, *deeper = found.rest
    tree = _shorten(path, tree)
    for number, step in reversed([*enumerate(deeper, len(path) - len(deeper))]):
        tree = [tree] if isinstance(step, int) else _shorten(path[:number], {step: tree})
    return [_add(found, key, tree)]


def _shorten(path: Path, tree: Tree) -> Tree:
    """A text alone for a record with the one field that it stands for: `- net_income` for `- figure: net_income`."""
    if not isinstance(tree, dict) or len(tree) != 1:
        return tree
    name, value = next(iter(tree.items()))
    bare = Scalar(Span(Source("", "-"), 0, 1, "", "-"))
    shorthand = read_shorthand(bare, path)
    return value if isinstance(value, str) and isinstance(shorthand, dict) and [*shorthand] == [name] else tree


def _add(found: Found, key: str | int, tree: Tree) -> Splice:
    """Adds a field or an item below the node."""
    node = found.node
    if isinstance(node, Mapping):
        if not found.path and not isinstance(tree, str):
            # A part of the file of its own stands at its end, after a blank line.
            at = insert_entry(node, str(key), tree)
            return Splice(at.start, at.end, "\n" + at.text)
        return insert_entry(node, str(key), tree, _before(node, found.path, str(key)))
    if isinstance(node, Sequence) and isinstance(key, int):
        return insert_item(node, tree) if node.items else _exchange(found, [tree])
    shorthand = read_shorthand(node, found.path)
    if isinstance(shorthand, dict):
        fields = {next(iter(shorthand)): as_text(node), str(key): tree}
        return _exchange(found, {name: fields[name] for name in _in_order(found.path, fields)})
    return _exchange(found, [as_text(node), tree])


def _before(node: Mapping, path: Path, key: str) -> str:
    """The field of a mapping after which a new one belongs: the last that the model has before it."""
    order = _in_order(path, {**dict.fromkeys(name.text for name, _ in node.entries), key: None})
    place = order.index(key)
    return order[place - 1] if place else ""


def _in_order(path: Path, fields: dict[str, Any]) -> list[str]:
    """Names of fields in the order of the model; in a mapping by ids as they stand."""
    known = list(Release.model_fields)
    if path:
        known = list(record_of(path).model_fields) if shape_of(path) == "record" else []
    return sorted(fields, key=lambda name: known.index(name) if name in known else len(known))


def _exchange(found: Found, tree: Tree) -> Splice:
    """Puts a value in the place of another one."""
    parent, node = found.chain[-1]
    if isinstance(tree, str) and isinstance(node, Scalar):
        return replace_scalar(parent, node, tree)
    text = parent.source.text
    start, column = _start(parent, node)
    braces = write_braces(tree)
    if parent.flow or (len(braces) + column + 2 <= WIDTH and _is_plain(tree)) or isinstance(tree, str):
        lead = "" if text[start - 1] in " [{" else " "
        return Splice(start, end_of(node), lead + braces)
    lines = write_lines(tree, column + 2)
    if isinstance(parent, Sequence):
        return Splice(start_of(node), end_of(node), "\n".join(lines).lstrip(" "))
    return Splice(start, end_of(node), "\n" + "\n".join(lines))


def _start(parent: Mapping | Sequence, node: Node) -> tuple[int, int]:
    """Where the place of a value begins, and the column of its key or dash: right after the key's colon."""
    text = parent.source.text
    key = next((key for key, value in parent.entries if value is node), None) if isinstance(parent, Mapping) else None
    if key is None:
        start = start_of(node)
        dash = start if parent.flow else text.rindex("-", 0, start)
        return start, dash - text.rfind("\n", 0, dash) - 1
    column = key.span.start - text.rfind("\n", 0, key.span.start) - 1
    return text.index(":", key.span.end) + 1, column


def _is_plain(tree: Tree) -> bool:
    """Whether a value reads well in braces: no prose of several lines, nothing nested."""
    if isinstance(tree, str):
        return "\n" not in tree
    inner = tree if isinstance(tree, list) else list(tree.values())
    return all(isinstance(value, str) and "\n" not in value for value in inner)


def move_item(items: Sequence, number: int, before: int) -> list[Splice]:
    """The splices that move an item, with its lines, before another one or after the last.

    Raises ValueError for a list in brackets.
    """
    if items.flow:
        raise ValueError("the list stands in brackets: move it in the YAML")
    if before in (number, number + 1):
        return []
    text = items.source.text
    (cut,) = cut_items(items, [items.items[number]])
    start = _lead(items, number)
    if number == len(items.items) - 1:
        # The blank line before the last one would be left at the end.
        start = len(text[:start].rstrip("\n")) + 1
    gone = Splice(start, cut.end, "")
    moved = text[gone.start : gone.end].strip("\n")
    gap = "\n\n" if "\n\n" in text[end_of(items.items[0]) : start_of(items.items[1])] else "\n"
    if before < len(items.items):
        at = _lead(items, before)
        return [gone, Splice(at, at, moved + gap)]
    at = end_of_field(text, items.items[-1])
    return [gone, Splice(at, at, gap + moved if text[at - 1 : at] != "\n" else gap[1:] + moved + "\n")]


def _lead(items: Sequence, number: int) -> int:
    """Where the lines of an item begin, with the comments right above it."""
    text = items.source.text
    start = text.rfind("\n", 0, text.rindex("-", 0, start_of(items.items[number]))) + 1
    while (above := text.rfind("\n", 0, max(0, start - 1)) + 1) < start and text[above:start].lstrip().startswith("#"):
        start = above
    return start


def remove(root: Mapping, path: Path) -> list[Splice]:
    """The splices that take the field or item at a path out of the file; a container that it was alone in goes too.

    Raises ValueError where nothing would be left.
    """
    found = follow(root, path)
    if found.rest:
        return []
    for container, node in reversed(found.chain):
        if isinstance(container, Sequence) and len(container.items) > 1:
            return cut_items(container, [node])
        if isinstance(container, Mapping) and len(container.entries) > 1:
            return cut_entries(container, [key.text for key, value in container.entries if value is node])
    raise ValueError("nothing would be left of the file")
