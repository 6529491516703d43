"""Tie-outs of single trades and measures: what is held, and what is left alone."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings_of, open_codes, release, unregistered
from tests.checks.tie_out_cases import CAPITAL, CASES


def test_a_non_gaap_amount_is_not_held_against_the_gaap_amount_per_basic_share() -> None:
    adjusted = release(CASES["T113"].body).replace("diluted earnings per share", "non-GAAP diluted earnings per share")
    assert "T113" not in open_codes(
        adjusted.replace("{Q3 2026: 0.39, Q3 2025: 0.36}", "{Q3 2026: 0.62, Q3 2025: 0.55}")
    )


BANK = """
figures:
  equity: {label: total equity, nature: balance, values: {Q3 2026: 50150, FY 2025: 48020}}
  goodwill: {label: goodwill, nature: balance, values: {Q3 2026: 7040, FY 2025: 7040}}
  tangible: {label: tangible common equity, nature: balance, values: {Q3 2026: 43110, FY 2025: 40980}}
"""


@pytest.mark.parametrize(("industry", "found"), [("bank", ["figures.tangible.values.Q3 2026"]), ("other", [])])
def test_the_table_of_a_bank_is_held_where_the_company_is_one(industry: str, found: list[str]) -> None:
    wrong = unregistered(BANK.replace("43110", "43100"), industry)
    assert [one.field for one in findings_of(wrong, codes=["T126"])] == found
    assert findings_of(unregistered(BANK, industry), codes=["T126"]) == []


def _bank(body: str) -> str:
    return unregistered(body, "bank")


AVERAGES = """
figures:
  result: {label: net income, values: {FY 2025: 4303, FY 2024: 6417, FY 2026: 4510}}
  ASSETS: {label: total assets, values: {FY 2025: 810043, FY 2024: 745479, FY 2026: 822000}}
  roa: {label: return on average assets, unit: percent, values: {FY 2025: 0.53, FY 2024: 0.86, FY 2026: 0.55}}
statements:
  selected:
    kind: metrics
    columns: [FY 2026, FY 2025, FY 2024]
    rows: [result, {heading: Average balances}, ASSETS]
sections:
  - statement: selected
"""


@pytest.mark.parametrize("key", ["average_assets", "assets"])
def test_an_average_is_known_by_its_id_or_the_heading_above_it(key: str) -> None:
    body = AVERAGES.replace("ASSETS", key)
    assert findings_of(_bank(body), codes=["T141"]) == []
    found = findings_of(_bank(body.replace("FY 2026: 0.55", "FY 2026: 0.59")), codes=["T141"])
    assert [one.field for one in found] == ["figures.roa.values.FY 2026"]


def test_a_ratio_that_the_figures_make_in_no_period_is_made_in_another_way() -> None:
    body = (
        AVERAGES.replace("0.53", "0.61")
        .replace("0.86", "0.97")
        .replace("0.55", "0.66")
        .replace("ASSETS", "average_assets")
    )
    assert findings_of(_bank(body), codes=["T141"]) == []


def test_the_ratios_of_a_bank_and_of_its_holding_company_are_not_taken_for_one_another() -> None:
    body = CAPITAL.replace(
        "  tier:",
        "  own: {label: tier 1 capital ratio, nature: balance, unit: percent, values: {Q3 2026: 13.1}}\n  tier:",
    )
    assert findings_of(_bank(body), codes=["T144"]) == []
    assert [one.code for one in findings_of(_bank(CAPITAL.replace("12.6", "11.2")), codes=["T144"])] == ["T144"]


OTHERS = """
figures:
  result: {label: net income, values: {Q3 2026: 6100}}
  equity: {label: total equity, nature: balance, values: {Q3 2026: 50150}}
  tangible: {label: tangible common equity, nature: balance, values: {Q3 2026: 43110}}
  shares: {label: shares outstanding, unit: shares, scale: thousands, nature: balance, values: {Q3 2026: 10020}}
  each: {label: tangible book value per share, unit: USD/share, scale: ones, nature: balance, values: {Q3 2026: 4.30}}
  ffo: {label: FFO per diluted share, unit: USD/share, scale: ones, values: {Q3 2026: 0.91}}
