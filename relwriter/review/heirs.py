"""Which row or paragraph came in place of one that went, where layout or words changed too much to be told as one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from relwriter.review.edits import Edit
from relwriter.review.numbers import find_numbers

_ALIKE, _LEAST = 25, 2
"""How many of a hundred words of their subject two paragraphs share of which one may stand for the other, and how many
at least, unless one of them has no more words than that."""

_PLAIN = re.compile(
    r"thousand|million|billion|trillion|percent|basis|points|quarter|year|years|month|months|first|second|third|fourth|"
    r"half|fiscal|ended|compared|with|from|same|period|prior|that|this|were|have|been|will|very|which|their|than|also|"
    r"company|gaap|adjusted|total|constant|currency|increase|increased|decrease|decreased|approximately"
)
"""Words that sentences on any figure have in common, and so say nothing on what they are about."""

Pair = tuple[int, int]


def pair_rows(edits: Sequence[Edit]) -> list[Pair]:
    """The rows that went and those that came with their label, in their table or in a new one, by their numbers; the
    label may share its cell with a number now."""
    gone = [n for n, edit in enumerate(edits) if edit.kind == "gone" and edit.cell is not None]
    came = [n for n, edit in enumerate(edits) if edit.kind == "new" and (edit.row or "\t" in edit.new)]
    ranked = []
    for one in gone:
        for other in came:
            in_table = edits[other].block in ("", edits[one].block)
            if in_table and (rank := _rank(edits[one], edits[other])):
                shared = _shared(_keys(edits[one].old), _keys(edits[other].new))
                ranked.append((-rank, -shared, abs(gone.index(one) - came.index(other)), one, other))
    return list(_each_once((one, other) for _, _, _, one, other in sorted(ranked)))


def pair_paragraphs(edits: Sequence[Edit]) -> list[Pair]:
    """The paragraphs that went and came which are the most alike, by the words that say what they are about."""
    gone = [n for n, edit in enumerate(edits) if edit.kind == "gone" and edit.cell is None]
    came = [n for n, edit in enumerate(edits) if edit.kind == "new" and not edit.block and not edit.row]
    ranked = []
    for one in gone:
        for other in came:
            words = _subject(edits[one].old), _subject(edits[other].new)
            shared, total = _shared(*words), words[0].total() + words[1].total()
            enough = 1 if min(map(len, words)) <= _LEAST else _LEAST
            if shared >= enough and 200 * shared >= _ALIKE * total:
                ranked.append((-200 * shared // total, abs(one - other), one, other))
    return list(_each_once((one, other) for _, _, one, other in sorted(ranked)))


def _each_once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    olds, news = set(), set()
    for one, other in pairs:
        if one not in olds and other not in news:
            olds.add(one)
            news.add(other)
            yield one, other


def _rank(gone: Edit, new: Edit) -> int:
    """2 for rows of one label, 1 where a number follows the label in its cell now, 0 for others."""
    label, other = _label(gone.old), _label(new.new)
    if not re.search(r"[^\W\d]", label):
        return 0
    if label == other:
        return 2
    rest = other.removeprefix(label).lstrip(" :.…\n")
    return int(other.startswith(label) and any(number.start == 0 for number in find_numbers(rest)))


def _label(row: str) -> str:
    """The first words of a row."""
    return next((" ".join(text.split()) for text in row.split("\t") if text.strip()), "").strip(" :").casefold()


def _keys(text: str) -> Counter[str]:
    return Counter(number.key for number in find_numbers(text))


def _subject(text: str) -> Counter[str]:
    words = re.findall(r"[^\W\d_]{4,}", text.casefold())
    return Counter(word for word in words if not _PLAIN.fullmatch(word))


def _shared(one: Counter[str], other: Counter[str]) -> int:
    return (one & other).total()
