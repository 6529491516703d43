"""What a result may ask for, how results stand together, and what is refused because the facts do not allow it."""

from __future__ import annotations

import pytest

from relwriter.document.tree import BulletList, Paragraph, Strong, Value, plain_text, walk_inlines
from tests.compose.sentence_cases import Case, Chapter, release_of
from tests.drafts import SMALL, composed, problems_of, words_of


def _release(items: str, section: str = "", sentences: str = "") -> str:
    text = release_of(Chapter("", "results", ()), Case("", items, "", sentences))
    return text.replace("{layout: paragraphs, ", f"{{{section or 'layout: paragraphs'}, ")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("{figure: underlying, excluding: currency, total: revenue}",
         "underlying and currency do not sum to the change of revenue: they are 5 points apart (mend the effect, or add the "
         "one that is missing)"),
        ("{figure: revenue, excluding: currency, total: revenue}",
         "revenue is no rate of change, which alone leaves effects out"),
        ("{figure: underlying, excluding: services, total: revenue}",
         "underlying and its effects are not all percentages"),
        ("{figure: underlying, excluding: currency}", "has excluding without total"),
        ("{figure: revenue, total: revenue}", "has total without excluding"),
        ("{figure: revenue, periods: Q3 2026, hedge: nearly}",
         "revenue is not 'nearly' what is printed for Q3 2026 (choose another word, or leave it out)"),
        ("{figure: sales, hedge: over}", "sales is not 'over' what is printed"),
        ("{figure: orders, hedge: approximately}", "orders is not 'approximately' what is printed"),
        ("{figure: revenue, periods: Q3 2026, drivers: travel}",
         "revenue has no driver that moved as it did (name one, or leave them out)"),
        ("{figure: revenue, periods: Q3 2026, drivers: same}", "same did not change from Q3 2025 to Q3 2026"),
        ("{figure: sales, together: true}", "sales has no two periods that end together"),
        ("{figure: revenue, periods: [Q3 2026, Q2 2026], together: true}", "revenue has no two periods that end together"),
        ("{figure: inventories, together: true}", "inventories is no flow, whose periods one sentence can state"),
        ("{figure: revenue, together: true, against: linked}", "has together and against"),
        ("{figure: revenue, together: true, because: {Q3 2026: Demand.}}",
         "has a driver for Q3 2026, of which it says nothing (give one for both periods)"),
        ("{figure: services, share_of: eps}", "services is no part of eps (both must have the same unit)"),
        ("{figure: services, share_of: ended}", "services has no share of ended in Q3 2026"),
        ("{figure: services, share_of: revenue, per_share: eps}", "has per_share and share_of"),
        ("{figure: larger_loss, per_share: [basic, eps, diluted]}", "has 3 entries, at most 2 may stand here"),
        ("{figure: comparable, per_share: eps}", "comparable is a change itself, of which only its size is stated"),
        ("{figure: sales, form: up}", "must be compared, up-from, increased-to"),
        ("{text: We sold., form: up-from}", "has form, but text replaces the sentence"),
        ("{sentences: [sales], form: up-from}", "has form, but each of its sentences says that itself"),
        ("[sales, nothing]", "there is no figure of that id"),
        ("[]", "has neither a figure nor a text"),
    ],
)  # fmt: skip
def test_what_the_facts_do_not_allow_is_told(item: str, expected: str) -> None:
    (found,) = problems_of(_release(item))
    assert expected in found


def test_effects_may_differ_from_the_change_by_their_own_rounding() -> None:
    item = "{figure: underlying, excluding: [currency, acquisitions], total: orders}"
    assert "4 points apart" in problems_of(_release(item))[0]
    assert problems_of(_release(item).replace("108000000", "113400000")) == []


def test_every_figure_that_lacks_something_is_told_in_one_run() -> None:
    assert (
        len(
            problems_of(
                _release("{figure: sales, hedge: over}, [{figure: same, against: linked}, {figure: eps, hedge: over}]")
            )
        )
        == 3
    )


def test_a_section_states_its_periods_together_where_there_are_several() -> None:
    said = words_of(_release("revenue, sales", "together: true, layout: paragraphs"))[2:-1]
    assert "respectively" in said[0]
    assert said[1].startswith("Net sales were $74.5 million for the third quarter of 2026, compared to")


_YEAR = """\
period: {period}
company: {{name: Acme, fiscal_year_end: {end}}}
release: {{date: 2026-11-05, headline: Results, datelines: [{{city: Boston}}]}}
style: {{sentences: {{phrasing: up-from, prior_year: {called}}}}}
figures:
  it: {{label: revenue, values: {{{values}}}}}
sections:
  - results: {{layout: paragraphs, items: [{item}]}}
"""


@pytest.mark.parametrize(
    ("end", "period", "year_to_date", "expected"),
    [
        ("December 31", "Q4 2026", "FY", "three months and year ended December 31, 2026, respectively, compared to $7.2 million "
         "and $21.2 million for the same periods of 2025."),
        ("June 30", "Q2 2026", "H1", "three and six months ended December 31, 2025, respectively, compared to $7.2 million and "
         "$21.2 million for the same periods of fiscal 2025."),
        ("Saturday nearest January 31", "Q2 2026", "H1", "13 and 26 weeks ended August 2, 2025, respectively, compared to $7.2 "
         "million and $21.2 million for the same periods of fiscal 2025."),
    ],
)  # fmt: skip
def test_periods_that_end_together_are_named_together(end: str, period: str, year_to_date: str, expected: str) -> None:
    values = (
        f"{period}: 9500000, {period[:3]}2025: 7200000, {year_to_date} 2026: 20500000, {year_to_date} 2025: 21200000"
    )
    item = "{figure: it, together: true}"
    said = words_of(_YEAR.format(period=period, end=end, called="named", values=values, item=item))[2]
    assert said == f"Revenue was $9.5 million and $20.5 million for the {expected}"


