"""Words that people carried from one paragraph to another: splits, joins and moves that no single edit tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.review.edits import Edit

_WORDS = 3
"""From so many words on, words that went here and came there were taken along."""


def tell_carried(edits: Sequence[Edit]) -> list[Edit]:
    """The edits, those marked that took words along to another paragraph: applied by themselves they would lose or
    double these."""
    came = [_tidy(edit.new) for edit in edits if edit.kind == "new"]
    went = [_tidy(edit.old) for edit in edits if edit.kind == "gone"]
    marked = [_marked(edit, came, went) for edit in edits]
    for one, other in _carried(marked):
        reason = "its words stand in another paragraph: write them there by hand"
        marked[one], marked[other] = (replace(marked[n], reason=marked[n].reason or reason) for n in (one, other))
    return marked


def _marked(edit: Edit, came: Sequence[str], went: Sequence[str]) -> Edit:
    if edit.kind != "changed":
        return edit
    old, new = _tidy(edit.old), _tidy(edit.new)
    if len(old.split()) >= _WORDS and any(old in text for text in came):
        return replace(edit, reason="its words stand in a new paragraph: the paragraph was split")
    if any(text and text in new for text in went):
        return replace(edit, reason="it holds a paragraph that went: two were joined")
    return edit


def _carried(edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """The edits of which one took out what the other put into another paragraph: a few words, or fewer where both touch
    at the end of one and the beginning of the next."""
    changed = [(n, edit) for n, edit in enumerate(edits) if edit.kind == "changed" and edit.cell is None]
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
                yield n, m


def _tidy(text: str) -> str:
    return " ".join(text.split())
