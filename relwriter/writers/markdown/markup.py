"""Inline nodes as Markdown: emphasis, links and escaped text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relwriter.document.tree import Inline
from relwriter.writers.markdown import escapes
from relwriter.writers.markdown.spans import EMPH, STRONG, Span, spans

_OPEN = {STRONG: escapes.STRONG_OPEN, EMPH: escapes.STAR_OPEN}
_CLOSE = {STRONG: escapes.STRONG_CLOSE, EMPH: escapes.STAR_CLOSE}
_EMPHASIS = re.compile(f"{escapes.STAR_OPEN}([^{escapes.STAR_CLOSE}]*){escapes.STAR_CLOSE}")
_IN_LINK = str.maketrans({"[": escapes.BRACKET_OPEN, "]": escapes.BRACKET_CLOSE})
UNWRITABLE = {chr(code): "\ufffd" for code in range(32) if chr(code) not in " \t\r\n\f\v"}
"""Control characters, which Markdown cannot hold, and what stands for each."""

_NO_CONTROLS = str.maketrans(UNWRITABLE)


def inline_markdown(content: tuple[Inline, ...], rules: re.Pattern[str] = escapes.PARAGRAPH) -> str:
    """The Markdown of a block's content, on one line; `rules` says what kind of block it stands in."""
    found = spans(content)
    urls = (span.url for span in found if span.url is not None)
    return escapes.escape(_EMPHASIS.sub(_apart, _nest(found)), rules, urls)


def _apart(emphasis: re.Match[str]) -> str:
    """Emphasis with low lines for its stars if one of them touches the stars of strong words."""
    text, start, end = emphasis.string, emphasis.start(), emphasis.end()
    around = text[max(start - 1, 0)] + text[start + 1] + text[end - 2] + text[end : end + 1]
    touches = escapes.STRONG_OPEN in around or escapes.STRONG_CLOSE in around
    if not touches:
        return emphasis[0]
    return escapes.LOW_OPEN + emphasis[1].replace("@", escapes.AT) + escapes.LOW_CLOSE


def _nest(found: Sequence[Span], in_link: bool = False) -> str:
    """The spans' text with a mark wherever emphasis or a link begins or ends, properly nested.

    White space closes what ends before it but opens nothing, so every mark stands at a word.
    """
    out: list[str] = []
    standing: list[str] = []
    for index, span in enumerate(found):
        _close(standing, span.styles, out)
        if not span.blank:
            _open(standing, found, index, out)
        out.append(_payload(span, in_link))
    _close(standing, frozenset(), out)
    return "".join(out)


def _close(standing: list[str], wanted: frozenset[str], out: list[str]) -> None:
    """Ends the styles that are not wanted, and those inside them."""
    while not wanted.issuperset(standing):
        out.append(_CLOSE[standing.pop()])


def _open(standing: list[str], found: Sequence[Span], index: int, out: list[str]) -> None:
    """Begins the styles that the span at `index` has, the longest outside."""
    missing = [style for style in (STRONG, EMPH) if style in found[index].styles and style not in standing]
    for style in sorted(missing, key=lambda style: -_length(style, found[index:])):
        standing.append(style)
        out.append(_OPEN[style])


def _length(style: str, following: Sequence[Span]) -> int:
    """How many spans in a row have a style."""
    return next((n for n, span in enumerate(following) if style not in span.styles), len(following))


def _payload(span: Span, in_link: bool) -> str:
    if span.url is not None:
        return escapes.LINK_OPEN + _nest(span.inner, in_link=True) + escapes.LINK_CLOSE
    text = span.text.translate(_NO_CONTROLS)
    return text.translate(_IN_LINK) if in_link else text