sections:
  - metrics: {items: [result]}
"""


def test_tangible_book_value_is_over_its_own_equity_and_funds_from_operations_are_no_earnings() -> None:
    assert findings_of(release(OTHERS), codes=["T111"]) == []
    found = findings_of(release(OTHERS.replace("4.30", "4.03")), codes=["T111"])
    assert [one.field for one in found] == ["figures.each.values.Q3 2026"]


RAISING = """
people:
  lea: {name: Lea Moor, titles: Chief Executive Officer}
sections:
  - quote: {by: lea, says: 'Orders were strong, and we are raising our full-year outlook'}
  - outlook:
      items:
        - {measure: Net sales, period: FY 2026, low: 809.0, high: 821.0, prior_low: 800.0, prior_high: 815.0}
"""


def test_words_on_the_outlook_are_held_against_what_is_done_to_it() -> None:
    assert findings_of(release(RAISING), codes=["T136"]) == []
    for said in ("lowering", "maintaining"):
        (found,) = findings_of(release(RAISING.replace("raising", said)), codes=["T136"])
        assert found.field.startswith("sections[0].quote")
    unknown = RAISING.replace("raising", "lowering").replace(", prior_low: 800.0, prior_high: 815.0", "")
    assert findings_of(release(unknown), codes=["T136"]) == []


SOLD = """
figures:
  kept: {label: income from continuing operations, nature: income, negative_label: loss from continuing operations, values: {Q3 2026: 9120}}
  sold: {label: 'loss from discontinued operations, net of tax', values: {Q3 2026: -2480}}
  net: {label: net income, nature: income, values: {Q3 2026: 6640}}
  shares: {label: diluted weighted-average shares, unit: shares, scale: thousands, values: {Q3 2026: 20100}}
  kept_eps: {label: diluted earnings per share from continuing operations, unit: USD/share, scale: ones, values: {Q3 2026: 0.45}}
  sold_eps: {label: diluted loss per share from discontinued operations, unit: USD/share, scale: ones, values: {Q3 2026: -0.12}}
  eps: {label: diluted earnings per share, unit: USD/share, scale: ones, values: {Q3 2026: 0.33}}
"""


def test_a_loss_of_what_was_sold_stands_beside_a_net_income() -> None:
    assert "T112" not in open_codes(release(SOLD))
    (found,) = findings_of(release(SOLD.replace("-0.12", "0.12")), codes=["T112"])
    assert found.field == "figures.sold_eps.values.Q3 2026"


EQUALITIES = """
figures:
  current_assets: {label: total current assets, nature: balance, values: {Q3 2026: 40218, FY 2025: 38104}}
  current_liabilities: {label: total current liabilities, nature: balance, values: {Q3 2026: 21905, FY 2025: 22370}}
  working: {label: working capital, nature: balance, values: {Q3 2026: 18313, FY 2025: 15734}}
"""


def test_working_capital_is_what_current_assets_leave_after_current_liabilities() -> None:
    assert open_codes(release(EQUALITIES)) == []
    assert open_codes(release(EQUALITIES.replace("18313", "18331"))) == ["T106"]


BRIDGE = """
figures:
  closing_costs: {label: closing costs, values: {Q3 2026: 9713, Q3 2025: 8400}}
  closing_costs_net: {label: 'closing costs, net of tax', values: {Q3 2026: 7771, Q3 2025: 6720}}
  closing_eps: {label: closing costs per diluted share, unit: USD/share, scale: ones, values: {Q3 2026: 0.09, Q3 2025: 0.06}}
  basic_eps: {label: basic earnings per share, unit: USD/share, scale: ones, values: {Q3 2026: 0.57, Q3 2025: 0.61}}
  diluted: {label: diluted weighted-average shares, unit: shares, scale: thousands, values: {Q3 2026: 108223, Q3 2025: 107010}}
