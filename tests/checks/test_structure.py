"""What a release holds: amounts that go on from the quarter before, tables that the text promises, a digest."""

from __future__ import annotations

import pytest

from tests.checks import structure_cases
from tests.checks.checking import findings_of, release

BOUGHT = "sections: [{buyback: {cost: 12.4, remaining: 58.1}}, {dividend: {amount: 0.31}}]\n"


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("remaining: 58.1", []),
        ("remaining: 85.1", ["buyback.remaining"]),
        ("remaining: 98.1, program: 40", []),
        ("remaining: 58.1}}, {dividend: {amount: 3.1", ["dividend.amount"]),
    ],
)
def test_what_may_still_be_bought_follows_from_the_quarter_before(typed: str, fields: list[str]) -> None:
    before = release(BOUGHT.replace("58.1", "70.5")).replace("period: Q3", "period: Q2").replace("2026-11", "2026-08")
    text = BOUGHT.replace("remaining: 58.1", typed)
    text = text.replace("}}, {dividend: {amount: 0.31", "") if "dividend" in typed else text
    assert [one.field for one in findings_of(release(text), [before], ["T128"])] == fields


@pytest.mark.parametrize(
    ("promise", "found"),
    [
        ("A reconciliation of free cash flow is in the tables below.", True),
        ("A reconciliation of both ledgers took a year.", False),
        ("See the accompanying condensed balance sheets for what we own.", True),
        ("The balance sheet is strong.", False),
    ],
)
def test_what_the_text_promises_is_there(promise: str, found: bool) -> None:
    text = release(f"sections:\n  - text: {{text: ['{promise}']}}\n  - text: {{text: [We are glad.]}}\n")
    assert bool(findings_of(text, codes=["S111"])) == found


DIGEST = """
figures:
  tills: {label: tills, nature: balance, values: {Q3 2026: 611, FY 2025: 902}}
  banks: {label: banks, nature: balance, values: {Q3 2026: 1511, FY 2025: 402}}
  liquidity: {label: cash and equivalents, nature: balance, formula: tills + banks}
  prepaid: {label: prepaid rents, nature: balance, values: {Q3 2026: 411, FY 2025: 320}}
  assets: {label: total assets, nature: balance, formula: liquidity + prepaid}
  debts: {label: total liabilities, nature: balance, values: {Q3 2026: 211, FY 2025: 182}}
  equity: {label: total equity, nature: balance, formula: assets - debts}
sections:
  - statement:
      kind: balance_sheet
      columns: [Q3 2026, FY 2025]
      rows: [liquidity, assets, debts, equity]
"""
"""A digest of a balance sheet, as young companies give it, and an equity that is what is left."""


def test_a_digest_of_a_balance_sheet_lacks_nothing() -> None:
    assert findings_of(release(DIGEST), codes=["S112", "S115", "S116"]) == []


SHARES = """
figures:
  profit: {label: net income, nature: income, values: {Q3 2026: 5113, Q3 2025: 4907}}
  basic: {label: weighted-average basic shares, unit: shares, scale: thousands, values: {Q3 2026: 21880, Q3 2025: 21411}}
  diluted: {label: weighted-average diluted shares, unit: shares, scale: thousands, values: {Q3 2026: 22104, Q3 2025: 21702}}
  out: {label: shares outstanding, unit: shares, scale: thousands, nature: balance, values: {Q3 2026: 21950, Q3 2025: 21507}}
  each: {label: diluted earnings per share, formula: profit / diluted, display: {decimals: 2}}
sections:
  - statement:
      kind: operations
      columns: [Q3 2026, Q3 2025]
      rows: [{line: basic, scale: thousands}, {line: diluted, scale: thousands}]
"""


@pytest.mark.parametrize(
    ("typed", "wrong", "found"),
    [
        ("outstanding, unit: shares, scale: thousands", "outstanding, unit: shares, scale: ones", ["figures.out.scale"]),
        ("{line: diluted, scale: thousands}", "{line: diluted, scale: millions}",
         ["sections[0].statement.rows[0].scale", "sections[0].statement.rows[1].scale"]),
        ("outstanding, unit: shares, scale: thousands", "outstanding options, unit: shares, scale: ones", []),
    ],
)  # fmt: skip
def test_shares_are_in_the_scale_of_other_shares(typed: str, wrong: str, found: list[str]) -> None:
    findings = findings_of(release(SHARES.replace(typed, wrong)))
    assert sorted(one.field for one in findings if one.code == "S110") == found


