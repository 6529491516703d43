"""The words of two versions of a text, compared: a figure, a date or a pending mark is one word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

Edit = tuple[int, int, int, int]
"""Characters that were replaced: their start and end in the old text, and those in the new."""

_MONTH = (
    "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|"
    "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)"
)
_DATE = rf"\b{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?\b|\b\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?\b|\b\d{{4}}-\d\d-\d\d\b"
_CURRENCY = "(?:[A-Z]{0,3}[$€£¥])"
_NUMBER = "\\d(?:[\\d.,'’\u00a0\u202f]*\\d)?"
_PENDING = f"{_CURRENCY}?\\(?\\[●\\]\\)?%?"
_AMOUNT = f"{_CURRENCY}?\\({_CURRENCY}?{_NUMBER}%?\\)%?|[-−+]?{_CURRENCY}?{_NUMBER}(?:[\u00a0\u202f]?%)?"
_TOKEN = re.compile(rf"{_DATE}|{_PENDING}|{_AMOUNT}|\[[^\[\]\n]{{1,40}}\]|\w+(?:[’'\-]\w+)*|\s+|.", re.DOTALL)
FIGURE = re.compile(rf"{_PENDING}|{_AMOUNT}")
_LEAST = 3
"""Below one word in so many that stayed, words are replaced together: islands of `the` and `of` help nobody."""


@lru_cache(maxsize=4096)
def split_words(text: str) -> tuple[str, ...]:
    """The words, figures, blanks and signs of a text, which together are the text."""
    return tuple(_TOKEN.findall(text))


def find_edits(old: str, new: str) -> tuple[Edit, ...]:
    """What was replaced between two texts, in order; changes with nothing but a blank between them are one."""
    if old == new:
        return ()
    olds, news = split_words(old), split_words(new)
    edits = list(_in_characters(olds, news, _changed(olds, news)))
    return _whole(old, new) if _is_mostly_new(old, new, edits) else tuple(edits)


def can_be_like(old: str, new: str, percent: int) -> bool:
    """Whether two texts have so nearly as many words that so many of a hundred can be the same; it takes no time."""
    counts = (_counted(old).total(), _counted(new).total())
    return 200 * min(counts) >= percent * sum(counts)


def likeness(old: str, new: str) -> tuple[int, int]:
    """How many words two texts share, and how many both have together; twice the first is at most the second."""
    olds, news = _counted(old), _counted(new)
    return sum((olds & news).values()), sum(olds.values()) + sum(news.values())


def is_like(old: str, new: str, percent: int) -> bool:
    """Whether so many of a hundred words of two texts are the same; texts without words are alike."""
    shared, total = likeness(old, new)
    return 200 * shared >= percent * total


@lru_cache(maxsize=4096)
def _counted(text: str) -> Counter[str]:
    return Counter(word for word in split_words(text) if not word.isspace())


def _whole(old: str, new: str) -> tuple[Edit, ...]:
    return ((0, len(old), 0, len(new)),)


def _is_mostly_new(old: str, new: str, edits: Sequence[Edit]) -> bool:
    stayed = "".join(old[start:end] for start, end in _between(edits, len(old)))
    words = sum(word[0].isalnum() for word in split_words(stayed))
    total = max(sum(word[0].isalnum() for word in split_words(text)) for text in (old, new))
    return len(edits) > 1 and words * _LEAST < total


def _between(edits: Sequence[Edit], length: int) -> Iterator[tuple[int, int]]:
    start = 0
    for old_start, old_end, _, _ in edits:
        yield start, old_start
        start = old_end
    yield start, length


def _changed(olds: Sequence[str], news: Sequence[str]) -> list[Edit]:
    """The edits in words, those with only a blank between them joined."""
    start, end = _common_ends(olds, news)
    old, new = olds[start : len(olds) - end], news[start : len(news) - end]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    edits: list[Edit] = []
    for kind, *places in codes:
        i1, i2, j1, j2 = (place + start for place in places)
        if kind == "equal":
            continue
        if edits and all(word.isspace() for word in olds[edits[-1][1] : i1]):
            edits[-1] = (edits[-1][0], i2, edits[-1][2], j2)
        else:
            edits.append((i1, i2, j1, j2))
    return edits


def _common_ends(olds: Sequence[str], news: Sequence[str]) -> tuple[int, int]:
    """How many words two texts begin with alike, and end with alike."""
    least = min(len(olds), len(news))
    start = next((n for n in range(least) if olds[n] != news[n]), least)
    rest = least - start
    return start, next((n for n in range(rest) if olds[-1 - n] != news[-1 - n]), rest)


def _in_characters(olds: Sequence[str], news: Sequence[str], edits: Sequence[Edit]) -> Iterator[Edit]:
    old_at, new_at = _starts(olds), _starts(news)
    for i1, i2, j1, j2 in edits:
        yield old_at[i1], old_at[i2], new_at[j1], new_at[j2]


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def write_changes(old: str, new: str) -> list[tuple[str, str]]:
    """The words of both texts in order: "=" for what stayed, "-" for what went, "+" for what came."""
    out, at = [], 0
    for old_start, old_end, new_start, new_end in find_edits(old, new):
        out += [("=", old[at:old_start]), ("-", old[old_start:old_end]), ("+", new[new_start:new_end])]
        at = old_end
    return [(sign, words) for sign, words in [*out, ("=", old[at:])] if words]
