"""What people did to a draft in Word is told whole, whoever did it and in whatever form Word wrote it down."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import pytest

from relwriter import pipeline
from relwriter.review.circulated import Circulated, circulate, read_snapshot, write_snapshot
from relwriter.review.edits import Edit
from relwriter.review.returning import find_edits_of
from relwriter.word.returned import Returned
from tests.review.redlining import entries_of
from tests.review.replaying import find_lost
from tests.review.word_sessions import edit_in_word

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@cache
def drafted(name: str) -> tuple[Circulated, bytes]:
    """An example as it goes out: what is kept of it, and its Word file."""
    draft = pipeline.draft(str(_EXAMPLES / name))
    word = pipeline.write(draft, pipeline.find_formats(["docx"]))["docx"].content
    return read_snapshot(write_snapshot(circulate(draft.document))), word


def edits_of(name: str, content: bytes) -> list[Edit]:
    return find_edits_of(drafted(name)[0], Returned(entries_of(content)))


_NAMES = ["cbmg-q4-2019/release.yaml", "fernhollow-q3-2026/release.yaml", "nordlys-h1-2026/release.yaml"]


@pytest.mark.parametrize("name", _NAMES)
def test_a_draft_that_nobody_touched_has_no_edit(name: str) -> None:
    circulated, word = drafted(name)
    assert Returned(entries_of(word)).digest == circulated.document
    assert edits_of(name, word) == []


@pytest.mark.parametrize("seed", range(40))
def test_every_difference_is_told_whatever_people_do(seed: int) -> None:
    random = Random(seed)
    name = _NAMES[seed % 3]
    circulated, word = drafted(name)
    content = edit_in_word(word, random, random.randint(1, 12))
    assert find_lost(circulated, edits_of(name, content), content) == []
