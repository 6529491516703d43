"""The blocks of a document by the orientation of their pages: a wide table stands on pages turned on their side, with
its title lines and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from relwriter.document.tree import Block, Paragraph, Table

_OVER = ("table-title", "table-caption")
_UNDER = ("note",)


def divide_by_orientation(
    blocks: Sequence[Block], is_landscape: Callable[[Table], bool]
) -> list[tuple[bool, tuple[Block, ...]]]:
    """The blocks in order, those in a row that share an orientation together; whether it is landscape before them."""
    turned = {n for n, block in enumerate(blocks) if isinstance(block, Table) and is_landscape(block)}
    for number in sorted(turned):
        turned |= _neighbours(blocks, number, -1, _OVER) | _neighbours(blocks, number, 1, _UNDER)
    groups = groupby(enumerate(blocks), key=lambda pair: pair[0] in turned)
    return [(landscape, tuple(block for _, block in group)) for landscape, group in groups]


def _neighbours(blocks: Sequence[Block], number: int, step: int, roles: tuple[str, ...]) -> set[int]:
    """The paragraphs in a row beside a table that have one of some roles."""
    found: set[int] = set()
    number += step
    while 0 <= number < len(blocks) and _has_role(blocks[number], roles):
        found.add(number)
        number += step
    return found


def _has_role(block: Block, roles: tuple[str, ...]) -> bool:
    return isinstance(block, Paragraph) and block.role in roles
