"""Numbers in words: typed numbers that a reader would hold against a figure, and the words around figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relwriter.checks.finding import Finding, Severity
from relwriter.checks.literals.numerals import find_numerals
from relwriter.checks.register import CHECKS
from relwriter.model.marks import escape_prose
from tests.checks.checking import findings_of, release
from tests.checks.number_cases import FAULTS, HOUSE, NEAR
from tests.drafts import words_of

CODES = sorted(check.CODE for check in CHECKS if check.CODE.startswith("N"))


def _numbers(text: str) -> list[Finding]:
    return [one for one in findings_of(text, codes=CODES) if one.severity > Severity.NOTE]


def _of(sentence: str) -> list[Finding]:
    return _numbers(HOUSE % sentence)


def test_every_check_of_numbers_has_its_cases() -> None:
    assert sorted([*FAULTS, "N110", "N143"]) == CODES
    assert FAULTS.keys() == NEAR.keys()


@pytest.mark.parametrize(("code", "sentence"), [(code, one) for code in FAULTS for one in FAULTS[code]])
def test_a_fault_is_found_in_its_line(code: str, sentence: str) -> None:
    found = [one for one in _of(sentence) if one.code == code]
    assert found
    line = (HOUSE % sentence).split("\n").index(f"        - '{sentence}'") + 1
    assert {one.place.line for one in found if one.place} == {line}


@pytest.mark.parametrize(("code", "sentence"), [(code, one) for code in NEAR for one in NEAR[code]])
def test_a_near_miss_is_none(code: str, sentence: str) -> None:
    assert [str(one) for one in _of(sentence) if one.code == code] == []


@pytest.mark.parametrize("sentence", [one for code in ("N101", "N103", "N105") for one in NEAR[code]])
def test_what_is_right_is_flagged_by_no_check_of_numbers(sentence: str) -> None:
    assert [one.code for one in _of(sentence) if one.code != "N102"] == []


def test_a_finding_points_to_the_number_itself() -> None:
    (found,) = _of("Net sales, which we plan with care, held up. Net sales were £68.1 million in the quarter.")
    assert found.place is not None
    line = (HOUSE % "Net sales, which we plan with care, held up. Net sales were £68.1 million in the quarter.").split(
        "\n"
    )[found.place.line - 1]
    assert line[found.place.column - 1 :].startswith("£68.1 million in")
    assert found.extent == len("£68.1 million")


def test_the_words_of_a_finding_hold_no_figure() -> None:
    for code in FAULTS:
        for sentence in FAULTS[code]:
            for found in _of(sentence):
                assert not any(char.isdigit() and word[0] in "£$" for word in found.message.split() for char in word)
                assert "61" not in found.message


def test_a_declared_number_is_let_stand_and_one_that_stands_nowhere_is_told() -> None:
    sentence = "Barley contracts worth £19.4 million were signed."
    declared = "literals:\n  - {text: worth £19.4 million, reason: Sum of the contracts}\n"
    assert _numbers(HOUSE % sentence + declared) == []
    other = _numbers(HOUSE % "Barley contracts were signed." + declared)
    assert [(one.code, one.field) for one in other] == [("N110", "literals[0].text")]
    slipped = _numbers(HOUSE % sentence.replace("19.4", "19.7") + declared)
    assert ("N110", "sections[0].text.text[0]") in [(one.code, one.field) for one in slipped]


def test_a_record_is_noted_where_nothing_can_bear_it_out_and_refuted_by_history() -> None:
    noted = findings_of(HOUSE % "Record net sales pleased us.", codes=CODES)
    assert [(one.code, one.severity) for one in noted] == [("N109", Severity.NOTE)]


def test_a_headline_a_bullet_and_a_quote_are_read_alike() -> None:
    text = HOUSE.replace("headline: Results", "headline: Net Sales Reach £68.1 Million") % "We moved."
    text += "  - highlights: {items: ['Net sales grew 18%']}\n"
    text += "  - quote: {by: ada-holt, says: 'We grew net sales by 18%, to £68.1 million.'}\n"
    fields = [one.field for one in _numbers(text) if one.code == "N101" and not one.field.startswith("figures.")]
    assert fields == [
        "release.headline",
        "sections[2].highlights.items[0]",
        *["sections[3].quote.says"] * 2,
    ]


AMOUNT = st.integers(1_000, 99_999_999)


def _body(now: int, before: int, sentence: str) -> str:
    figures = f"figures:\n  turnover: {{label: turnover, values: {{Q3 2026: {now}, Q3 2025: {before}}}}}\n"
    return release(f"{figures}sections:\n  - results:\n      items: [{sentence}]\n")


def _typed(words: str) -> str:
    return "{text: '" + escape_prose(words).replace("'", "''") + "'}"


@settings(deadline=None)
@given(AMOUNT, AMOUNT)
def test_a_computed_sentence_that_is_typed_as_it_is_printed_has_no_finding(now: int, before: int) -> None:
    words = next(one for one in words_of(_body(now, before, "turnover")) if one.startswith("Turnover"))
    assert [str(one) for one in _numbers(_body(now, before, _typed(words)))] == []


@settings(deadline=None)
@given(AMOUNT, AMOUNT, st.integers(0, 9), st.data())
def test_a_wrong_digit_in_a_typed_sentence_is_found(now: int, before: int, digit: int, data: st.DataObject) -> None:
    words = next(one for one in words_of(_body(now, before, "turnover")) if one.startswith("Turnover"))
    amount = next(one for one in find_numerals(words) if one.kind == "money")
    places = [place for place in range(amount.start, amount.end) if words[place].isdigit()]
    place = data.draw(st.sampled_from(places))
    wrong = words[:place] + str(digit) + words[place + 1 :]
    other = next(one for one in find_numerals(wrong) if one.kind == "money")
    fits = other.meets(now * 10**9, now * 10**9)
    assert (fits and not _numbers(_body(now, before, _typed(wrong)))) or any(
        one.code in ("N101", "N102") for one in _numbers(_body(now, before, _typed(wrong)))
    )


@given(st.decimals(0, 10**9, places=2), st.sampled_from(("", " thousand", " million", "M", "bn")))
def test_a_numeral_is_read_as_it_is_printed(number: Decimal, scale: str) -> None:
    (found,) = find_numerals(f"It was ${number:,}{scale} then.")
    power = {"": 0, " thousand": 3, " million": 6, "M": 6, "bn": 9}[scale]
    assert (found.text, found.kind) == (f"${number:,}{scale}", "money")
    assert found.value == int(number.scaleb(power + 6))
    assert found.meets(found.value, found.value)
    assert not found.meets(found.value + found.unit, found.value + found.unit)


def test_what_is_guided_is_not_held_against_what_was_reported() -> None:
    sentence = "Net sales of £250 million are expected."
    outlook = (HOUSE % sentence).replace("  - text:\n", "  - outlook:\n").replace("      text:\n", "      items:\n")
    assert "N101" in {one.code for one in _of("Net sales were £250 million in the quarter.")}
    assert "N101" not in {one.code for one in _numbers(outlook)}


NET = """
figures:
  net: {label: net cash, nature: balance, values: {Q3 2026: 43017, FY 2025: 44120}}
