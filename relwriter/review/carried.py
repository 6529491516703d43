"""Words that people carried from one paragraph to another: splits, joins and moves that no single edit tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.review.edits import Edit

_WORDS = 3
"""From so many words on, words that went here and came there were taken along."""

_MANY, _MOST = 5, 8
"""From so many words on, so many of ten are enough."""

SPLIT = "its words stand in a new paragraph: the paragraph was split"
JOINED = "it holds a paragraph that went: two were joined"
CARRIED = "its words stand in another paragraph: write them there by hand"


def tell_carried(edits: Sequence[Edit]) -> list[Edit]:
    """The edits, those with a bond that took words along to another paragraph: applied by themselves they would lose
    or double these."""
    bonds: dict[int, str] = {}
    reasons: dict[int, str] = {}
    for one, other, reason in [*_split(edits), *_joined(edits), *_carried(edits)]:
        reasons.setdefault(one, reason)
        if reason == CARRIED:
            reasons.setdefault(other, reason)
        _bind(bonds, edits, one, other)
    for number, edit in enumerate(edits):
        if not edit.alarms and not edit.reason:
            bonds.setdefault(number, _bond_of_block(edits, bonds, edit))
    mates = Counter(filter(None, bonds.values()))
    return [
        replace(edit, bond=bond, mates=mates[bond], reason=_reason(edit, reasons.get(n, "")))
        for n, edit in enumerate(edits)
        for bond in [bonds.get(n, "")]
    ]


def _reason(edit: Edit, carried: str) -> str:
    """Why an edit is not applied by itself: that it cannot be said at all goes before that it carries words."""
    return edit.reason or carried if edit.kind == "changed" else edit.reason


def _bind(bonds: dict[int, str], edits: Sequence[Edit], one: int, other: int) -> None:
    """Gives two edits one bond, and all those that have a bond with one of them already."""
    name = bonds.get(one) or edits[one].block
    merged = {bond for bond in (bonds.get(one), bonds.get(other)) if bond}
    bonds.update({n: name for n, bond in bonds.items() if bond in merged})
    bonds[one] = bonds[other] = name


def _bond_of_block(edits: Sequence[Edit], bonds: dict[int, str], edit: Edit) -> str:
    """The bond of another edit of the same paragraph: what words are there depends on both."""
    if edit.kind != "changed" or edit.cell is not None:
        return ""
    mates = (bonds.get(n) for n, other in enumerate(edits) if other.block == edit.block and other.kind == "changed")
    return next(filter(None, mates), "")


def _split(edits: Sequence[Edit]) -> Iterator[tuple[int, int, str]]:
    """The edits that took out words which stand in a new paragraph."""
    came = [(n, _tidy(edit.new)) for n, edit in enumerate(edits) if edit.kind == "new"]
    for n, edit in _changed(edits):
        old = _tidy(edit.old)
        if len(old.split()) >= _WORDS:
            yield from ((n, m, SPLIT) for m, text in came if _is_within(old, text))


def _joined(edits: Sequence[Edit]) -> Iterator[tuple[int, int, str]]:
    """The edits that put in the words of a paragraph which went."""
    went = [(n, _tidy(edit.old)) for n, edit in enumerate(edits) if edit.kind == "gone"]
    for n, edit in _changed(edits):
        yield from ((n, m, JOINED) for m, text in went if text and _is_within(text, _tidy(edit.new)))


def _carried(edits: Sequence[Edit]) -> Iterator[tuple[int, int, str]]:
    """The edits of which one took out what the other put into another paragraph: a few words, or fewer where both touch
    at the end of one and the beginning of the next."""
    changed = [(n, edit) for n, edit in _changed(edits) if edit.cell is None]
    blocks = {block: n for n, block in enumerate(dict.fromkeys(edit.block for _, edit in changed))}
    for n, went in changed:
        old = _tidy(went.old)
        for m, came in changed if old and not went.new.strip() else ():
            step = blocks[came.block] - blocks[went.block]
            near = (step == -1 and not went.before and not came.after) or (
                step == 1 and not went.after and not came.before
            )
            far = went.block != came.block and len(old.split()) >= _WORDS
            if (near or far) and old in _tidy(came.new):
                yield n, m, CARRIED


def _is_within(words: str, text: str) -> bool:
    """Whether a text holds words, or most of them where these are many: people who carry a sentence often mend it."""
    if words in text or len(words.split()) < _MANY:
        return words in text
    shared = Counter(words.split()) & Counter(text.split())
    return 10 * sum(shared.values()) >= _MOST * len(words.split())


def _changed(edits: Sequence[Edit]) -> Iterator[tuple[int, Edit]]:
    return ((n, edit) for n, edit in enumerate(edits) if edit.kind == "changed")


def _tidy(text: str) -> str:
    return " ".join(text.split())
