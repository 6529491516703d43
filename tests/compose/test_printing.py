"""How amounts look: units, scales, signs and separators, by house style, by figure and by filter."""

from __future__ import annotations

import pytest
from drafts import SMALL, problems_of, words_of

FIGURES = """
  sales: {label: sales, values: {Q3 2026: 1234567890, Q3 2025: -44600000}}
  eps: {label: earnings per share, unit: USD/share, values: {Q3 2026: 0.55, Q3 2025: -0.011}}
  price: {label: price, unit: USD/Boe, values: {Q3 2026: 41.2}}
  output: {label: output, unit: Boe/d, values: {Q3 2026: 125000}}
  leverage: {label: leverage, unit: multiple, values: {Q3 2026: 1.52}}
  rate: {label: rate, unit: percent, value: 62.5}
  plants: {label: plants, unit: count, value: 6}
  spread: {label: spread, unit: basis_points, value: 1}
  debt: {label: debt, unit: GBP, value: 0.07}
  loan: {label: loan, unit: EUR, scale: millions, value: 12}
  forced: {label: forced, values: {Q3 2026: {value: 1234567, shown: {millions: 1.3}, reason: The column foots}}}
"""


def _printed(reference: str, style: str = "", figures: str = FIGURES) -> str:
    text = SMALL.replace("people:", figures.strip("\n") + "\npeople:")
    text = text.replace("  headline:", f"  subheads: ['{reference}']\n  headline:")
    return words_of(f"{text}style: {{figures: {{{style}}}}}\n" if style else text, "subhead")[0]


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("{{ sales }}", "$1,234.6 million"),
        ("{{ sales | billions: 2 }}", "$1.23 billion"),
        ("{{ sales | trillions: 4 }}", "$0.0012 trillion"),
        ("{{ sales | millions: 0 | letters }}", "$1,235M"),
        ("{{ sales.prior }}", "$(44.6) million"),
        ("{{ sales.prior | minus }}", "-$44.6 million"),
        ("{{ sales.prior | code | minus }}", "USD -44.6 million"),
        ("{{ sales | bare }} - {{ sales }}", "$1,234.6 - $1,234.6 million"),
        ("{{ sales | millions: 1 | number }}", "1,234.6"),
        ("{{ sales.prior | size: 2 }}", "$44.60 million"),
        ("{{ eps }}", "$0.55"),
        ("{{ eps | cents }}", "55 cents"),
        ("{{ eps.prior | decimals: 3 }}", "$(0.011)"),
        ("{{ eps.prior | cents: 1 }}", "(1.1) cents"),
        ("{{ debt | cents }}", "7 pence"),
        ("{{ price }}", "$41.20 per Boe"),
        ("{{ output }}", "125,000 Boe/d"),
        ("{{ leverage }}", "1.5x"),
        ("{{ leverage | decimals: 2 | number }}", "1.52"),
        ("{{ rate }} {{ rate | number }}", "62.5% 62.5"),
        ("{{ plants | spelled }} {{ output | spelled }}", "six 125,000 Boe/d"),
        ("{{ spread }}", "1 basis point"),
        ("{{ loan }}", "€12 million"),
        ("{{ forced }}", "$1.3 million"),
        ("{{ forced | millions: 2 }} {{ forced | thousands: 0 }}", "$1.23 million $1,235 thousand"),
    ],
)
def test_a_reference_prints_as_its_filters_ask(reference: str, words: str) -> None:
    assert _printed(reference) == words


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("currency: own-dollar", "US$1,234.6 million, US$(44.6) million, 62.5%"),
        ("currency: code", "USD 1,234.6 million, USD (44.6) million, 62.5%"),
        ("currency: code-after", "1,234.6 million USD, (44.6) million USD, 62.5%"),
        ("negative: minus-sign", "$1,234.6 million, −$44.6 million, 62.5%"),
        ("negative: dash, currency: code", "USD 1,234.6 million, USD –44.6 million, 62.5%"),
        ("scale_words: short, decimals: 0", "$1,235m, $(45)m, 62.5%"),
        ("scale: billions, scale_words: short", "$1.2bn, $(0.0)bn, 62.5%"),
        ("separators: '1.234,5', percent: ' %'", "$1.234,6 million, $(44,6) million, 62,5 %"),
        ("separators: '1 234,5'", "$1\u00a0234,6 million, $(44,6) million, 62,5%"),
        ("separators: 1’234.5, percent: ' per cent'", "$1’234.6 million, $(44.6) million, 62.5 per cent"),
    ],
)
def test_the_house_style_decides_how_amounts_look(style: str, words: str) -> None:
    if "(0.0)" in words:
        # What would round to zero is printed in ones instead.
        words = words.replace("$(0.0)bn", "$(44,600,000)")
    assert _printed("{{ sales }}, {{ sales.prior }}, {{ rate }}", style) == words


