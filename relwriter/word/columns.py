"""The widths of a table's columns, from the words in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from relwriter.word.decimals import is_amount, split_amount
from relwriter.word.table_styles import STEP
from relwriter.word.widths import text_width

_MARGINS = 2 * 58
_AIR = 94
_PADDING = _MARGINS + _AIR
"""A cell's margins, and the air between the columns, in twips."""
_NARROWEST = 360
_HEAD_LINES = range(2400, 1100, -100)
"""The widths at which headings are broken into lines, the widest that leaves the other words whole being
chosen."""


_LABELS = (100, 50, 40)
"""The shares of the width, in per cent, that the labels may have before they are broken into lines."""

Spans = Sequence[tuple[int, int, str]]
"""Words of a heading over several columns: the first one, the one after the last, and the words."""


def column_widths(rows: Sequence[Sequence[str]], heads: int, size: int, total: int, spans: Spans = ()) -> list[int]:
    """The widths in twips, `total` together, of the columns of `rows` at a size in half-points.

    Columns after the first are as wide as their words need, and alike where there is room; the first, which
    labels the rows, has the rest, and is broken into lines before headings of one column are. Where there is no room
    for that, long words set the least width and the rest is shared out.
    """
    columns = [_column(column, heads, size) for column in zip(*rows, strict=True)]
    for label in _LABELS:
        for limit in _HEAD_LINES:
            natural = [column.natural(limit) for column in columns]
            natural[0] = max(min(natural[0], total * label // 100), columns[0].least)
            for widths in _candidates(natural, spans, size):
                if sum(widths) <= total:
                    return [total - sum(widths[1:]), *widths[1:]]
    natural = [column.natural(_HEAD_LINES[-1]) for column in columns]
    return _shared(natural, [column.least for column in columns], total)


def _candidates(natural: list[int], spans: Spans, size: int) -> Iterator[list[int]]:
    """The columns with room for the words over several of them, alike and not; then the same without that room."""
    spread = list(natural)
    for start, end, text in spans:
        share = (text_width(text, size, bold=True) + _PADDING) // (end - start) + 1
        spread[start:end] = [max(width, share) for width in spread[start:end]]
    for widths in (spread, natural):
        yield [widths[0], *[max(widths[1:], default=0)] * (len(widths) - 1)]
        yield widths


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column needs, in twips: for its longest word, its longest heading and its longest other text."""

    least: int
    head: int
    rest: int

    def natural(self, limit: int) -> int:
        """The width at which only headings longer than `limit` are broken into lines."""
        return max(self.least, self.rest, min(self.head, limit + _PADDING))


def _column(texts: Sequence[str], heads: int, size: int) -> _Column:
    words = {word for text in texts for word in text.split(" ")}
    longest = _widest(words, size, bold=True)
    return _Column(
        max(_NARROWEST, longest),
        _widest(texts[:heads], size, bold=True),
        max(
            _widest([text for text in texts[heads:] if not is_amount(text)], size, bold=False),
            sum(_amount_widths(texts[heads:], size)) + _PADDING,
        ),
    )


def _amount_widths(texts: Iterable[str], size: int) -> tuple[int, int]:
    """The most that amounts need up to their last digit, and after it."""
    parts = [split_amount(text) for text in texts if is_amount(text)]
    digits = max((text_width(before + decimals, size) for before, decimals, _ in parts), default=0)
    return digits, max((text_width(hanging, size) for _, _, hanging in parts), default=0)


def decimal_tab(texts: Sequence[str], size: int, width: int) -> int:
    """Where in a column of so many twips the last digits of its amounts stand, so that what hangs after them ends at
    its right: the place of the decimal tab of whole numbers; 0 where there is no room for them."""
    digits, after = _amount_widths(texts, size)
    tab = (width - _MARGINS - after - 10) // STEP * STEP
    return tab if tab >= digits else 0


def shifted_tab(tab: int, text: str, size: int) -> int:
    """The decimal tab of one amount, such that its last digit stands under those of whole numbers: amounts per share
    under dollars, and a dash under both."""
    decimals = split_amount(text)[1]
    return tab - (text_width(decimals, size) + STEP // 2) // STEP * STEP if tab else 0


def needed_width(rows: Sequence[Sequence[str]], heads: int, size: int, label: int) -> int:
    """The width that a table needs with headings broken as far as they may be and labels of at most `label` twips."""
    first, *others = (_column(column, heads, size).natural(_HEAD_LINES[-1]) for column in zip(*rows, strict=True))
    return min(first, label) + max(others, default=0) * len(others)


def _widest(texts: Iterable[str], size: int, *, bold: bool) -> int:
    return max((text_width(text, size, bold=bold) for text in texts), default=0) + _PADDING


def _shared(natural: list[int], least: list[int], total: int) -> list[int]:
    """Each column's least width, and what is left in proportion to what it lacks of its natural one."""
    spare, lacking = total - sum(least), sum(natural) - sum(least)
    if spare < 0 or lacking <= 0:
        scaled = [total * width // sum(least) for width in least]
    else:
        scaled = [low + spare * (full - low) // lacking for low, full in zip(least, natural, strict=True)]
    return [scaled[0] + total - sum(scaled), *scaled[1:]]
