"""The files of a release as they are edited: its own and its house file, with their nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from relwriter.intake.characters import decode, read_file
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence
from relwriter.intake.parsing import parse
from relwriter.intake.reading import read_release
from relwriter.intake.splicing import Splice, splice, splice_bytes
from relwriter.model.release import Release
from relwriter.source import Source, Span


@dataclass(frozen=True, slots=True)
class Files:
    """A release's file and its house file, None where it has none, with their bytes."""

    path: Path
    release: Source
    content: bytes
    house_path: Path | None = None
    house: Source | None = None
    house_content: bytes = b""

    def read(self) -> Release:
        """The release. Raises InputError."""
        return read_release(self.release, self.path.parent, self.house)

    @property
    def contents(self) -> dict[Path, bytes]:
        """The bytes of each file."""
        house = {self.house_path: self.house_content} if self.house_path else {}
        return {**house, self.path: self.content}

    def find(self, span: Span) -> tuple[Mapping | Sequence, Scalar] | None:
        """The scalar of a span with what holds it; None for one of another file."""
        return next((found for source in self.sources for found in _walk(parse(source)[0], span)), None)

    def spliced(self, splices: Iterable[tuple[str, Splice]]) -> Files:
        """The same files with splices, each with the name of its file."""
        made = list(splices)
        own = [change for name, change in made if name == self.release.file]
        content = splice_bytes(self.content, self.release, own) if own else self.content
        release = decode(self.release.file, content)
        if self.house is None:
            return Files(self.path, release, content)
        others = [change for name, change in made if name == self.house.file]
        house = splice_bytes(self.house_content, self.house, others) if others else self.house_content
        return Files(self.path, release, content, self.house_path, decode(self.house.file, house), house)

    def node(self, steps: Iterable[str | int], source: Source | None = None) -> tuple[Mapping | Sequence, Node] | None:
        """The node at the end of steps, with what holds it; in the release's own file unless a source is given."""
        node, parent = parse(source or self.release)[0], None
        for step in steps:
            if isinstance(node, Mapping) and isinstance(step, str):
                node, parent = node.get(step), node
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node, parent = node.items[step], node
            else:
                return None
        return (parent, node) if parent is not None and node is not None else None

    @property
    def sources(self) -> list[Source]:
        """The texts of the release's own file and of its house file."""
        return [self.release, *([self.house] if self.house else [])]


def open_files(path: Path) -> Files:
    """The files of a release. Raises InputError."""
    source, content = read_file(path), path.read_bytes()
    root, _ = parse(source)
    named = root.get("house") if isinstance(root, Mapping) else None
    if not isinstance(named, Scalar) or named.is_empty:
        return Files(path, source, content)
    house = path.parent / named.text
    return Files(path, source, content, house, read_file(house), house.read_bytes())


def _walk(node: Node | None, span: Span) -> Iterable[tuple[Mapping | Sequence, Scalar]]:
    if not isinstance(node, Mapping | Sequence) or node.source.file != span.source.file:
        return
    for child in node.items if isinstance(node, Sequence) else [value for _, value in node.entries]:
        if isinstance(child, Scalar) and child.span.start == span.start:
            yield node, child
        else:
            yield from _walk(child, span)


def splice_inside(scalar: Scalar, text: str) -> Splice | None:
    """The splice that changes no more of a value than differs from `text`, its lines staying as they are; None where
    that would not read as the text."""
    span, old = scalar.span, scalar.text
    start = _count_alike(old, text)
    end = _count_alike(old[start:][::-1], text[start:][::-1])
    new = text[start : len(text) - end]
    if span.style == "'":
        new = new.replace("'", "''")
    made = Splice(span.index(start), span.index(len(old) - end), new)
    return made if reads_as(scalar, [made], lambda read: read == text) else None


def reads_as(scalar: Scalar, splices: Iterable[Splice], fits: Callable[[str], bool]) -> bool:
    """Whether a value, in its own style still, reads as it should after splices inside it."""
    span = scalar.span
    try:
        text = splice(span.source.text, splices)
    except ValueError:
        return False
    root, problems = parse(Source(span.source.file, text))
    found = None if problems else next(iter(_walk(root, span)), None)
    return found is not None and fits(found[1].text) and found[1].span.style == span.style


def _count_alike(one: str, other: str) -> int:
    """With how many characters two texts begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
