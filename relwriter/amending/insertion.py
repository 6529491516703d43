"""Fields that a release leaves to their default, given a value of their own."""

from __future__ import annotations

from relwriter.amending.made import Made
from relwriter.amending.own_words import read_steps
from relwriter.amending.sources import Files
from relwriter.intake.blocks import Tree
from relwriter.intake.nodes import Mapping, Node
from relwriter.intake.parsing import parse
from relwriter.intake.splicing import insert_entry


def insert_field(files: Files, field: str, text: str) -> Made | None:
    """The file and the splice that give a field a value, with the records that hold it; None where no record of the
    file can take it."""
    steps = read_steps(field)
    root = parse(files.release)[0]
    for depth in range(len(steps) - 1, -1, -1):
        found = files.node(steps[:depth])
        node: Node | None = root if depth == 0 else found[1] if found else None
        if node is None:
            continue
        rest = steps[depth:]
        if not isinstance(node, Mapping) or any(isinstance(step, int) for step in rest) or node.get(str(rest[0])):
            return None
        value: Tree = text
        for step in reversed(rest[1:]):
            value = {str(step): value}
        return Made(files.release.file, (insert_entry(node, str(rest[0]), value),), f"as {field}")
    return None
