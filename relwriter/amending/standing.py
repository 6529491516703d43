"""A release as it stands while edits are made: its files, what it says, and which block of the draft each one was."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from functools import cached_property

from relwriter.amending.passages import Passage, find_passages, spell
from relwriter.amending.places import Places, Steps, is_below
from relwriter.amending.planning import find_now
from relwriter.amending.referring import References
from relwriter.amending.sentences import Sentence, find_sentences, write_sentence
from relwriter.amending.sources import Files
from relwriter.amending.spelling import Speller
from relwriter.compose.facts import Facts
from relwriter.compose.wordings import Wording
from relwriter.errors import RelwriterError
from relwriter.model.prose import Prose
from relwriter.model.release import Release
from relwriter.review.circulated import Circulated, Leaf, text_of
from relwriter.review.edits import Edit, Spot, shown
from relwriter.review.rebasing import refield

Compose = Callable[[Release], Circulated]
"""What a release says, composed with its pack."""


@dataclass(frozen=True, slots=True)
class Line:
    """A block of the text: its name in the draft, the words of it or of its cells, and the spot and rank of one that
    came there."""

    name: str
    texts: tuple[str, ...]
    spot: Spot | None = None
    rank: int = 0


@dataclass(frozen=True)
class Standing:
    """The files, what they say, and its lines by the names that blocks have in the draft."""

    files: Files
    said: Circulated
    lines: tuple[Line, ...]

    @cached_property
    def _facts(self) -> Facts:
        return Facts(self.files.read())

    @property
    def release(self) -> Release:
        """What the files hold."""
        return self._facts.release

    @cached_property
    def passages(self) -> list[Passage]:
        """Every paragraph of prose that is printed to the letter."""
        return find_passages(self._facts, self.said)

    @cached_property
    def speller(self) -> Speller:
        """What writes prose for new words."""
        return Speller(self._facts, self.said)

    @cached_property
    def _places(self) -> Places:
        return Places(self._facts.release)

    @cached_property
    def _leaves(self) -> dict[str, Leaf]:
        return {line.name: leaf for line, leaf in zip(self.lines, self.said.leaves, strict=True)}

    @cached_property
    def ways(self) -> dict[str, Steps]:
        """The way in the YAML to each block, none for those of the template."""
        return {name: self._places.steps(leaf.id) for name, leaf in self._leaves.items()}

    def below(self, way: Steps) -> list[str]:
        """The names of the blocks whose fields are in an entry."""
        return [name for name, steps in self.ways.items() if is_below(steps, way)]

    def leaf(self, name: str) -> Leaf | None:
        """The block that has a name in the draft."""
        return self._leaves.get(name)

    def text(self, name: str) -> str:
        """The words of a paragraph."""
        return shown(text_of(self._leaves[name].parts))

    def passages_of(self, name: str) -> list[Passage]:
        """The prose that a paragraph prints, the longest first."""
        leaf = self._leaves[name]
        found = [one for one in self.passages if one.block == leaf.id and one.cell is None]
        return sorted(found, key=lambda one: -len(one.letters))

    @cached_property
    def _references(self) -> References:
        return References(self._facts)

    @cached_property
    def _sentences(self) -> dict[str, Sentence]:
        """The computed sentences that are a whole paragraph, by its id."""
        found = ((one, one.paragraphs[0]) for one in find_sentences(self._facts, self.said) if len(one.paragraphs) == 1)
        return {here.block: one for one, here in found if (here.first, here.last) == (0, len(text_of(here.parts)))}

    def wording_of(self, name: str) -> Wording | None:
        """What a paragraph is computed from, if it is one sentence that can have the author's own words."""
        sentence = self._sentences.get(self._leaves[name].id)
        return sentence.wording if sentence else None

    def computed(self, name: str) -> Passage | None:
        """A computed sentence as if it were prose, with references for its figures; None where there are none."""
        sentence, leaf = self._sentences.get(self._leaves[name].id), self._leaves[name]
        text = write_sentence(self._references, sentence, {}) if sentence else None
        if text is None:
            return None
        letters = spell(self._facts, Prose(text))
        alike = "".join(letter.text for letter in letters) == shown(text_of(leaf.parts))
        return Passage(Prose(text), leaf.id, None, 0, letters) if alike else None

    def change(self, edit: Edit) -> tuple[int, int, str] | None:
        """An edit of words in characters of what its block says now."""
        leaf = self.leaf(edit.block)
        if leaf is None or edit.cell is not None:
            return None
        parts = refield(edit, leaf.parts).parts
        start, end = (find_now(at, parts, leaf.parts) for at in (edit.start, edit.end))
        return None if start is None or end is None else (start, end, edit.new)

    def becomes(self, files: Files, lines: tuple[Line, ...], compose: Compose) -> Standing | None:
        """What stands once the files are others; None where these do not say the lines that they should."""
        try:
            said = compose(files.read())
        except (RelwriterError, ValueError):
            return None
        alike = [texts_of(leaf) for leaf in said.leaves] == [line.texts for line in lines]
        return Standing(files, said, lines) if alike else None


def stand(files: Files, said: Circulated) -> Standing:
    """A release as it stands before any edit of whole paragraphs."""
    return Standing(files, said, tuple(Line(leaf.id, texts_of(leaf)) for leaf in said.leaves))


def texts_of(leaf: Leaf) -> tuple[str, ...]:
    """The words of a paragraph without the blanks at its ends, or those of each cell of a table."""
    if leaf.rows is None:
        return (shown(text_of(leaf.parts)).strip(),)
    return tuple(shown(text_of(parts)) for row in leaf.rows for _, parts in row)


def without(lines: tuple[Line, ...], names: Container[str]) -> tuple[Line, ...]:
    """The lines without some."""
    return tuple(line for line in lines if line.name not in names)


def find_place(lines: tuple[Line, ...], spot: Spot, rank: int) -> int | None:
    """Before which of the lines a spot is, after those that came there first; None where it is nowhere."""
    names = [line.name for line in lines]
    if spot.after and spot.after not in names:
        return None
    at = names.index(spot.after) + 1 if spot.after else 0
    while at < len(lines) and (there := lines[at].spot) and there.after == spot.after and lines[at].rank < rank:
        at += 1
    return at


def placed(lines: tuple[Line, ...], at: int, *came: Line) -> tuple[Line, ...]:
    """The lines with others before the one at a place."""
    return (*lines[:at], *came, *lines[at:])


def reworded(lines: tuple[Line, ...], name: str, text: str) -> tuple[Line, ...]:
    """The lines with one that says something else."""
    return tuple(replace(line, texts=(text.strip(),)) if line.name == name else line for line in lines)