"""


def test_an_item_of_a_bridge_per_share_may_be_after_tax_and_is_no_diluted_earnings() -> None:
    codes = {"T111", "T113"}
    held = BRIDGE.replace("Q3 2026: 0.09", "Q3 2026: 0.07")
    assert not codes & set(open_codes(release(held)))
    assert not codes & set(open_codes(release(BRIDGE)))
    assert "T111" in open_codes(release(BRIDGE.replace("0.06", "0.60")))


@pytest.mark.parametrize(("word", "found"), [("Lowers", ["T136"]), ("Raises", [])])
def test_a_headline_says_of_guidance_what_the_outlook_does(word: str, found: list[str]) -> None:
    body = "\nsections:\n  - outlook:\n      period: FY 2027\n      items:\n        - {measure: Net sales, low: 240, high: 246, prior_low: 230, prior_high: 240}\n"
    text = release(body).replace("headline: ", f"headline: Fairmont {word} Full-Year Guidance and ")
    assert [one.code for one in findings_of(text, codes=["T136"])] == found


CONTINUED = """
figures:
  kept: {label: income from continuing operations, nature: income, values: {Q3 2026: 6380, Q3 2025: 13090, Q2 2026: 7200}}
  net: {label: net income, nature: income, values: {Q3 2026: 6100, Q3 2025: 13040, Q2 2026: 7200}}
  shares: {label: 'weighted average shares, diluted', unit: shares, scale: thousands, values: {Q3 2026: 4940, Q3 2025: 5350, Q2 2026: 5000}}
  each: {label: income from continuing operations per diluted share, unit: USD/share, scale: ones, values: {Q3 2026: 1.29, Q3 2025: 2.45, Q2 2026: 1.44}}
  margin: {label: operating margin, unit: percent, scale: ones, values: {Q3 2026: 27.2}}
  buyers: {label: active buyers, unit: count, scale: millions, values: {Q3 2026: 133}}
  debt: {label: total debt, nature: balance, values: {Q3 2026: 7418, FY 2025: 7723}}
  cash: {label: cash, nature: balance, values: {Q3 2026: 1988, FY 2025: 1985}}
  held: {label: short-term investments, nature: balance, values: {Q3 2026: 3021, FY 2025: 2533}}
  owed: {label: net debt, nature: balance, values: {Q3 2026: 2409, FY 2025: 3205}}
sections:
  - outlook:
      items: [{measure: Operating margin, period: Q4 2026, unit: percent, low: 26.4, high: 27.0}]
  - statement:
      kind: reconciliation
      columns: [Q3 2026, FY 2025]
      rows: [debt, {line: cash, negate: true}, {line: held, negate: true}, {total: owed}]
  - statement:
      kind: metrics
      columns: [Q3 2026]
      rows: [{line: buyers, label: Active buyers (in millions)}, each]
"""


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("T111", "Q3 2026: 1.29", "Q3 2026: 1.92"),
        ("T129", "high: 27.0", "high: 72.0"),
        ("T102", "{line: held, negate: true}", "held"),
        ("S103", "(in millions)", "(in thousands)"),
    ],
)
def test_continuing_operations_margins_signs_and_scales_of_rows_are_held(code: str, old: str, new: str) -> None:
    assert findings_of(release(CONTINUED), codes=[code]) == []
    assert {one.code for one in findings_of(release(CONTINUED.replace(old, new)), codes=[code])} == {code}


PAID_OUT = """
figures:
  revenue: {label: revenue, values: {Q3 2026: 84230, Q3 2025: 79410, FY 2025: 325790}}
  capex: {label: capital expenditures, nature: flow, values: {Q3 2026: -12140, Q3 2025: -11820}}
  lines: {label: mobile subscribers, unit: count, scale: thousands, nature: balance, values: {Q3 2026: 7842, Q2 2026: 7768}}
  added: {label: net additions of mobile subscribers, unit: count, scale: thousands, values: {Q3 2026: 74, Q3 2025: 68}}
  debt: {label: long-term debt, nature: balance, values: {FY 2025: 3000, Q3 2026: 2900}}
  due: {label: current portion of debt, nature: balance, values: {FY 2025: 100, Q3 2026: 110}}
  cash: {label: cash, nature: balance, values: {FY 2025: 900, Q3 2026: 950}}
  all_debt: {label: total debt, formula: debt + due}
  owed: {label: net debt, formula: all_debt - cash}
