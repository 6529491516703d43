"""Seeded errors: what planting relies on, and that the checks catch of a slice what they caught before."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from random import Random

import pytest

from benchmarks.seeded_errors.desk import Desk
from benchmarks.seeded_errors.edits import find_lines, make
from benchmarks.seeded_errors.floors import FLOORS, SLICE
from benchmarks.seeded_errors.literalising import literalise, words_of
from benchmarks.seeded_errors.originals import CHECKOUT, Original, find_originals
from benchmarks.seeded_errors.outcome import Outcome
from benchmarks.seeded_errors.planting import Bed
from benchmarks.seeded_errors.register import COUNSELLED, FAMILIES, KINDS, family_of
from benchmarks.seeded_errors.workbooks import supply

FOLDER = CHECKOUT / "benchmarks" / "seeded_errors"
NAMES = ("cbmg-q4-2019", "geovax-q2-2025")
DISCLOSED = "careful/saas"
SEED = 20


@cache
def _originals() -> dict[str, Original]:
    """The originals of the slice and their literal copies."""
    plain = [original for original in find_originals() if original.name in NAMES]
    return {original.name: original for one in plain for original in (one, literalise(one)) if original is not None}


@cache
def _beds() -> tuple[Bed, ...]:
    return tuple(Bed(original) for original in _originals().values())


@cache
def _slice() -> tuple[Outcome, ...]:
    """What came of one mistake of every third kind in one of the releases."""
    outcomes = []
    for kind in KINDS[::3]:
        beds = [bed for bed in _beds() if bed.find(kind, SEED)]
        if beds:
            bed = Random(f"{SEED} {kind.name}").choice(beds)
            outcomes.append(bed.plant(kind.name, Random(SEED).choice(bed.find(kind, SEED))))
    return tuple(outcomes)


def test_every_original_is_there() -> None:
    assert {original.name for original in find_originals()} >= set(NAMES)


def test_who_plants_mistakes_knows_no_check() -> None:
    sources = [path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py")]
    assert len(sources) > len(FAMILIES)
    assert not any("relwriter.checks" in source for source in sources)


def test_kinds_are_told_apart_by_name() -> None:
    names = [kind.name for kind in KINDS]
    assert len(names) == len(set(names)) >= 25
    assert FLOORS.keys() <= set(names)
    assert SLICE.keys() <= FAMILIES.keys()


@pytest.mark.parametrize("name", NAMES)
def test_a_literal_copy_says_the_same_without_references(name: str) -> None:
    original = _originals()[name]
    copy = literalise(original)
    assert copy is not None
    assert "{{" in original.texts[original.file]
    assert "{{" not in copy.texts[copy.file]
    with Desk(original) as one, Desk(copy) as other:
        assert words_of(one.draft({}).document) == words_of(other.draft({}).document)


def test_the_same_seed_plants_the_same_mistakes() -> None:
    bed, kind = _beds()[0], KINDS[0]
    assert bed.find(kind, 1) == bed.find(kind, 1)


def test_a_mistake_changes_its_lines_alone() -> None:
    for bed in _beds():
        texts = bed.original.texts
        for kind in KINDS:
            for mistake in bed.find(kind, SEED)[:3]:
                changed = make(texts, mistake.edits)
                lines = find_lines(texts, mistake)
                assert changed.keys() == {edit.file for edit in mistake.edits}
                for file, text in changed.items():
                    first = next((i for i, (a, b) in enumerate(zip(text, texts[file], strict=False)) if a != b), None)
                    line = text.count("\n", 0, len(text) if first is None else first) + 1
                    assert (file, line) in lines or (file, line - 1) in lines, (kind.name, mistake)


@pytest.mark.parametrize("name", NAMES)
def test_beside_its_workbook_a_changed_figure_is_found_at_its_line(name: str) -> None:
    bed = Bed(supply(_originals()[name]))
    assert bed.false_alarms == []
    slips = [kind for kind in KINDS if kind.name in ("stored-digit-mistyped", "share-count-not-rolled")]
    found = [
        bed.plant(kind.name, Random(SEED).choice(list(mistakes)))
        for kind in slips
        if (mistakes := bed.find(kind, SEED))
    ]
    assert found
    assert all(outcome.is_right and "U102 source-has-drifted" in outcome.told for outcome in found)


@cache
def _disclosed() -> tuple[Outcome, ...]:
    """What came of one mistake of every second kind of disclosure in a careful release."""
    bed = Bed(next(original for original in find_originals() if original.name == DISCLOSED))
    kinds = [kind for kind in KINDS if family_of(kind.name) == COUNSELLED and bed.find(kind, SEED)]
    return tuple(bed.plant(kind.name, Random(SEED).choice(bed.find(kind, SEED))) for kind in kinds[::2])


def test_flags_for_counsel_count_for_mistakes_of_disclosure_alone() -> None:
    told = [outcome for outcome in _disclosed() if outcome.way == "caught"]
    assert len(told) > 8
    assert any(all(name.startswith("D") for name in outcome.told) for outcome in told)
    others = [one for one in _slice() if one.way == "caught" and not _is_disclosure(one)]
    assert not any(name.startswith("D") for outcome in others for name in outcome.told)


def _is_disclosure(outcome: Outcome) -> bool:
    return family_of(outcome.planted.kind) == COUNSELLED


def test_nearly_every_mistake_of_disclosure_is_flagged_in_a_careful_release() -> None:
    caught = [outcome.is_caught for outcome in _disclosed() if outcome.is_mutant]
    assert 100 * sum(caught) // len(caught) >= SLICE[COUNSELLED]


def test_what_nothing_changed_is_no_mistake() -> None:
    assert all(outcome.is_mutant or not outcome.told for outcome in _slice())


def test_the_checks_catch_of_the_slice_what_they_did() -> None:
    caught: dict[str, list[bool]] = defaultdict(list)
    for outcome in _slice():
        if outcome.is_mutant:
            caught[family_of(outcome.planted.kind)].append(outcome.is_caught)
    shares = {family: 100 * sum(found) // len(found) for family, found in caught.items()}
    assert {family: share for family, share in shares.items() if share < SLICE.get(family, 0)} == {}