@pytest.mark.parametrize(
    ("period", "called", "expected"),
    [
        ("Q3", "same-period", "for the same period of 2025."),
        ("FY", "same-period", "for 2025."),
        ("FY", "prior-year", "for the prior year."),
        ("H1", "prior-year", "for the prior-year half."),
        ("9M", "prior-year", "for the prior-year period."),
    ],
)
def test_the_period_a_year_before_is_called_as_the_house_calls_it(period: str, called: str, expected: str) -> None:
    values = f"{period} 2026: 9500000, {period} 2025: 7200000"
    text = _YEAR.format(period=f"{period} 2026", end="December 31", called=called, values=values, item="it")
    assert words_of(text)[2].endswith(f"up 31.9% from $7.2 million {expected}")


def test_a_list_is_one_bullet_of_several_sentences() -> None:
    document = composed(_release("[services, {figure: travel, label: 'Travel:'}], sales", "layout: bullets"))
    (bullets,) = [block for block in document.blocks if isinstance(block, BulletList)]
    first, second = (plain_text(item.blocks[0].content) for item in bullets.items)  # type: ignore[union-attr]
    assert first.startswith("Services revenue was $19.0 million") and ". Travel: Travel revenue was" in first
    assert second.startswith("Net sales were")


def test_a_paragraph_holds_all_sentences_of_a_topic_and_their_labels() -> None:
    topics = "layout: paragraph, topics: [{title: Products, items: [{figure: sales, label: Sales}, services]}]"
    document = composed(_release("travel, eps", topics))
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)][1:-1]
    assert [plain_text(block.content).count("for the third quarter of 2026") for block in paragraphs] == [2, 2]
    assert any(isinstance(node, Strong) and plain_text(node.content) == "Sales:" for node in paragraphs[1].content)


@pytest.mark.parametrize(
    "section",
    ["results: {items: [{label: 'Programs:', text: Two new ones.}]}", "highlights: {items: [{label: 'Programs:', text: Two new ones.}]}",
     "outlook: {items: [{measure: 'Programs:', text: Two new ones.}]}"],
)  # fmt: skip
def test_a_label_that_is_typed_with_its_colon_prints_one(section: str) -> None:
    assert "Programs: Two new ones." in words_of(f"{SMALL}sections:\n  - {section}\n")


def test_every_number_of_a_sentence_knows_its_figure() -> None:
    item = "{figure: services, share_of: revenue, drivers: travel, form: up-from}".replace(", drivers: travel", "")
    document = composed(_release(item))
    values = [
        node for block in document.blocks[2:-1] for node in walk_inlines(block.content) if isinstance(node, Value)
    ]  # type: ignore[union-attr]
    numbers = [value for value in values if any(letter.isdigit() for letter in value.text)]
    assert [value.origin.figure.split()[0] for value in numbers] == ["services"] * 5


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("{{ recovery.moved }}", "recovery crosses zero in Q3 2026 (say it in other words)"),
        ("{{ steady.up }}", "steady neither increased nor decreased in Q3 2026"),
        ("{{ smaller_loss.clause }}", "smaller_loss is negative in Q3 2026, which 'clause' does not say (write clause | loss "
         "after words that say so, or use statement, which names it)"),
        ("{{ recovery.clause | loss }}", "recovery is no loss in Q3 2026"),
        ("{{ revenue.sentence | millions }}", "'sentence' takes no filter millions (leave it out)"),
        ("{{ comparable.increase }}", "comparable is a change itself, without 'increase'"),
        ("{{ collaboration.clause }}", "collaboration has nothing to compare Q3 2026 with"),
        ("{{ sales.claus }}", "cannot read '.claus' (did you mean clause?)"),
        ("{{ sales.ytd.last.up }}", "cannot read '.last' (a period (current, prior,"),
        ("{{ sales.linked_up }}", "sales has no value for Q2 2026"),
    ],
)  # fmt: skip
def test_a_part_that_the_facts_do_not_allow_is_told_at_its_place(prose: str, expected: str) -> None:
    (found,) = problems_of(release_of(Chapter("", "text", ()), Case("", prose, "")))
    assert "sections[0].text.text: " + expected in found


def test_a_figure_without_a_period_is_stated_once_and_without_one() -> None:
    text = _release("reach, sales").replace(
        "  low_end:", "  reach: {label: market share, unit: percent, value: 62.5}\n  low_end:"
    )
    assert words_of(text)[2] == "Market share was 62.5%."


def test_a_note_stands_on_the_paragraph_that_says_its_result() -> None:
    noted = "{figure: services, note: Check this}"
    document = composed(_release(f"travel, {noted}, [eps, {noted}]", "layout: paragraph"))
    (paragraph,) = document.blocks[2:-1]
    assert [(note.block, note.text) for note in document.notes] == [(paragraph.id, "Check this")] * 2