sections:
  - text:
      text:
        - Capital expenditures were $12.1 million in the quarter.
        - Mobile subscribers were 7,842 thousand, after net additions of 74 thousand in the quarter, compared to 68 thousand a year ago.
  - outlook:
      items: [{measure: Revenue, period: FY 2026, scale: millions, low: 338, high: 345}]
      assumptions: The midpoint of the outlook means growth of 4.8%.
"""


def test_what_is_paid_added_or_guided_is_read_as_it_is_meant() -> None:
    assert findings_of(release(PAID_OUT), codes=["N101", "N102", "N108", "N112", "S113"]) == []
    wrong = PAID_OUT.replace("growth of 4.8%", "growth of 3.7%")
    assert [one.code for one in findings_of(release(wrong), codes=["N102"])] == ["N102"]


def test_a_line_that_says_less_may_be_printed_as_it_is() -> None:
    text = CONTINUED.replace("{line: held, negate: true}", "{line: held, label: Less short-term investments}")
    assert findings_of(release(text), codes=["T102"]) == []


SHOWN_IN_PART = """
figures:
  tickets: {label: ticket sales, values: {Q3 2026: 8125, Q3 2025: 7904, Q2 2026: 8011}}
  kiosks: {label: sales of kiosks, values: {Q3 2026: 1120, Q3 2025: 1075, Q2 2026: 1098}}
  takings: {label: takings, values: {Q3 2026: 9245, Q3 2025: 8979, Q2 2026: 9109}}
sections: [{statement: {kind: operations, columns: [Q3 2026, Q3 2025], rows: [tickets, kiosks, {subtotal: takings}]}}]
"""


@pytest.mark.parametrize(("typed", "found"), [("Q2 2026: 1089", ["T102"]), ("Q2 2026: 1098", [])])
def test_a_sum_is_held_in_a_period_that_its_statement_does_not_show(typed: str, found: list[str]) -> None:
    assert open_codes(release(SHOWN_IN_PART.replace("Q2 2026: 1098", typed))) == found


def test_a_sum_that_lacks_a_line_of_a_period_that_is_not_shown_is_left_alone() -> None:
    more = "  piers: {label: rent of piers, values: {Q2 2026: 204}}\nsections:"
    body = SHOWN_IN_PART.replace("Q2 2026: 9109", "Q2 2026: 9313").replace("sections:", more)
    assert open_codes(release(body)) == []


ROLLED = """
figures:
  lines: {label: mobile subscribers, unit: count, scale: thousands, nature: balance, values: {Q3 2026: 7842, Q2 2026: 7768, FY 2025: 7515}}
  added: {label: net additions of mobile subscribers, unit: count, scale: thousands, values: {Q3 2026: 74, 9M 2026: 327}}
  m_sales: {label: Mobile revenue, values: {Q3 2026: 4012}}
  b_sales: {label: Broadband revenue, values: {Q3 2026: 2884}}
  m_ebitda: {label: Mobile adjusted EBITDA, values: {Q3 2026: 1683}}
  b_ebitda: {label: Broadband adjusted EBITDA, values: {Q3 2026: 1262}}
sections:
  - statement:
      kind: segments
      columns: [Q3 2026]
      rows:
        - heading: Revenue
        - {line: m_sales, label: Mobile}
        - {line: b_sales, label: Broadband}
        - heading: Adjusted EBITDA
        - {line: m_ebitda, label: Mobile}
        - {line: b_ebitda, label: Broadband}
