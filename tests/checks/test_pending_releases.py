"""Releases of which much is pending or zero: checked without a fault, and what is pending is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.checking import CheckOrder, find_faults, read_past
from relwriter.checks.finding import Severity
from relwriter.pipeline import draft
from relwriter.rollforward.rolling import roll
from tests.checks.checking import findings_of, release
from tests.checks.test_clean_releases import CHECKOUT

PENDING = release("""
figures:
  sales: {label: net sales, values: {FY 2025: 240000, Q3 2026: pending}}
  revenue: {label: revenue, values: {Q3 2026: 0, Q3 2025: 0}}
  ebitda: {label: EBITDA, values: {Q3 2026: 0, Q3 2025: 1}}
  margin: {label: EBITDA margin, unit: percent, values: {Q3 2026: 0, Q3 2025: 1}}
  net: {label: net income, nature: income, values: {Q3 2026: 5, Q3 2025: 0}}
  shares: {label: diluted shares, unit: shares, values: {Q3 2026: 0, Q3 2025: 0}}
  eps: {label: diluted earnings per share, nature: income, unit: USD/share, values: {Q3 2026: pending, Q3 2025: 0}}
sections:
  - outlook:
      items:
        - {measure: Net sales, period: FY 2026, low: pending, high: pending}
        - {measure: Growth, period: FY 2026, unit: percent, low: 1, high: 2}
  - buyback: {shares: pending, average_price: 48.17, cost: pending}
  - buyback: {shares: 10, average_price: pending, cost: 1}
waivers:
  - {check: T119, reason: As filed, until: 2026-01-01}
""").replace("date: 2026-11-05", "date: pending")


LEFT = {
    "cbmg-q4-2019": {"U101"},
    "fernhollow-q3-2026": {"U101", "U102", "U108", "P117"},
    "nordlys-h1-2026": {"U101", "U108", "P113", "P116", "P117", "P131", "S102"},
}
"""What is left to a person: what is pending, stale words and drifted sources; words that name the period of the last
release, what it was compared with, or as guided what is reported now; and a year's prior column beside that of last
year-end, which a half-year's table has both."""


def test_nothing_is_held_against_what_is_pending_or_zero() -> None:
    errors = [finding for finding in findings_of(PENDING) if finding.severity is Severity.ERROR]
    assert {finding.code for finding in errors} == {"U101"}


@pytest.mark.parametrize("name", sorted(LEFT))
def test_a_release_that_was_rolled_forward_lists_what_is_pending_and_is_no_fault_otherwise(
    name: str, tmp_path: Path
) -> None:
    last = CHECKOUT / "examples" / name / "release.yaml"
    (tmp_path / "company.yaml").write_bytes((last.parent / "company.yaml").read_bytes())
    file = tmp_path / "release.yaml"
    file.write_text(roll(last, file).text, encoding="utf-8")
    found = find_faults(draft(str(file)), CheckOrder(against=read_past(last)), str(file))
    assert {finding.code for finding in found if finding.severity is Severity.ERROR} == LEFT[name]
