"""What the sections say of amounts and dates: expected words typed by hand, after the forms that releases use."""

from __future__ import annotations

import pytest

from relwriter.document.tree import Paragraph, Strong
from tests.drafts import SMALL, composed, problems_of, words_of


def _said(section: str) -> list[str]:
    """The words of a section, without those of the opening and the end mark."""
    return words_of(f"{SMALL}sections:\n  - {section}\n")[2:-1]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{measure: Revenue, period: FY 2027, low: 809.0, high: 821}",
         "Revenue of $809.0 million to $821.0 million for the full year 2027"),
        ("{measure: Revenue, low: 809, high: 821, prior_low: 800, prior_high: 815, action: raises}",
         "Revenue of $809 million to $821 million, raised from prior guidance of $800 million to $815 million"),
        ("{measure: Margin, unit: percent, low: 3.9, high: 4.1, prior_low: 3.7, prior_high: 4.1, action: raises}",
         "Margin of 3.9% to 4.1%, raised from prior guidance of 3.7% to 4.1%"),
        ("{measure: Diluted EPS, unit: USD/share, low: 6.00, high: 6.40, prior_low: 5.70, prior_high: 6.50, action: narrows}",
         "Diluted EPS of $6.00 to $6.40, narrowed from prior guidance of $5.70 to $6.50"),
        ("{measure: Capital expenditures, point: 850, approximate: approximately, prior_point: 850, action: reiterates}",
         "Capital expenditures of approximately $850 million, unchanged from prior guidance"),
        ("{measure: Operating result, low: -1.0, high: 1.0}", "Operating result of $(1.0) million to $1.0 million"),
        ("{measure: Revenue, prior_low: 800, prior_high: 815, action: withdraws, period: FY 2026}",
         "Revenue: prior guidance of $800 million to $815 million for the full year 2026 is withdrawn"),
        ("{measure: Revenue, low: 0.4, high: 1.2, decimals: 0}", "Revenue of $0.4 million to $1 million"),
        ("{measure: Margin, unit: percent, point: 0.25, decimals: 0}", "Margin of 0.25%"),
        ("Low-single-digit growth", "Low-single-digit growth"),
    ],
)  # fmt: skip
def test_guidance_is_said_with_the_guidance_before(item: str, expected: str) -> None:
    assert _said(f"outlook: {{items: [{item}]}}") == [expected]


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (
            "{measure: R, low: 1, high: 2, prior_low: 3, prior_high: 4, action: raises}",
            "says raises, but the amounts say lowers",
        ),
        (
            "{measure: R, low: 1, high: 5, prior_low: 2, prior_high: 4, action: narrows}",
            "says narrows, but the amounts say updates",
        ),
        ("{measure: R, point: 1, prior_point: 2, action: reiterates}", "says reiterates, but the amounts say lowers"),
        ("{measure: R, low: 1}", "must have low and high, or point"),
        ("{measure: R, low: 6.5, high: 7, unit: MWh, scale: millions}", "only amounts of money are typed in"),
        ("{measure: R, low: 2, high: 1}", "has a low end above its high end"),
        ("{measure: R}", "has no amount"),
        ("{low: 1, high: 2}", "has neither a measure nor a text"),
    ],
)
def test_guidance_that_contradicts_itself_is_refused(item: str, message: str) -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - outlook: {{items: [{item}]}}\n")
    assert found.startswith("release.yaml:21:") and message in found


def test_a_dividend_is_said_with_its_dates() -> None:
    said = _said("dividend: {amount: 0.92, declared: 2026-10-28, record: 2026-11-19, payable: 2026-12-10}")
    assert said == [
        "On October 28, 2026, the Board of Directors declared a quarterly cash dividend of $0.92 per common share, payable "
        "on December 10, 2026, to shareholders of record as of November 19, 2026."
    ]


def test_a_dividend_whose_dates_are_out_of_order_is_refused() -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - dividend: {{amount: 1, record: 2026-12-11, payable: 2026-12-10}}\n")
    assert "has dates out of order (declared, then record, then payable)" in found


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("period: Q3 2026, shares: 1200000, average_price: 65.83, cost: 79.0",
         "In the third quarter of 2026, the company repurchased 1,200,000 shares of its common stock at an average price of "
         "$65.83 per share, for a total of $79.0 million."),
        ("cost: 79.0, remaining: 420.5, as_of: 2026-09-30",
         "The company repurchased common stock for a total of $79.0 million. As of September 30, 2026, $420.5 million "
         "remained available for repurchases."),
        ("program: 500", "The Board of Directors authorized the repurchase of up to $500 million of its common stock."),
        ("text: We bought.", "We bought."),
    ],
)  # fmt: skip
def test_a_buyback_says_what_is_known(fields: str, expected: str) -> None:
    assert _said(f"buyback: {{{fields}}}") == [expected]