def test_shares_that_make_earnings_nothing_to_the_cent_are_in_another_scale() -> None:
    findings = findings_of(release(SHARES.replace("scale: thousands", "scale: millions")))
    assert [one.field for one in findings if one.code == "S110"] == ["figures.diluted.scale"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("seats: {label: seat retention rate, unit: USD, scale: ones, values: {Q3 2026: 81.4}}", ["S109"]),
        ("seats: {label: price of a seat, unit: USD, scale: ones, values: {Q3 2026: 81.4}}", []),
        ("fleet: {label: yield on hired vessels, unit: USD, scale: ones, values: {Q3 2026: 6.2}}", ["S109"]),
        ("pier: {label: rent and tax of a pier, unit: CHF, values: {Q3 2026: 8140}}", ["S109"]),
        ("pier: {label: rent of a pier in CHF, unit: CHF, values: {Q3 2026: 8140}}", []),
        ("share: {label: share of the first line, unit: percent, formula: l0 / l1}", ["S109"]),
        ("share: {label: share of the first line, unit: percent, formula: 100 * l0 / l1}", []),
    ],
)
def test_a_unit_fits_the_name(body: str, found: list[str]) -> None:
    large = ", ".join(
        f"l{n}: {{label: line {word}, values: {{Q3 2026: {814000 + n}}}}}" for n, word in enumerate("abcdef")
    )
    figures = f"figures: {{{large}, {body}}}\nsections: []\n"
    assert [one.code for one in findings_of(release(figures)) if one.code == "S109"] == found


DIVISIONS = """
figures:
  a: {label: Rental boats result, values: {Q3 2026: 411, Q3 2025: 402}}
  b: {label: Harbour shops result, values: {Q3 2026: 1511, Q3 2025: 1402}}
sections:
  - statement:
      kind: segments
      columns: [Q3 2026, Q3 2025]
      rows: [{line: a, label: Rental boats}, {line: b, label: Harbour shops}]
"""


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [("Rental boats", "Harbour shops", False), ("Harbour shops", "Rental boats", True), ("Boats", "Ice cream", False)],
)
def test_the_labels_of_two_rows_are_not_exchanged(one: str, other: str, found: bool) -> None:
    text = release(DIVISIONS.replace("a, label: Rental boats", f"a, label: {one}"))
    text = text.replace("b, label: Harbour shops", f"b, label: {other}")
    assert bool(findings_of(text, codes=["S106"])) == found


@pytest.mark.parametrize(("title", "found"), [("Statement of financial position", False), ("Cash flows", True)])
def test_under_ifrs_a_balance_sheet_may_end_with_equity(title: str, found: bool) -> None:
    text = release(DIGEST.replace("rows: [liquidity, ", "rows: [tills, banks, {total: liquidity}, prepaid, "))
    text = text.replace("company:\n", "company:\n  issuer: {framework: IFRS, filer: none}\n")
    text = text.replace("kind: balance_sheet\n", f"kind: balance_sheet\n      title: {title}\n")
    assert bool(findings_of(text, codes=["S116", "S129"])) == found


def test_two_lines_one_below_the_other_are_not_called_alike() -> None:
    alike = structure_cases.CASES["S101"].body.replace(
        "        - fuel\n", "        - fuel\n        - {line: catering, label: fuel costs}\n"
    )
    found = [one for one in findings_of(release(alike)) if one.code == "S101"]
    assert [one.message for one in found] == ["is called as the row above it, which shows other amounts"]


ADDED = """
figures:
  owed: {label: total liabilities, nature: balance, values: {Q3 2026: 61200}}
  reserves: {label: reserves, nature: balance, values: {Q3 2026: 12400}}
  stock: {label: common stock, nature: balance, values: {Q3 2026: 26400}}
  equity: {label: total equity, nature: balance, formula: stock + reserves}
sections:
  - statement:
      kind: balance_sheet
      columns: [Q3 2026]
      rows: [owed, stock, {subtotal: equity}, {total: Liabilities and equity, of: [owed, equity]}]
"""


