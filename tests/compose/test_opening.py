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
    assert _opening("{states: ap}", cities) == "AKRON, Ohio; NEWARK, N.J.; and BOSTON, November 5, 2026 -"


def test_three_cities_without_states_need_no_semicolons() -> None:
    cities = "[{city: Oslo}, {city: Bergen}, {city: Paris}]"
    assert _opening("{}", cities) == "OSLO, BERGEN and PARIS, November 5, 2026 -"


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


def test_a_release_may_have_no_end_mark() -> None:
    assert words_of(SMALL.replace("  date: 2026", "  end_mark: none\n  date: 2026"))[-1].startswith("BOSTON, MA")


def test_an_omitted_lede_leaves_the_dateline_alone() -> None:
    text = SMALL.replace("  date: 2026", "  lede: {omit: true}\n  date: 2026")
    wire = "style: {dateline: {wire: /PRNewswire/}}\n"
    assert words_of(text, "dateline") == ["BOSTON, MA, November 5, 2026"]
    assert words_of(wire + text, "dateline") == ["BOSTON, MA, November 5, 2026 /PRNewswire/"]


def test_a_second_sentence_follows_the_authors_own_words_too() -> None:
    assert _lede(lede="text: Robots were sold., then: Many were.") == "Robots were sold. Many were."


def test_an_addition_stands_before_the_full_stop() -> None:
    assert _lede(lede="and: provided a corporate update, then: It follows.") == (
        "Acme Robotics, Inc. (NYSE: ACME) today announced financial results for the third quarter ended September 30, 2026, "
        "and provided a corporate update. It follows."
    )


@pytest.mark.parametrize("lede", ["omit: true, text: Words.", "omit: true, then: Words.", "text: Words., and: more"])
def test_words_of_a_lede_that_would_not_be_printed_are_refused(lede: str) -> None:
    (found,) = problems_of(SMALL.replace("  date: 2026", f"  lede: {{{lede}}}\n  date: 2026"))
    assert "release.lede: " in found


def test_a_dateline_may_have_no_date_and_the_masthead_may_have_it() -> None:
    assert _opening("{date: none}") == "NEW YORK, NY and SHANGHAI, China -"
    text = SMALL.replace("  date: 2026", "  masthead: {lines: [NEWS], date: true}\n  date: 2026")
    assert words_of(text)[:3] == ["NEWS", "November 5, 2026", "Acme Robotics Reports Third Quarter 2026 Results"]
