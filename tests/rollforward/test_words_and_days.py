"""What becomes of the words, days, notes and guidance of the last release."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.errors import FindingsError, UsageError
from relwriter.model.pending import Pending
from relwriter.pipeline import draft, read, refuse_pending
from relwriter.rollforward.rolling import Rolled, Wish, roll
from tests.rollforward.retailer import fill_in, roll_on, write, write_company

MINIMAL = """\
period: {period}
company: {{name: Acme}}
release: {{date: 2026-08-20, headline: Results, datelines: [{{city: Oslo}}]}}
figures:
  revenue: {{label: revenue, values: {{{values}}}}}
{more}
"""


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return write_company(tmp_path)


def _text(last: Path, wish: Wish | None = None) -> str:
    return roll(last, last.parent.parent / "next" / "release.yaml", wish or Wish()).text


def _minimal(folder: Path, period: str, values: str, more: str = "") -> Path:
    return write(folder, "last", MINIMAL.format(period=period, values=values, more=more))


def test_news_is_emptied_and_what_stays_is_marked(second: Path) -> None:
    text = _text(second)
    assert "- quote: {by: ann-poe, says: '[●]'}" in text
    assert "- highlights: {title: Highlights, items: ['[●]']}" in text
    assert "  subheads: ['[●]']\n" in text
    assert "because: '[●]'\n" in text
    assert "- results:\n      items:" in text and "stale: Q2 2023\n" in text


def test_every_text_that_is_emptied_is_listed(second: Path) -> None:
    rolled = roll(second, second.parent.parent / "next" / "release.yaml")
    assert [line.field for line in rolled.account.of("emptied")] == [
        "release.subheads", "sections[0].quote.says", "sections[1].highlights.items", "sections[2].results.items[0].because",
    ]  # fmt: skip
    assert [line.field for line in rolled.account.of("stale")] == ["sections[2].results"]


def test_kept_words_move_their_references_and_are_stale(second: Path) -> None:
    text = _text(second, Wish(keep_text=True))
    assert (
        "quote: {by: ann-poe, stale: Q2 2023, says: 'Sales were {{ revenue }}, up from {{ revenue.''Q3 2022'' }}.'}"
        in text
    )
    assert "Q3 2023: Traffic rose.\n            9M 2023: Traffic rose.\n" in text
    assert "inventory.'FY 2022'" in text


def test_a_final_release_is_refused_while_words_are_stale(second: Path) -> None:
    roll_on(second, "q3", Wish(keep_text=True))
    third = second.parent.parent / "q3" / "release.yaml"
    fill_in(third)
    written = draft(str(third), final=True)
    with pytest.raises(FindingsError) as caught:
        refuse_pending(written)
    assert all(
        "says that its words are from the release for Q2 2023" in str(problem) for problem in caught.value.problems
    )
    assert [problem.field for problem in caught.value.problems][:2] == ["release.stale", "sections[0].quote.stale"]


def test_stale_words_have_a_note_in_the_draft(second: Path) -> None:
    roll_on(second, "q3", Wish(keep_text=True))
    document = draft(str(second.parent.parent / "q3" / "release.yaml")).document
    assert any("from the release for Q2 2023" in note.text for note in document.notes)


def test_notes_to_the_draft_are_left_out(second: Path) -> None:
    rolled = roll(second, second.parent.parent / "next" / "release.yaml")
    assert "Ann to approve" not in rolled.text
    assert "sections[0].quote.note" in [line.field for line in rolled.account.of("dropped")]


def test_days_and_amounts_of_sections_become_pending(second: Path) -> None:
    text = _text(second)
    assert "  date: pending  # was 2023-08-24\n" in text
    assert "- dividend: {amount: pending, declared: pending, record: pending, payable: pending}" in text
    roll_on(second, "q3")
    assert isinstance(read(str(second.parent.parent / "q3" / "release.yaml")).release.date, Pending)


def test_guidance_given_is_guidance_before(second: Path) -> None:
    text = _text(second)
    assert "{measure: Net sales, low: pending, high: pending, prior_low: 4900, prior_high: 5000}" in text
    assert "{measure: Capital expenditures, point: pending, prior_point: 200}" in text


def test_guidance_of_a_quarter_that_is_over_asks_for_the_next_one(second: Path) -> None:
    rolled = roll(second, second.parent.parent / "next" / "release.yaml")
    assert "{measure: Net sales, period: Q4 2023, low: pending, high: pending}" in rolled.text
    assert "what was expected of Q3 2023, which is over; Q4 2023 is asked for" in [
        line.words for line in rolled.account.of("dropped")
    ]


def test_guidance_of_a_year_that_is_over_moves_on_once(tmp_path: Path) -> None:
    more = """\
