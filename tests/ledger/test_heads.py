"""Heads: the period of a column and the scale of a sheet, in the words of real statements."""

from __future__ import annotations

from datetime import date

import pytest

from relwriter.ledger.heads import Head, read_head
from relwriter.ledger.scales import ScaleError, read_scales
from relwriter.model.fiscal import read_fiscal_year
from relwriter.model.period import read_period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Q4 2019", "Q4 2019"),
        ("4Q19", "Q4 2019"),
        ("Q2'25", "Q2 2025"),
        ("FY2025 Q2", "Q2 2025"),
        ("Q2 FY2025", "Q2 2025"),
        ("Fourth Quarter of Fiscal 2024", "Q4 2024"),
        ("FY2025", "FY 2025"),
        ("Full Year 2024", "FY 2024"),
        ("H1 2024", "H1 2024"),
        ("9M 2024", "9M 2024"),
        ("Q4 2019 (unaudited)", "Q4 2019"),
    ],
)
def test_a_period_is_known_by_its_names(text: str, period: str) -> None:
    assert read_head(text) == Head(read_period(period))


@pytest.mark.parametrize(
    ("text", "months", "end"),
    [
        ("3 Months Ended Mar. 29, 2025", 3, date(2025, 3, 29)),
        ("Three Months Ended March 31, 2025", 3, date(2025, 3, 31)),
        ("Thirteen Weeks Ended May 3, 2025", 3, date(2025, 5, 3)),
        ("52 weeks ended Feb. 1, 2025", 12, date(2025, 2, 1)),
        ("Year Ended December 31, 2019", 12, date(2019, 12, 31)),
        ("Quarter ended 31 December 2024", 3, date(2024, 12, 31)),
        ("December 31, 2019", None, date(2019, 12, 31)),
        ("2019-12-31", None, date(2019, 12, 31)),
    ],
)
def test_a_period_is_known_by_its_days(text: str, months: int | None, end: date) -> None:
    assert read_head(text) == Head(None, months, end)


@pytest.mark.parametrize(
    "text",
    [
        "2019",
        "Budget Q4 2019",
        "Variance Q4 2019",
        "Q1 2025 vs Q1 2024",
        "% change",
        "Note",
        "Three Months Ended",
        "H3 2024",
    ],
)
def test_a_head_that_names_no_reported_period_means_none(text: str) -> None:
    assert read_head(text) is None


def test_a_head_means_a_period_of_the_companys_own_fiscal_year() -> None:
    apple = read_fiscal_year("last Saturday of September")
    head = read_head("3 Months Ended Mar. 29, 2025")
    assert head and head.means(read_period("Q2 2025"), apple, balance=False)
    assert not head.means(read_period("H1 2025"), apple, balance=False)
    assert not head.means(read_period("Q2 2025"), read_fiscal_year("December 31"), balance=False)
    day = read_head("Mar. 29, 2025")
    assert day and day.means(read_period("Q2 2025"), apple, balance=True)
    assert not day.means(read_period("Q2 2025"), apple, balance=False)


@pytest.mark.parametrize(
    ("text", "scales"),
    [
        ("USD ($) shares in Thousands, $ in Millions", {"money": "millions", "shares": "thousands"}),
        ("USD ($) $ in Millions", {"money": "millions", "shares": "ones"}),
        ("(In thousands, except per share amounts)", {"money": "thousands", "shares": "thousands"}),
        ("(in thousands, except share and per share data)", {"money": "thousands", "shares": "ones"}),
        (
            "(In millions, except number of shares, which are reflected in thousands, and per-share amounts)",
            {"money": "millions", "shares": "thousands"},
        ),
        ("EUR million", {"money": "millions", "shares": "millions"}),
        ("($000)", {"money": "thousands", "shares": "thousands"}),
        ("Amounts in US$'000", {"money": "thousands", "shares": "thousands"}),
        ("Reconciliation of income to the statements, increase in minerals", {}),
    ],
)
def test_the_scale_is_what_the_heads_say(text: str, scales: dict[str, str]) -> None:
    assert read_scales([text]) == scales


def test_two_scales_are_refused() -> None:
    with pytest.raises(ScaleError, match="two different scales"):
        read_scales(["(in thousands)", "(in millions)"])


@pytest.mark.parametrize(
    "text",
    ["December 31, * 2023", "December 31,2023", "December 31, 2023 (1)", "Dec.31, 2023†", "31 December, 2023 [2]"],
)
def test_marks_of_notes_and_missing_spaces_do_not_hide_a_period(text: str) -> None:
    assert read_head(text) == Head(None, None, date(2023, 12, 31))
