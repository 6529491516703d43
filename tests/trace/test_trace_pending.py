"""The trace and the figures of a release whose days and amounts are not known yet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relwriter.__main__ import main
from tests.compose.test_pending import OPEN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "release.yaml"
    path.write_text(OPEN, encoding="utf-8")
    return path


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_release_without_a_date_can_be_traced(format: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", str(file), "--format", format]) == 0
    assert "$800 million" in capsys.readouterr().out


def test_a_release_without_a_date_has_a_workbook_to_tie_out(file: Path) -> None:
    assert main(["trace", str(file), "--format", "xlsx", "-o", str(file.with_suffix(".xlsx"))]) == 0
    assert file.with_suffix(".xlsx").stat().st_size > 1000


def test_the_figures_say_that_the_date_is_pending(file: Path) -> None:
    facts = file.with_name("facts.json")
    assert main(["render", str(file), "--facts", str(facts)]) == 0
    assert '"date": "pending"' in json.dumps(json.loads(facts.read_text(encoding="utf-8")))
