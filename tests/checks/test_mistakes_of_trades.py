"""What is planted in the releases of nine trades is found, at its line, and what is right is left alone."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.checks import (
    brands_cases,
    builder_cases,
    goldmine_cases,
    insurer_cases,
    laboratory_cases,
    landlord_cases,
    producer_cases,
    savings_cases,
    utility_cases,
)
from tests.checks.checking import findings_of

TRADES = [
    savings_cases,
    landlord_cases,
    producer_cases,
    builder_cases,
    insurer_cases,
    laboratory_cases,
    utility_cases,
    goldmine_cases,
    brands_cases,
]
_SKETCHED = ("W138", "S111", "S116")
"""What a sketch of a release lacks, besides what it does not disclose."""


def _changed(trade: ModuleType, change: tuple[str, str]) -> str:
    assert trade.TEXT.count(change[0]) == 1
    return trade.TEXT.replace(*change)


def _codes(text: str) -> set[str]:
    return {one.code for one in findings_of(text) if one.code[0] != "D" and one.code not in _SKETCHED}


@pytest.mark.parametrize("trade", TRADES)
def test_the_release_itself_has_no_mistake(trade: ModuleType) -> None:
    assert _codes(trade.TEXT) == set()


@pytest.mark.parametrize(
    ("trade", "code", "change"),
    [(trade, code, change) for trade in TRADES for code, some in trade.FAULTS.items() for change in some],
)
def test_a_mistake_is_found(trade: ModuleType, code: str, change: tuple[str, str]) -> None:
    assert code in _codes(_changed(trade, change))


@pytest.mark.parametrize(("code", "change"), [(c, one) for c, some in savings_cases.FAULTS.items() for one in some])
def test_a_mistake_in_whole_statements_is_found_at_its_line(code: str, change: tuple[str, str]) -> None:
    text = _changed(savings_cases, change)
    pairs = zip(savings_cases.TEXT, text, strict=False)
    line = text.count("\n", 0, next(number for number, (one, other) in enumerate(pairs) if one != other)) + 1
    found = [one for one in findings_of(text) if one.code == code]
    assert any(one.place is not None and abs(one.place.line - line) <= 1 for one in found)


@pytest.mark.parametrize(("trade", "change"), [(trade, change) for trade in TRADES for change in trade.NEAR])
def test_what_is_right_in_other_words_is_no_mistake(trade: ModuleType, change: tuple[str, str]) -> None:
    assert _codes(_changed(trade, change)) == set()


def test_an_amount_in_a_scale_of_its_trade_is_read_and_held() -> None:
    text = (
        producer_cases.TEXT.replace("unit: ton,", "unit: Boe,")
        .replace("USD/ton", "USD/Boe")
        .replace("per ton", "per Boe")
    )
    sentence = "Potash sales volumes were 4{} MBoe in the third quarter of 2026"
    right, wrong = (
        text.replace("- Reduced net debt", f"- {sentence.format(digits)}\n        - Reduced net debt")
        for digits in ("12.0", "21.0")
    )
    assert not {one.code for one in findings_of(right)} & {"N101", "N102"}
    assert {one.code for one in findings_of(wrong)} & {"N101", "N102"}
