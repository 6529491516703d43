"""Headline, dateline and lede: data and a style, never a typed line."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, problems_of, words_of

CITIES = "[{city: New York, state: NY}, {city: Shanghai, country: China}]"


def _opening(style: str, cities: str = CITIES, more: str = "") -> str:
    text = SMALL.replace("[{city: Boston, state: MA}]", cities)
    return words_of(f"style: {{dateline: {style}}}\n{more}{text}", "dateline")[0].split(" Acme", 1)[0]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("{}", "NEW YORK, NY and SHANGHAI, China, November 5, 2026 -"),
        (
            "{states: ap, date: ap, wire: /PRNewswire/, separator: '--'}",
            "NEW YORK and SHANGHAI, Nov. 5, 2026 /PRNewswire/ --",
        ),
        (
            "{states: none, wire: (BUSINESS WIRE), separator: —}",
            "NEW YORK and SHANGHAI, China, November 5, 2026 (BUSINESS WIRE) —",
        ),
        ("{separator: –}", "NEW YORK, NY and SHANGHAI, China, November 5, 2026 –"),
    ],
)
def test_a_dateline_follows_its_style(style: str, expected: str) -> None:
    assert _opening(style) == expected


def test_the_associated_press_abbreviates_states_and_lets_great_cities_stand_alone() -> None:
    cities = "[{city: Akron, state: OH}, {city: Newark, state: NJ}, {city: Boston, state: MA}]"
    assert _opening("{states: ap}", cities) == "AKRON, Ohio, NEWARK, N.J. and BOSTON, November 5, 2026 -"


def _lede(company: str = "", lede: str = "") -> str:
    text = SMALL.replace("  short: Acme Robotics\n", f"  short: Acme Robotics\n{company}")
    text = text.replace("  date: 2026", f"  lede: {{{lede}}}\n  date: 2026") if lede else text
    return words_of(text, "dateline")[0].split(" - ", 1)[1]


def test_a_lede_says_who_reports_what_for_which_period() -> None:
    assert _lede() == (
        "Acme Robotics, Inc. (NYSE: ACME) today announced financial results for the third quarter ended September 30, 2026."
    )


def test_a_lede_has_terms_a_descriptor_and_a_second_sentence() -> None:
    company = "  terms: ['Acme', 'we', 'the Company']\n  descriptor: a maker of industrial robots\n"
    lede = "verb: is pleased to announce, unaudited: true, object: results, then: 'Revenue was {{ revenue }}.'"
    assert _lede(company, lede) == (
        'Acme Robotics, Inc. (NYSE: ACME) ("Acme", "we" or the "Company"), a maker of industrial robots, is pleased to '
        "announce unaudited results for the third quarter ended September 30, 2026. Revenue was $83.4 million."
    )


def test_a_lede_can_be_the_authors_own_words() -> None:
    assert (
        _lede(lede="text: 'Robots, says {{ company.name }}, were sold.'")
        == "Robots, says Acme Robotics, Inc., were sold."
    )


def test_curly_marks_are_the_house_style() -> None:
    company = "  terms: the Company\n"
    text = "style: {quotes: {marks: curly}}\n" + SMALL.replace(
        "  short: Acme Robotics\n", f"  short: Acme Robotics\n{company}"
    )
    assert "(the “Company”)" in words_of(text, "dateline")[0]


def test_several_listings_stand_in_one_pair_of_brackets() -> None:
    text = SMALL.replace(
        "[{exchange: NYSE, symbol: ACME}]", "[{exchange: Nasdaq, symbol: A}, {exchange: TASE, symbol: B}]"
    )
    assert "(Nasdaq: A; TASE: B)" in words_of(text, "dateline")[0]


def test_subheads_and_marks_stand_in_their_places() -> None:
    text = SMALL.replace(
        "  date: 2026", "  subheads: [One, Two]\n  end_mark: -END-\n  source_line: SOURCE Acme\n  date: 2026"
    )
    assert words_of(text, "subhead") == ["One", "Two"]
    assert words_of(text)[-2:] == ["-END-", "SOURCE Acme"]


def test_seven_subheads_are_too_many() -> None:
    (found,) = problems_of(SMALL.replace("  date: 2026", "  subheads: [a, b, c, d, e, f, g]\n  date: 2026"))
    assert "release.subheads: has 7 entries, at most 6 may stand here" in found
