"""Amounts as people type them."""

from __future__ import annotations

import pytest

from relwriter.interview.amounts import read_amount
from relwriter.interview.steps import Refused
from relwriter.model.values import NUMBER


@pytest.mark.parametrize(
    ("typed", "unit", "number"),
    [
        ("12686663", "USD", "12686663"),
        ("12,686,663", "USD", "12686663"),
        ("12 686 663", "USD", "12686663"),
        ("12\u202f686\u202f663", "USD", "12686663"),
        ("(1,234)", "USD", "-1234"),
        ("$1.2", "USD", "1.2"),
        ("$ 1.2", "CAD", "1.2"),
        ("$(0.05)", "USD/share", "-0.05"),
        ("($0.05)", "USD/share", "-0.05"),
        ("-$5", "USD", "-5"),
        ("$-5", "USD", "-5"),
        ("€5", "EUR", "5"),
        ("£5", "GBP", "5"),
        ("¥500", "JPY", "500"),
        ("−5", "USD", "-5"),
        ("–5", "USD", "-5"),
        (".5", "USD", "0.5"),
        ("12.5%", "percent", "12.5"),
        ("(3.5%)", "percent", "-3.5"),
        ("(3.5)%", "percent", "-3.5"),
        ("0", "USD", "0"),
        ("(0.00)", "USD", "0.00"),
        ("pending", "USD", "pending"),
        ("Not yet", "USD", "pending"),
    ],
)
def test_an_amount_that_reads_one_way_becomes_its_number(typed, unit, number):
    assert read_amount(typed, unit) == number
    assert number == "pending" or NUMBER.fullmatch(number)


@pytest.mark.parametrize("typed", ["1,2", "1.234,5", "1,23,456", "12,34", "1'234", "1 2", "1,234,56", "1..2"])
def test_an_amount_that_reads_two_ways_is_refused_with_how_to_type_it(typed):
    with pytest.raises(Refused, match="commas stand between thousands"):
        read_amount(typed, "USD")


@pytest.mark.parametrize("typed", ["$12.7 million", "12.7m", "3bn", "5 thousand", "12k"])
def test_a_scale_word_is_refused_as_the_scale_is_chosen_before(typed):
    with pytest.raises(Refused, match="without thousand, million or billion"):
        read_amount(typed, "USD")


@pytest.mark.parametrize(
    ("typed", "unit"), [("€5", "USD"), ("$5", "EUR"), ("$5", "shares"), ("5%", "USD"), ("¥5", "USD")]
)
def test_the_sign_of_another_unit_is_refused(typed, unit):
    with pytest.raises(Refused, match=f"This figure is in {unit}"):
        read_amount(typed, unit)


@pytest.mark.parametrize("typed", ["five", "１２", "1e9", "5-", "--5", "((5))", "+5", "n/a", "—", "$", "(", "-"])
def test_what_is_no_amount_is_left_for_the_field_to_refuse(typed):
    assert not NUMBER.fullmatch(read_amount(typed, "USD"))
