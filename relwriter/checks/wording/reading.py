"""Prose as the checks of words read it: which passages are sentences, and sightings at words that somebody typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.entered import Entered
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage, Piece
from relwriter.checks.phrase import Phrase
from relwriter.document.tree import Cell, Table, Value, walk_blocks, walk_inlines

TITLES = frozenset(
    ("headline", "subhead", "heading", "table-title", "table-caption", "masthead", "end-mark", "source-line", "contact")
)
"""Roles whose passages are no sentences."""

LEGENDS = frozenset(("legend", "about"))
"""Roles of boilerplate, which counsel words and which has manners of its own."""

CELL = "cell"
"""The role of the words of a table's cell."""

_NUMERIC = re.compile(r"[\d$€£¥%]|illi|thousand|percent|per cent|points|dollar|USD|EUR|GBP")
_BETWEEN = "\n\x00\n"


def read_prose(draft: CheckedDraft, without: frozenset[str] = frozenset()) -> Iterator[Passage]:
    """The passages that are sentences, or points of a list, but for those of some roles."""
    return (passage for passage in draft.passages if passage.role not in TITLES and passage.role not in without)


def read_lines(draft: CheckedDraft) -> list[Passage]:
    """The headline, the lines under it, and the sentences that are no boilerplate."""
    heads = [passage for passage in draft.passages if passage.role in ("headline", "subhead")]
    return [*heads, *read_prose(draft, LEGENDS)]


def read_words(draft: CheckedDraft) -> tuple[Passage, ...]:
    """Every passage, and the cells of tables that hold words, each a passage of the role `cell`."""
    found = draft.__dict__.get("_words")
    if found is None:
        found = draft.__dict__["_words"] = (*draft.passages, *_read_cells(draft))
    return found


def _read_cells(draft: CheckedDraft) -> Iterator[Passage]:
    for block in walk_blocks(draft.document.blocks):
        if isinstance(block, Table):
            for row in block.rows:
                yield from (found for cell in row if (found := _read_cell(draft.entered, cell, block.id)) is not None)


def _read_cell(entered: Entered, cell: Cell, block: str) -> Passage | None:
    """The words of a cell that somebody typed; None for an amount, and for what the table says by itself."""
    values = [node for node in walk_inlines(cell.content) if isinstance(node, Value)]
    typed = [entered.find(node) for node in values]
    if not any(typed):
        return None
    pieces, position = [], 0
    for node, stretch in zip(values, typed, strict=True):
        end = position + len(node.text)
        pieces.append(Piece(position, end, node.text, node.origin, stretch, node.pending))
        position = end
    field = next((piece.origin.field for piece in pieces if piece.origin), block)
    return Passage("".join(piece.text for piece in pieces), tuple(pieces), field, CELL, "statement", block)


def plain(passage: Passage) -> str:
    """A passage's text with every kind of space as a plain one, as long as it was."""
    return passage.plain


def is_typed(passage: Passage, start: int, end: int) -> bool:
    """Whether somebody typed one of the characters from `start` to `end`."""
    for first, last in passage.typed_spans:  # noqa: SIM110 - a loop takes half the time, and every match is asked for
        if first < end and start < last:
            return True
    return False


