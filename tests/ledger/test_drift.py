"""Drift: what a file says otherwise than the release that was imported from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.intake.characters import read_file
from relwriter.intake.reading import read_release
from relwriter.ledger.drift import Drift, find_drift
from relwriter.ledger.importing import plan_import
from tests.ledger.books import write_book, write_release


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A release whose figures were just imported."""
    path, book = write_release(tmp_path), write_book(tmp_path / "book.xlsx")
    path.write_bytes(plan_import(book, path).content)
    return path


def _drift(release: Path) -> list[Drift]:
    return list(find_drift(read_release(read_file(release), release.parent)))


def _set(release: Path, cell: str, value: object) -> None:
    write_book(release.parent / "book.xlsx", lambda sheet: sheet.__setitem__(cell, value))


def test_nothing_has_drifted_right_after_an_import(release: Path) -> None:
    assert _drift(release) == []


def test_a_changed_cell_is_drift_of_its_figure_alone(release: Path) -> None:
    _set(release, "B4", 83413)
    (drift,) = _drift(release)
    assert (drift.figure, drift.period, drift.old, drift.new) == ("revenue", "Q3 2026", "83412", "83413")
    assert (drift.cell, drift.is_new_file) == ("book.xlsx!IS!B4", True)
    assert drift.place and drift.place.line == 12


def test_a_file_changed_elsewhere_has_not_drifted(release: Path) -> None:
    _set(release, "B5", 1)
    assert _drift(release) == []


def test_a_number_typed_over_in_the_release_is_drift_though_the_file_is_the_same(release: Path) -> None:
    release.write_text(release.read_text(encoding="utf-8").replace("83412", "83421"), encoding="utf-8")
    (drift,) = _drift(release)
    assert (drift.old, drift.new, drift.is_new_file) == ("83421", "83412", False)


def test_a_cell_that_holds_no_number_any_more_is_drift_with_the_reason(release: Path) -> None:
    _set(release, "B4", "#REF!")
    (drift,) = _drift(release)
    assert (drift.new, drift.message) == ("", "book.xlsx!IS!B4 holds #REF!")


def test_a_missing_file_is_drift(release: Path) -> None:
    (release.parent / "book.xlsx").unlink()
    (drift,) = _drift(release)
    assert drift.message == "there is no such file"
