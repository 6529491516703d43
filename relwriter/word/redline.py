"""Two Word files as one that says with tracked changes how the one became the other, in the look of the newer one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from relwriter.word.adopting import Adoption
from relwriter.word.names import w
from relwriter.word.numbering import Numbering
from relwriter.word.plan import Step
from relwriter.word.revisions import Pen, child_of
from relwriter.word.story import Block, lead
from relwriter.word.stylesheet import Stylesheet
from relwriter.word.tracked_blocks import Tracker
from relwriter.word.tree import parse_fragments
from relwriter.word.wordfile import FRONT, StoryName, WordFile


class Redline:
    """A comparison of two files, each of which it takes over.

    `stories` are the blocks of the old and of the new one: of the body, and of every header and footer of the new one.
    """

    def __init__(self, old: WordFile, new: WordFile):
        adoption = Adoption(old, new)
        self._new = new
        self.stories: dict[StoryName, tuple[list[Block], list[Block]]] = {}
        for story in new.parts:
            if story in old.parts:
                adoption.adopt(story)
            self.stories[story] = (old.blocks(story), new.blocks(story))

    @property
    def stylesheet(self) -> Stylesheet:
        """The styles of the new file, to which those that are missing are added."""
        root = self._new.numbering
        return Stylesheet(self._new.styles, Numbering(etree.Element(w("numbering")) if root is None else root))

    def write(self, plans: Mapping[StoryName, Sequence[Step]], author: str, moment: str, front: str = "") -> bytes:
        """The file with the changes of each story after its plan, by an author at a moment, such as
        2026-11-05T00:00:00Z; `front` is the XML of what stands before the text on a page of its own."""
        tracker = Tracker(Pen(author, moment, self._first_number()))
        styles = self._new.style_names("paragraph")
        for story, (old, new) in self.stories.items():
            root = self._new.root(story)
            section = [child for child in root if child.tag == w("sectPr")]
            root[:] = [*lead(root, styles), *tracker.story(old, new, plans[story]), *section]
        if front:
            self._put_before(front)
        return self._new.write()

    def _first_number(self) -> int:
        roots = [self._new.tree(entry) for entry in self._new.parts.values()]
        ids = (element.get(w("id"), "") for root in roots for element in root.iter())
        return max((int(one) for one in ids if one.isdecimal()), default=0) + 1

    def _put_before(self, front: str) -> None:
        """Puts a section before the body, with the headers and footers of its pages after the first."""
        elements = parse_fragments(front)
        end = etree.Element(w("p"))
        child_of(end, "pPr", "p").append(self._section())
        number = str(self._first_number())
        start, stop = etree.Element(w("bookmarkStart")), etree.SubElement(end, w("bookmarkEnd"))
        start.set(w("id"), number)
        start.set(w("name"), FRONT)
        stop.set(w("id"), number)
        first = elements[0]
        first.insert(1 if len(first) and first[0].tag == w("pPr") else 0, start)
        self._new.body[:0] = [*elements, end]

    def _section(self) -> etree._Element:
        found = next(self._new.body.iter(w("sectPr")), None)
        section = etree.Element(w("sectPr")) if found is None else deepcopy(found)
        for name in ("titlePg", "type", "pgNumType", "lnNumType"):
            for child in section.findall(w(name)):
                section.remove(child)
        return section
