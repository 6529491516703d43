"""Names in prose: the company's listings and terms, the release date, and the names of any period."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, problems_of, words_of

COMPANY = SMALL.replace(
    "[{exchange: NYSE, symbol: ACME}]",
    "[{exchange: Nasdaq, symbol: A}, {exchange: TASE, symbol: B}]\n  terms: [Acme, the Company]",
)
WEEKS = "  short: Acme Robotics\n  fiscal_year_end: Saturday nearest January 31\n  fiscal_year_named: start\n"


def _text(prose: str, release: str = SMALL) -> str:
    return f"{release}sections:\n  - text:\n      text: >-\n        {prose}\n"


def _said(prose: str, release: str = SMALL) -> str:
    return words_of(_text(prose, release))[2]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("{{ company.listings }}", "(Nasdaq: A; TASE: B)"),
        ("{{ company.terms }}", '("Acme" or the "Company")'),
        ("{{ company.symbol }}", "A"),
        ("{{ release.date }}", "November 5, 2026"),
    ],
)
def test_names_of_the_company_and_the_day_can_be_referred_to(prose: str, expected: str) -> None:
    assert _said(prose, COMPANY) == expected


def test_listings_are_separated_as_the_house_says() -> None:
    style = "style: {listings: {separator: ','}}\n"
    assert _said("{{ company.listings }}", style + COMPANY) == "(Nasdaq: A, TASE: B)"
    assert "(Nasdaq: A, TASE: B)" in words_of(style + COMPANY, "dateline")[0]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("period.linked.long", "second quarter of 2026"),
        ("period.linked.linked.linked.short", "Q4 2025"),
        ("period.ytd.long", "first nine months of 2026"),
        ("period.ytd.prior.months_ended", "nine months ended September 30, 2025"),
        ("period.year_end.end", "December 31, 2025"),
        ("period.year_end.months_ended", "year ended December 31, 2025"),
        ("period.'Q1 2025'.long", "first quarter of 2025"),
        ("period.'H1 2025'.months_ended", "six months ended June 30, 2025"),
        ("period.'Q1 2025'", "first quarter of 2025"),
        ("period.months_ended", "three months ended September 30, 2026"),
        ("period.alone", "Third Quarter"),
        ("period.fiscal_short", "Q3 FY26"),
        ("period.year_end.fiscal_short", "FY25"),
        ("period.'9M 2026'.fiscal_short", "9M FY26"),
        ("period.in_sentence", "for the third quarter of 2026"),
    ],
)
def test_any_period_can_be_referred_to(reference: str, expected: str) -> None:
    assert _said(f"{{{{ {reference} }}}}") == expected


def test_weeks_and_fiscal_years_are_named() -> None:
    release = SMALL.replace("  short: Acme Robotics\n", WEEKS).replace("period: Q3 2026", "period: Q2 2023")
    prose = "{{ period.weeks }} weeks, {{ period.fiscal_short }}, {{ period.year_end.in_sentence }}, {{ period.end }}"
    assert _said(prose, release) == "13 weeks, Q2 FY23, for fiscal 2022, July 29, 2023"


@pytest.mark.parametrize(
    ("prose", "message"),
    [
        ("{{ period.weeks }}", "the company's fiscal years are not counted in weeks (leave the weeks out)"),
        ("{{ period.'Q7 2025' }}", "a period has no 'Q7 2025' (one of short, "),
        ("{{ period.long.short }}", "a period has no 'short'"),
        ("{{ release }}", "of the release only its date can be referred to (release.date)"),
        ("{{ company.terms }}", "the company has no terms (add them to company.terms)"),
        ("{{ company.ticker }}", "a company has no 'ticker' (company, company.name, "),
    ],
)
def test_a_name_that_there_is_not_is_told(prose: str, message: str) -> None:
    (found,) = problems_of(_text(prose))
    assert message in found


def test_an_unlisted_company_has_no_symbol() -> None:
    release = SMALL.replace("  listings: [{exchange: NYSE, symbol: ACME}]\n", "")
    (found,) = problems_of(_text("{{ company.symbol }}", release))
    assert "the company has no listings (add them to company.listings)" in found


def test_no_figure_can_be_called_release() -> None:
    (found,) = problems_of(SMALL.replace("  net_income:", "  release:", 1))
    assert "cannot be called so" in found
