"""Computed sentences that somebody reworded: the author's own `text` for them, with their numbers as references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.amending.referring import References
from relwriter.amending.rewording import Change, write_literal
from relwriter.compose.facts import Facts
from relwriter.compose.identity import name_sections
from relwriter.compose.wordings import Wording, find_wordings
from relwriter.review.circulated import Circulated, Leaf, Part, Parts, text_of
from relwriter.review.edits import place_parts, shown


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a paragraph of a computed sentence stands: its block, its first character there and its end; `lacks` is the
    full stop that a clause after it took."""

    block: str
    parts: Parts
    first: int
    last: int
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A computed sentence where it is printed."""

    wording: Wording
    paragraphs: tuple[Standing, ...]

    def holds(self, block: str, start: int, end: int) -> bool:
        """Whether a change is one of its words."""
        return any(one.block == block and one.first <= start and end <= one.last for one in self.paragraphs)


def find_sentences(facts: Facts, now: Circulated) -> list[Sentence]:
    """Every computed sentence that can have the author's own words, at the place where it is printed."""
    taken: set[tuple[str, int, int]] = set()
    names = name_sections(facts.release)
    found = []
    for wording in find_wordings(facts):
        section = _name_section(wording.record, names)
        leaves = [leaf for leaf in now.leaves if leaf.rows is None and leaf.id.startswith(section)]
        standing = [_stand(text, leaves, taken) for text in wording.texts]
        if standing and all(one is not None for one in standing):
            found.append(Sentence(wording, tuple(filter(None, standing))))
    return found


def _name_section(record: str, names: dict[tuple[str, int], str]) -> str:
    """How the blocks of a record's section are called."""
    found = re.match(r"(\w+)\[(\d+)\]\.", record)
    name = names.get((found[1], int(found[2]))) if found else None
    return f"{name}." if name else re.match(r"[\w.]+\[\d+\]\.", record)[0]  # type: ignore[index]


def _stand(text: str, leaves: Sequence[Leaf], taken: set[tuple[str, int, int]]) -> Standing | None:
    for words, lacks in ((shown(text), ""), (shown(text).removesuffix("."), ".")):
        for leaf in leaves if words else ():
            at = shown(text_of(leaf.parts)).find(words)
            if at >= 0 and (leaf.id, at, len(words)) not in taken:
                taken.add((leaf.id, at, len(words)))
                return Standing(leaf.id, leaf.parts, at, at + len(words), lacks)
    return None


def write_sentence(references: References, sentence: Sentence, changes: dict[str, list[Change]]) -> str | None:
    """A sentence with the changes of each block as prose; None where a number of it cannot be said as a reference."""
    kind = sentence.wording.record.rpartition("].")[2]
    written = [_write(references, one, changes.get(one.block, ()), kind) for one in sentence.paragraphs]
    return None if any(text is None for text in written) else "\n".join(filter(None, written))


def _write(references: References, standing: Standing, changes: Sequence[Change], kind: str) -> str | None:
    text = shown(text_of(standing.parts))
    placed = [one for one in place_parts(standing.parts) if standing.first <= one[0] and one[1] <= standing.last]
    changes = [one for one in changes if standing.first <= one[0] and one[1] <= standing.last]
    pieces = [piece for change in changes for piece in _around_figures(change, placed)]
    out, at, gone = "", standing.first, {}
    for start, end, part in placed:
        if start < at or not part.field:
            continue
        whole = (one for one in references.find(text, start, part) if not _is_touched(start, one[1], pieces))
        if _is_touched(start, end, pieces):
            # The whole figure went with its words, or stands elsewhere now: then its own number is among the new words.
            gone[shown(part.text)] = references.find_part(text, start, part)
        elif (found := next(whole, None)) is not None:
            out += _say(references, _changed(text, at, start, pieces), gone, kind) + found[0]
            at = found[1]
        elif part.is_figure:
            return None
    words = _say(references, _changed(text, at, standing.last, pieces), gone, kind)
    return out + words + standing.lacks


def _is_touched(start: int, end: int, changes: Sequence[Change]) -> bool:
    return any(first < end and start < last for first, last, _ in changes)


def _say(references: References, words: str, gone: dict[str, str], kind: str) -> str:
    """Words as prose: periods and names are references, and so are figures that moved among the words."""
    for text, reference in gone.items():
        before, found, after = words.partition(text)
        if found and reference and any(char.isdigit() for char in text):
            return _say(references, before, gone, kind) + reference + _say(references, after, gone, kind)
    pieces = references.restore(words, kind)
    return "".join(piece if is_reference else write_literal(piece) for piece, is_reference in pieces)


def _around_figures(change: Change, placed: list[tuple[int, int, Part]]) -> Iterator[Change]:
    """A change without the figures that its new words still hold, in order."""
    start, end, new = change
    for first, last, part in placed:
        found = new.find(shown(part.text)) if part.is_figure and start <= first and last <= end else -1
        if found >= 0:
            yield start, first, new[:found]
            start, new = last, new[found + len(part.text) :]
    yield start, end, new


def _changed(text: str, start: int, end: int, changes: Sequence[Change]) -> str:
    """The characters of a text from one to another, with the changes among them."""
    inside = [one for one in changes if start <= one[0] and one[1] <= end]
    for first, final, new in sorted(inside, reverse=True):
        text, end = text[:first] + new + text[final:], end + len(new) - (final - first)
    return text[start:end]
