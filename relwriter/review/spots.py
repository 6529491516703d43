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
    for at, step in enumerate(steps):
        if isinstance(step, Keep):
            after, number = leaves[step.old].id, 0
        elif isinstance(step, Insert | Arrive):
            until = next((leaves[later.old].id for later in steps[at:] if isinstance(later, Keep)), "")
            spots[step.new] = Spot(after, until, number, tuple(_alike(blocks, step.new)))
            number += 1
    return spots


def _alike(blocks: Sequence[Block], number: int) -> Iterator[str]:
    """The sides on which a block has a neighbour of its kind, first that whose style is its own; both for a text that
    stands between two items of one list."""
    block = blocks[number]
    sides = {"before": number - 1, "after": number + 1}
    near = {side: blocks[n] for side, n in sides.items() if 0 <= n < len(blocks)}
    kin = [side for side, other in near.items() if _kind(other) == _kind(block)]
    yield from sorted(kin, key=lambda side: _style(near[side]) != _style(block))
    if not kin and _kind(block) == "text" and len({_style(other) for other in near.values()}) == 1 < len(near):
        yield from near


def _kind(block: Block) -> object:
    """What a paragraph looks like to a reader: text, or else a heading or item of a style and level."""
    if block.rows is not None:
        return "table"
    if block.style.startswith(("heading", "title", "subtitle")):
        return _style(block)
    return _style(block) if block.level is not None or block.style.startswith("list") else "text"


def _style(block: Block) -> object:
    return block.style, block.level
