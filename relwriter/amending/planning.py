"""Which field of the YAML each edit changes, and to what: prose, a name, or a computed sentence's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relwriter.amending.passages import Passage, find_passages
from relwriter.amending.rewording import Change, reword
from relwriter.amending.sentences import find_item, write_sentence
from relwriter.amending.sources import Files, splice_inside
from relwriter.compose.facts import Facts
from relwriter.compose.prose import find_entries
from relwriter.intake.blocks import write_braces, write_item
from relwriter.intake.nodes import Mapping, Scalar, end_of, place_of
from relwriter.intake.nodes import Sequence as Items
from relwriter.intake.scalars import WIDTH
from relwriter.intake.splicing import Splice, replace_scalar
from relwriter.model.entry import Entry
from relwriter.review.circulated import Circulated, Parts
from relwriter.review.edits import Edit, covered, place_parts, shown
from relwriter.review.reviewing import Listed, find_parts

_UNSAID = "a number of the sentence cannot be written as a reference: give it a text by hand"
_ELSEWHERE = "it is printed in other words elsewhere: change it by hand"
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Amendment:
    """The edits that change one value, and the splice that makes them; `file` is the name of its file."""

    edits: tuple[Listed, ...]
    file: str
    splice: Splice


@dataclass(frozen=True, slots=True)
class Sentence:
    """A computed sentence, by the field of its result."""

    field: str


Target = Passage | Entry | Sentence


class Plan:
    """Finds the values that edits change in the files of a release."""

    def __init__(self, files: Files, now: Circulated):
        self._files, self._now = files, now
        self._facts = Facts(files.read())
        self._passages = find_passages(self._facts, now)
        self._entries = {id(entry): entry for entry in find_entries(self._facts.release, Entry)}
        self.refused: list[Listed] = []

    def amendments(self, edits: Sequence[Listed]) -> list[Amendment]:
        """The amendments that make these edits; what none can make is `refused`, with the reason."""
        groups: dict[object, list[tuple[Listed, Target]]] = {}
        for listed in edits:
            target = self._target(listed.edit)
            if target is None:
                self.refused.append(replace(listed, state="refused", reason=_no_field(listed.edit)))
            else:
                groups.setdefault(_key(target, listed.edit), []).append((listed, target))
        return [found for group in groups.values() for found in self._amend(group)]

    def _target(self, edit: Edit) -> Target | None:
        """What prints the words of an edit: prose, a name, or the field of a computed sentence."""
        parts, change = find_parts(self._now, edit), self.change_now(edit)
        if parts is None or change is None:
            return None
        start, end, _ = change
        around = [
            one
            for one in self._passages
            if (one.block, one.cell) == (edit.block, edit.cell) and one.first <= start and end <= one.last
        ]
        around.sort(key=lambda one: one.prose.field != edit.field)
        if around:
            return around[0]
        item = find_item(self._facts, edit.block) if edit.cell is None else ""
        return Sentence(item) if item else self._name(edit, parts, start, end)

    def _name(self, edit: Edit, parts: Parts, start: int, end: int) -> Entry | None:
        """The name whose printed words an edit changes, if they are printed as they are entered."""
        touched = [one for one in covered(parts, start, end) if one[0] <= start and end <= one[1]]
        part = next((one[2] for one in touched if one[2].field == edit.field and one[2].form == "text"), None)
        if part is None:
            return None
        entries = [one for one in self._entries.values() if one.field == part.field and shown(one) == shown(part.text)]
        return entries[0] if entries and entries[0].span else None

    def change_now(self, edit: Edit) -> Change | None:
        """An edit in characters of what the block says now; None where the figures around it are others now."""
        parts = find_parts(self._now, edit)
        if parts is None:
            return None
        start, end = (_move(at, edit.parts, parts) for at in (edit.start, edit.end))
        return None if start is None or end is None else (start, end, edit.new)

    def _amend(self, group: Sequence[tuple[Listed, Target]]) -> Iterator[Amendment]:
        target, edits = group[0][1], tuple(listed for listed, _ in group)
        made = self._sentence(target.field, edits) if isinstance(target, Sentence) else self._scalar(target, edits)
        if made is None:
            reason = _UNSAID if isinstance(target, Sentence) else _ELSEWHERE
            self.refused += [replace(one, state="refused", reason=reason) for one in edits]
        else:
            yield Amendment(edits, *made)

    def _scalar(self, target: Passage | Entry, edits: Sequence[Listed]) -> tuple[str, Splice] | None:
        """The splice of prose or of a name."""
        entry = target.prose if isinstance(target, Passage) else target
        found = self._files.find(entry.span) if entry.span else None
        text = self._text(target, edits)
        if found is None or text is None:
            return None
        parent, scalar = found
        whole = scalar.text[: entry.offset] + text + scalar.text[entry.offset + len(entry) :]
        splice = splice_inside(scalar, whole) or replace_scalar(parent, scalar, whole.rstrip("\n"))
        return scalar.span.source.file, splice

    def _text(self, target: Passage | Entry, edits: Sequence[Listed]) -> str | None:
        """What prose or a name is to say; None where edits at several places make it say several things."""
        texts = set()
        for place in dict.fromkeys((one.edit.block, one.edit.cell) for one in edits):
            own = [one.edit for one in edits if (one.edit.block, one.edit.cell) == place]
            changes = [change for change in map(self.change_now, own) if change is not None]
            if isinstance(target, Passage):
                here = next(p for p in self._passages if p.prose is target.prose and (p.block, p.cell) == place)
                texts.add(reword(here, changes))
            else:
                texts.add(self._renamed(target, own[0], changes))
        return texts.pop() if len(texts) == 1 else None

    def _renamed(self, entry: Entry, edit: Edit, changes: Sequence[Change]) -> str:
        parts = find_parts(self._now, edit) or ()
        at = covered(parts, changes[0][0], changes[0][1])
        first = next(start for start, _, part in at if part.field == entry.field)
        text = str(entry)
        for start, end, new in sorted(changes, reverse=True):
            text = text[: start - first] + new + text[end - first :]
        return text

    def _sentence(self, field: str, edits: Sequence[Listed]) -> tuple[str, Splice] | None:
        """The splice that gives a result its own words."""
        parts = find_parts(self._now, edits[0].edit)
        changes = [change for change in (self.change_now(one.edit) for one in edits) if change is not None]
        steps = [name or int(number) for name, number in _STEP.findall(field)]
        found = self._files.node(steps)
        text = write_sentence(self._facts, parts, changes) if parts is not None else None
        if found is None or text is None or not isinstance(found[0], Items):
            return None
        parent, node = found
        keeps_label = isinstance(node, Mapping) and node.get("label") is not None
        if keeps_label or isinstance(node, Items):
            return None
        start = node.span.start if isinstance(node, Scalar) else node.index
        return self._files.release.file, Splice(start, end_of(node), _write_text(text, place_of(node).column, parent))


def _write_text(text: str, column: int, parent: Items) -> str:
    """An item that is its own text, at a column of the file."""
    line = write_braces({"text": text})
    if parent.flow or column + len(line) <= WIDTH:
        return line
    indent = column - 3
    return "\n".join(write_item({"text": text}, indent))[indent + 2 :]


def _key(target: Target, edit: Edit) -> object:
    """What edits of one value have in common."""
    if isinstance(target, Passage):
        return id(target.prose)
    return target if isinstance(target, Sentence) else id(target)


def _no_field(edit: Edit) -> str:
    return "the words of the template" if not edit.field else "it is not printed as it is entered: change it by hand"


def _move(at: int, base: Parts, now: Parts) -> int | None:
    """A character of what was circulated in what stands now; None where the parts are others."""
    if [part.key for part in base] != [part.key for part in now]:
        return None
    for (start, end, part), (new_start, new_end, _) in zip(place_parts(base), place_parts(now), strict=True):
        if start <= at < end or at == end == sum(len(one.text) for one in base):
            if at == start or not part.figure:
                return new_start + at - start
            return new_end if at == end else None
    return 0 if not base else None