"""


def test_net_additions_are_the_movement_of_what_is_counted() -> None:
    assert findings_of(release(ROLLED), codes=["T125"]) == []
    assert findings_of(release(ROLLED.replace("Q2 2026: 7768", "Q2 2026: 7678")), codes=["T125"])
    other = ROLLED.replace("Q2 2026: 7768", "Q2 2026: 7678").replace("9M 2026: 327", "9M 2026: 300")
    assert findings_of(release(other), codes=["T125"]) == []


def test_net_additions_of_one_period_are_held_where_a_slip_of_the_hand_parts_them() -> None:
    once = ROLLED.replace(", 9M 2026: 327", "").replace(", FY 2025: 7515", "")
    assert findings_of(release(once), codes=["T125"]) == []
    found = findings_of(release(once.replace("Q3 2026: 7842", "Q3 2026: 78420")), codes=["T125"])
    assert [one.field for one in found] == ["figures.lines.values.Q3 2026"]
    assert findings_of(release(once.replace("Q3 2026: 7842", "Q3 2026: 7913")), codes=["T125"]) == []


ONE_DAY = """
figures:
  money: {label: bank balances, nature: balance, values: {Q4 2025: 4302, FY 2025: 4302, Q3 2026: 6135}}
  yearly: {label: return over the last 12 months, unit: percent, values: {Q4 2025: 7.4, FY 2025: 7.4, Q3 2026: 6.9}}
  quarterly: {label: return on sales, unit: percent, values: {Q4 2025: 7.4, FY 2025: 7.1}}
"""


@pytest.mark.parametrize(
    ("key", "old", "new"), [("money", "FY 2025: 4302", "FY 2025: 4320"), ("yearly", "Q4 2025: 7.4", "Q4 2025: 74")]
)
def test_a_balance_and_an_amount_of_twelve_months_are_one_on_one_day(key: str, old: str, new: str) -> None:
    assert findings_of(release(ONE_DAY), codes=["T133"]) == []
    head, line = ONE_DAY.split(f"  {key}:")
    found = findings_of(release(f"{head}  {key}:{line.replace(old, new, 1)}"), codes=["T133"])
    assert [one.field.split(".")[1] for one in found] == [key]


SPENT_ON = """
figures:
  ships: {label: purchases of ships, values: {Q3 2026: -2110, 9M 2026: -6405}}
  dues: {label: dividends paid, values: {Q3 2026: -1204, 9M 2026: -1204}}
  spent: {label: capital expenditures, values: {Q3 2026: 2110, 9M 2026: 6405}}
  shares: {label: weighted-average shares, unit: shares, values: {Q3 2026: 41208, 9M 2026: 41102, Q3 2025: 40911, 9M 2025: 40840}}
"""


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("-2110", "-7110", "ships"),
        ("9M 2026: -1204", "9M 2026: -1104", "dues"),
        ("Q3 2026: 2110", "Q3 2026: 6405", "spent"),
        ("Q3 2026: 41208", "Q3 2026: 41102", "shares"),
    ],
)
def test_what_is_paid_in_a_quarter_is_in_its_year_to_date(old: str, new: str, key: str) -> None:
    assert findings_of(release(SPENT_ON), codes=["T131"]) == []
    found = findings_of(release(SPENT_ON.replace(old, new)), codes=["T131"])
    assert [one.field for one in found] == [f"figures.{key}.values.9M 2026"]


EACH = """
figures:
  eps: {label: GAAP diluted EPS, unit: USD/share, values: {Q3 2026: 1.25, Q3 2025: 1.35}}
  pay: {label: stock awards per share, unit: USD/share, values: {Q3 2026: 0.10, Q3 2025: 0.07}}
  sold: {label: gain on sale of depots per share, unit: USD/share, values: {Q3 2026: -0.13, Q3 2025: 0.00}}
  other: {label: non-GAAP diluted EPS, unit: USD/share, values: {Q3 2026: 1.22, Q3 2025: 1.42}}
