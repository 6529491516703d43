"""Where the paragraphs came to stand that people wrote or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relwriter.review.circulated import Leaf
from relwriter.review.edits import Spot
from relwriter.word.plan import Arrive, Insert, Keep, Step
from relwriter.word.story import Block


def find_spots(steps: Sequence[Step], leaves: Sequence[Leaf], blocks: Sequence[Block]) -> dict[int, Spot]:
    """The spot of each block that came or arrived, by its number."""
    spots, after, number = {}, "", 0
    for step in steps:
        if isinstance(step, Keep):
            after, number = leaves[step.old].id, 0
        elif isinstance(step, Insert | Arrive):
            spots[step.new] = Spot(after, number, tuple(_alike(blocks, step.new)))
            number += 1
    return spots


def _alike(blocks: Sequence[Block], number: int) -> Iterator[str]:
    """The sides on which a block has a neighbour of its kind; first that whose style is its own."""
    block = blocks[number]
    sides = [("before", blocks[n]) for n in (number - 1,) if n >= 0]
    sides += [("after", blocks[n]) for n in (number + 1,) if n < len(blocks)]
    kin = [(side, other) for side, other in sides if _kind(other) == _kind(block)]
    kin.sort(key=lambda one: (one[1].style, one[1].level) != (block.style, block.level))
    yield from (side for side, _ in kin)


def _kind(block: Block) -> str:
    """What a paragraph looks like to a reader: a heading, an item of a list, or text."""
    if block.rows is not None:
        return "table"
    if block.style.startswith(("heading", "title", "subtitle")):
        return "heading"
    return "item" if block.level is not None or block.style.startswith("list") else "text"
