"""The widths of a table's columns, from the words in them."""

from __future__ import annotations

from collections.abc import Sequence

from relwriter.word.widths import text_width

_PADDING = 2 * 58 + 64 + 30
"""A cell's margins, the space that figures leave for a closing parenthesis, and a little air, in twips."""
_NARROWEST = 360
_HEAD_LINES = range(2400, 1100, -100)
"""The widths at which headings are broken into lines, the widest that leaves the other words whole being
chosen."""


def column_widths(rows: Sequence[Sequence[str]], heads: int, size: int, total: int) -> list[int]:
    """The widths in twips, `total` together, of the columns of `rows` at a size in half-points.

    Columns after the first are as wide as their words need, and alike where there is room; the first, which
    labels the rows, has the rest. Where there is no room for that, long words set the least width and the
    rest is shared out.
    """
    columns = list(zip(*rows, strict=True))
    for limit in _HEAD_LINES:
        natural = [_natural(column, heads, size, limit) for column in columns]
        alike = [natural[0], *[max(natural[1:], default=0)] * (len(natural) - 1)]
        for widths in (alike, natural):
            if sum(widths) <= total:
                return [total - sum(widths[1:]), *widths[1:]]
    return _shared(natural, [_least(column, size) for column in columns], total)


def _shared(natural: list[int], least: list[int], total: int) -> list[int]:
    """Each column's least width, and what is left in proportion to what it lacks of its natural one."""
    spare, lacking = total - sum(least), sum(natural) - sum(least)
    if spare < 0 or lacking <= 0:
        scaled = [total * width // sum(least) for width in least]
    else:
        scaled = [low + spare * (full - low) // lacking for low, full in zip(least, natural, strict=True)]
    return [scaled[0] + total - sum(scaled), *scaled[1:]]


def _natural(column: Sequence[str], heads: int, size: int, limit: int) -> int:
    head = max((text_width(text, size, bold=True) for text in column[:heads]), default=0)
    rest = max((text_width(text, size) for text in column[heads:]), default=0)
    return max(_least(column, size), rest + _PADDING, min(head, limit) + _PADDING)


def _least(column: Sequence[str], size: int) -> int:
    words = {word for text in column for word in text.split(" ")}
    return max(_NARROWEST, max(text_width(word, size, bold=True) for word in words) + _PADDING)
