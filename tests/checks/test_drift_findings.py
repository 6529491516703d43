"""What is said of figures that their workbook states otherwise: at the number, or at the scale that makes it another."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.checking import CheckOrder, find_faults
from relwriter.ledger.importing import plan_import
from relwriter.pipeline import draft
from tests.ledger.books import RELEASE, ROWS, write_book, write_release


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A release whose figures were just imported."""
    path, book = write_release(tmp_path), write_book(tmp_path / "book.xlsx")
    path.write_bytes(plan_import(book, path).content)
    return path


def _found(release: Path, old: str, new: str) -> list[tuple[str, int]]:
    text = release.read_text(encoding="utf-8")
    assert text.count(old) == 1
    release.write_text(text.replace(old, new), encoding="utf-8")
    findings = find_faults(draft(str(release)), CheckOrder(), str(release))
    lines = [text[: text.index(old)].count("\n") + 1]
    return [(one.field, one.place.line - lines[0]) for one in findings if one.code == "U102" and one.place is not None]


def test_a_number_typed_over_is_found_at_its_line(release: Path) -> None:
    assert _found(release, "Q3 2026: 83412", "Q3 2026: 83421") == [("figures.revenue.values.Q3 2026", 0)]


def test_a_scale_changed_after_the_import_is_found_once_and_at_its_line(release: Path) -> None:
    assert _found(release, "scale: thousands", "scale: millions") == [("figures.revenue.scale", 0)]


COMPUTED = """\
  cost:
    label: cost of revenue
    scale: thousands
    source: {file: book.xlsx, row: Cost of revenue}
    values: {Q3 2026: pending, Q3 2025: pending}
  result:
    label: net income
    nature: income
    scale: thousands
    formula: revenue - cost
    source: {file: book.xlsx, row: Gross profit}
"""


@pytest.mark.parametrize(
    ("stated", "fields"),
    [((33412, 29475), []), ((33412, 29485), ["figures.result.formula"]), ((33412, None), [])],
)
def test_a_computed_figure_is_held_against_the_row_of_its_source(
    tmp_path: Path, stated: tuple[int | None, ...], fields: list[str]
) -> None:
    rows = [*ROWS, ["Gross profit", *stated]]
    path, book = write_release(tmp_path, RELEASE + COMPUTED), write_book(tmp_path / "book.xlsx", rows=rows)
    path.write_bytes(plan_import(book, path).content)
    findings = find_faults(draft(str(path)), CheckOrder(), str(path))
    assert [one.field for one in findings if one.code in ("U102", "U109")] == fields
