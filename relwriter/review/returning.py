"""The differences between what was circulated and what came back, block by block, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from relwriter.document.anchors import name_block
from relwriter.review.blocks import as_block, as_plain, is_written
from relwriter.review.bookmarks import find_bookmark
from relwriter.review.carried import tell_carried
from relwriter.review.circulated import Circulated, Leaf, Parts, text_of
from relwriter.review.edits import CONTEXT, Edit, Spot, compare_words, shown, tell_unsaid
from relwriter.review.planning import Planner
from relwriter.review.relaid import tell_relaid
from relwriter.review.replaced import tell_replaced
from relwriter.review.retold import tell_retold
from relwriter.review.spots import find_spots
from relwriter.review.version import Passage
from relwriter.word.plan import Arrive, Delete, Insert, Keep, KeepRow, Leave, Step
from relwriter.word.returned import Hand, Returned
from relwriter.word.story import Block, Row

_OUTSIDE = "it is outside the text of the release"


class Return:
    """What came back, matched with what was circulated."""

    def __init__(self, circulated: Circulated, returned: Returned):
        self._returned = returned
        self.leaves = [leaf for leaf in circulated.leaves if is_written(leaf)]
        self.old = [Passage(as_block(leaf), leaf.id) for leaf in self.leaves]
        ids = {name_block(leaf.id): leaf.id for leaf in self.leaves}
        self.blocks = [block for block in returned.blocks if block.rows is not None or block.text.strip()]
        self.new = [
            Passage(as_plain(block), ids.get(find_bookmark(block), ""), self._was_written(block))
            for block in self.blocks
        ]
        self.steps = Planner().story(self.old, self.new)

    def edits(self) -> list[Edit]:
        """Every change, in the order of the text."""
        left = {step.name: step.old for step in self.steps if isinstance(step, Leave)}
        spots = find_spots(self.steps, self.leaves, self.blocks)
        edits = [edit for step in self.steps for edit in self._of_step(step, left, spots)]
        added = [
            Edit("new", one.kind, "", one.words, (one.hand,), before=shown(one.before)[-CONTEXT:], reason=_OUTSIDE)
            for one in self._returned.added_elsewhere()
        ]
        return tell_relaid(tell_replaced(tell_carried([*edits, *added]), self.leaves), self.leaves)

    def partner(self, block: Block) -> Leaf | None:
        """What was circulated of a block that came back."""
        left = {step.name: step.old for step in self.steps if isinstance(step, Leave)}
        number = self.blocks.index(block) if block in self.blocks else -1
        for step in self.steps:
            if isinstance(step, Keep | Arrive) and step.new == number:
                return self.leaves[step.old if isinstance(step, Keep) else left[step.name]]
        return None

    def paragraphs(self) -> Iterator[tuple[Leaf, Block]]:
        """The paragraphs that stayed or moved, as they went out and as they came back."""
        left = {step.name: step.old for step in self.steps if isinstance(step, Leave)}
        for step in self.steps:
            if isinstance(step, Keep | Arrive):
                leaf = self.leaves[step.old if isinstance(step, Keep) else left[step.name]]
                if leaf.rows is None:
                    yield leaf, self.blocks[step.new]

    def _was_written(self, block: Block) -> bool:
        """Whether the whole of a paragraph is tracked as written."""
        written = sum(touch.end - touch.start for touch in self._returned.touches(block))
        return block.rows is None and written >= len(block.text.strip())

    def _of_step(self, step: Step, left: Mapping[str, int], spots: Mapping[int, Spot]) -> Iterator[Edit]:
        match step:
            case Keep() if step.rows:
                yield from self._rows(step)
            case Keep():
                yield from self._words(step.old, step.new)
            case Arrive():
                yield self._moved(self.leaves[left[step.name]], self.blocks[step.new], spots[step.new])
                yield from self._words(left[step.name], step.new)
            case Delete():
                yield from self._gone(self.leaves[step.old])
            case Insert():
                yield from self._came(self.blocks[step.new], spots[step.new])

    def _words(self, old: int, new: int) -> Iterator[Edit]:
        leaf, block = self.leaves[old], self.blocks[new]
        if leaf.rows is None:
            edits = compare_words(leaf.id, leaf.parts, block.text, self._returned.touches(block))
            yield from tell_retold(list(edits), leaf.parts)

    def _moved(self, leaf: Leaf, block: Block, spot: Spot) -> Edit:
        hands, text, owner = self._writers(block), shown(text_of(leaf.parts)), field_of(leaf.parts)
        reason = "move it in the YAML by hand"
        return Edit("moved", leaf.id, text, text, hands, *owner, parts=leaf.parts, reason=reason, spot=spot)

    def _writers(self, block: Block) -> tuple[Hand, ...]:
        return tuple(dict.fromkeys(touch.hand for touch in self._returned.touches(block))) or (Hand(),)

    def _gone(self, leaf: Leaf) -> Iterator[Edit]:
        if leaf.rows is not None:
            for number, row in enumerate(leaf.rows):
                yield self._gone_row(leaf, number, row)
            return
        text = shown(text_of(leaf.parts))
        owner, hands = field_of(leaf.parts), self._returned.who_took_out(text)
        if text.strip():
            yield Edit(
                "gone", leaf.id, text, "", hands, *owner, parts=leaf.parts, reason="delete it in the YAML by hand"
            )

    def _gone_row(self, leaf: Leaf, number: int, row: Sequence[tuple[int, Parts]]) -> Edit:
        texts = [shown(text_of(parts)) for _, parts in row]
        hands, owner = (
            self._returned.who_took_out("\t".join(texts)),
            field_of(tuple(p for _, cell in row for p in cell)),
        )
        reason = "delete the row in the YAML by hand"
        return Edit("gone", leaf.id, "\t".join(texts), "", hands, *owner, row=texts[0], cell=(number, 0), reason=reason)

    def _came(self, block: Block, spot: Spot) -> Iterator[Edit]:
        if block.rows is not None:
            yield from (self._new_row("", row) for row in block.rows if any(row.texts))
            return
        text = shown(block.text)
        unsaid = tell_unsaid("", text.strip())
        reason, found = unsaid or "write it into the YAML by hand", None if unsaid else spot
        yield Edit("new", "", "", text, self._writers(block), reason=reason, spot=found)

    def _new_row(self, identifier: str, row: Row) -> Edit:
        texts = [shown(text) for text in row.texts]
        inner = [touch.hand for cell in row.cells for one in cell.blocks for touch in self._returned.touches(one)]
        hand = next((one for one in [self._returned.row_hand(row.element), *inner] if one.author), Hand())
        reason = "write the row into the YAML by hand"
        label = texts[0].partition("\n")[0]
        return Edit("new", identifier, "", "\t".join(texts), (hand,), row=label, reason=reason)

    def _rows(self, step: Keep) -> Iterator[Edit]:
        leaf, block = self.leaves[step.old], self.blocks[step.new]
        assert leaf.rows is not None and block.rows is not None
        for one in step.rows:
            if isinstance(one, Delete):
                yield self._gone_row(leaf, one.old, leaf.rows[one.old])
            elif isinstance(one, Insert):
                yield self._new_row(leaf.id, block.rows[one.new])
            else:
                yield from self._cells(leaf, one, block.rows[one.new])

    def _cells(self, leaf: Leaf, step: KeepRow, row: Row) -> Iterator[Edit]:
        assert leaf.rows is not None
        label = shown(text_of(leaf.rows[step.old][0][1]))
        for number, ((_, parts), cell) in enumerate(zip(leaf.rows[step.old], row.cells, strict=True)):
            touches = self._returned.touches(cell.blocks[0]) if len(cell.blocks) == 1 else []
            at = (step.old, number)
            yield from compare_words(leaf.id, parts, cell.text, touches, row=label, cell=at)


def find_edits_of(circulated: Circulated, returned: Returned) -> list[Edit]:
    """Every change between what was circulated and what came back."""
    return Return(circulated, returned).edits()


def field_of(parts: Parts) -> tuple[str, str]:
    """The first field of some words that is no figure, and its place."""
    own = [part for part in parts if part.field and not part.is_figure and part.form == "text"]
    return (own[0].field, own[0].place) if own else ("", "")