sections:
  - statement:
      kind: reconciliation
      columns: [Q3 2026, Q3 2025]
      rows: [eps, pay, sold, {total: other}]
"""


def test_a_reconciliation_per_share_foots_within_what_is_rounded() -> None:
    assert findings_of(release(EACH), codes=["T102"]) == []
    assert findings_of(release(EACH.replace("Q3 2025: 1.42", "Q3 2025: 1.43")), codes=["T102"]) == []
    found = findings_of(release(EACH.replace("-0.13", "-0.31")), codes=["T102"])
    assert [one.field for one in found] == ["figures.sold.values.Q3 2026"]
    loss = EACH.replace("Q3 2025: 1.35", "Q3 2025: -1.35")
    assert findings_of(release(loss), codes=["T102"]) == []


def test_a_line_of_three_digits_is_its_neighbours_where_its_own_history_denies_it() -> None:
    body = CASES["T171"].body
    copied = body.replace("Q3 2025: 871", "Q3 2025: 402")
    assert [one.field for one in findings_of(release(copied), codes=["T171"])] == ["figures.berths.values.Q3 2025"]
    near = (
        body.replace("Q3 2025: 871", "Q3 2025: 402")
        .replace("Q3 2026: 902", "Q3 2026: 398")
        .replace("Q2 2026: 890", "Q2 2026: 405")
    )
    assert findings_of(release(near), codes=["T171"]) == []


MOVED = """
figures: {}
sections:
  - outlook:
      period: FY 2026
      items:
        - {measure: Sales, low: 109, high: 111, action: initiates}
        - {measure: Passengers, unit: count, low: 41, high: 42, prior_low: 40, prior_high: 41, action: raises}
"""


def test_guidance_that_moves_without_a_range_before_it_stands_alone_among_others_that_have_one() -> None:
    assert findings_of(release(MOVED), codes=["T136"]) == []
    found = findings_of(release(MOVED.replace("initiates", "raises")), codes=["T136"])
    assert [one.field for one in found] == ["sections[0].outlook.items[0].action"]


BOUGHT_BACK = """
figures: {}
sections:
  - buyback: {shares: 412000, average_price: 24.31, cost: 10.016, remaining: REMAINS}
"""


def test_of_a_buyback_that_rolls_the_cost_is_right_and_of_one_that_does_not_it_is_wrong() -> None:
    past = release(BOUGHT_BACK.replace("REMAINS", "58.116")).replace("period: Q3 2026", "period: Q2 2026")
    for remains, field in (("48.1", "average_price"), ("47.3", "cost")):
        now = BOUGHT_BACK.replace("REMAINS", remains).replace("24.31", "26.43")
        found = findings_of(release(now), [past], codes=["T119"])
        assert [one.field for one in found] == [f"sections[0].buyback.{field}"]


SHARES_OF_A_QUARTER = """
figures:
  bought: {label: common shares repurchased, unit: shares, values: {Q3 2026: 7, Q3 2025: 103}}
  held: {label: diluted shares, unit: shares, values: {Q3 2026: 41208, Q3 2025: 40911}}
  loans: {label: yield on loans, unit: percent, values: {Q3 2026: 5.9, Q2 2026: 5.8, Q1 2026: 5.7, Q3 2025: 5.6}}