def test_a_figure_can_be_printed_in_its_own_way() -> None:
    figure = (
        "  own: {label: own, unit: EUR, value: -5000000, display: {currency: code, negative: minus, decimals: 2}}\n"
    )
    assert _printed("{{ own }}", figures=figure) == "EUR -5.00 million"
    figure = "  own: {label: own, unit: USD/share, value: 0.05, display: {cents: true}}\n"
    assert _printed("{{ own }}", figures=figure) == "5 cents"


def test_the_company_says_once_in_what_it_reports() -> None:
    text = SMALL.replace(
        "name: Acme Robotics, Inc.", "name: Acme Robotics, Inc.\n  reporting: {currency: EUR, scale: millions}"
    )
    text = text.replace(
        "people:", "  fee: {label: fee, value: 12.5}\n  owed: {label: owed, unit: USD/share, value: 2}\npeople:"
    )
    text = text.replace("  headline:", "  subheads: ['{{ fee }}, {{ owed }}']\n  headline:")
    assert words_of(text, "subhead") == ["€12.5 million, $2.00"]


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("{{ rate | cents }}", "rate is no amount of money (leave cents out)"),
        ("{{ sales | exact: 2 }}", "'exact' takes nothing after a colon (leave it out)"),
        ("{{ sales | bare: 2 }}", "'bare' takes nothing after a colon (leave it out)"),
        ("{{ sales | milions }}", "there is no filter 'milions' (one of ones, thousands"),
        ("{{ company | bare }}", "'bare' works on figures only (leave it out)"),
    ],
)
def test_a_filter_that_does_not_fit_is_told(reference: str, message: str) -> None:
    text = SMALL.replace("people:", FIGURES.strip("\n") + "\npeople:")
    problems = problems_of(text.replace("  headline:", f"  subheads: ['{reference}']\n  headline:"))
    assert len(problems) == 1
    assert message in problems[0]


def test_a_forced_number_that_no_rounding_gives_is_refused() -> None:
    figure = "  forced: {label: x, values: {Q3 2026: {value: 1234567, shown: {millions: 1.4}, reason: Foots}}}\n"
    text = SMALL.replace("people:", f"{figure}people:").replace(
        "  headline:", "  subheads: ['{{ forced }}']\n  headline:"
    )
    assert "forced is shown in millions as what it is not in Q3 2026" in problems_of(text)[0]


def test_a_forced_number_without_a_reason_is_refused() -> None:
    figure = "  forced: {label: x, values: {Q3 2026: {value: 1234567, shown: {millions: 1.3}}}}\n"
    assert "has shown without reason" in problems_of(SMALL.replace("people:", f"{figure}people:"))[0]


@pytest.mark.parametrize(
    ("figure", "message"),
    [
        ("x: {label: x}", "has no values (give values by period, a value, or a formula)"),
        ("x: {label: x, value: 1, values: {Q3 2026: 2}}", "has a value of no period beside others"),
        ("x: {label: x, values: {Q3 2026: {value: 1, formula: revenue}}}", "must have a value or a formula"),
    ],
)
def test_a_figure_without_a_clear_value_is_refused(figure: str, message: str) -> None:
    problems = problems_of(SMALL.replace("people:", f"  {figure}\npeople:"))
    assert len(problems) == 1
    assert message in problems[0]