def find_typed(passage: Passage, pattern: re.Pattern[str] | Phrase) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a passage of which somebody typed a part."""
    if not passage.typed_spans:
        return iter(())
    if isinstance(pattern, Phrase):
        if not pattern.may_stand_in(passage.small):
            return iter(())
        pattern = pattern.compiled
    return (match for match in pattern.finditer(passage.plain) if is_typed(passage, *match.span()))


def find_everywhere(
    draft: CheckedDraft, pattern: re.Pattern[str] | Phrase, hint: Phrase | None = None
) -> Iterator[tuple[Passage, re.Match[str]]]:
    """The same in every passage and cell. Only those are read in which a sign of the pattern stands, or in which one
    search of the long text of all, far quicker than many of short ones, finds the pattern at all, or a `hint` of it,
    which is found faster."""
    words = read_words(draft)
    has_signs = isinstance(pattern, Phrase) and pattern.signs is not None
    numbers = _find_signs(draft, pattern.signs) if has_signs else _find_matches(draft, hint or pattern)
    for number in numbers:
        yield from ((words[number], found) for found in find_typed(words[number], pattern))


def _find_signs(draft: CheckedDraft, signs: Iterable[str]) -> list[int]:
    """The numbers of the passages and cells that hold one of some signs, in order."""
    small, starts = join_words(draft, small=True)
    found: set[int] = set()
    for sign in signs:
        place = small.find(sign)
        while place >= 0:
            number = bisect_right(starts, place)
            found.add(number - 1)
            place = small.find(sign, starts[number]) if number < len(starts) else -1
    return sorted(found)


def _find_matches(draft: CheckedDraft, pattern: re.Pattern[str] | Phrase) -> Iterator[int]:
    """The numbers of the passages and cells in which a pattern is found, in order."""
    text, starts = join_words(draft)
    last = -1
    for match in _by_line(pattern).finditer(text):
        number = bisect_right(starts, match.start()) - 1
        if number != last:
            last = number
            yield number


def _by_line(pattern: re.Pattern[str] | Phrase) -> re.Pattern[str]:
    """A pattern that takes the beginning and end of a passage for those of a line; most know neither."""
    anchored = "^" in pattern.pattern or "$" in pattern.pattern
    if anchored:
        return re.compile(pattern.pattern, pattern.flags | re.MULTILINE)
    return pattern.compiled if isinstance(pattern, Phrase) else pattern


def read_numbers(draft: CheckedDraft) -> tuple[Passage, ...]:
    """The passages and cells in which somebody typed a digit, a sign of currency or percent, or the word of a scale."""
    found = draft.__dict__.get("_numbers")
    if found is None:
        found = draft.__dict__["_numbers"] = tuple(
            passage
            for passage in read_words(draft)
            if any(piece.literal and _NUMERIC.search(piece.text) for piece in passage.pieces)
        )
    return found


def count_words(draft: CheckedDraft) -> Counter[str]:
    """How often each word of the release stands in it, its letters as they are."""
    found = draft.__dict__.get("_vocabulary")
    if found is None:
        found = draft.__dict__["_vocabulary"] = Counter(re.findall(r"[A-Za-z]+", join_words(draft)[0]))
    return found


def join_words(draft: CheckedDraft, *, small: bool = False) -> tuple[str, list[int]]:
    """The text of all passages and cells, in `small` letters if asked for, parted by what no pattern goes across, and
    where each starts."""
    key = "_joined_small" if small else "_joined"
    found = draft.__dict__.get(key)
    if found is None:
        texts = [passage.small if small else passage.plain for passage in read_words(draft)]
        starts = [0, *accumulate(len(text) + len(_BETWEEN) for text in texts)][:-1]
        found = draft.__dict__[key] = (_BETWEEN.join(texts), starts)
    return found


def sight(
    passage: Passage, start: int, end: int, message: str, advice: str = "", severity: Severity | None = None
) -> Sighting:
    """A sighting of the words from `start` to `end`, which stand with the figures, since they may hold some."""
    first = _typed_offset(passage, start, end)
    piece = passage.piece_at(first)
    field = piece.typed.entry.field if piece is not None and piece.typed is not None else passage.field
    return Sighting(
        passage.place(first),
        field or passage.field,
        message,
        advice,
        figures=excerpt(passage, start, end),
        extent=_extent(passage, first, end),
        severity=severity,
    )


def _typed_offset(passage: Passage, start: int, end: int) -> int:
    """The first character from `start` on that somebody typed; `start` if there is none."""
    typed = (max(start, first) for first, last in passage.typed_spans if start < last)
    return next((offset for offset in typed if offset < end), start)


def _extent(passage: Passage, start: int, end: int) -> int:
    """How many characters of the file's line the words take; 0 where they go on in another line or another field."""
    piece = passage.piece_at(start)
    if piece is None or not piece.literal or end <= start:
        return 0
    first, last = passage.place(start), passage.place(min(end, piece.end) - 1)
    if first is None or last is None or (first.file, first.line) != (last.file, last.line):
        return 0
    return max(0, last.column - first.column + 1)


def excerpt(passage: Passage, start: int, end: int, around: int = 24) -> str:
    """The words with some of what stands around them."""
    text = plain(passage)
    first = max(0, start - around)
    first = 0 if not first else max(first, text.find(" ", first, start) + 1)
    last = len(text) if end + around >= len(text) else max(end, text.rfind(" ", end, end + around))
    return f"{'… ' if first else ''}{text[first:last].strip()}{' …' if last < len(text) else ''}"
