"""The ways in which edits can be made that carry words from one paragraph to another: a split, a join, a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from relwriter.amending.attempts import Attempt, Changes, Lines, find_lent, insertions
from relwriter.amending.entries import Cut, write_paragraph
from relwriter.amending.own_words import put_own_words
from relwriter.amending.passages import Passage
from relwriter.amending.removing import removals
from relwriter.amending.rewording import Change as Reworded
from relwriter.amending.rewording import reword
from relwriter.amending.standing import Line, Standing, find_place, placed, reworded, without
from relwriter.review.reviewing import Listed

BOTH = ("before", "after")


def carry(standing: Standing, bundle: Sequence[Listed], ranks: Mapping[int, int]) -> Iterator[Attempt]:
    """The attempts to make edits that carry words from one paragraph to another, all of them at once."""
    blocks = list(dict.fromkeys(one.edit.block for one in bundle if one.edit.kind != "new"))
    gone = [one.edit.block for one in bundle if one.edit.kind == "gone"]
    if any(standing.leaf(block) is None for block in blocks):
        return
    lent, lines = find_lent(standing, blocks), standing.lines
    choices: list[list[Changes]] = []
    for block in blocks:
        own = [one for one in bundle if one.edit.block == block]
        if own[0].edit.kind == "changed":
            lines, made = _reword(standing, lines, own, lent, gone)
            choices.append(made)
    for one in bundle:
        if one.edit.kind == "new":
            lines, made = _came(standing, lines, one, ranks[id(one)], lent)
            choices.append(made)
    for one in bundle:
        if one.edit.kind == "gone":
            lines = without(lines, {one.edit.block})
            choices.append([*removals(standing, one.edit.block, {one.edit.block})])
    for chosen in product(*choices):
        yield Attempt(tuple(bundle), tuple(change for changes in chosen for change in changes), lines)


def _reword(
    standing: Standing, lines: Lines, own: Sequence[Listed], lent: Sequence[Passage], gone: Sequence[str]
) -> tuple[Lines, list[Changes]]:
    """The lines with the edits of one paragraph, and the changes that make these."""
    block, edits = own[0].edit.block, [standing.change(one.edit) for one in own]
    changes = [change for change in edits if change is not None]
    text = standing.text(block)
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    if len(changes) < len(own):
        return lines, []
    made = [one for same in _unmarked(standing, gone, changes) for one in _rewordings(standing, block, same, lent)]
    return reworded(lines, block, text), made


def _rewordings(
    standing: Standing, block: str, changes: Sequence[Reworded], lent: Sequence[Passage]
) -> Iterator[Changes]:
    """The changes that give a paragraph other words: its prose, or the author's own for a computed sentence."""
    wording, computed = standing.wording_of(block), standing.computed(block)
    for passage in [computed] if computed else standing.passages_of(block):
        inside = [*_inside(passage, changes)]
        if len(inside) != len(changes):
            continue
        words = reword(passage, inside, write=_writer(standing, lent))
        if words is not None and computed and wording:
            file, splices = put_own_words(standing.files, wording, words.strip()) or ("", ())
            yield tuple(Cut(file, splice) for splice in splices)
        elif words is not None:
            yield (write_paragraph(standing.files, passage.prose, own=words.strip()),)


def _unmarked(standing: Standing, gone: Sequence[str], changes: Sequence[Reworded]) -> Iterator[Sequence[Reworded]]:
    """Changes of words, and the same without the marks that the template prints around a paragraph that was joined."""
    yield changes
    for name in gone:
        for passage in standing.passages_of(name):
            text = standing.text(name)
            opening, closing = text[: passage.first], text[passage.last :]
            for marks in ((opening, closing), ("", closing), (opening, "")):
                yield [(start, end, _without_marks(new, marks)) for start, end, new in changes]


def _without_marks(words: str, marks: Sequence[str]) -> str:
    opening, closing = marks
    found = re.fullmatch(rf"(\s*){re.escape(opening)}(.*?){re.escape(closing)}(\s*)", words, re.DOTALL)
    return "".join(found.groups()) if found else words


def _inside(passage: Passage, changes: Sequence[Reworded]) -> Iterator[Reworded]:
    """Changes of a block as those of a passage in it; words that only went may have stood around it too."""
    for start, end, new in changes:
        first, last = max(start, passage.first), min(end, passage.last)
        if (first, last) == (start, end) or (first < last and not new.strip()):
            yield first, last, new


def _writer(standing: Standing, lent: Sequence[Passage]) -> Callable[[str], str]:
    return lambda words: standing.speller.spell(words, lent)


def _came(
    standing: Standing, lines: Lines, listed: Listed, rank: int, lent: Sequence[Passage]
) -> tuple[Lines, list[Changes]]:
    """The lines with a new paragraph, and the changes that can make it."""
    edit = listed.edit
    at = find_place(lines, edit.spot, rank) if edit.spot else None
    if edit.spot is None or at is None:
        return lines, []
    made = [*insertions(standing, lines, at, edit.new.strip(), edit.spot.like or BOTH, lent)]
    return placed(lines, at, Line(f"new {rank}", (edit.new.strip(),), edit.spot, rank)), made