sections:
  - outlook:
      items:
        - {measure: Sales, period: FY 2026, low: 1, high: 2, action: updates, prior_low: 1, prior_high: 1.5}
        - {measure: Sales, period: FY 2027, low: 3, high: 4}
        - {measure: Tax rate, period: FY 2026, unit: percent, band: mid-teens}
"""
    text = _text(_minimal(tmp_path, "Q3 2026", "Q3 2026: 1", more))
    assert text.count("measure: Sales") == 1
    assert "{measure: Sales, period: FY 2027, low: pending, high: pending, prior_low: 3, prior_high: 4}" in text
    assert "{measure: Tax rate, period: FY 2027, unit: percent, point: pending}" in text


def test_guidance_that_a_figure_holds_is_asked_anew(tmp_path: Path) -> None:
    more = """\
  low: {label: low, scale: millions, values: {FY 2026: 100}}
sections:
  - outlook: {items: [{measure: Sales, period: FY 2026, point: low}]}
"""
    text = _text(_minimal(tmp_path, "Q2 2026", "Q2 2026: 1", more))
    assert "values: {FY 2026: pending}" in text
    assert "{measure: Sales, period: FY 2026, point: low, prior_point: 100}" in text


def test_days_of_the_calendar_that_are_past_are_left_out(tmp_path: Path) -> None:
    more = """\
sections:
  - calendar:
      items:
        - {date: 2026-11-05, event: Third quarter}
        - {date: 2027-02-10, event: Year}
