"""Every redline says both versions: accepted it is the new one, rejected the old one, and Word can open it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from relwriter import comparing, pipeline
from relwriter.document.tree import Document
from tests.review.edited_trees import edit
from tests.review.redlining import MOMENT, breaches, faults_of, law_breaches, redline
from tests.writers.trees import documents

CHECKOUT = Path(__file__).resolve().parents[2]


@cache
def example(file: Path) -> Document:
    return pipeline.draft(str(file)).document


RELEASES = [path for path in sorted((CHECKOUT / "examples").glob("*/*.yaml")) if path.stem != "company"]


def edited(seed: int) -> tuple[Document, Document]:
    """A random draft, and the one after it."""
    random = Random(seed)
    old = edit(example(random.choice(RELEASES)), random, random.choice([0, 0, 3]))
    return old, edit(old, random, random.choice([1, 2, 5, 20]))


@pytest.mark.parametrize("seed", range(30))
def test_random_edits_can_be_accepted_and_rejected(seed):
    assert law_breaches(*edited(seed)) == []


@pytest.mark.parametrize("seed", range(100, 106))
def test_the_redlines_of_random_edits_are_valid_word_files(seed):
    assert faults_of(redline(*edited(seed))) == []


@settings(max_examples=40)
@given(documents, documents)
def test_any_two_documents_can_be_compared(old, new):
    assert law_breaches(old, new) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("q2-2023", "q3-2023"), ("q3-2023", "q4-2023"), ("q4-2023", "q1-2024"), ("q1-2024", "q4-2023")],
)
def test_consecutive_quarters_can_be_accepted_and_rejected(first, second):
    old, new = (example(CHECKOUT / "examples" / "marlow-fields" / f"{name}.yaml") for name in (first, second))
    assert law_breaches(old, new) == []


def test_the_same_comparison_gives_the_same_bytes():
    random = Random(3)
    old = example(RELEASES[0])
    new = edit(old, random, 9)
    assert redline(old, new) == redline(old, new)


def test_a_document_and_nothing_can_be_compared():
    whole = example(RELEASES[0])
    empty = replace(whole, blocks=(), notes=())
    assert law_breaches(whole, empty) == []
    assert law_breaches(empty, whole) == []


def test_versions_in_other_looks_can_be_compared():
    file = str(CHECKOUT / "examples" / "nordlys-h1-2026" / "release.yaml")
    sides = [comparing.read_side(file, pack) for pack in ("european", "standard")]
    content = comparing.compare(*sides).write("Jane Roe", MOMENT)
    assert breaches(sides[0].entries, sides[1].entries, content) == []


def test_a_draft_and_the_final_release_can_be_compared():
    draft = example(RELEASES[0])
    final = replace(draft, notes=(), imprint=replace(draft.imprint, draft=None))
    assert law_breaches(draft, final) == []
    assert law_breaches(final, draft) == []
