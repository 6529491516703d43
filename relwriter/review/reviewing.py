"""Reviews of one draft brought together: what everybody did to it, what agrees with the release file as it is now, and
what does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from relwriter.review.carried import CARRIED, JOINED, SPLIT
from relwriter.review.circulated import Circulated, Parts, text_of
from relwriter.review.edits import Edit, shown
from relwriter.review.listed import Listed, Text, find_parts, judge_whole
from relwriter.review.placing import Placed
from relwriter.review.rebasing import rebase

__all__ = ["Listed", "Merged", "Review", "Text", "edited", "find_parts", "merge"]


@dataclass(frozen=True, slots=True)
class Review:
    """What one file that came back holds."""

    file: str
    circulated: Circulated
    edits: tuple[Edit, ...]
    remarks: tuple[Placed, ...]


@dataclass(slots=True)
class Merged:
    """All edits and comments of several reviews; `stops` says whether something has to be decided by a person."""

    reviews: tuple[Review, ...]
    edits: list[Listed] = field(default_factory=list)

    @property
    def stops(self) -> bool:
        return any(one.state in ("alarm", "conflict") for one in self.edits)

    def count(self, *states: str) -> int:
        """How many edits are in one of these states."""
        return sum(one.state in states for one in self.edits)


def merge(reviews: Sequence[Review], now: Circulated, file: str) -> Merged:
    """The edits of all reviews against each other and against the release `file` as it is now."""
    reviews = [replace(review, edits=rebase(review.edits, review.circulated, now)) for review in reviews]
    merged = Merged(tuple(reviews))
    groups = _group(reviews)
    for group in groups.values():
        merged.edits += _judge(group, reviews, now, file)
    order = {key: number for number, key in enumerate(_keys(reviews))}
    merged.edits.sort(key=lambda one: order[_exact(one.edit)])
    return merged


Key = tuple[object, ...]


def _place(edit: Edit) -> Key:
    """What two edits have in common that change one field at one place."""
    return edit.block, edit.cell, edit.field if edit.kind != "new" else edit.new, _apart(edit)


def _apart(edit: Edit) -> str:
    """What is no change of words: a move, or looks."""
    return edit.kind if edit.kind in ("moved", "looks") else ""


def _exact(edit: Edit) -> Key:
    spot = edit.spot and (edit.spot.after, edit.spot.number)
    return edit.kind, edit.block, edit.cell, edit.row, edit.start, edit.end, edit.old, edit.new, spot


def _keys(reviews: Iterable[Review]) -> list[Key]:
    return list(dict.fromkeys(_exact(edit) for review in reviews for edit in review.edits))


def _group(reviews: Sequence[Review]) -> dict[Key, dict[str, list[Edit]]]:
    """The edits of each place by the file that holds them."""
    groups: dict[Key, dict[str, list[Edit]]] = {}
    disputed = _disputed(reviews)
    for number, review in enumerate(reviews):
        for edit in review.edits:
            key = _whole(edit) if _whole(edit) in disputed else _place(edit)
            groups.setdefault(key, {}).setdefault(f"{number}\0{review.file}", []).append(edit)
    return groups


def _whole(edit: Edit) -> Key:
    """The paragraph or row that an edit is in."""
    return edit.block, edit.cell and edit.cell[0]


def _disputed(reviews: Sequence[Review]) -> set[Key]:
    """The paragraphs and rows that one took out and another changed or moved."""
    gone = {(n, _whole(edit)) for n, review in enumerate(reviews) for edit in review.edits if edit.kind == "gone"}
    touched = {(n, _whole(edit)) for n, review in enumerate(reviews) for edit in review.edits if edit.kind != "gone"}
    return {place for n, place in gone for m, other in touched if n != m and place == other}


def _judge(group: dict[str, list[Edit]], reviews: Sequence[Review], now: Circulated, file: str) -> Iterator[Listed]:
    """What became of the edits of one place."""
    versions = {tuple(_exact(edit) for edit in edits) for edits in group.values()}
    unique: dict[Key, tuple[Edit, list[str]]] = {}
    for name, edits in group.items():
        for edit in edits:
            known = unique.setdefault(_exact(edit), (edit, []))
            known[1].append(name.split("\0")[1])
            merged = tuple(dict.fromkeys((*known[0].hands, *edit.hands)))
            alarms = tuple(dict.fromkeys((*known[0].alarms, *edit.alarms)))
            unique[_exact(edit)] = replace(known[0], hands=merged, alarms=alarms), known[1]
    texts = tuple(_texts(group)) if len(versions) > 1 else ()
    for edit, files in unique.values():
        listed = Listed(edit, tuple(files))
        if edit.alarms:
            yield replace(listed, state="alarm", texts=texts)
        elif texts and edit.kind != "looks":
            yield replace(listed, state="conflict", reason="several people changed it", texts=texts)
        else:
            yield _against_file(listed, next(iter(group.values())), reviews, now, file)


def _texts(group: dict[str, list[Edit]]) -> Iterator[Text]:
    first = next(iter(group.values()))[0]
    yield Text("circulated", shown(text_of(first.parts)) or first.old)
    for name, edits in group.items():
        yield Text(name.split("\0")[1], edited(edits))


def edited(edits: Sequence[Edit]) -> str:
    """The words of a paragraph or cell as somebody's edits make them."""
    if edits[0].kind in ("new", "gone"):
        return edits[0].new
    text = shown(text_of(edits[0].parts))
    changes = (one for one in edits if one.kind == "changed")
    for edit in sorted(changes, key=lambda edit: (-edit.start, -edit.end)):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _against_file(
    listed: Listed, edits: Sequence[Edit], reviews: Sequence[Review], now: Circulated, file: str
) -> Listed:
    """An edit against the release file as it is now."""
    edit = listed.edit
    if edit.is_whole:
        circulated = next(review.circulated for review in reviews if review.file == listed.files[0])
        return judge_whole(listed, circulated, now, file)
    if edit.kind != "changed" or edit.is_furniture:
        return replace(listed, state="refused", reason=edit.reason)
    parts = find_parts(now, edit)
    if parts is None:
        texts = (*_texts({f"\0{listed.files[0]}": list(edits)}), Text(file, ""))
        return replace(listed, state="conflict", reason=f"{file} has no such place any more", texts=texts)
    was, is_now = _own(edit.parts, edit.field), _own(parts, edit.field)
    # Where fields beside the template's own words have changed, as by the last review, these are in no conflict.
    if was == is_now and (edit.field or was or shown(text_of(parts)) == shown(text_of(edit.parts))):
        return replace(listed, state="refused", reason=edit.reason) if edit.reason and not _is_carried(edit) else listed
    if shown(text_of(parts)) == edited(edits):
        return replace(listed, state="there", reason=f"{file} says so already")
    texts = (*_texts({f"\0{listed.files[0]}": list(edits)}), Text(file, shown(text_of(parts))))
    return replace(listed, state="conflict", reason=f"{file} has changed there since", texts=texts)


def _is_carried(edit: Edit) -> bool:
    """Whether an edit is kept back only from being applied without another one."""
    return bool(edit.bond) and edit.reason in ("", SPLIT, JOINED, CARRIED)


def _own(parts: Parts, field: str) -> list[tuple[str, str]]:
    """A field's own words, with the references between them."""
    return [(part.field, part.text) for part in parts if part.field == field and not part.is_figure]