"""


def test_shares_of_a_quarter_may_leap_and_a_yield_on_loans_does_not() -> None:
    assert findings_of(release(SHARES_OF_A_QUARTER), codes=["T130"]) == []
    wrong = SHARES_OF_A_QUARTER.replace("Q3 2026: 5.9", "Q3 2026: 59").replace("Q3 2026: 41208", "Q3 2026: 4120")
    found = findings_of(release(wrong), codes=["T130"])
    assert [one.field for one in found] == ["figures.held.values.Q3 2026", "figures.loans.values.Q3 2026"]


def test_a_mix_is_never_negative_whatever_its_label() -> None:
    mix = "figures: {north_mix: {label: North, unit: percent, values: {Q3 2026: -41, Q3 2025: 40}}}\nsections: []\n"
    assert [one.code for one in findings_of(release(mix), codes=["T123"])] == ["T123"]
    assert findings_of(release(mix.replace("north_mix", "north")), codes=["T123"]) == []


def test_rows_of_segments_have_the_label_and_the_heading_of_their_figures() -> None:
    assert findings_of(release(ROLLED), codes=["S106"]) == []
    for old, new in (
        ("heading: Adjusted EBITDA", "heading: Operating income"),
        ("b_ebitda, label: Broadband", "b_ebitda, label: Mobile"),
    ):
        assert [one.code for one in findings_of(release(ROLLED.replace(old, new)), codes=["S106"])] == ["S106"]


LASTING = "figures:\n  it: {label: %s, values: {Q3 2026: %s, Q3 2025: 9120}}\n"


@pytest.mark.parametrize(
    ("label", "typed", "found"),
    [
        ("general and administrative expenses", "913", ["T130"]),
        ("general and administrative expenses", "1913", []),
        ("restructuring costs", "913", []),
    ],
)
def test_what_a_company_has_every_quarter_is_held_against_one_other_period(
    label: str, typed: str, found: list[str]
) -> None:
    assert open_codes(release(LASTING % (label, typed))) == found


PER_SHARE = """
figures:
  basic: {label: basic earnings per share, unit: USD/share, values: {Q3 2026: %s, Q3 2025: 0.36}}
  diluted: {label: diluted earnings per share, unit: USD/share, values: {Q3 2026: 0.39, Q3 2025: 0.35}}
"""


@pytest.mark.parametrize(("basic", "found"), [("0.38", 2), ("0.39", 0), ("0.40", 0)])
def test_diluted_earnings_are_no_cent_above_basic_ones(basic: str, found: int) -> None:
    assert len([one for one in findings_of(release(PER_SHARE % basic)) if one.code == "T113"]) == found


EARNED = """
figures:
  eps: {label: diluted earnings per share, unit: USD/share, values: {Q3 2026: 0.38, Q3 2025: 0.35, 9M 2026: 1.12, 9M 2025: 1.04}}
sections:
  - dividend: {amount: AMOUNT, name: NAME}
"""


@pytest.mark.parametrize(
    ("amount", "name", "found"),
    [
        ("2.6", "quarterly dividend", 1),
        ("1.10", "quarterly dividend", 0),
        ("2.6", "special dividend", 0),
        ("0.26", "quarterly dividend", 0),
    ],
)
def test_a_quarterly_dividend_many_times_what_a_share_earned_is_told(amount: str, name: str, found: int) -> None:
    body = EARNED.replace("AMOUNT", amount).replace("NAME", name)
    assert len(findings_of(release(body), codes=["T137"])) == found


def test_a_dividend_in_prose_that_differs_names_the_place_of_the_section() -> None:
    head = "release:\n  subheads: ['The Board declared a quarterly dividend of $0.62 per share']\n"
    text = release(EARNED.replace("AMOUNT", "0.26").replace("NAME", "quarterly dividend"))
    found = findings_of(text.replace("release:\n", head), codes=["N115"])
    line = next(at for at, one in enumerate(text.replace("release:\n", head).splitlines(), 1) if "amount: 0.26" in one)
    assert [place.line for one in found for place in one.related] == [line]


SUMMED = """
figures:
  fares: {label: fares, values: {Q3 2026: 900, Q3 2025: 880, 9M 2026: 2700, 9M 2025: 1200}}
  crews: {label: crews, values: {Q3 2026: 700, Q3 2025: 690, 9M 2026: 2100, 9M 2025: 1830}}
  surplus: {label: surplus, values: {Q3 2026: 200, Q3 2025: 190, 9M 2026: 600, 9M 2025: -630}}
