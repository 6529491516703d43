"""Strict YAML: a file read to nodes.

Built from the parser's events, not from its objects: nothing is guessed, no alias is ever followed, and each scalar
stays the text that was typed.
"""

from __future__ import annotations

import re

import yaml

from relwriter.errors import Problem
from relwriter.intake.characters import find_unseen
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, place_of
from relwriter.intake.traps import BRACES, CURE, explain_failure
from relwriter.source import Source, Span

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of nesting; a release needs eight."""

NO_KEY = "\0"
"""Begins what stands for a key that is no text; nobody can type it."""

_NO_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\[_NLP]")


def parse(source: Source) -> tuple[Node | None, list[Problem]]:
    """The file's node, None for an empty file or one that is no YAML, and every problem found."""
    reader = _Reader(source)
    try:
        for event in yaml.parse(source.text, Loader=_Loader):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        return None, sorted({*reader.problems, *explain_failure(source, error)})
    return reader.root, reader.problems


class _Reader:
    """Builds nodes from events, with the containers that are open."""

    def __init__(self, source: Source):
        self.source = source
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Scalar | None] = []
        self._too_deep = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Reads one event."""
        if isinstance(event, yaml.NodeEvent):
            self._check_node(event)
        if isinstance(event, yaml.ScalarEvent):
            self._place(self._read_scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end(event)
        elif isinstance(event, yaml.AliasEvent):
            self._place(Scalar(Span(self.source, event.start_mark.index, event.end_mark.index, "'", "")))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    def _problem(self, index: int, message: str, advice: str, name: str = "") -> None:
        self.problems.append(Problem.at(self.source.place(index), name, message, advice))

    def _check_node(self, event: yaml.NodeEvent) -> None:
        index = event.start_mark.index
        if isinstance(event, yaml.AliasEvent):
            self._problem(index, "refers to another place with *", "write the value out, or put the text in quotes")
        elif event.anchor:
            self._problem(index, "marks a place with &", "put the text in single quotes")
        elif event.tag:
            self._problem(index, "holds a YAML tag (!)", "put the text in single quotes")

    def _start_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        index = event.start_mark.index
        if self._documents == 2:
            self._problem(index, "holds a second document after ---", "put one release in a file")
        if event.version or event.tags:
            self._problem(index, "holds a YAML directive (%)", "delete it")

    def _read_scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        span = Span(self.source, start, end, event.style or "", event.value)
        if event.style == '"':
            self._check_escapes(span)
        return Scalar(span)

    def _check_escapes(self, span: Span) -> None:
        """A problem for each escape that stands for what no reader sees."""
        for match in _NO_BREAK.finditer(self.source.text, span.start, span.end):
            shown = match.group()[-2:]
            advice = f"use single quotes or >-, where {shown} stays as typed"
            self._problem(match.end() - 2, f"{shown} in double quotes is YAML for a special space or line end", advice)
        for offset, message in find_unseen(span.value):
            self._problem(span.index(offset), message, "delete its escape")

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(self.source, event.start_mark.index, flow=bool(event.flow_style))
        if len(self._open) == DEEPEST:
            self._problem(event.start_mark.index, "is nested too deeply", f"at most {DEEPEST} levels")
        if len(self._open) < DEEPEST:
            self._place(node)
        self._open.append(node)
        self._keys.append(None)

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        self._open.pop().closed = event.end_mark.index
        self._keys.pop()

    def _place(self, node: Node) -> None:
        """Puts a node where it belongs: the root, an item, a key, or a key's value."""
        if not self._open:
            self.root = self.root or node
        elif isinstance(self._open[-1], Sequence):
            self._open[-1].items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = self._read_key(node)
        else:
            self._open[-1].entries.append((self._keys[-1], node))
            self._keys[-1] = None

    def _read_key(self, node: Node) -> Scalar:
        """A key; one that is no text is a problem, and so is one that the mapping has already."""
        if not isinstance(node, Scalar):
            self._refuse_key(node.index)
            return Scalar(Span(self.source, node.index, node.index, "'", f"{NO_KEY}{node.index}"))
        known = self._open[-1].find(node.text) if node.text else None
        if known:
            line = place_of(known[0]).line
            self._problem(node.span.start, f"is given twice (first in line {line})", "delete one of them", node.text)
        if node.text == "<<" and not node.span.style:
            self._problem(node.span.start, "merges another mapping with <<", "write the fields out")
        return node

    def _refuse_key(self, index: int) -> None:
        if self.source.text.startswith("{{", index - 1):
            self._problem(index - 1, BRACES, CURE)
        elif not self.source.text.startswith("{{", index):
            self._problem(index, "a list or mapping cannot be the name of a field", CURE)
