"""The nodes of a YAML file: its values, mappings and lists, which keep their text, style and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from relwriter.source import Place, Source, Span


@dataclass(slots=True)
class Scalar:
    """A value or key as it was typed."""

    span: Span

    @property
    def text(self) -> str:
        return self.span.value

    @property
    def is_empty(self) -> bool:
        """Whether nothing is given: no value, ~ or null."""
        return not self.span.style and self.text in ("", "~", "null")


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order of the file; one in braces is `flow`, and ends at the index `closed`."""

    source: Source
    index: int
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    flow: bool = False
    closed: int = 0
    _known: dict[str, tuple[Scalar, Node]] = field(default_factory=dict, repr=False, compare=False)
    _indexed: int = field(default=0, repr=False, compare=False)

    def get(self, key: str) -> Node | None:
        """The value of a key; of one that is given twice the first."""
        found = self.find(key)
        return found[1] if found else None

    def find(self, key: str) -> tuple[Scalar, Node] | None:
        """A key as it was typed, and its value. Entries are added, never taken away."""
        if self._indexed < len(self.entries):
            for entry in self.entries[self._indexed :]:
                self._known.setdefault(entry[0].text, entry)
            self._indexed = len(self.entries)
        return self._known.get(key)


@dataclass(slots=True)
class Sequence:
    """The items of a list; one in brackets is `flow`, and ends at the index `closed`."""

    source: Source
    index: int
    items: list[Node] = field(default_factory=list)
    flow: bool = False
    closed: int = 0


Node = Scalar | Mapping | Sequence


def place_of(node: Node) -> Place:
    """Where a node starts."""
    if isinstance(node, Scalar):
        return node.span.place()
    return node.source.place(node.index)


def end_of(node: Node) -> int:
    """The index right after what a node holds in its file, without the line end, blank lines and comments after it."""
    if isinstance(node, Scalar):
        return _end_of_scalar(node.span)
    children = node.items if isinstance(node, Sequence) else [value for _, value in node.entries]
    return node.closed if node.flow or not children else end_of(children[-1])


def _end_of_scalar(span: Span) -> int:
    """A literal or folded text ends with its last line that is not blank."""
    if span.style not in ("|", ">"):
        return span.end
    text = span.source.text
    last = span.start + len(text[span.start : span.end].rstrip(" \n"))
    line_end = text.find("\n", last)
    return len(text) if line_end < 0 else line_end


def walk_scalars(node: Node) -> Iterator[Scalar]:
    """Every value below a node, without the keys."""
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, Scalar):
            yield current
        else:
            children = current.items if isinstance(current, Sequence) else [value for _, value in current.entries]
            stack.extend(reversed(children))