sections:
  - statement:
      kind: operations
      columns: [Q3 2026, Q3 2025, 9M 2026, 9M 2025]
      rows: [fares, crews, {total: ROW}]
"""


@pytest.mark.parametrize(("row", "found"), [("surplus", 0), ("fares", 1)])
def test_a_turned_sign_is_none_where_a_total_makes_it(row: str, found: int) -> None:
    assert len(findings_of(release(SUMMED.replace("ROW", row)), codes=["T130"])) == found


CALLED_ALIKE = """
figures:
  added_back: {label: stock-based compensation, values: {Q3 2026: 1140, 9M 2026: 3310, 9M 2025: 2980}}
  in_flows: {label: stock-based compensation, values: {9M 2026: 3452, 9M 2025: 2980}}
"""


@pytest.mark.parametrize(
    ("other", "found"), [("stock-based compensation", ["T133"]), ("adjusted compensation", []), ("lease cost", [])]
)
def test_amounts_that_are_called_alike_and_agreed_a_year_ago_agree(other: str, found: list[str]) -> None:
    body = release(CALLED_ALIKE.replace("in_flows: {label: stock-based compensation", f"in_flows: {{label: {other}"))
    assert [one.code for one in findings_of(body, codes=["T133"])] == found
    assert findings_of(body.replace("3452", "3310"), codes=["T133"]) == []


DECLARED = """
sections:
  - text: {text: 'The Board WORDS {{ dividend.amount }} per share.'}
  - dividend: {amount: 0.24, declared: 2026-11-04, record: 2026-11-20, payable: 2026-12-10}
"""


@pytest.mark.parametrize(
    ("words", "before", "found"),
    [
        ("raised the quarterly dividend to", "0.24", 1),
        ("raised the quarterly dividend to", "0.22", 0),
        ("cut its dividend to", "0.22", 1),
        ("has raised its dividend for ten years, now", "0.24", 0),
    ],
)
def test_a_dividend_is_raised_from_that_of_the_last_release(words: str, before: str, found: int) -> None:
    last = release(DECLARED.replace("0.24", before).replace("WORDS", "declared")).replace("period: Q3", "period: Q2")
    assert len(findings_of(release(DECLARED.replace("WORDS", words)), [last], codes=["N115"])) == found


FUNDS = """
figures:
  funds: {label: assets under management, nature: balance, scale: billions, values: {Q3 2026: 131.4, Q2 2026: 121.8}}
  flows: {label: net client cash flows, nature: change, scale: billions, values: {Q3 2026: -0.5}}
  market: {label: market appreciation, nature: change, scale: billions, values: {Q3 2026: 10.1}}
sections:
  - text: {text: Net client outflows were $0.5 billion.}
  - statement:
      kind: other
      scale: billions
      decimals: 1
      columns: [Q3 2026]
      rows:
        - {line: funds, at: beginning, label: 'Assets under management, beginning of period'}
        - flows
        - market
        - {total: funds, label: 'Assets under management, end of period'}
"""


def test_what_a_table_rolls_on_is_its_opening_balance_and_what_came_between() -> None:
    assert findings_of(release(FUNDS), codes=["T102", "N108"]) == []
    assert findings_of(release(FUNDS.replace("10.1", "11.0")), codes=["T102"])
    assert findings_of(release(FUNDS.replace("outflows", "inflows")), codes=["N108"])


def test_counts_of_things_are_exact() -> None:
    stores = """
figures:
  own: {label: own stores, unit: count, nature: balance, values: {Q3 2026: 459}}
  let: {label: let stores, unit: count, nature: balance, values: {Q3 2026: 27}}
  stores: {label: stores in all, unit: count, nature: balance, values: {Q3 2026: 486}}
sections:
  - statement: {kind: metrics, columns: [Q3 2026], rows: [{heading: Stores}, own, let, {total: stores, label: Total stores}]}
"""
    assert findings_of(release(stores), codes=["T102"]) == []
    assert findings_of(release(stores.replace("459", "460")), codes=["T102"])
