"""Shares, growth and the middle of a range are traced to what they were computed from."""

from __future__ import annotations

import pytest

from relwriter.compose.composing import compose
from relwriter.trace.tracing import trace
from tests.drafts import SMALL, STANDARD, read

_RELEASE = """\
period: FY 2026
company: {{name: Acme}}
release: {{date: 2026-11-05, headline: Results, datelines: [{{city: Boston}}]}}
style: {{sentences: {{ranges: plus-minus}}}}
figures:
  revenue: {{label: revenue, values: {{FY 2026: 720000000}}}}
  services: {{label: services revenue, values: {{FY 2026: 90000000}}}}
  low: {{label: low end, values: {{FY 2027: 810000000}}}}
  high: {{label: high end, values: {{FY 2027: 820000000}}}}
sections:
  - results: {{items: [{{figure: services, share_of: revenue}}]}}
  - outlook: {{period: FY 2027, items: [{guidance}]}}
"""


@pytest.mark.parametrize(
    ("guidance", "printed", "exact", "working"),
    [
        ("Growth", "12.5%", "12.5", "share = services FY 2026 / revenue FY 2026 * 100"),
        ("{measure: R, low: 810, high: 828, base: revenue}", "15.0%", "15",
         "growth = (828000000 - revenue FY 2026) / revenue FY 2026 * 100"),
        ("{measure: R, low: 630, high: 648, base: revenue}", "12.5%", "-12.5",
         "growth = (630000000 - revenue FY 2026) / revenue FY 2026 * 100"),
        ("{measure: R, low: low, high: high}", "$815.0 million", "815000000", "midpoint = (low FY 2027 + 820000000) / 2"),
        ("{measure: R, low: low, high: high}", "$5.0 million", "5000000",
         "half of the range = (820000000 - low FY 2027) / 2"),
        ("{measure: R, low: 810, high: 820}", "$815 million", "815000000", "midpoint = (810000000 + 820000000) / 2"),
    ],
)  # fmt: skip
def test_a_computed_number_is_traced_to_its_parts(guidance: str, printed: str, exact: str, working: str) -> None:
    release = read(_RELEASE.format(guidance=guidance))
    found = [one for one in trace(release, compose(release, STANDARD)) if one.printed == printed]
    assert (exact, working) in [(one.exact, one.working.lines()[0]) for one in found if one.working]


TABLE = """\
statements:
  table:
    decimals: 1
    columns: [Q3 2026, Q3 2025, {change: amount}, {change: percent}]
    rows:
      - sales
      - started
      - {total: Sum, of: [sales, started]}
sections: [{statement: table}]
"""
FIGURES = """
  sales: {label: sales, values: {Q3 2026: 83412500, Q3 2025: 74475000}}
  started: {label: started, values: {Q3 2026: -1250000, Q3 2025: 0}}
"""


def test_changes_in_a_table_are_traced_with_their_signs_and_a_sum_to_its_terms() -> None:
    release = read(SMALL.replace("people:", FIGURES.strip("\n") + "\npeople:") + TABLE)
    found = [(one.printed, one.exact, one.form) for one in trace(release, compose(release, STANDARD))]
    assert found[-11:] == [
        ("$83,412.5", "83412500", "amount"),
        ("$74,475.0", "74475000", "amount"),
        ("$8,937.5", "8937500", "change"),
        ("12.0%", "12.00067136623", "percent"),
        ("(1,250.0)", "-1250000", "amount"),
        ("—", "0", "amount"),
        ("(1,250.0)", "-1250000", "change"),
        ("$82,162.5", "82162500", "amount"),
        ("$74,475.0", "74475000", "amount"),
        ("$7,687.5", "7687500", "change"),
        ("10.3%", "10.322255790534", "percent"),
    ]
