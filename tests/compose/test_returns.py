"""Dividends and buybacks: proposed or declared, with the dates that are known; nothing given goes unprinted."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, problems_of, words_of


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("amount: 0.26, unit: EUR/share, security: share, proposed: true",
         "The Board of Directors proposes a dividend of €0.26 per share."),
        ("amount: 0.26, security: share, proposed: true, declared: 2026-02-12, name: annual dividend",
         "On February 12, 2026, the Board of Directors proposed an annual dividend of $0.26 per share."),
        ("amount: 0.26, body: The directors, verb: propose, proposed: true, security: share",
         "The directors propose a dividend of $0.26 per share."),
        ("amount: 0.92", "The Board of Directors declared a quarterly cash dividend of $0.92 per common share."),
        ("amount: 0.92, verb: approved, payable: 2026-12-10",
         "The Board of Directors approved a quarterly cash dividend of $0.92 per common share, payable on December 10, 2026."),
        ("amount: 0.92, record: 2026-11-19",
         "The Board of Directors declared a quarterly cash dividend of $0.92 per common share to shareholders of record "
         "as of November 19, 2026."),
        ("amount: 0.92, record: 2026-11-19, payable: 2026-12-10, close_of_business: true, name: interim dividend",
         "The Board of Directors declared an interim dividend of $0.92 per common share, payable on December 10, 2026, "
         "to shareholders of record as of the close of business on November 19, 2026."),
        ("amount: 1, name: one-time dividend", "The Board of Directors declared a one-time dividend of $1.00 per common share."),
        ("text: 'We paid {{ revenue }}.'", "We paid $83.4 million."),
        ("amount: 0.014, unit: GBP/share, cents: true, name: interim dividend, security: ordinary share",
         "The Board of Directors declared an interim dividend of 1.4 pence per ordinary share."),
        ("amount: 0.92, cents: true, text: 'We pay {{ dividend.amount }}.'", "We pay 92 cents."),
        ("amount: 0.20, cents: true, text: 'We pay {{ dividend.amount }}.'", "We pay 20 cents."),
        ("amount: 2, cents: true, text: 'We pay {{ dividend.amount }}.'", "We pay 200 cents."),
        ("amount: pending, cents: true, text: 'We pay {{ dividend.amount }}.'", "We pay [●]."),
    ],
)  # fmt: skip
def test_a_dividend_says_what_is_known(fields: str, expected: str) -> None:
    assert words_of(f"{SMALL}sections:\n  - dividend: {{{fields}}}\n")[2:-1] == [expected]


def test_what_remains_can_be_said_without_what_was_bought() -> None:
    section = "buyback: {remaining: 420.5, as_of: 2026-09-30}"
    assert words_of(f"{SMALL}sections:\n  - {section}\n")[2:-1] == [
        "As of September 30, 2026, $420.5 million remained available for repurchases."
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("cost: 382540, scale: ones", "repurchased common stock for a total of $382,540."),
        ("cost: 382540.50, scale: ones", "repurchased common stock for a total of $382,540.50."),
        ("cost: 382540.5, scale: ones", "repurchased common stock for a total of $382,540.50."),
        ("remaining: 1250.5, scale: ones", "$1,250.50 remains available"),
        (
            "shares: 1000, average_price: 65",
            "repurchased 1,000 shares of its common stock at an average price of $65.00",
        ),
    ],
)
def test_whole_amounts_in_ones_print_no_cents_unless_they_are_typed(fields: str, said: str) -> None:
    (found,) = words_of(f"{SMALL}sections:\n  - buyback: {{{fields}}}\n")[2:-1]
    assert said in found


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("dividend: {text: We paid., amount: 0.92}", "has 'amount' beside its text, which would not be printed"),
        ("dividend: {text: We paid., cents: true}", "has 'cents' beside its text, which would not be printed"),
        ("dividend: {amount: 4, unit: percent, cents: true}", "has cents, but its unit is no amount of money"),
        (
            "dividend: {amount: 1, text: '{{ dividend.amount | cents }}'}",
            "(give the dividend cents: true, and leave it out",
        ),
        ("dividend: {title: Dividend}", "says nothing (give an amount or a text)"),
        ("dividend: {amount: 1, close_of_business: true}", "has a close of business, but no day"),
        ("dividend: {amount: 1, declared: 2026-12-11, payable: 2026-12-10}", "has dates out of order"),
        ("buyback: {text: We bought., cost: 79}", "has 'cost' beside its text, which would not be printed"),
        ("buyback: {program: 500, average_price: 65.83}", "says how, but not what was bought"),
        ("buyback: {program: 500, period: Q3 2026}", "says how, but not what was bought"),
        ("buyback: {cost: 79, as_of: 2026-09-30}", "has a day, but not what remained on it"),
        ("buyback: {title: Buyback}", "says nothing (give shares, cost, remaining, program or text)"),
    ],
)
def test_what_would_not_be_printed_is_refused(section: str, message: str) -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - {section}\n")
    assert message in found