def test_a_call_is_said_with_weekday_zones_numbers_and_replay() -> None:
    said = _said(
        "call: {date: 2026-11-05, times: [{time: '16:30', zone: Eastern Time}, {time: '13:30', zone: Pacific Time}], "
        "webcast: ir.acme.com, dial_in: [{number: '(800) 770-2030', label: toll-free}, {number: '(647) 362-9199'}], "
        "passcode: 64421, replay: {until: 2026-11-12, dial_in: [{number: '(800) 770-2031'}], passcode: 7}}"
    )
    assert said == [
        "Acme Robotics will hold a conference call on Thursday, November 5, 2026, at 4:30 p.m. Eastern Time (1:30 p.m. Pacific "
        "Time) to discuss these results. A live webcast will be available at ir.acme.com. To take part by telephone, dial "
        "(800) 770-2030 (toll-free) or (647) 362-9199, passcode 64421.",
        "A replay will be available until November 12, 2026 by dialing (800) 770-2031, passcode 7.",
    ]


@pytest.mark.parametrize(("time", "clock"), [("00:05", "12:05 a.m."), ("12:00", "12:00 p.m."), ("11:59", "11:59 a.m.")])
def test_midnight_and_noon_are_twelve(time: str, clock: str) -> None:
    (said,) = _said(f"call: {{date: 2026-11-05, times: [{{time: '{time}', zone: ET}}]}}")
    assert f"at {clock} ET" in said


def test_a_measure_is_explained_in_one_paragraph_with_the_comparable_one() -> None:
    said = _said(
        "measures: {items: [{name: EBITDA, definition: It is X., limits: It omits Y., comparable: net income}]}"
    )
    assert said == ["EBITDA. It is X. It omits Y. The most directly comparable measure is net income."]


def test_results_can_be_paragraphs_by_topic_with_their_drivers() -> None:
    said = _said(
        "results: {layout: paragraphs, topics: [{title: Sales, items: [{figure: revenue, periods: Q3 2026, because: "
        "Growth was due to volume.}]}, {title: Taxes, items: [{text: None were paid., label: Tax}]}]}"
    )
    assert said[0] == "Sales" and said[1].endswith("or 12.0%. Growth was due to volume.")
    assert said[2:] == ["Taxes", "Tax: None were paid."]


def test_events_calendar_board_and_notes_are_lines_with_dates_and_marks() -> None:
    assert _said("events: {items: [{date: 2026-10-14, text: Sold a plant.}, {text: Hired.}]}") == [
        "October 14, 2026: Sold a plant.",
        "Hired.",
    ]
    assert _said("calendar: {items: [{date: 2027-02-11, event: Annual report}]}") == [
        "February 11, 2027: Annual report"
    ]
    assert _said("board: {text: We declare., place: Oslo, date: 2026-08-20, signatories: [A. Chair]}") == [
        "We declare.",
        "Oslo, August 20, 2026",
        "A. Chair",
    ]
    assert _said("board: {text: We declare., signatories: [jane-roe, A. Chair]}") == [
        "We declare.",
        "Jane Roe, Chief Executive Officer",
        "A. Chair",
    ]
    assert _said("notes: {items: [{mark: (1), text: At constant rates.}]}") == ["(1) At constant rates."]


@pytest.mark.parametrize(
    ("signatory", "advice"),
    [
        ("jane-row", "did you mean jane-roe?; people are jane-roe; or write the name as it is printed"),
        ("kari_nordmann", "people are jane-roe; or write the name as it is printed"),
    ],
)
def test_who_signs_is_no_id_that_there_is_not(signatory: str, advice: str) -> None:
    board = f"sections:\n  - board: {{text: We declare., signatories: [jane-roe, {signatory}]}}\n"
    (problem,) = problems_of(SMALL + board)
    assert problem.startswith("release.yaml:21:56: sections[0].board.signatories[1]: there is no person of that id")
    assert problem.endswith(f"(got '{signatory}'; {advice})")


