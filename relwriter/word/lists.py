"""Lists: which style and which number each of their paragraphs has."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.word.definitions import DEPTH, definitions
from relwriter.word.style import indent_xml
from relwriter.word.stylesheet import Stylesheet


@dataclass(frozen=True, slots=True)
class ListStyle:
    """The styleId of a list's items and the name of the style of their later paragraphs; `numbering` is
    (numId, level) where the style alone does not number the items."""

    item: str
    later_name: str
    numbering: tuple[int, int] | None


class Lists:
    """The lists of one file, in the look of its list styles."""

    def __init__(self, stylesheet: Stylesheet):
        self._stylesheet = stylesheet
        self._own: dict[str, tuple[int, int]] = {}

    def begin(self, depth: int, start: int | None) -> ListStyle:
        """The style of a new list at `depth`, from 1; `start` is its first number, or None for bullets.

        Raises ValueError for a list that is nested deeper than Word's lists can be.
        """
        if depth > DEPTH:
            raise ValueError(f"a list is nested {depth} deep: Word's lists end at {DEPTH}")
        suffix = f" {depth}" if depth > 1 else ""
        name = f"List Bullet{suffix}" if start is None else f"List Number{suffix}"
        return ListStyle(self._stylesheet.id(name), f"List Continue{suffix}", self._numbering(name, start))

    def _numbering(self, name: str, start: int | None) -> tuple[int, int] | None:
        by_style = self._stylesheet.numbers(name)
        if start is None:
            return None if by_style else self._of_our_own(name)
        number, level = by_style or self._of_our_own(name)
        return self._stylesheet.numbering.restart(number, level, start), level

    def _of_our_own(self, name: str) -> tuple[int, int]:
        """The numbering of a style that numbers nothing in the reference document."""
        if name not in self._own:
            style = definitions()[name.lower()]
            self._own[name] = self._stylesheet.numbering.add(style.marks, "", indent_xml(style)), 0
        return self._own[name]