sections:
  - text: {text: ['%s']}
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We ended the period with net cash of $43.0 million.", False),
        ("We ended the period with net debt of $43.0 million.", True),
        ("Net debt at the start was $44.1 million.", False),
        ("Net debt was $12.0 million.", False),
    ],
)
def test_net_cash_is_not_called_net_debt(sentence: str, found: bool) -> None:
    codes = {one.code for one in _numbers(release(NET % sentence))}
    assert ("N108" in codes) == found


@pytest.mark.parametrize(
    ("kind", "found"),
    [("An interim", False), ("A final", True), ("A special final dividend of $1.00 and an interim", False)],
)
def test_one_dividend_is_not_interim_here_and_final_there(kind: str, found: bool) -> None:
    says = "The Board declared an interim dividend of $0.31 per share.'\n      - '"
    text = release(
        f"sections:\n  - text:\n      text:\n      - '{says}{kind} dividend of $0.31 per share is payable.'\n"
    )
    assert ("N115" in {one.code for one in _numbers(text)}) == found


ABOUT = """
figures:
  staff: {label: employees, unit: count, scale: ones, nature: balance, values: {Q3 2026: 3687, FY 2025: 3841}}
  margin: {label: operating margin, unit: percent, scale: ones, values: {Q3 2026: 21.1, Q3 2025: 19.8}}
sections:
  - text: {text: ['%s']}
  - about: {text: ['%s']}
"""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It employs some 3,700 people.", False),
        ("It employs some 7,300 people.", True),
        ("It feeds some 7,300 people.", False),
    ],
)
def test_words_about_the_company_count_its_employees(words: str, found: bool) -> None:
    assert bool(findings_of(release(ABOUT % ("We are many.", words)), codes=["N104"])) == found


@pytest.mark.parametrize(
    ("again", "found"),
    [
        ("The operating margin was up 120 basis points.", True),
        ("The operating margin was up 130 basis points.", False),
        ("The operating margin was up about 120 basis points.", False),
    ],
)
def test_a_change_is_one_number_wherever_it_is_told(again: str, found: bool) -> None:
    text = release(ABOUT % (f"The operating margin rose 130 basis points. {again}", "We are many."))
    assert bool(findings_of(text, codes=["N112"])) == found


