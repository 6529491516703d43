"""The comments of a file that came back, each with the block and the field that it is on."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.review.circulated import Circulated
from relwriter.review.edits import covered
from relwriter.review.returning import Return, field_of
from relwriter.word.remarks import Remark
from relwriter.word.returned import Returned


@dataclass(frozen=True, slots=True)
class Placed:
    """A comment with the block and field that it is on, both empty for one that is on no words of the draft."""

    remark: Remark
    block: str
    field: str
    place: str


def place_remarks(circulated: Circulated, returned: Returned) -> list[Placed]:
    """The comments of what came back, each with its field."""
    found = Return(circulated, returned)
    return [_place(found, returned, remark) for remark in returned.remarks]


def _place(found: Return, returned: Returned, remark: Remark) -> Placed:
    leaf = found.partner(returned.blocks[remark.block]) if remark.block >= 0 else None
    if leaf is None:
        return Placed(remark, "", "", "")
    touched = [part for _, _, part in covered(leaf.parts, remark.at, remark.at + max(1, len(remark.quoted)))]
    owner = next((part for part in touched if part.field), None)
    field, place = (owner.field, owner.place) if owner else field_of(leaf.parts)
    return Placed(remark, leaf.id, field, place)
