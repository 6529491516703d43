"""Guidance by figures, bands and bounds: what it prints, what it means over a base, and what it contradicts."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from relwriter.model.ranges import Action, Range, fitting_actions
from relwriter.model.sentence_style import Ranges
from tests.drafts import problems_of, words_of

_RELEASE = """\
period: FY 2026
company: {{name: Acme}}
release: {{date: 2026-11-05, headline: Results, datelines: [{{city: Boston}}]}}
style: {{sentences: {{{sentences}}}}}
figures:
  revenue: {{label: revenue, values: {{FY 2026: 720400000}}}}
  loss: {{label: net income, nature: income, values: {{FY 2026: -5000000}}}}
  shares: {{label: shares, unit: shares, values: {{FY 2026: 5000000}}}}
  low: {{label: low end, values: {{FY 2027: 809000000}}}}
  high: {{label: high end, values: {{FY 2027: 821000000}}}}
  open: {{label: high end, values: {{FY 2027: pending}}}}
sections:
  - outlook: {{{section}items: [{item}]}}
  - text: {{text: '{prose}'}}
"""
_FY = "period: FY 2027, "


def _text(item: str, section: str = _FY, sentences: str = "", prose: str = "More.") -> str:
    return _RELEASE.format(item=item, section=section, sentences=sentences, prose=prose)


def _said(item: str, **asked: str) -> str:
    return words_of(_text(item, **asked))[2].replace(" for the full year 2027", "")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{measure: R, low: low, high: open}", "R of $809.0 million to [●]"),
        ("{measure: R, low: low, high: open, base: revenue}",
         "R of $809.0 million to [●], representing growth of [●]%"),
        ("{measure: R, point: low, prior_low: 790, prior_high: high, action: narrows}",
         "R of $809.0 million, narrowed from prior guidance of $790 million to $821.0 million"),
        ("{measure: R, point: 850, approximate: at least, base: revenue}",
         "R of at least $850 million, representing growth of at least 18.0%"),
        ("{measure: R, point: 700, approximate: at least, base: revenue}",
         "R of at least $700 million, representing a decline of up to 2.8%"),
        ("{measure: R, low: 700, high: 735, base: revenue}",
         "R of $700 million to $735 million, representing a change of (2.8)% to 2.0%"),
        ("{measure: R, point: 850, prior_point: 800, approximate: at least, prior_approximate: at least, action: raises}",
         "R of at least $850 million, raised from prior guidance of at least $800 million"),
        ("{measure: R, point: 850, prior_point: 850, prior_approximate: up to, action: raises}",
         "R of $850 million, raised from prior guidance of up to $850 million"),
        ("{measure: R, low: 720.4, high: 730, base: revenue}",
         "R of $720.4 million to $730.0 million, representing growth of up to 1.3%"),
        ("{measure: R, point: 720.5, base: revenue}", "R of $720.5 million, representing growth of less than 0.1%"),
        ("{measure: Growth, band: low-double digits}", "Growth in the low-double digits"),
        ("{measure: Net loss, low: 3, high: 5}", "Net loss of $3 million to $5 million"),
        ("{measure: Net income (loss), low: -5, high: 3}", "Net income (loss) of $(5) million to $3 million"),
    ],
)  # fmt: skip
def test_guidance_says_what_is_expected(item: str, expected: str) -> None:
    assert _said(item) == expected


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("{measure: R, low: low, high: high, prior_point: 900, action: raises}",
         "items[0].measure: says raises, but the amounts say lowers"),
        ("{measure: R, low: high, high: low}", "has a low end above its high end"),
        ("{measure: R, low: low, high: nothing}", "there is no figure of that id (got 'nothing'; define it under figures:)"),
        ("{measure: R, low: low, high: '8,0'}", "must be a number such as 1234.5"),
        ("{measure: R, low: revenue, high: high}", "revenue has no value for FY 2027"),
        ("{measure: Net loss, low: -5, high: -3}", "names a loss whose amount is negative"),
        ("{measure: R, band: low-single digits, point: 3}", "must have low and high, or point"),
        ("{measure: R, low: 3, high: 4, approximate: at least}", "has a bound before a range"),
        ("{measure: G, band: low-single digits, prior_band: mid-single digits, action: raises}",
         "says raises, but the amounts say lowers"),
        ("{measure: R, point: 3, base: loss}", "loss is no base for growth in FY 2026"),
        ("{measure: R, point: 3, base: shares}", "shares has another unit than the guidance"),
        ("{measure: R, point: 3, prior_point: 3, action: updates}", "says updates, but the amounts say reiterates"),
    ],
)  # fmt: skip
def test_guidance_that_contradicts_its_facts_is_told(item: str, message: str) -> None:
    (found,) = problems_of(_text(item))
    assert message in found


def test_a_figure_or_a_base_needs_the_period_of_the_guidance() -> None:
    assert "whose period is not given" in problems_of(_text("{measure: R, point: low}", section=""))[0]
    assert "has no period or no amounts" in problems_of(_text("{measure: R, point: 3, base: revenue}", section=""))[0]


def test_every_item_that_lacks_a_fact_is_told_in_one_run() -> None:
    assert len(problems_of(_text("{measure: R, point: revenue}, {measure: S, point: 3, base: loss}"))) == 2


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("guidance.r", "$809.0 million to $821.0 million"),
        ("guidance.r.low", "$809.0 million"),
        ("guidance.r.midpoint", "$815.0 million"),
        ("guidance.r.prior", "$800 million"),
        ("guidance.g", "mid-single digits"),
    ],
)
def test_prose_refers_to_guidance_by_figures_and_bands(reference: str, expected: str) -> None:
    items = "{id: r, measure: R, low: low, high: high, prior_point: 800}, {id: g, measure: G, band: mid-single digits}"
    assert f"Say {expected}." in words_of(_text(items, prose=f"Say {{{{ {reference} }}}}."))


ENDS = st.integers(-50, 50).map(Decimal)
RANGES = st.builds(lambda low, width: Range(low, low + width), ENDS, st.integers(0, 20))


@given(
    RANGES, RANGES, st.sampled_from([action for action in get_args(Action) if action not in ("initiates", "withdraws")])
)
def test_an_action_stands_only_where_the_amounts_bear_it_out(now: Range, before: Range, action: str) -> None:
    item = (
        f"{{measure: R, low: {now.low}, high: {now.high}, prior_low: {before.low}, prior_high: {before.high}, "
        f"action: {action}}}"
    )
    problems = problems_of(_text(item))
    fits = {
        "raises": now != before and now.low >= before.low and now.high >= before.high,
        "lowers": now != before and now.low <= before.low and now.high <= before.high,
        "narrows": now != before and now.low >= before.low and now.high <= before.high,
        "reiterates": now == before,
        "updates": now != before,
    }
    assert (problems == []) == fits[action]
    assert set(fitting_actions(now, before)) == {name for name, fit in fits.items() if fit}
    if problems:
        assert any(f"say {name}" in problems[0] or f"or {name}" in problems[0] for name in fits if fits[name])


@given(ENDS, st.integers(1, 40), st.sampled_from(get_args(Ranges)))
def test_a_range_shows_its_signs_in_every_way_of_printing(low: Decimal, width: int, way: str) -> None:
    high = low + width
    assume(low or high)
    said = _said(f"{{measure: Result, low: {low}, high: {high}}}", sentences=f"ranges: {way}")
    negative = [end for end in (low, high) if end < 0]
    if way != "plus-minus" or (low < 0 < high):
        assert said.count("$(") == len(negative), said
    else:
        assert said.count("$(") == (low + high < 0), said
    assert ",," not in said and "  " not in said


@given(st.integers(1, 2000), st.integers(0, 500))
def test_growth_is_what_the_amounts_mean(low: int, width: int) -> None:
    said = _said(f"{{measure: R, low: {low}, high: {low + width}, base: revenue}}")
    growths = [(Decimal(end) * 10**6 - 720400000) * 100 / 720400000 for end in (low, low + width)]
    word = "growth" if growths[0] >= 0 else "a decline" if growths[1] <= 0 else "a change"
    printed = [number for growth in growths if (number := f"{abs(growth):,.1f}") != "0.0"]
    assert f"representing {word} of " in said and " 0.0%" not in said
    assert all(number in said for number in printed), (said, printed)
