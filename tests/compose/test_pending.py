"""What is not known yet: days, amounts and words that print as [●], and that a final release refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.errors import FindingsError
from relwriter.pipeline import draft, refuse_pending
from tests.drafts import SMALL, problems_of, words_of

OPEN = (
    SMALL.replace("date: 2026-11-05", "date: pending")
    + """\
sections:
  - quote: {by: jane-roe, says: 'We grew by [●] in May.', then: '[●]'}
  - outlook:
      items:
        - {measure: Revenue, id: sales, low: pending, high: pending, prior_low: 800, prior_high: 815, action: raises}
        - {measure: Tax rate, unit: percent, point: pending}
  - dividend: {amount: pending, declared: pending, record: 2026-09-01, payable: pending}
  - buyback: {shares: pending, cost: pending, remaining: pending, as_of: pending}
  - call: {date: pending, times: [{time: '08:00', zone: ET}], replay: {until: pending, from: '[●]'}}
  - calendar: {items: [{date: pending, event: '[●]'}]}
  - board: {text: 'The middle is {{ guidance.sales.midpoint }}; the call is on {{ call.weekday }}.', date: pending}
"""
)


def test_days_amounts_and_words_print_their_mark() -> None:
    words = "\n".join(words_of(OPEN))
    assert "BOSTON, MA, [●] -" in words
    assert '"We grew by [●] in May," said Jane Roe, Chief Executive Officer. "[●]"' in words
    assert "Revenue of [●] to [●], raised from prior guidance of $800 million to $815 million" in words
    assert "Tax rate of [●]" in words
    assert (
        "On [●], the Board of Directors declared a quarterly cash dividend of [●] per common share, payable on" in words
    )
    assert "repurchased [●] shares of its common stock for a total of [●]. As of [●], [●] remained available" in words
    assert "A replay will be available from [●] until [●]." in words
    assert "The middle is [●]; the call is on [●]." in words


def test_a_final_release_is_refused_with_each_of_their_fields(tmp_path: Path) -> None:
    (tmp_path / "release.yaml").write_text(OPEN, encoding="utf-8")
    with pytest.raises(FindingsError) as caught:
        refuse_pending(draft(str(tmp_path / "release.yaml"), final=True))
    fields = {problem.field for problem in caught.value.problems}
    assert fields >= {
        "release.date", "sections[0].quote.says", "sections[1].outlook.items[0].low", "sections[2].dividend.amount",
        "sections[3].buyback.as_of", "sections[4].call.replay.from", "sections[5].calendar.items[0].event",
        "sections[6].board.date",
    }  # fmt: skip
    assert all(problem.line for problem in caught.value.problems)


def test_days_of_a_dividend_are_ordered_as_far_as_they_are_known() -> None:
    section = "sections:\n  - dividend: {amount: 1, declared: DECLARED, record: pending, payable: 2026-09-01}\n"
    assert problems_of(SMALL + section.replace("DECLARED", "2026-08-01")) == []
    assert "dates out of order" in problems_of(SMALL + section.replace("DECLARED", "2026-09-02"))[0]


def test_the_day_of_a_draft_is_known() -> None:
    assert "must be a day" in problems_of(SMALL + "draft: {date: pending}\n")[0]


def test_stale_names_a_period() -> None:
    said = "sections: [{quote: {by: jane-roe, says: We grew., stale: true}}]\n"
    assert problems_of(SMALL + said) == [
        "release.yaml:20:58: sections[0].quote.stale: must be a period"
        " (got 'true'; the period that the words are from, such as Q2 2026; delete the line to confirm them)"
    ]
