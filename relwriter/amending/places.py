"""Where in the YAML a block of the text stands: the way to its field, and the lists that it is an item of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relwriter.amending.sources import Files
from relwriter.compose.identity import name_sections
from relwriter.intake.nodes import Mapping, Node, Sequence
from relwriter.model.release import Release
from relwriter.source import Source

Steps = tuple[str | int, ...]

SECTIONS = ("sections", "boilerplate", "closing")
FIRST_ENTRY = 2
"""The steps to a section, and to whatever else can be an entry by itself."""

_OPEN = (*SECTIONS, "release", "statements")
"""Where the text of a release stands; names and figures are other things than what is printed of them."""

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_AGAIN = re.compile(r"~\d+$")


@dataclass(frozen=True, slots=True)
class Found:
    """A node with what holds it, and its file."""

    source: Source
    parent: Mapping | Sequence
    node: Node


class Places:
    """The ways to the blocks of a release."""

    def __init__(self, release: Release):
        self._sections = {name: place for place, name in name_sections(release).items()}

    def steps(self, block: str) -> Steps:
        """The way to the field of a block; none for one of the template's own."""
        name, _, rest = _AGAIN.sub("", block).partition(".")
        if name in self._sections:
            field, number = self._sections[name]
            return (field, number, name.rpartition("-")[0], *_read_steps(rest))
        return (name, *_read_steps(rest)) if name in _OPEN else ()


def _read_steps(text: str) -> Iterator[str | int]:
    return (name or int(number) for name, number in _STEP.findall(text))


def find_node(files: Files, steps: Steps) -> Found | None:
    """The node at the end of a way: the release's own, or that of the house file."""
    for source in files.sources:
        found = files.node(steps, source)
        if found is not None:
            return Found(source, *found)
    return None


def is_below(steps: Steps, above: Steps) -> bool:
    """Whether a way leads through the end of another one."""
    return bool(above) and steps[: len(above)] == above


def is_section(steps: Steps) -> bool:
    """Whether a way ends at a section."""
    return len(steps) == 2 and steps[0] in SECTIONS


def find_list(steps: Steps) -> Steps:
    """The way to the item, in the innermost list, of what stands at a way; none for what is in no list but that of the
    sections."""
    depth = max((n for n, step in enumerate(steps) if isinstance(step, int)), default=0)
    item = steps[: depth + 1] if depth else ()
    return () if is_section(item) else item
