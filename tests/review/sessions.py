"""One session of edits from end to end: a draft goes out, people edit it in Word, and what they did is read and applied."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from relwriter import pipeline
from relwriter.amending.amending import amend
from relwriter.compose.composing import compose
from relwriter.review.circulated import Circulated, circulate, read_snapshot, text_of, write_snapshot
from relwriter.review.edits import Edit, shown
from relwriter.review.returning import find_edits_of
from relwriter.review.reviewing import Listed, Merged, Review, merge
from relwriter.word.returned import Returned
from tests.review.other_programs import save_elsewhere
from tests.review.redlining import entries_of
from tests.review.replaying import find_lost, find_lost_comments, find_told
from tests.review.word_sessions import edit_in_word

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PACKS = (None, "european")
NAMES = (
    "cbmg-q4-2019/release.yaml",
    "fernhollow-q3-2026/release.yaml",
    "nordlys-h1-2026/release.yaml",
    "marlow-fields/q1-2024.yaml",
)


@dataclass(frozen=True, slots=True)
class Session:
    """How many edits were made, told, applied and not applied, and what was lost on the way."""

    made: int
    told: int
    applied: int
    listed: int
    lost: list[str]


@cache
def drafted(name: str, pack: str | None = None) -> tuple[pipeline.Draft, Circulated, bytes]:
    """An example as it goes out: what is kept of it, and its Word file."""
    draft = pipeline.draft(str(EXAMPLES / name), pack)
    word = pipeline.write(draft, pipeline.find_formats(["docx"]))["docx"].content
    return draft, read_snapshot(write_snapshot(circulate(draft.document))), word


def run_session(seed: int, *, applying: bool = True) -> Session:
    """What became of the edits of a seed, read and then applied; only read where that is not asked for."""
    random, name = Random(seed), NAMES[seed % len(NAMES)]
    draft, circulated, word = drafted(name, random.choice(PACKS))
    people = random.choice((1, 1, 1, 3))
    made, lost, reviews = 0, [], []
    for person in range(people):
        times = random.randint(1, 12 // people)
        content, found = _returned(word, random, times)
        edits = tuple(find_edits_of(circulated, found))
        made += times
        lost += find_lost(circulated, edits, content) + find_lost_comments(found.remarks, content)
        reviews.append(Review(f"{person}.docx", circulated, edits, ()))
    merged = merge(reviews, circulated, name)
    open_edits = [one for one in merged.edits if one.state == "open"]
    applied = _apply(draft, EXAMPLES / name, circulated, open_edits, lost) if open_edits and applying else []
    lost += [
        f"not in the review: {edit.new}" for one in reviews for edit in one.edits if not _is_told(merged, one, edit)
    ]
    told = len(merged.edits)
    return Session(made, told, len(applied), told - len(applied), lost)


def _apply(
    draft: pipeline.Draft, file: Path, circulated: Circulated, edits: list[Listed], lost: list[str]
) -> list[Edit]:
    """The edits that were applied; what the release says otherwise afterwards is `lost`."""
    amended = amend(file, edits, lambda release: circulate(compose(release, draft.pack)))
    applied = [one.edit for one in amended.edits if one.state == "applied"]
    if applied:
        then = circulate(compose(amended.files.read(), draft.pack))
        lost += [f"applied otherwise: {text}" for text in _differences(circulated, applied, then)]
    if len(amended.edits) != len(edits):
        lost.append("an edit is neither applied nor listed")
    return applied


def _returned(word: bytes, random: Random, times: int) -> tuple[bytes, Returned]:
    """A file after edits in Word, some as another program saves it."""
    content = edit_in_word(word, random, times)
    if random.random() < 1 / 4:
        content = save_elsewhere(content, random)
    return content, Returned(entries_of(content))


def _is_told(merged: Merged, review: Review, edit: Edit) -> bool:
    """Whether an edit of one file stands in the review of all."""
    face = (edit.kind, edit.block, edit.cell, edit.start, edit.old, edit.new)
    return any(
        review.file in one.files
        and face == (one.edit.kind, one.edit.block, one.edit.cell, one.edit.start, one.edit.old, one.edit.new)
        for one in merged.edits
    )


def _differences(circulated: Circulated, applied: list, then: Circulated) -> list[str]:
    """What the release says after edits that it does not say by the edits, and the other way round."""
    told = Counter(find_told(circulated, applied))
    said = Counter(text.strip() for text in _texts(then) if text.strip())
    return sorted(((told - said) + (said - told)).elements())


def _texts(said: Circulated) -> list[str]:
    texts = [shown(text_of(leaf.parts)) for leaf in said.leaves if leaf.rows is None]
    return texts + [shown(text_of(parts)) for leaf in said.leaves for row in leaf.rows or () for _, parts in row]
