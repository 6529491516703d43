"""What looks wrong is asked about at once, and never refused."""

from __future__ import annotations

import pytest
from drafts import SMALL, read
from typed_releases import REVENUE, short
from typing_keys import KEPT, NO, YES, show_all, text, write_all

from relwriter.compose.facts import Facts
from relwriter.interview.doubts import find_doubts

HEAD = SMALL[: SMALL.index("figures:")]


def _doubts(key: str, *figures: str) -> list[str]:
    """What looks wrong with a figure of a release of these figures."""
    return list(find_doubts(Facts(read(HEAD + "figures:\n" + "".join(f"  {one}\n" for one in figures))), key))


def _revenue(now: str, before: str) -> str:
    return f"revenue: {{label: revenue, values: {{Q3 2026: {now}, Q3 2025: {before}}}}}"


@pytest.mark.parametrize(
    ("now", "before", "word"),
    [
        ("83412000", "74475", "about a thousand times that for Q3 2025, as if typed in another scale"),
        ("83412", "74475000", "about a thousandth of that for Q3 2025"),
        ("1101", "100", "differs from Q3 2025 by more than 1,000 %"),
        ("-1000", "99", "differs from Q3 2025 by more than 1,000 %"),
    ],
)
def test_a_change_beyond_belief_is_asked_about(now, before, word):
    (doubt,) = _doubts("revenue", _revenue(now, before))
    assert word in doubt


@pytest.mark.parametrize(("now", "before"), [("110", "100"), ("1100", "100"), ("0", "5"), ("5", "0"), ("pending", "5")])
def test_a_change_that_can_be_is_not(now, before):
    assert _doubts("revenue", _revenue(now, before)) == []


INCOME = "net_income: {label: net income, nature: income, values: {Q3 2026: 3000000}}"
SHARES = "shares: {label: weighted average diluted shares, unit: shares, values: {Q3 2026: 2000000}}"
BASIC = "basic: {label: weighted average basic shares, unit: shares, values: {Q3 2026: 1500000}}"


def _eps(amount: str) -> str:
    return f"eps: {{label: diluted earnings per share, nature: income, unit: USD/share, values: {{Q3 2026: {amount}}}}}"


@pytest.mark.parametrize(("amount", "is_right"), [("1.50", True), ("1.51", True), ("1.05", False), ("2.00", False)])
def test_earnings_per_share_that_do_not_recompute_are_asked_about(amount, is_right):
    doubts = _doubts("eps", INCOME, SHARES, BASIC, _eps(amount))
    assert bool(doubts) is not is_right
    if doubts:
        assert f"Diluted earnings per share for Q3 2026 is {amount}, but income divided by shares gives 1.50." in doubts


def test_earnings_per_share_are_looked_at_again_when_the_shares_come_after_them():
    assert _doubts("shares", INCOME, _eps("1.05"), SHARES)
    assert _doubts("eps", INCOME, _eps("1.05")) == []


ASSETS = "assets: {label: total assets, nature: balance, values: {Q3 2026: 100}}"
LIABILITIES = "liabilities: {label: total liabilities, nature: balance, values: {Q3 2026: 60}}"


@pytest.mark.parametrize(("equity", "is_right"), [("40", True), ("41", False)])
def test_a_balance_that_does_not_balance_is_asked_about(equity, is_right):
    label = "total stockholders' equity"
    figure = f'equity: {{label: "{label}", nature: balance, values: {{Q3 2026: {equity}}}}}'
    doubts = _doubts("equity", ASSETS, LIABILITIES, figure)
    assert bool(doubts) is not is_right


def test_both_sides_of_a_balance_are_compared_whole_too():
    figure = "both: {label: total liabilities and equity, nature: balance, values: {Q3 2026: 101}}"
    assert _doubts("both", ASSETS, figure) == [
        "The balance for Q3 2026 does not balance: total assets are 100, total liabilities and equity 101."
    ]


def test_a_doubt_that_is_right_after_all_is_not_asked_again(tmp_path):
    shown = show_all(tmp_path / "release.yaml", short(*REVENUE, text("83,412,000"), text("74,475"), YES))
    assert shown.count("Is that right?") >= 1
    assert "Q1 2020: 83412000\n" in (tmp_path / "release.yaml").read_text(encoding="utf-8")


def test_a_doubt_that_is_not_right_asks_for_the_values_again(tmp_path):
    keys = short(*REVENUE, text("83,412,000"), text("74,475"), NO, KEPT, text("74,475,000"))
    words = write_all(tmp_path / "release.yaml", keys)
    assert "Q1 2020: 83412000\n      Q1 2019: 74475000\n" in words


def test_the_sentence_of_a_figure_is_shown_once_it_is_known(tmp_path):
    shown = " ".join(show_all(tmp_path / "release.yaml", short(*REVENUE, text("5"), text("4"))).split())
    said = "Revenue was $5 for the first quarter of 2020, compared to $4 for the first quarter of 2019"
    assert f"The release will say: {said}" in shown
