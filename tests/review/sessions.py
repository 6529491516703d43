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
from relwriter.review.edits import shown
from relwriter.review.returning import find_edits_of
from relwriter.review.reviewing import Review, merge
from relwriter.word.returned import Returned
from tests.review.redlining import entries_of
from tests.review.replaying import find_lost, find_told
from tests.review.word_sessions import edit_in_word

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("cbmg-q4-2019/release.yaml", "fernhollow-q3-2026/release.yaml", "nordlys-h1-2026/release.yaml")


@dataclass(frozen=True, slots=True)
class Session:
    """How many edits were made, told, applied and not applied, and what was lost on the way."""

    made: int
    told: int
    applied: int
    listed: int
    lost: list[str]


@cache
def drafted(name: str) -> tuple[pipeline.Draft, Circulated, bytes]:
    """An example as it goes out: what is kept of it, and its Word file."""
    draft = pipeline.draft(str(EXAMPLES / name))
    word = pipeline.write(draft, pipeline.find_formats(["docx"]))["docx"].content
    return draft, read_snapshot(write_snapshot(circulate(draft.document))), word


def run_session(seed: int) -> Session:
    """What became of the edits of a seed."""
    random, name = Random(seed), NAMES[seed % len(NAMES)]
    draft, circulated, word = drafted(name)
    made = random.randint(1, 12)
    content = edit_in_word(word, random, made)
    edits = find_edits_of(circulated, Returned(entries_of(content)))
    lost = find_lost(circulated, edits, content)
    merged = merge([Review("s.docx", circulated, tuple(edits), ())], circulated, name)
    open_edits = [one for one in merged.edits if one.state == "open"]
    amended = amend(EXAMPLES / name, open_edits, lambda release: circulate(compose(release, draft.pack)))
    applied = [one.edit for one in amended.edits if one.state == "applied"]
    then = circulate(compose(amended.files.read(), draft.pack))
    lost += [f"applied otherwise: {text}" for text in _differences(circulated, applied, then)]
    if len(merged.edits) != len(edits) or len(amended.edits) != len(open_edits):
        lost.append("an edit is neither applied nor listed")
    return Session(made, len(edits), len(applied), len(edits) - len(applied), lost)


def _differences(circulated: Circulated, applied: list, then: Circulated) -> list[str]:
    """What the release says after edits that it does not say by the edits, and the other way round."""
    told = Counter(find_told(circulated, applied))
    said = Counter(text.strip() for text in _texts(then) if text.strip())
    return sorted(((told - said) + (said - told)).elements())


def _texts(said: Circulated) -> list[str]:
    texts = [shown(text_of(leaf.parts)) for leaf in said.leaves if leaf.rows is None]
    return texts + [shown(text_of(parts)) for leaf in said.leaves for row in leaf.rows or () for _, parts in row]
