"""Which field of the YAML each edit changes, and to what: prose, a name, or a computed sentence's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relwriter.amending.house import is_house_text, override_house
from relwriter.amending.insertion import insert_field
from relwriter.amending.made import Made
from relwriter.amending.own_words import write_own_words
from relwriter.amending.passages import Passage, find_passages
from relwriter.amending.referring import References
from relwriter.amending.rewording import Change, reword
from relwriter.amending.sentences import Sentence, find_sentences
from relwriter.amending.sources import Files, splice_inside
from relwriter.amending.targets import Default, Group, Target, join_groups, key_of
from relwriter.compose.facts import Facts
from relwriter.compose.prose import find_entries
from relwriter.intake.splicing import Splice, replace_scalar
from relwriter.model.entry import Entry
from relwriter.review.circulated import Circulated, Part, Parts, text_of
from relwriter.review.edits import Edit, covered, place_parts, shown
from relwriter.review.reviewing import Listed, find_parts

_UNSAID = "a number of the sentence cannot be written as a reference: give it a text by hand"
_ELSEWHERE = "it is printed in other words elsewhere: change it by hand"


@dataclass(frozen=True, slots=True)
class Amendment:
    """The edits that change one value, and what makes them."""

    edits: tuple[Listed, ...]
    made: Made
    is_name: bool = False
    """Whether they change a name, which other places may print too."""


class Plan:
    """Finds the values that edits change in the files of a release."""

    def __init__(self, files: Files, now: Circulated):
        self._files, self._now = files, now
        self._facts = Facts(files.read())
        self._passages = find_passages(self._facts, now)
        self._sentences = find_sentences(self._facts, now)
        self._references = References(self._facts)
        self._entries = {id(entry): entry for entry in find_entries(self._facts.release, Entry)}
        self.refused: list[Listed] = []

    def amendments(self, edits: Sequence[Listed], unfit: Sequence[Listed] = ()) -> list[Amendment]:
        """The amendments that make these edits; what none can make is `refused`, with the reason. The names that
        `unfit` edits change stay, and their sentences are worded otherwise."""
        self.refused = []
        groups: dict[object, Group] = {}
        for listed in edits:
            target = self._target(listed.edit, names=listed not in unfit)
            if target is None:
                self.refused.append(replace(listed, state="refused", reason=_no_field(listed.edit)))
            else:
                groups.setdefault(key_of(target, self._files), []).append((listed, target))
        return [found for group in join_groups(list(groups.values())) for found in self._amend(group)]

    def _target(self, edit: Edit, *, names: bool) -> Target | None:
        """What prints the words of an edit: prose, a name, or a computed sentence."""
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
        name = self._name(edit, parts, start, end) if names else None
        sentences = [one for one in self._sentences if edit.cell is None and one.holds(edit.block, start, end)]
        return name or next(iter(sentences), None)

    def _name(self, edit: Edit, parts: Parts, start: int, end: int) -> Entry | Default | None:
        """The name whose printed words an edit changes, if they are printed as they are entered."""
        touched = [one for one in covered(parts, start, end) if one[0] <= start and end <= one[1]]
        part = next((one[2] for one in touched if one[2].field == edit.field and one[2].form == "text"), None)
        if part is None or part.field.startswith("figures."):
            return None
        entries = [one for one in self._entries.values() if one.field == part.field and shown(one) == shown(part.text)]
        if entries and entries[0].span:
            return entries[0]
        return Default(_field_of(part, edit), shown(part.text), part.field) if _is_default(part) else None

    def change_now(self, edit: Edit) -> Change | None:
        """An edit in characters of what the block says now; None where the figures around it are others now."""
        parts = find_parts(self._now, edit)
        if parts is None:
            return None
        start, end = (find_now(at, edit.parts, parts) for at in (edit.start, edit.end))
        return None if start is None or end is None else (start, end, edit.new)

    def _amend(self, group: Sequence[tuple[Listed, Target]]) -> Iterator[Amendment]:
        target, edits = group[0][1], tuple(listed for listed, _ in group)
        is_house = isinstance(target, Passage) and is_house_text(target.prose, self._files)
        made = self._override(group) if is_house else self._splices(target, edits)
        if made is None:
            reason = _ELSEWHERE if isinstance(target, Entry | Default) else _UNSAID
            self.refused += [replace(one, state="refused", reason=reason) for one in edits]
        else:
            yield Amendment(edits, made, is_name=isinstance(target, Entry | Default))

    def _splices(self, target: Target, edits: tuple[Listed, ...]) -> Made | None:
        if isinstance(target, Sentence):
            return self._own_words(target, edits)
        if isinstance(target, Default):
            text = self._text(target, edits)
            return insert_field(self._files, target.field, text) if text is not None else None
        made = self._scalar(target, edits)
        return Made(made[0], (made[1],)) if made else None

    def _override(self, group: Group) -> Made | None:
        """The splices by which the release says words of the house file's sections otherwise."""
        changed = {id(target.prose): target for _, target in group if isinstance(target, Passage)}
        texts: dict[int, str] = {}
        for key, target in changed.items():
            own = tuple(one for one, other in group if isinstance(other, Passage) and other.prose is target.prose)
            text = self._text(target, own)
            if text is None:
                return None
            texts[key] = text
        prose = [target.prose for target in changed.values()]
        return override_house(self._files, self._facts.release, texts, prose)

    def _own_words(self, target: Sentence, edits: tuple[Listed, ...]) -> Made | None:
        """The splices that give a computed sentence its own words."""
        changes: dict[str, list[Change]] = {}
        for one in edits:
            if (change := self.change_now(one.edit)) is not None:
                changes.setdefault(one.edit.block, []).append(change)
        return write_own_words(self._files, self._references, target, changes)

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

    def _text(self, target: Passage | Entry | Default, edits: Sequence[Listed]) -> str | None:
        """What prose or a name is to say; None where edits at several places make it say several things."""
        texts = set()
        for place in dict.fromkeys((one.edit.block, one.edit.cell) for one in edits):
            own = [one.edit for one in edits if (one.edit.block, one.edit.cell) == place]
            changes = [change for change in map(self.change_now, own) if change is not None]
            if isinstance(target, Passage):
                here = next(p for p in self._passages if p.prose is target.prose and (p.block, p.cell) == place)
                texts.add(reword(here, changes, self._figures(find_parts(self._now, own[0]) or ())))
            else:
                texts.add(self._renamed(target, own[0], changes))
        return next(iter(texts)) if len(texts) == 1 else None

    def _figures(self, parts: Parts) -> list[tuple[int, str, str]]:
        """Each figure of a block where it stands, with the reference that prints it."""
        text = shown(text_of(parts))
        placed = [(start, part) for start, _, part in place_parts(parts) if part.is_figure]
        return [(start, shown(part.text), self._references.find_part(text, start, part)) for start, part in placed]

    def _renamed(self, entry: Entry | Default, edit: Edit, changes: Sequence[Change]) -> str:
        parts = find_parts(self._now, edit) or ()
        at = covered(parts, changes[0][0], changes[0][1])
        printed = entry.printed if isinstance(entry, Default) else entry.field
        first = next(start for start, _, part in at if part.field == printed)
        text = entry.text if isinstance(entry, Default) else str(entry)
        for start, end, new in sorted(changes, reverse=True):
            text = text[: start - first] + new + text[end - first :]
        return text


def _field_of(part: Part, edit: Edit) -> str:
    """The field of what is printed by default; a statement's caption is found from its scale."""
    is_caption = edit.block.endswith(".caption") and part.field.endswith(".scale")
    return f"{part.field.removesuffix('scale')}caption" if is_caption else part.field


def _is_default(part: Part) -> bool:
    """Whether a name is printed that no file holds."""
    return "." in part.field and not part.place and part.field != "default"


def _no_field(edit: Edit) -> str:
    return (
        "change the fields that they are made from"
        if not edit.field
        else "it is not printed as it is entered: change it by hand"
    )


def find_now(at: int, base: Parts, now: Parts) -> int | None:
    """A character of what was circulated in what stands now; None where the parts are others."""
    if [part.key for part in base] != [part.key for part in now]:
        return None
    for (start, end, part), (new_start, new_end, _) in zip(place_parts(base), place_parts(now), strict=True):
        if start <= at < end or at == end == sum(len(one.text) for one in base):
            if at == start or not part.figure:
                return new_start + at - start
            return new_end if at == end else None
    return 0 if not base else None
