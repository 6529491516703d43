"""The inline nodes of a block as nested spans, in the one form that Markdown can say.

Markdown cannot begin or end emphasis at white space, put emphasis into itself, or let it run into or out of
a link. So a block's characters are taken one by one, each with its style, and the nesting is made anew.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, groupby

from relwriter.document.tree import Emph, Inline, Link, Strong

STRONG = "strong"
EMPH = "emph"
_BLANKS = " \t\r\n\f\v"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one style: its text, or the address of a link and the spans that it holds."""

    text: str = ""
    styles: frozenset[str] = frozenset()
    url: str | None = None
    inner: tuple[Span, ...] = ()

    @property
    def blank(self) -> bool:
        return self.url is None and self.text.isspace()


@dataclass(frozen=True, slots=True)
class _Char:
    """A character with its styles and the link that it stands in: its number in the block, and its url."""

    char: str
    styles: frozenset[str]
    link: tuple[int, str] | None


def spans(content: tuple[Inline, ...]) -> tuple[Span, ...]:
    """The spans of a block's content, white space of all kinds moved out of emphasis and links at their ends.

    Runs of blanks, tabs and line ends are one blank, and there are none at either end.
    """
    chars = _outside_links(list(_squeeze(_chars(content, frozenset(), None, count()))))
    found: list[Span] = []
    for link, group in groupby(chars, key=lambda char: char.link):
        held = list(group)
        found += [_link(held, link[1])] if link else _group(held)
    return _settle(found)


def _chars(
    content: tuple[Inline, ...], styles: frozenset[str], link: tuple[int, str] | None, links: Iterator[int]
) -> Iterator[_Char]:
    """Every character with its style; a link inside a link is its words."""
    for node in content:
        if isinstance(node, Strong):
            yield from _chars(node.content, styles | {STRONG}, link, links)
        elif isinstance(node, Emph):
            yield from _chars(node.content, styles | {EMPH}, link, links)
        elif isinstance(node, Link):
            yield from _chars(node.content, styles, link or (next(links), node.url), links)
        else:
            yield from (_Char(char, styles, link) for char in node.text)


def _squeeze(chars: Iterator[_Char]) -> Iterator[_Char]:
    """The characters with one blank for each run of blanks, and none at the ends."""
    waiting, begun = None, False
    for char in chars:
        if char.char in _BLANKS:
            waiting = waiting or replace(char, char=" ")
            continue
        if waiting and begun:
            yield waiting
        waiting, begun = None, True
        yield char


def _outside_links(chars: list[_Char]) -> list[_Char]:
    """The characters, the white space at the ends of a link outside of it."""
    befores, afters = _neighbours(chars), _neighbours(chars[::-1])[::-1]
    return [
        replace(char, link=None) if char.char.isspace() and not _same_link(before, after) else char
        for char, before, after in zip(chars, befores, afters, strict=True)
    ]


def _neighbours(chars: list[_Char]) -> list[_Char | None]:
    """For each character the last one before it that is no white space."""
    found: list[_Char | None] = []
    last = None
    for char in chars:
        found.append(last)
        last = last if char.char.isspace() else char
    return found


def _same_link(before: _Char | None, after: _Char | None) -> bool:
    return bool(before and after) and before.link == after.link


def _group(chars: list[_Char]) -> list[Span]:
    """Characters of one link, or of none, as spans; white space stands by itself."""
    return [
        Span("".join(char.char for char in group), styles)
        for (styles, _), group in groupby(chars, key=lambda char: (char.styles, char.char.isspace()))
    ]


def _link(chars: list[_Char], url: str) -> Span:
    """A link's characters as one span, which has the styles that they all share."""
    shared = frozenset.intersection(*(char.styles for char in chars))
    inner = _group([replace(char, styles=char.styles - shared) for char in chars])
    return Span(styles=shared, url=url, inner=_settle(inner))


def _settle(found: list[Span]) -> tuple[Span, ...]:
    """The spans, white space with no style but those that its neighbours share."""
    solid = [n for n, span in enumerate(found) if not span.blank]
    return tuple(_between(span, n, found, solid) if span.blank else span for n, span in enumerate(found))


def _between(blank: Span, index: int, found: list[Span], solid: list[int]) -> Span:
    place = bisect(solid, index)
    if place in (0, len(solid)):
        return replace(blank, styles=frozenset())
    return replace(blank, styles=found[solid[place - 1]].styles & found[solid[place]].styles)
