"""Figures that read otherwise in rows and paragraphs that were made anew, and are told as gone and come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from relwriter.review.circulated import Leaf, Part, Parts
from relwriter.review.edits import Alarm, Edit, describe, shown
from relwriter.review.heirs import pair_paragraphs, pair_rows
from relwriter.review.numbers import Number, find_numbers, list_printed, list_row
from relwriter.review.replaced import REPLACED

_LONG = 3
"""Bare numbers of prose with fewer digits are days, counts and years more often than figures."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def tell_relaid(edits: Sequence[Edit], leaves: Sequence[Leaf]) -> list[Edit]:
    """The edits, with an alarm on a row or paragraph that went for each figure that has another number in the one that
    came in its place; such a paragraph is kept back too."""
    told, by_id = list(edits), {leaf.id: leaf for leaf in leaves}
    for one, other in pair_rows(edits):
        _tell(told, one, other, _changed_in_row(edits[one], edits[other], by_id))
    printed = {number.key for number, _ in list_printed(leaves)}
    came = Counter(number.key for edit in edits for number in find_numbers(edit.new))
    for one, other in pair_paragraphs(edits):
        _tell(told, one, other, _changed_in_paragraph(edits[one], edits[other], printed, came))
    return told


def _tell(told: list[Edit], one: int, other: int, changed: Iterator[tuple[Part, Number]]) -> None:
    alarms = tuple(Alarm(describe(part), shown(part.text), number.text, part.place) for part, number in changed)
    told[one] = replace(told[one], alarms=(*told[one].alarms, *alarms))
    if alarms and told[other].spot:
        told[other] = replace(told[other], reason=REPLACED)


def _changed_in_row(gone: Edit, new: Edit, leaves: Mapping[str, Leaf]) -> Iterator[tuple[Part, Number]]:
    """The figures of a row with the numbers that stand in their place."""
    rows = leaves[gone.block].rows or ()
    olds = list_row(tuple(parts for _, parts in rows[gone.cell[0] if gone.cell else 0]))
    was = [number for number, _ in olds]
    yield from _changed(olds, [part for number in find_numbers(new.new) for part in _take_apart(number, was)])


def _take_apart(number: Number, was: Sequence[Number]) -> Sequence[Number]:
    """The numbers that together are this one: programs that merge cells leave no blank between their words."""
    for start in range(len(was)):
        for end in range(start + 2, len(was) + 1):
            if "".join(one.text for one in was[start:end]) == number.text:
                return was[start:end]
    return [number]


def _changed_in_paragraph(
    gone: Edit, new: Edit, printed: set[str], came: Mapping[str, int]
) -> Iterator[tuple[Part, Number]]:
    """The figures of a paragraph that stand in no words which came, with numbers that no figure of the draft is."""
    olds = [(number, part) for number, part in _figures(gone.parts) if not came.get(number.key)]
    news = [number for number in find_numbers(new.new) if number.key not in printed and _can_be_figure(number)]
    for number, part in olds:
        found = [one for one in news if one.kind == number.kind]
        if found and part is not None:
            best = max(found, key=lambda one: _likeness(one, number))
            news.remove(best)
            yield part, best


def _figures(parts: Parts) -> list[tuple[Number, Part | None]]:
    return [(number, part) for number, part in list_row((parts,)) if part is not None and _can_be_figure(number)]


def _can_be_figure(number: Number) -> bool:
    if number.kind:
        return True
    return len(re.findall(r"\d", number.text)) >= _LONG and not _YEAR.fullmatch(number.text)


def _changed(olds: Sequence[tuple[Number, Part | None]], news: Sequence[Number]) -> Iterator[tuple[Part, Number]]:
    """The figures between the same neighbours as other numbers of their kind; one that only went to another column, or
    with its column, is none."""
    was, now = [number.key for number, _ in olds], [number.key for number in news]
    went, came = Counter(was) - Counter(now), Counter(now) - Counter(was)
    for i1, i2, j1, j2 in _replaced(was, now):
        gone = [one for one in olds[i1:i2] if went[one[0].key]]
        yield from _pair(gone, [one for one in news[j1:j2] if came[one.key]])


def _replaced(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Which numbers have others in their place: column by column as far as there are as many as before."""
    if len(was) == len(now):
        yield from ((n, n + 1, n, n + 1) for n in range(len(was)) if was[n] != now[n])
        return
    for kind, *places in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "replace":
            yield places[0], places[1], places[2], places[3]


def _pair(olds: Sequence[tuple[Number, Part | None]], news: Sequence[Number]) -> Iterator[tuple[Part, Number]]:
    """Each new number with the figure of its kind at its place, or the most like one where their numbers differ; in a
    table, money says so in some rows alone."""
    left = list(enumerate(olds))
    for at, new in enumerate(news):
        kin = [one for one in left if (one[1][0].kind == "%") == (new.kind == "%")]
        if kin:
            best = max(kin, key=lambda one: (len(olds) == len(news) and one[0] == at, _likeness(one[1][0], new)))
            left.remove(best)
            if (part := best[1][1]) is not None:
                yield part, new


def _likeness(one: Number, other: Number) -> int:
    """How many characters two numbers share in order."""
    return sum(
        block.size for block in SequenceMatcher(None, one.text, other.text, autojunk=False).get_matching_blocks()
    )
