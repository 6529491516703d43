"""What the last release says where the next one has something open: found by what things are, not by their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, walk_scalars
from relwriter.interview.definitions import Path
from relwriter.model.pending import PENDING, PENDING_MARK
from relwriter.model.sections import Section
from relwriter.model.values import ASIDE

NAMING = ("figure", "measure", "id", "line", "by", "label", "title", "event", "name")
"""Fields that tell one item of a list from another, the first that it has."""
KINDS = frozenset(Section.model_fields) - ASIDE


def find_counterpart(root: Mapping, last: Mapping, path: Path) -> str:
    """The words or the number that the last release had at the counterpart of a path; "" where there is none.

    A list that was emptied has the whole of the last one as its counterpart.
    """
    node: Node | None = root
    other: Node | None = last
    for step in path:
        if isinstance(node, Sequence) and isinstance(other, Sequence) and isinstance(step, int):
            if _is_emptied(node):
                return "\n".join(f"- {text}" for text in _texts(other))
            node, other = node.items[step], _find_alike(node, other, step)
        elif isinstance(node, Mapping) and isinstance(other, Mapping):
            node, other = node.get(str(step)), other.get(str(step))
        # A text that stands for a record or a list is its own field or item.
    return "\n".join(_texts(other)) if other is not None else ""


def _is_emptied(items: Sequence) -> bool:
    return len(items.items) == 1 and isinstance(items.items[0], Scalar) and items.items[0].text == PENDING_MARK


def _find_alike(items: Sequence, others: Sequence, number: int) -> Node | None:
    """The item of another list that is called so too, and as many of that name before it."""
    name = _name(items.items[number])
    place = sum(_name(item) == name for item in items.items[:number])
    alike = [item for item in others.items if _name(item) == name]
    return alike[place] if place < len(alike) else None


def _name(item: Node) -> tuple[str, str]:
    """What tells an item from others: a section's kind, or what a record is called."""
    if isinstance(item, Scalar):
        return "", item.text
    if isinstance(item, Sequence):
        return "", ""
    kind = next((key.text for key, _ in item.entries if key.text in KINDS), "")
    if kind:
        return "section", kind
    found = ((name, item.get(name)) for name in NAMING)
    return next(((name, node.text) for name, node in found if isinstance(node, Scalar)), ("", ""))


def _texts(node: Node) -> Iterator[str]:
    known = (" ".join(scalar.text.split()) for scalar in walk_scalars(node))
    return (text for text in known if text not in (PENDING, PENDING_MARK))
