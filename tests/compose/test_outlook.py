"""The outlook: what is expected, on which basis, and what is done to the guidance given before."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, blocks_of, composed, problems_of, words_of


def _outlook(fields: str, before: str = SMALL) -> list[str]:
    return words_of(f"{before}sections:\n  - outlook: {{{fields}}}\n")[2:-1]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{measure: Revenue, low: 809, high: 821, action: raises}",
         "Revenue of $809 million to $821 million, raised from prior guidance"),
        ("{measure: Revenue, point: 809, action: lowers}", "Revenue of $809 million, lowered from prior guidance"),
        ("{measure: Revenue, point: 809, action: narrows}", "Revenue of $809 million, narrowed from prior guidance"),
        ("{measure: Revenue, point: 809, action: updates}", "Revenue of $809 million, updated"),
        ("{measure: Revenue, point: 809, action: initiates}", "Revenue of $809 million, given for the first time"),
        ("{measure: Revenue, point: 809, prior_point: 800, action: updates}",
         "Revenue of $809 million, updated from prior guidance of $800 million"),
        ("{measure: Revenue, point: 809, prior_point: 800}",
         "Revenue of $809 million, compared to prior guidance of $800 million"),
        ("{measure: Core earnings, unit: USD/share, low: 1.19, high: 1.23, basis: per diluted share, period: FY 2027}",
         "Core earnings of $1.19 to $1.23 per diluted share for the full year 2027"),
        ("{measure: Costs, low: 370, high: 430, basis: after tax, prior_low: 350, prior_high: 400, action: raises}",
         "Costs of $370 million to $430 million after tax, raised from prior guidance of $350 million to $400 million"),
        ("{measure: Sales, text: Low-single-digit growth}", "Sales: Low-single-digit growth"),
        ("{measure: Sales, text: Growth, because: Orders rose.}", "Sales: Growth. Orders rose."),
        ("{measure: Revenue, point: 809, because: 'It reflects {{ revenue }}.'}",
         "Revenue of $809 million. It reflects $83.4 million."),
    ],
)  # fmt: skip
def test_an_item_says_its_basis_its_driver_and_what_is_done_to_it(item: str, expected: str) -> None:
    assert _outlook(f"items: [{item}]") == [expected]


def test_the_period_of_an_outlook_is_that_of_items_without_one() -> None:
    assert _outlook("period: FY 2027, items: [{measure: A, point: 1}, {measure: B, point: 2, period: Q4 2026}]") == [
        "A of $1 million for the full year 2027",
        "B of $2 million for the fourth quarter of 2026",
    ]


def test_a_fiscal_year_stands_without_an_article() -> None:
    fiscal = SMALL.replace("  short: Acme Robotics\n", "  short: Acme Robotics\n  fiscal_year_end: January 31\n")
    assert _outlook("items: [{measure: A, point: 1, period: FY 2027}]", fiscal) == ["A of $1 million for fiscal 2027"]


def test_an_outlook_in_paragraphs_has_no_bullets_and_ends_its_sentences() -> None:
    text = f"{SMALL}sections:\n  - outlook: {{layout: paragraphs, items: [{{measure: A, point: 1}}, Growth]}}\n"
    document = composed(text)
    assert [type(block).__name__ for block in document.blocks] == ["Heading", *["Paragraph"] * 4]
    assert [words for _, _, words in blocks_of(document)][2:-1] == ["A of $1 million.", "Growth"]


def test_notes_stand_below_the_items_and_the_closing_at_the_end() -> None:
    fields = "items: [Growth], notes: (1) At constant rates., assumptions: None., closing: The end."
    document = composed(f"{SMALL}sections:\n  - outlook: {{{fields}}}\n")
    assert [(role, words) for _, role, words in blocks_of(document)][2:-1] == [
        ("", "Growth"), ("note", "(1) At constant rates."), ("", "None."), ("", "The end."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("{measure: A, text: Growth, low: 1, high: 2}", "has a high beside its text, which would not be printed"),
        ("{text: Growth, basis: after tax}", "has a basis beside its text, which would not be printed"),
        ("{measure: A, point: 2, prior_point: 1, action: initiates}", "says initiates, but has amounts given before"),
    ],
)
def test_nothing_that_was_given_goes_unprinted(item: str, message: str) -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - outlook: {{items: [{item}]}}\n")
    assert message in found