"""
    text = _text(_minimal(tmp_path, "H1 2026", "H1 2026: 1, H2 2025: 2", more))
    assert "Third quarter" not in text and "{date: 2027-02-10, event: Year}" in text


def test_a_correction_is_not_repeated(tmp_path: Path) -> None:
    path = _minimal(tmp_path, "Q1 2026", "Q1 2026: 1")
    old = "release: {date: 2026-08-20,"
    corrected = path.read_text(encoding="utf-8").replace(old, f"{old} kind: corrected, correction: Replaces one.,")
    path.write_text(corrected, encoding="utf-8")
    assert "correct" not in _text(path)


def test_words_that_name_the_old_period_are_told(tmp_path: Path) -> None:
    path = _minimal(tmp_path, "Q2 2026", "Q2 2026: 1", "sections: [{heading: Outlook for the second quarter of 2026}]")
    rolled = roll(path, tmp_path / "next.yaml")
    assert [(line.field, line.words) for line in rolled.account.of("check")] == [
        ("sections[0].heading", "says second quarter, 2026")
    ]


@pytest.mark.parametrize(
    ("period", "values", "follows"),
    [
        ("H1 2026", "H1 2026: 1, H2 2025: 2", "H2 2026"),
        ("H1 2026", "H1 2026: 1", "FY 2026"),
        ("H2 2026", "H2 2026: 1", "H1 2027"),
        ("9M 2026", "9M 2026: 1", "FY 2026"),
        ("FY 2026", "FY 2026: 1", "FY 2027"),
        ("Q4 2026", "Q4 2026: 1", "Q1 2027"),
    ],
)
def test_the_period_that_follows(period: str, values: str, follows: str, tmp_path: Path) -> None:
    assert str(_rolled(_minimal(tmp_path, period, values)).period) == follows


def _rolled(last: Path) -> Rolled:
    return roll(last, last.parent.parent / "next.yaml")


def test_a_half_year_follows_a_year_where_one_came_before_it(tmp_path: Path) -> None:
    last = _minimal(tmp_path, "H1 2026", "H1 2026: 1, H1 2025: 2")
    year = roll(last, tmp_path / "year" / "release.yaml")
    path = write(tmp_path, "year", year.text)
    assert str(_rolled(path).period) == "H1 2027"
    assert "values: {H1 2027: pending, H1 2026: 1}" in _rolled(path).text


def test_a_period_that_does_not_follow_is_refused(second: Path) -> None:
    with pytest.raises(UsageError, match="Q2 2023 does not follow Q2 2023"):
        roll(second, second.parent / "next.yaml", Wish(period=read(str(second)).period))


def test_comments_stay_where_their_field_stays(second: Path) -> None:
    lines = _text(second).splitlines()
    for comment in ("# Harbor Stores keeps one folder a quarter.", "# Sales as in the statements of operations."):
        assert comment in "\n".join(lines)
    assert "period: Q3 2023   # the quarter" in lines
    assert "    - {city: Columbus, state: OH}   # head office" in lines
    assert "      Q3 2023: pending   # reviewed" in lines


def test_a_number_takes_its_comment_along(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "last",
        MINIMAL.format(period="Q2 2026", values="Q2 2026: 1", more="").replace(
            "{Q2 2026: 1}}", "\n      Q2 2026: 12   # restated\n      Q1 2026: 7   # thin\n"
        ).replace("revenue: {label: revenue, values: ", "revenue:\n    label: revenue\n    values:"),
    )  # fmt: skip
    assert "      Q3 2026: pending\n      Q2 2026: 12   # restated\n" in _text(path)


def test_the_last_release_wins_over_an_earlier_one_and_the_difference_is_told(tmp_path: Path) -> None:
    ago = write(tmp_path, "ago", MINIMAL.format(period="Q3 2025", values="Q3 2025: 10, Q2 2025: 9", more=""))
    last = _minimal(tmp_path, "Q2 2026", "Q2 2026: 12, Q3 2025: 11, Q2 2025: 9")
    rolled = roll(last, tmp_path / "next.yaml", Wish(history=[ago]))
    assert "Q3 2025: 11" in rolled.text
    assert [line.words for line in rolled.account.of("check")] == [
        f"{ago} has another number for Q3 2025 than the last release, which is kept"
    ]


def test_what_was_expected_is_no_result(tmp_path: Path) -> None:
    """A number that stood for a quarter before it was over is not its result."""
    text = _text(_minimal(tmp_path, "Q2 2026", "Q2 2026: 12, Q3 2026: 15"))
    assert "values: {Q3 2026: pending, Q4 2026: pending}" in text


def test_numbers_of_another_scale_are_converted_exactly(tmp_path: Path) -> None:
    ago = write(
        tmp_path,
        "ago",
        MINIMAL.format(period="Q3 2025", values="Q3 2025: 10.25", more="").replace(
            "label: revenue,", "label: revenue, scale: millions,"
        ),
    )
    last = _minimal(tmp_path, "Q2 2026", "Q2 2026: 12, Q2 2025: 9")
    assert "Q3 2025: 10250000}" in roll(last, tmp_path / "next.yaml", Wish(history=[ago])).text


def test_results_in_a_row_move_and_are_marked_too(tmp_path: Path) -> None:
    more = "sections: [{results: {items: [[revenue, {text: 'It was {{ revenue.''Q2 2026'' }}.'}]]}}]\n"
    text = _text(_minimal(tmp_path, "Q2 2026", "Q2 2026: 1", more))
    assert "It was {{ revenue.''Q3 2026'' }}." in text and "stale: Q2 2026" in text


def test_a_preliminary_release_is_told(tmp_path: Path) -> None:
    path = _minimal(tmp_path, "Q2 2026", "Q2 2026: 1")
    path.write_text(
        path.read_text(encoding="utf-8").replace("headline:", "kind: preliminary, headline:"), encoding="utf-8"
    )
    assert ("release.kind", "says preliminary") in [
        (line.field, line.words) for line in _rolled(path).account.of("check")
    ]