def test_a_masthead_and_a_correction_stand_in_their_places() -> None:
    masthead = "masthead: {exhibit: Exhibit 99.1, immediate: true, lines: [NEWS], contacts: [[Jane Roe, +1 555 0100]]}"
    text = SMALL.replace("  date:", f"  {masthead}\n  kind: corrected\n  correction: Replaces all.\n  date:", 1)
    before = words_of(text)
    assert before[:5] == ["Exhibit 99.1", "FOR IMMEDIATE RELEASE", "NEWS", "Jane Roe", "+1 555 0100"]
    assert before[6] == "Replaces all."


def test_a_correction_is_bold() -> None:
    document = composed(SMALL.replace("  date:", "  kind: corrected\n  correction: Replaces all.\n  date:", 1))
    assert isinstance(document.blocks[1], Paragraph) and isinstance(document.blocks[1].content[0], Strong)


def test_a_preliminary_release_says_so_in_its_opening_sentence_unless_the_author_words_what_is_announced() -> None:
    text = SMALL.replace("  date:", "  kind: preliminary\n  lede: {unaudited: true}\n  date:", 1)
    assert "today announced preliminary unaudited financial results for the third" in words_of(text, "dateline")[0]
    assert (
        "announced early numbers for"
        in words_of(text.replace("unaudited: true", "object: early numbers"), "dateline")[0]
    )


def test_a_correction_without_its_kind_is_refused() -> None:
    (found,) = problems_of(SMALL.replace("  date:", "  kind: corrected\n  date:", 1))
    assert "says that it is corrected, or what is, but not both" in found


def test_sections_can_stand_before_the_dateline() -> None:
    text = SMALL.replace(
        "  date:", "  before_dateline: [{highlights: {items: ['Revenue of {{ revenue }}']}}]\n  date:", 1
    )
    assert words_of(text)[1] == "Revenue of $83.4 million"


def test_a_group_of_highlights_has_an_introduction_and_a_point_may_be_a_label_over_points() -> None:
    point = "{label: Plants, items: [One in Ohio, One in Iowa]}"
    assert _said(f"highlights: {{groups: [{{title: Growth, intro: We grew., items: [{point}]}}]}}") == [
        "Growth", "We grew.", "Plants:", "One in Ohio", "One in Iowa",
    ]  # fmt: skip


def test_a_point_without_words_is_refused() -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - highlights: {{items: [{{label: Plants}}]}}\n")
    assert "has no text (give a text, or a label and items below it)" in found


def test_events_and_notes_can_be_bare_texts() -> None:
    assert _said("events: {items: [Sold a plant.]}") == ["Sold a plant."]
    assert _said("notes: {items: [At constant rates.]}") == ["At constant rates."]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("registration: ir.acme.com/call", " To take part, register at ir.acme.com/call."),
        ("registration: ir.acme.com/call, dial_in: [{number: 555-0100}]",
         " To take part by telephone, register at ir.acme.com/call or dial 555-0100."),
        ("hosts: jane-roe", " Jane Roe, Chief Executive Officer, will host the call."),
        ("hosts: [jane-roe, joe-doe]",
         " Jane Roe, Chief Executive Officer, and Joe Doe, Chief Financial Officer, will host the call."),
    ],
)  # fmt: skip
def test_a_call_says_who_hosts_it_and_where_to_register(fields: str, expected: str) -> None:
    people = SMALL + "  joe-doe: {name: Joe Doe, titles: Chief Financial Officer}\n"
    call = f"call: {{date: 2026-11-05, times: [{{time: '16:30', zone: ET}}], {fields}}}"
    (said,) = words_of(f"{people}sections:\n  - {call}\n")[2:-1]
    assert said.endswith(f"4:30 p.m. ET to discuss these results.{expected}")


def test_a_replay_says_from_when_on_and_how_long() -> None:
    replay = "{from: 8:00 p.m. ET on November 5, lasts: for twelve months, url: ir.acme.com}"
    said = _said(f"call: {{date: 2026-11-05, times: [{{time: '16:30', zone: ET}}], replay: {replay}}}")
    assert said[1] == "A replay will be available from 8:00 p.m. ET on November 5 for twelve months at ir.acme.com."
