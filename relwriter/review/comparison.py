"""Two versions of a release compared: what changed in figures and words, and the Word file that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relwriter.document.anchors import name_block
from relwriter.review.changes import Change, list_changes
from relwriter.review.figures import ChangedFigure, Stated, find_changed, pick_shown, tell_others
from relwriter.review.front import write_front
from relwriter.review.planning import Planner
from relwriter.review.printed import find_printed
from relwriter.review.version import Passage, own_bookmark, passages
from relwriter.word.plan import Step
from relwriter.word.redline import Redline
from relwriter.word.story import Block
from relwriter.word.wordfile import BODY, StoryName, WordFile


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a comparison: its name, its Word file's entries, the ids of the blocks of its body, and the numbers
    that it prints, None where only its words are known."""

    name: str
    entries: Mapping[str, bytes]
    ids: Sequence[str] = ()
    stated: Sequence[Stated] | None = None


class Comparison:
    """What became of the old version: `figures` are those whose prints differ, `changes` those of words, in order."""

    def __init__(self, old: Version, new: Version):
        """Raises ValueError for a file that is no Word file, by the name of its version."""
        self.old, self.new = old, new
        self._redline = Redline(_opened(old), _opened(new))
        planner = Planner()
        self._plans: dict[StoryName, list[Step]] = {}
        self.changes: list[Change] = []
        for story, (before, after) in self._stories().items():
            self._plans[story] = planner.story(before, after, moving=story == BODY)
            self.changes += list_changes(_name(story), before, after, self._plans[story])
        self.figures = self._figures()

    @property
    def shown_figures(self) -> tuple[list[ChangedFigure], str]:
        """The figures to show to people, and what is to be said of the others."""
        shown, others = pick_shown(self.figures)
        return shown, tell_others(others)

    def write(self, author: str, moment: str) -> bytes:
        """The Word file with tracked changes by an author at a moment, such as 2026-11-05T00:00:00Z.

        The changed figures stand before the text, on a page of their own that is no part of it.
        """
        front = write_front(self.figures, self.old.name, self.new.name, self._redline.stylesheet)
        return self._redline.write(self._plans, author, moment, front)

    def _stories(self) -> dict[StoryName, tuple[list[Passage], list[Passage]]]:
        old, new = self._redline.stories[BODY]
        names = {name_block(name): name for name in (*self.old.ids, *self.new.ids) if name}
        body = {BODY: (passages(old, _ids(self.old, old, names)), passages(new, _ids(self.new, new, names)))}
        others = self._redline.stories.items()
        return body | {name: (passages(a), passages(b)) for name, (a, b) in others if name != BODY}

    def _figures(self) -> list[ChangedFigure]:
        """By the names of the figures where both versions tell them, otherwise by the words around them."""
        if self.old.stated is not None and self.new.stated is not None:
            return find_changed(self.old.stated, self.new.stated)
        old, new = self._stories()[BODY]
        return list(find_printed(old, new, self._plans[BODY]))


def _opened(version: Version) -> WordFile:
    try:
        file = WordFile(version.entries)
        for story in file.parts:
            file.blocks(story)
    except (LookupError, SyntaxError, AttributeError, TypeError, ValueError) as error:
        raise ValueError(version.name) from error
    return file


def _ids(version: Version, blocks: Sequence[Block], names: Mapping[str, str]) -> list[str]:
    """The id of each block: its own, or that which its bookmark stands for."""
    known = [*version.ids, *[""] * (len(blocks) - len(version.ids))]
    marks = [own_bookmark(block) for block in blocks]
    return [name or names.get(mark, mark) for name, mark in zip(known, marks, strict=True)]


def _name(story: StoryName) -> str:
    """A story's name for people: nothing for the text itself."""
    kind, occasion = story
    if story == BODY:
        return ""
    return {"first": f"{kind} of the first page", "even": f"{kind} of even pages"}.get(occasion, kind)
