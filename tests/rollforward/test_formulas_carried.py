"""A value that is computed in one period alone is computed so in the next release too, through a whole year."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from relwriter.pipeline import read
from relwriter.rollforward.rolling import roll

SECOND_QUARTER = """\
period: Q2 2026
company: {name: 'Acme, Inc.'}
release:
  date: 2026-08-05
  headline: '{{ company }} Reports {{ period.title }} Results'
  datelines: [{city: Boston, state: MA}]
figures:
  revenue:
    label: revenue
    values:
      Q1 2026: 100
      Q1 2025: 80
      Q2 2026: 110
      Q2 2025: 90
      H1 2026: {formula: quarters(revenue)}
      H1 2025: {formula: 'revenue.''Q1 2025'' + revenue.''Q2 2025'''}
  cost: {label: cost, values: {Q1 2026: 10, Q2 2026: 11, Q2 2025: 9, Q1 2025: 8}}
  net:
    label: net sales
    values:
      Q2 2026: {formula: revenue - cost}
      Q2 2025: {formula: revenue - cost}
      H1 2026: {formula: revenue - quarters(cost)}
      H1 2025: {formula: revenue - quarters(cost)}
sections:
  - results: {items: [revenue, net]}
"""


@pytest.fixture(scope="module")
def quarters(tmp_path_factory) -> dict[str, Path]:
    """Four releases that follow the second quarter's, each with a number in the place of what was asked for."""
    folder = tmp_path_factory.mktemp("quarters")
    last = folder / "q2.yaml"
    last.write_text(SECOND_QUARTER, encoding="utf-8")
    files = {}
    for number, name in enumerate(("q3", "q4", "q1", "q2-next")):
        rolled = roll(last, folder / f"{name}.yaml")
        assert not any("says q" in line.words for line in rolled.account.of("check"))
        text = re.sub(r"date: pending.*", "date: 2026-11-05", rolled.text)
        last = files[name] = folder / f"{name}.yaml"
        last.write_text(re.sub(r"\bpending\b", str(200 + number), text), encoding="utf-8")
    return files


def _formulas(path: Path, key: str) -> dict[str, str]:
    values = read(str(path)).figures[key].values
    return {str(period): str(entry.formula) for period, entry in values.items() if entry.formula is not None}


def test_the_sum_of_the_quarters_is_the_nine_months_and_the_years(quarters):
    assert _formulas(quarters["q3"], "revenue") == {"9M 2026": "quarters(revenue)"}
    assert _formulas(quarters["q4"], "revenue")["FY 2026"] == "quarters(revenue)"


def test_a_year_that_is_computed_from_its_quarters_tells_none_of_them(quarters):
    values = read(str(quarters["q4"])).figures["revenue"].values
    assert {str(period): str(entry.value) for period, entry in values.items()}["Q4 2026"] == "201"


def test_a_first_quarter_has_no_sum_and_the_second_has_it_again(quarters):
    assert "Q1 2027" not in _formulas(quarters["q1"], "revenue")
    assert _formulas(quarters["q2-next"], "revenue") == {"H1 2027": "quarters(revenue)"}


def test_a_difference_is_computed_in_each_quarter_and_each_year_to_date(quarters):
    assert _formulas(quarters["q3"], "net") == {
        "Q3 2026": "revenue - cost",
        "Q3 2025": "revenue - cost",
        "9M 2026": "revenue - quarters(cost)",
        "9M 2025": "revenue - quarters(cost)",
    }
    assert _formulas(quarters["q1"], "net")["Q1 2027"] == "revenue - cost"
    assert _formulas(quarters["q2-next"], "net")["H1 2027"] == "revenue - quarters(cost)"


def test_a_sum_that_names_its_quarters_is_asked_for_in_another_span(quarters):
    assert "9M 2025" not in _formulas(quarters["q3"], "revenue")