@pytest.mark.parametrize(("exchange", "found"), [("London Stock Exchange", False), ("Frankfurt Stock Exchange", True)])
def test_the_company_is_listed_where_it_says(exchange: str, found: bool) -> None:
    text = release(ABOUT % ("We are many.", f"Acme is listed on the {exchange}."))
    text = text.replace("company:\n", "company:\n  listings: [{exchange: London Stock Exchange, symbol: ACM}]\n")
    assert bool(findings_of(text, codes=["W139"])) == found


RIGHTS = """
figures:
  prefunded: {label: shares underlying pre-funded warrants, unit: shares, scale: ones, nature: balance, values: {Q3 2026: 412300}}
  options: {label: shares underlying stock options, unit: shares, scale: ones, nature: balance, values: {Q3 2026: 201944}}
sections:
  - text: {text: ['There were %s pre-funded warrants and %s options.']}
"""


@pytest.mark.parametrize(("first", "second", "found"), [("412,300", "201,944", False), ("201,944", "412,300", True)])
def test_counts_stand_before_their_own_names(first: str, second: str, found: bool) -> None:
    assert bool(findings_of(release(RIGHTS % (first, second)), codes=["N103"])) == found


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Net sales were £61.8 million.", ["N101"]),
        ("Net sales were £61.8 million, compared to £118.0 million in 2026.", ["N101"]),
        ("Net sales were £111.4 million.", []),
        ("Net sales were £61.8 million in the second quarter.", []),
    ],
)
def test_a_number_is_of_the_period_of_its_heading(sentence: str, codes: list[str]) -> None:
    titled = HOUSE.replace("  - text:\n", "  - text:\n      title: First Half of Fiscal 2027\n")
    assert [one.code for one in _numbers(titled % sentence)] == codes


@pytest.mark.parametrize(("amount", "codes"), [("£6.4 million", []), ("£4.6 million", ["N101"])])
def test_the_first_number_of_a_point_is_of_the_figure_that_the_point_is_about(amount: str, codes: list[str]) -> None:
    text = HOUSE % "We moved."
    text += f"  - results: {{items: [{{figure: costs, text: 'Hauliers were paid {amount}.'}}]}}\n"
    assert [one.code for one in _numbers(text)] == codes


def test_a_value_that_the_text_says_otherwise_twice_is_named_too() -> None:
    text = (
        HOUSE.replace("headline: Results", "headline: Net Sales Reach £68.1 Million") % "Net sales were £68.1 million."
    )
    fields = [one.field for one in _numbers(text) if one.code == "N101"]
    assert any(field.startswith("figures.") for field in fields)
    once = HOUSE % "Net sales were £68.1 million."
    assert not any(one.field.startswith("figures.") for one in _numbers(once))


CHANGED = """
figures:
  without: {label: sales without the extra week, nature: change, unit: percent, scale: ones, values: {Q3 2026: 3.0}}
sections:
  - text:
      text: 'There was an extra week. Without it sales WORD by {{ without }}.'
"""


@pytest.mark.parametrize(("word", "found"), [("fell", ["N105"]), ("rose", [])])
def test_a_change_is_one_by_its_nature_whatever_its_label(word: str, found: list[str]) -> None:
    assert [one.code for one in findings_of(release(CHANGED.replace("WORD", word)), codes=["N105"])] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We closed two barns in the second quarter of fiscal 2027.", ["N135"]),
        ("In Kent, we closed two barns in the second quarter of fiscal 2027.", []),
        ("Our rivals closed two barns in the second quarter of fiscal 2027.", []),
    ],
)
def test_a_count_that_two_paragraphs_tell_otherwise_is_found(sentence: str, found: list[str]) -> None:
    text = HOUSE % "In the second quarter of fiscal 2027 we closed three barns."
    assert [one.code for one in _numbers(f"{text}        - '{sentence}'\n")] == found


@pytest.mark.parametrize(
    ("subhead", "found"),
    [
        ("Net sales of malt fell 6.3%", ["N101"]),
        ("First-half net sales of malt fell 6.3%", []),
        ("Net sales of malt fell 6.3% in the half", []),
        ("Net sales of malt fell 4.4% year over year", []),
    ],
)
def test_a_change_above_the_text_of_a_quarter_is_that_of_the_quarter(subhead: str, found: list[str]) -> None:
    text = (HOUSE % "We sell malt.").replace("headline: Results\n", f"headline: Results\n  subheads: ['{subhead}']\n")
    assert [one.code for one in _numbers(text)] == found
