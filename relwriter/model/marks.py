"""The grammar of prose: references in double braces, emphasis, links, and backslashes before what is meant as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from relwriter.model.pending import PENDING_MARK

MARKS = "\\_*[{"
"""The characters that a backslash makes plain."""

_REFERENCE = re.compile(
    r"""\s*(?P<name>[A-Za-z][A-Za-z0-9_-]*)
        (?P<steps>(?:\.(?:[A-Za-z_][A-Za-z0-9_-]*|'[^']*'|"[^"]*"))*)
        \s*(?P<filters>(?:\|\s*[a-z_]+\s*(?::\s*[A-Za-z0-9_]+)?\s*)*)""",
    re.VERBOSE,
)
_FILTER = re.compile(r"\|\s*([a-z_]+)\s*(?::\s*([A-Za-z0-9_]+))?")
_STEP = re.compile(r"\.(?:([A-Za-z_][A-Za-z0-9_-]*)|'([^']*)'|\"([^\"]*)\")")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])+)\]\(([^()\s]*)\)")
_PLAIN = re.compile(r"[^\\_*\[{]+")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"\\^`{|}\x00-\x20]+")
_CLOSING = {mark: re.compile(r"\\[\\_*\[{]|\{\{.*?\}\}|" + re.escape(mark), re.DOTALL) for mark in ("_", "**")}


@dataclass(frozen=True, slots=True)
class Words:
    """Literal text, and where it starts in its entry."""

    text: str
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """`{{ name.step.step | filter: argument | filter }}`, with where it starts in its entry."""

    name: str
    steps: tuple[str, ...]
    filters: tuple[tuple[str, str], ...]
    """Each filter with its argument, or an empty one."""
    offset: int


@dataclass(frozen=True, slots=True)
class Marked:
    """Emphasised or linked prose; `mark` is `_`, `**` or a link's address."""

    mark: str
    content: tuple[Node, ...]


Node = Words | Reference | Marked


class ProseError(ValueError):
    """Prose that cannot be read, with the offset of what is wrong and what to do."""

    def __init__(self, message: str, offset: int, advice: str):
        super().__init__(message)
        self.offset, self.advice = offset, advice


def escape_prose(text: str) -> str:
    """The prose that stands for `text` to the letter."""
    return re.sub(r"([\\_*\[{])", r"\\\1", text)


def entered_offsets(text: str, offset: int) -> Iterator[int]:
    """Where in its entry each character of literal text stands, from the one at `offset` on, and then the entry's end.

    A backslash that makes a mark plain is no character of the words.
    """
    while offset < len(text):
        offset += text[offset] == "\\" and text[offset + 1 : offset + 2] in tuple(MARKS)
        yield offset
        offset += 1
    yield len(text)


def references(nodes: tuple[Node, ...]) -> Iterator[Reference]:
    """Every reference in prose, in order."""
    for node in nodes:
        if isinstance(node, Reference):
            yield node
        elif isinstance(node, Marked):
            yield from references(node.content)


def parse_prose(text: str) -> tuple[Node, ...]:
    """The nodes of prose. Raises ProseError with the offset of what cannot be read."""
    return _Reader(text).read(0, len(text))


class _Reader:
    """Reads one entry's prose from left to right, each character at most once a level of emphasis."""

    def __init__(self, text: str):
        self.text = text
        self.unclosed: set[str] = set()
        """Marks that no later mark closes; without it a row of lone marks would take quadratic time."""

    def read(self, position: int, end: int) -> tuple[Node, ...]:
        """The nodes between two offsets."""
        nodes: list[Node] = []
        while position < end:
            node, position = self._read_node(position, end)
            nodes.append(node)
        return tuple(_join_words(nodes))

    def _read_node(self, position: int, end: int) -> tuple[Node, int]:
        """The node at `position` and where it ends."""
        text = self.text
        plain = _PLAIN.match(text, position, end)
        if plain:
            return Words(plain.group(), position), plain.end()
        if text.startswith(PENDING_MARK, position, end):
            return Words(PENDING_MARK, position), position + len(PENDING_MARK)
        if text[position] == "\\" and position + 1 < end and text[position + 1] in MARKS:
            return Words(text[position + 1], position), position + 2
        if text.startswith("{{", position, end):
            return _read_reference(text, position, end)
        found = self._read_link(position, end) or self._read_emphasis(position, end)
        return found or (Words(text[position], position), position + 1)

    def _read_link(self, position: int, end: int) -> tuple[Marked, int] | None:
        match = _LINK.match(self.text, position, end)
        if not match:
            return None
        if not _ADDRESS.fullmatch(match[2]):
            advice = "a link's address starts with https://, http:// or mailto:; for plain brackets write \\["
            raise ProseError("this link has no address that a reader can follow", match.start(2), advice)
        return Marked(match[2], self._read_inside(match.start(1), match.end(1))), match.end()

    def _read_emphasis(self, position: int, end: int) -> tuple[Marked, int] | None:
        """`**bold**` or `_italic_`; the marks hug their words, and `_` does not work inside a word."""
        text = self.text
        mark = "**" if text.startswith("**", position, end) else "_" if text[position] == "_" else ""
        if not mark or mark in self.unclosed or (mark == "_" and position and text[position - 1].isalnum()):
            return None
        inner = position + len(mark)
        if inner >= end or text[inner].isspace():
            return None
        closing = self._find_closing(inner, end, mark)
        if closing is None:
            return None
        return Marked(mark, self._read_inside(inner, closing)), closing + len(mark)

    def _read_inside(self, start: int, end: int) -> tuple[Node, ...]:
        """The nodes inside a mark. A mark ends at the first of its kind, so that nesting is never deep."""
        outside, self.unclosed = self.unclosed, set()
        nodes = self.read(start, end)
        self.unclosed = outside
        return nodes

    def _find_closing(self, inner: int, end: int, mark: str) -> int | None:
        """Where the closing mark stands, or None; escaped marks and marks inside a reference do not close."""
        for match in _CLOSING[mark].finditer(self.text, inner, end):
            if match.group() == mark and self._may_close(inner, match.start(), end, mark):
                return match.start()
        self.unclosed.add(mark)
        return None

    def _may_close(self, inner: int, position: int, end: int, mark: str) -> bool:
        after = self.text[position + len(mark) : min(position + len(mark) + 1, end)]
        return position > inner and not self.text[position - 1].isspace() and not (mark == "_" and after.isalnum())


def _join_words(nodes: list[Node]) -> Iterator[Node]:
    """The nodes with neighbouring words made one; the mark of what is not known yet stays by itself."""
    for is_words, run in groupby(nodes, lambda node: isinstance(node, Words) and node.text != PENDING_MARK):
        if is_words:
            first, *others = run
            yield Words("".join(node.text for node in (first, *others)), first.offset)
        else:
            yield from run


def _read_reference(text: str, position: int, end: int) -> tuple[Reference, int]:
    """The reference at `position` and where it ends."""
    close = text.find("}}", position, end)
    if close < 0:
        raise ProseError("'{{' is never closed", position, "close it with }}, or write \\{{ for two braces")
    match = _REFERENCE.fullmatch(text, position + 2, close)
    if not match:
        advice = "write {{ figure.period | filter }}, such as {{ revenue.current | millions }}"
        raise ProseError("this reference cannot be read", position, advice)
    steps = tuple("".join(filter(None, step)) for step in _STEP.findall(match["steps"]))
    filters = tuple(_FILTER.findall(match["filters"]))
    return Reference(match["name"], steps, filters, position), close + 2
