"""A passage: a heading, paragraph, list item or cell as it is read back from a format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """What a passage is and what it says.

    `kind` is `heading N`, `paragraph`, `item N` (the first paragraph of a list item, N the depth from 1; an item's
    later paragraphs are paragraphs) or `cell`. `text` is its words without markup or list mark, white space as it is.
    """

    kind: str
    text: str
