"""Drafts: their marks, and notes on the blocks that print a field; a final document has neither."""

from __future__ import annotations

import pytest

from relwriter.compose.composing import compose
from relwriter.document.digest import digest
from tests.drafts import SMALL, STANDARD, composed, problems_of, read


def test_a_draft_is_marked_with_legend_number_and_date() -> None:
    marks = composed(SMALL + "draft: {number: 3, date: 2026-10-30}\n").imprint.draft
    assert marks is not None
    assert (marks.number, marks.date) == (3, "2026-10-30")
    assert marks.legend == "CONFIDENTIAL – CONTAINS MATERIAL NON-PUBLIC INFORMATION – DRAFT 3 – October 30, 2026"


def test_a_draft_without_a_number_is_the_first_and_takes_no_date_from_the_clock() -> None:
    marks = composed(SMALL).imprint.draft
    assert marks is not None
    assert marks.date == "" and marks.legend.endswith(" – DRAFT 1")


def test_an_embargo_is_on_every_page() -> None:
    text = SMALL.replace("  date:", "  masthead: {embargo: '4:05 p.m. ET'}\n  date:", 1)
    marks = composed(text).imprint.draft
    assert marks is not None and marks.embargo == "EMBARGOED UNTIL 4:05 p.m. ET"


NOTED = (
    SMALL.replace("  date:", "  note: {headline: On the headline}\n  date:", 1)
    .replace("  name: Acme Robotics, Inc.", "  name: Acme Robotics, Inc.\n  note: {name: 'On the name', fiscal_year_end: On the year}")
    .replace("    label: revenue", "    label: revenue\n    note: On revenue")
    + "sections:\n  - quote: {by: jane-roe, says: Fine., note: On the quote}\n  - results: {items: [revenue]}\n"
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("On the headline", "release.headline"),
        ("On the name", "release.datelines"),
        ("On revenue", "results-1.items[0]"),
        ("On the quote", "quote-1.says"),
        ("company.fiscal_year_end: On the year", "release.headline"),
    ],
)
def test_a_note_stands_on_the_block_that_prints_its_field(text: str, block: str) -> None:
    assert (text, block) in [(note.text, note.block) for note in composed(NOTED).notes]


def test_a_final_document_has_the_same_words_and_hash_without_marks_and_notes() -> None:
    draft, final = composed(NOTED), compose(read(NOTED), STANDARD, final=True)
    assert final.blocks == draft.blocks and digest(final) == digest(draft)
    assert final.imprint.draft is None and final.notes == ()


def test_a_note_on_a_field_that_is_none_is_refused() -> None:
    (found,) = problems_of(SMALL.replace("  date:", "  note: {headlin: x}\n  date:", 1))
    assert "has a note on 'headlin', which is no field here (fields here are date, time, kind, " in found