def test_a_total_that_is_no_figure_takes_what_its_parts_are_computed_from() -> None:
    assert findings_of(release(ADDED), codes=["S108"]) == []


DEPOTS = """
figures:
  ships: {label: purchases of ships, values: {9M 2026: -6405, 9M 2025: -5810}}
  sold: {label: sales of ships, values: {9M 2026: 1120, 9M 2025: 940}}
  depots: {label: purchase of depots, values: {9M 2026: -3208, 9M 2025: 0}}
  net: {label: net cash used in investing activities, nature: flow, values: {9M 2026: -8493, 9M 2025: -4870}}
sections:
  - statement: {kind: cash_flows, columns: [9M 2026, 9M 2025], rows: [ships, sold, depots, {total: net}]}
"""


@pytest.mark.parametrize(("amount", "found"), [("-3208", ["S108"]), ("-3209", [])])
def test_a_line_that_is_nothing_in_all_columns_but_one_is_missed_there(amount: str, found: list[str]) -> None:
    assert findings_of(release(DEPOTS), codes=["S108"]) == []
    without = DEPOTS.replace("sold, depots,", "sold,").replace("-3208", amount)
    assert [one.code for one in findings_of(release(without), codes=["S108"])] == found


HELD = """
figures:
  money: {label: cash and cash equivalents, nature: balance, values: {Q3 2026: 6135, FY 2025: 4302}}
  papers: {label: marketable securities, nature: balance, values: {Q3 2026: 9044, FY 2025: 9210}}
  both: {label: 'cash, cash equivalents and marketable securities', nature: balance, formula: money + papers}
sections: [{results: {items: [both]}}]
"""


@pytest.mark.parametrize(("formula", "found"), [("money", ["S132"]), ("money + papers", [])])
def test_a_sum_of_balances_takes_what_its_label_names(formula: str, found: list[str]) -> None:
    findings = findings_of(release(HELD.replace("formula: money + papers", f"formula: {formula}")))
    assert [one.code for one in findings if one.code == "S132"] == found


LATE = """
figures:
  earned: {label: net income, nature: income, values: {9M 2026: 6640, 9M 2025: 5910}}
  worn: {label: depreciation, values: {9M 2026: 2210, 9M 2025: 2105}}
  owing: {label: receivables, values: {9M 2026: -814, 9M 2025: -402}}
  generated: {label: net cash provided by operating activities, nature: cash_flow, values: {9M 2026: 8036, 9M 2025: 7613}}
sections:
  - statement: {kind: cash_flows, columns: [9M 2026, 9M 2025], rows: [earned, worn, owing, total: generated]}
"""


@pytest.mark.parametrize(("typed", "found"), [("9M 2026: 2210, 9M 2025: 2105", 0), ("9M 2026: 2105, 9M 2025: 1980", 2)])
def test_cash_flows_that_foot_in_no_column_are_told(typed: str, found: int) -> None:
    text = release(LATE.replace("9M 2026: 2210, 9M 2025: 2105", typed))
    assert len(findings_of(text, codes=["T102"])) == found


EXPLAINED = """
figures:
  fares: {label: ticket sales, values: {Q3 2026: 81250}}
  port: {label: ticket sales after port dues, values: {Q3 2026: 61250}}
  crews: {label: operating profit, values: {Q3 2026: 8118}}
  margin: {label: operating profit margin, formula: 'margin(crews, port_profit)'}
  port_profit: {label: port contribution, formula: port}
boilerplate:
  - measures: {items: [{name: NAME, definition: Ticket sales less port dues.}]}
"""


@pytest.mark.parametrize(("name", "found"), [("Port contribution", 0), ("Berth days", 1)])
def test_a_margin_may_be_of_a_measure_that_the_release_explains(name: str, found: int) -> None:
    text = release(EXPLAINED.replace("NAME", name) + "sections: []\n")
    assert len(findings_of(text, codes=["S114"])) == found
