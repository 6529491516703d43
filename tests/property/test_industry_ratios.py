"""Ratios of banks, insurers and REITs that are rounded from their figures are never flagged, whatever the figures."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.checking import findings_of, release

PERIODS = ("Q3 2026", "Q2 2026", "Q3 2025")
DAYS = {"Q3 2026": Decimal(92), "Q2 2026": Decimal(91), "Q3 2025": Decimal(92)}
amounts = st.integers(1_000, 900_000)
roundings = st.sampled_from((ROUND_HALF_UP, ROUND_HALF_EVEN))
decimals = st.integers(1, 3)


def _figure(key: str, label: str, values: list[object], unit: str = "") -> str:
    typed = ", ".join(f"{period}: {value}" for period, value in zip(PERIODS, values, strict=True))
    return f"  {key}: {{label: {label}, {unit}values: {{{typed}}}}}\n"


def _round(number: Decimal, places: int, rounding: str) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding)


def _codes(body: str, industry: str, code: str) -> list[str]:
    issuer = f"reporting: {{scale: thousands}}\n  issuer: {{industry: {industry}, filer: none}}"
    text = release(f"figures:\n{body}sections:\n  - metrics: {{items: [ratio]}}\n")
    return [one.code for one in findings_of(text.replace("reporting: {scale: thousands}", issuer), codes=[code])]


@given(st.lists(st.tuples(amounts, amounts, amounts), min_size=3, max_size=3), decimals, roundings)
def test_an_efficiency_ratio_that_was_computed_is_never_flagged(rows, places, rounding):
    ratios = [_round(Decimal(100 * cost) / (income + fees), places, rounding) for cost, income, fees in rows]
    body = _figure("cost", "noninterest expense", [row[0] for row in rows])
    body += _figure("income", "net interest income", [row[1] for row in rows])
    body += _figure("fees", "noninterest income", [row[2] for row in rows])
    body += _figure("ratio", "efficiency ratio", ratios, "unit: percent, ")
    assert _codes(body, "bank", "T140") == []


@pytest.mark.parametrize("by_days", [False, True])
@given(rows=st.lists(st.tuples(amounts, amounts), min_size=3, max_size=3), places=decimals, rounding=roundings)
def test_a_return_that_was_annualised_by_months_or_days_is_never_flagged(by_days, rows, places, rounding):
    factors = [Decimal(365) / DAYS[period] if by_days else Decimal(4) for period in PERIODS]
    ratios = [
        _round(100 * factor * part / whole, places, rounding)
        for factor, (part, whole) in zip(factors, rows, strict=True)
    ]
    body = _figure("result", "net income", [row[0] for row in rows])
    body += _figure("average_assets", "total assets", [row[1] for row in rows])
    body += _figure("ratio", "return on average assets", ratios, "unit: percent, ")
    assert _codes(body, "bank", "T141") == []


@given(st.lists(st.tuples(amounts, amounts), min_size=3, max_size=3))
def test_an_allowance_that_rolls_is_never_flagged(rows):
    opening, lines = 5_000_000, []
    balances = {"FY 2025": opening}
    for period, (provision, losses) in zip(("Q1 2026", "Q2 2026", "Q3 2026"), rows, strict=True):
        opening += provision - losses
        balances[period] = opening
        lines.append((period, provision, losses))
    held = ", ".join(f"{period}: {value}" for period, value in balances.items())
    body = f"  ratio: {{label: allowance for credit losses, nature: balance, values: {{{held}}}}}\n"
    for number, (key, label) in enumerate(
        (("provision", "provision for credit losses"), ("losses", "net charge-offs")), 1
    ):
        values = ", ".join(f"{line[0]}: {line[number]}" for line in lines)
        body += f"  {key}: {{label: {label}, values: {{{values}}}}}\n"
    assert _codes(body, "bank", "T143") == []


@given(st.lists(st.tuples(amounts, amounts), min_size=3, max_size=3), decimals, roundings)
def test_funds_per_share_that_were_computed_are_never_flagged(rows, places, rounding):
    ratios = [_round(Decimal(funds) / shares, places, rounding) for funds, shares in rows]
    body = _figure("funds", "funds from operations", [row[0] for row in rows])
    body += _figure("units", "diluted shares and units", [row[1] for row in rows], "unit: shares, scale: thousands, ")
    body += _figure("ratio", "funds from operations per diluted share", ratios, "unit: USD/share, scale: ones, ")
    assert _codes(body, "REIT", "T146") == []
