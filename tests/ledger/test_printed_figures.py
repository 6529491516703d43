"""Figures as people print them, read to the digit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.ledger.printed import Printed, parse_figure


@pytest.mark.parametrize(
    ("text", "amount", "unit", "scale"),
    [
        ("(56.7)", "-56.7", "", ""),
        ("−5", "-5", "", ""),
        ("–5", "-5", "", ""),
        ("- 5", "-5", "", ""),
        ("$1,234", "1234", "USD", ""),
        ("$ (1,234.50)", "-1234.50", "USD", ""),
        ("($5)", "-5", "USD", ""),
        ("-$5", "-5", "USD", ""),
        ("US$5", "5", "USD", ""),
        ("5 USD", "5", "USD", ""),
        ("12.5%", "12.5", "percent", ""),
        ("(12.5)%", "-12.5", "percent", ""),
        ("(12.5%)", "-12.5", "percent", ""),
        ("42.7 percent", "42.7", "percent", ""),
        ("90 basis points", "90", "basis_points", ""),
        ("1.5x", "1.5", "multiple", ""),
        ("1.2 million", "1.2", "", "millions"),
        ("EUR 44.6m", "44.6", "EUR", "millions"),
        ("$1.2bn", "1.2", "USD", "billions"),
        ("1\u00a0234\u00a0567", "1234567", "", ""),
        ("1'234", "1234", "", ""),
        (".5", "0.5", "", ""),
        ("0.00", "0.00", "", ""),
    ],
)
def test_a_printed_figure_is_read(text: str, amount: str, unit: str, scale: str) -> None:
    found = parse_figure(text)
    assert (found.kind, str(found.amount), found.unit, found.scale) == ("amount", amount, unit, scale)


@pytest.mark.parametrize("text", ["—", "-", "–", "$—", "--", "− ", "nil", "-%"])
def test_a_dash_is_zero(text: str) -> None:
    assert (parse_figure(text).kind, parse_figure(text).amount) == ("nil", 0)


@pytest.mark.parametrize("text", ["nm", "NM", "n/m", "N/A", "n.m.", "*", "not meaningful"])
def test_no_meaning_is_no_number(text: str) -> None:
    assert parse_figure(text) == Printed("not_meaningful")


@pytest.mark.parametrize("text", ["", " ", "\u00a0"])
def test_nothing_is_blank(text: str) -> None:
    assert parse_figure(text) == Printed("blank")


@pytest.mark.parametrize(
    "text",
    [
        "1,23",
        "1234,5",
        "12,34,567",
        "(5",
        "5)",
        "--5",
        "(−5)",
        "abc",
        "1.2.3",
        "$5%",
        "$5 EUR",
        "5 6",
        "1e5",
        "１２",
        "+5",
    ],
)
def test_what_could_be_read_two_ways_or_not_at_all_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        parse_figure(text)


def test_a_decimal_comma_is_read_where_it_is_said() -> None:
    assert parse_figure("1.234,5", ",").amount == Decimal("1234.5")
    assert parse_figure("1.234", ",").amount == Decimal("1234")
    with pytest.raises(ValueError, match="is no number"):
        parse_figure("1,234.5", ",")


_AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3)
_DRESSES = ["{}", "${}", "{}%", "{} million", " {}\u00a0", "EUR {}", "$ {}"]


@given(_AMOUNTS, st.sampled_from(_DRESSES), st.booleans())
def test_what_is_printed_is_read_back(amount: Decimal, dress: str, parentheses: bool) -> None:
    size = f"{abs(amount):,}"
    digits = (f"({size})" if parentheses else f"−{size}") if amount < 0 else size
    assert parse_figure(dress.format(digits)).amount == amount


@given(st.text("0123456789.,()-−–$%€ mbnkK'’\u00a0—x", max_size=16))
def test_any_text_is_a_figure_or_refused_and_its_digits_are_those_that_stand_there(text: str) -> None:
    try:
        found = parse_figure(text)
    except ValueError:
        return
    if found.kind == "amount":
        assert found.amount is not None
        read = "".join(char for char in f"{abs(found.amount):f}" if char.isdigit()).lstrip("0")
        assert read == "".join(char for char in text if char.isdigit()).lstrip("0")
