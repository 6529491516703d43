"""Names whose amounts follow in their order: `automotive, industrial and communications revenue was $22.7 million,
$27.2 million and $21.0 million, respectively`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relwriter.checks.literals.mentions import Mention, Names, Word, split_words
from relwriter.checks.literals.numerals import Numeral
from relwriter.checks.literals.parted import PartedNames, find_changed

_BETWEEN = re.compile(r",? and |, ")
_AT_END = re.compile(r",? respectively\b|,? (?:for|in|at|as of) [^.;$€£%]{0,80}\brespectively\b")
_SAID = re.compile(
    r",? (?:was|were|of|totall?ed|totall?ing|amounted to|came to|at)(?: approximately| about)? (?:US)?[$€£]?$"
)
_LONGEST = 5


def find_placed(
    parted: PartedNames, text: str, start: int, words: list[Word], numerals: list[Numeral], mentions: list[Mention]
) -> dict[int, Mention]:
    """The names of the numbers of a sentence, from an offset to the end of a text, that stand within their names,
    before them, or in a row behind as many, by where each number starts."""
    found = parted.find(text, words, numerals) | find_changed(text, numerals, mentions)
    found |= parted.find_done(words, numerals)
    in_rows = "respectively" in text[start:]
    return found | (find_respective(text, start, numerals, mentions, parted.names) if in_rows else {})


def find_respective(
    text: str, start: int, numerals: list[Numeral], mentions: list[Mention], names: Names
) -> dict[int, Mention]:
    """The name of each number of a sentence that starts at an offset, by where the number starts, for numbers that
    stand in a row behind as many names, if words say that they are respectively of them."""
    group = _find_group(text, numerals)
    last = next((one for one in reversed(mentions) if group and one.end <= group[0].start), None)
    if last is None or len(group) < 2 or not _SAID.fullmatch(text, last.end, group[0].start):
        return {}
    items = _BETWEEN.split(text[start : last.end])[-len(group) :]
    own = tuple(word.text for word in split_words(items[-1])) if len(items) == len(group) else ()
    keys = [_resolve(names, item, own) for item in items[:-1]] if own else []
    every = [*keys, last.keys]
    if not keys or not all(every) or len({key for some in every for key in some}) < sum(map(len, every)):
        return {}
    return {one.start: last._replace(keys=some, alone=True, exact=True) for one, some in zip(group, every, strict=True)}


def _find_group(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """The first numbers of one kind that stand in a row before `respectively`."""
    group: list[Numeral] = []
    for one in numerals:
        goes_on = bool(group) and _BETWEEN.fullmatch(text, group[-1].end, one.start) and one.kind == group[-1].kind
        group = [*group, one] if goes_on else [one]
        if len(group) > 1 and _AT_END.match(text, one.end):
            return group
    return []


def _resolve(names: Names, item: str, last: Sequence[str]) -> tuple[str, ...]:
    """The figures that an item is the name of, by itself or with the end of the last one's name."""
    said = tuple(word.text for word in split_words(item))
    for size in range(min(_LONGEST, len(said)), 0, -1):
        own = said[-size:]
        found = names.keys_of(own)
        for cut in range(1, len(last)) if not found else ():
            bare = names.keys_of(tuple(last[cut:])) if own == ("gaap",) else ()
            found = found or names.keys_of((*own, *last[cut:])) or bare
        if found:
            return found
    return ()
