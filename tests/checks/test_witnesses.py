"""Of several figures that could keep a tie from holding, the one that most speaks against."""

from __future__ import annotations

import pytest

from tests.checks.checking import findings_of, release

SHEET = """
figures:
  quays: {label: quays, nature: balance, values: {Q3 2026: 81240, FY 2025: 79615}}
  cranes: {label: cranes, nature: balance, values: {Q3 2026: 30417, FY 2025: 33102}}
  stores: {label: stores, nature: balance, values: {Q3 2026: 5000, FY 2025: 5000}}
  money: {label: bank balances, nature: balance, values: {Q3 2026: 12318, FY 2025: 9044}}
  assets: {label: total assets, nature: balance, values: {Q3 2026: 128975, FY 2025: 126761}}
sections:
  - statement:
      kind: balance_sheet
      columns: [Q3 2026, FY 2025]
      rows: [quays, cranes, stores, money, {total: assets}]
"""


def _blamed(text: str, code: str = "T102") -> list[str]:
    return sorted({one.field for one in findings_of(release(text), codes=[code])})


def test_two_columns_of_a_line_that_changed_places_are_both_named() -> None:
    assert _blamed(SHEET) == []
    exchanged = SHEET.replace("Q3 2026: 30417, FY 2025: 33102", "Q3 2026: 33102, FY 2025: 30417")
    assert _blamed(exchanged) == ["figures.cranes.values.FY 2025", "figures.cranes.values.Q3 2026"]
    # Nothing is claimed of two columns that miss by different amounts.
    assert _blamed(SHEET.replace("30417", "30517").replace("33102", "33802")) == []


def test_an_amount_that_would_be_that_of_the_other_day_is_the_wrong_one() -> None:
    assert _blamed(SHEET.replace("Q3 2026: 5000", "Q3 2026: 5600")) == ["figures.stores.values.Q3 2026"]


def test_what_the_text_says_tells_a_wrong_total_from_a_wrong_line() -> None:
    text = "  - text: {text: 'Bank balances were $12.3 million, and cranes stood at $30.4 million.'}\n"
    body = SHEET + text
    for wrong in ("12328", "12218", "12718"):
        said = body.replace("Q3 2026: 12318", f"Q3 2026: {wrong}").replace("$12.3 m", "$12.318 m")
        assert _blamed(said) == ["figures.money.values.Q3 2026"]


FLOWS = """
figures:
  fees: {label: revenue, values: {Q3 2026: 91204, Q3 2025: 84310}}
  crews: {label: wages, values: {Q3 2026: 40118, Q3 2025: 36245}}
  fuel: {label: fuel, values: {Q3 2026: 21960, Q3 2025: 20114}}
  surplus: {label: operating income, nature: income, formula: fees - crews - fuel}
  tax: {label: income taxes, values: {Q3 2026: 6240, Q3 2025: 5980}}
  profit: {label: net income, nature: income, formula: surplus - tax}
sections:
  - text:
      text: >-
        Operating income was $29.1 million, compared with $28.0 million. Net income was $22.9 million, compared with
        $22.0 million. Net income was 25.1% of revenue, which was $91.2 million.
"""


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("Q3 2026: 40118", "Q3 2026: 36245", ["figures.crews.values.Q3 2026"]),
        (
            "Q3 2026: 21960, Q3 2025: 20114",
            "Q3 2026: 20114, Q3 2025: 21960",
            ["figures.fuel.values.Q3 2025", "figures.fuel.values.Q3 2026"],
        ),
    ],
)
def test_a_line_that_the_text_denies_through_computed_results_is_named(old: str, new: str, field: list[str]) -> None:
    def stored(text: str) -> list[str]:
        found = findings_of(release(text), codes=["N101"])
        return sorted(one.field for one in found if one.field.startswith("figures."))

    assert stored(FLOWS) == []
    assert stored(FLOWS.replace(old, new)) == field


SAID_ONCE = """
figures:
  flow: {label: net cash provided by operating activities, nature: cash_flow, values: {Q3 2026: 23180, Q3 2025: 21114}}
sections:
  - text: {text: 'Net cash provided by operating activities was $23.2 million.'}
"""


def test_a_stored_amount_far_from_its_history_is_named_beside_the_text_that_is_near_to_it() -> None:
    def fields(text: str) -> list[str]:
        return [one.field for one in findings_of(release(text), codes=["N101"])]

    assert fields(SAID_ONCE) == []
    assert "figures.flow.values.Q3 2026" in fields(SAID_ONCE.replace("23180", "3180"))
    assert fields(SAID_ONCE.replace("$23.2", "$33.2")) == ["sections[0].text.text"]


def test_text_that_is_wrong_of_itself_blames_no_line() -> None:
    said = FLOWS.replace("$29.1 million", "$27.1 million").replace("$22.9 million", "$23.9 million")
    assert all(not one.field.startswith("figures.") for one in findings_of(release(said), codes=["N101"]))
