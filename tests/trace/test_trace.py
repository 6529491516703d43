"""The trace: every number that a reader sees, where it stands, what it is exactly, and what backs it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relwriter.document.tree import (
    BulletList,
    Cell,
    Document,
    Heading,
    Imprint,
    Item,
    Paragraph,
    Table,
    Text,
    Value,
    walk_contents,
    walk_inlines,
)
from relwriter.pipeline import Draft
from relwriter.source import Origin
from relwriter.trace.places import locate
from relwriter.trace.tracing import Traced, trace
from tests.drafts import SMALL, STANDARD, composed, read


def _trace(text: str) -> list[Traced]:
    draft = Draft(read(text), STANDARD, composed(text))
    return trace(draft.release, draft.document)


def _printed(text: str) -> list[tuple[str, str, str]]:
    """What is printed, its exact amount and its form."""
    return [(one.printed, one.exact, one.form) for one in _trace(text)]


RESULTS = SMALL + "sections:\n  - results: {title: Results, items: [net_income, revenue]}\n"


def test_amounts_changes_and_percentages_come_in_reading_order() -> None:
    assert _printed(RESULTS) == [
        ("$1.3 million", "-1250000", "amount"),
        ("$3.1 million", "3100000", "amount"),
        ("$83.4 million", "83412000", "amount"),
        ("$74.5 million", "74475000", "amount"),
        ("$8.9 million", "8937000", "change"),
        ("12.0%", "12", "percent"),
        *[("$240.0 million", "240000000", "amount"), ("$250.0 million", "250000000", "amount")],
        *[("$10.0 million", "-10000000", "change"), ("4.0%", "-4", "percent")],
    ]


def test_a_percentage_without_an_end_is_given_to_twelve_decimals() -> None:
    text = RESULTS.replace("Q3 2025: 74475000", "Q3 2025: 74475001")
    assert ("12.0%", "11.999998496140", "percent") not in _printed(text)
    assert ("12.0%", "11.99999849614", "percent") in _printed(text)


def test_each_says_its_place_and_the_line_of_the_yaml() -> None:
    first = _trace(RESULTS)[0]
    assert (first.place, first.figure, str(first.source)) == (
        "Results, 1st bullet",
        "net_income Q3 2026",
        "release.yaml:17:23",
    )
    assert (first.unit, first.status, first.block) == ("USD", "final", "results-1.items[0]")


def test_a_change_names_both_of_its_amounts() -> None:
    (change,) = [one for one in _trace(RESULTS) if one.printed == "$8.9 million"]
    assert change.working is not None
    assert change.working.lines() == [
        "change = revenue Q3 2026 - revenue Q3 2025",
        "revenue Q3 2026 = 83412000",
        "revenue Q3 2025 = 74475000",
    ]


def test_the_change_of_a_loss_is_that_of_its_size() -> None:
    text = RESULTS.replace("Q3 2025: 3100000", "Q3 2025: -1000000")
    (change,) = [one for one in _trace(text) if one.form == "change" and one.figure.startswith("net_income")]
    assert (change.exact, change.working and change.working.formula) == (
        "250000",
        "abs(net_income Q3 2026) - abs(net_income Q3 2025)",
    )


COMPUTED = RESULTS.replace(
    "people:",
    "  cost: {label: costs, source: 'GL 5000', values: {Q3 2026: 50000000, Q3 2025: 40000000}}\n"
    "  profit: {label: gross profit, formula: revenue - cost}\n"
    "  margin: {label: gross margin, formula: 'margin(profit, revenue)'}\n"
    "people:",
).replace("[net_income, revenue]", "[margin]")


def test_a_computed_figure_is_traced_to_its_typed_ones() -> None:
    first = _trace(COMPUTED)[0]
    assert first.printed == "40.1%" and first.exact == "40.056586582266" and first.working is not None
    assert first.working.lines() == [
        "margin Q3 2026 = margin(profit, revenue)",
        "profit Q3 2026 = revenue - cost = 33412000",
        "revenue Q3 2026 = 83412000",
        "cost Q3 2026 = 50000000",
    ]
    (profit, _) = first.working.operands
    assert [str(operand.support) for operand in profit.operands] == ["None", "GL 5000"]


def test_every_figure_of_a_function_over_quarters_is_listed() -> None:
    text = RESULTS.replace("people:", "  year: {label: revenue, formula: quarters(revenue.ytd)}\npeople:")
    quarters = "values: {Q1 2026: 1, Q2 2026: 2, Q3 2026: 3}"
    text = text.replace("quarters(revenue.ytd)", "quarters(bookings)").replace(
        "  year:", f"  bookings: {{label: bookings, {quarters}}}\n  year:"
    )
    text = text.replace("[net_income, revenue]", "[{figure: year, periods: 9M 2026}]")
    first = _trace(text)[0]
    assert first.working and [operand.period for operand in first.working.operands] == ["Q1 2026", "Q2 2026", "Q3 2026"]


def test_a_forced_rounding_is_shown_with_its_reason() -> None:
    forced = "{value: 83412000, shown: {millions: 83.5}, reason: So that the column foots}"
    first = _trace(
        RESULTS.replace("Q3 2026: 83412000", f"Q3 2026: {forced}").replace("net_income, revenue", "revenue")
    )[0]
    assert first.printed == "$83.5 million" and first.exact == "83412000"
    assert first.working and (first.working.shown, first.working.reason) == (
        (("millions", "83.5"),),
        "So that the column foots",
    )


def test_a_pending_figure_is_listed_as_pending() -> None:
    found = _trace(RESULTS.replace("Q3 2026: -1250000", "Q3 2026: pending"))
    assert (found[0].printed, found[0].exact, found[0].status) == ("[●]", "pending", "pending")


def test_an_imported_number_names_file_cell_and_hash() -> None:
    source = "source: {file: q3.xlsx, sheet: IS, row: Revenue, cells: {Q3 2026: C7}}"
    text = RESULTS.replace("label: revenue", f"label: revenue\n    {source}").replace("net_income, revenue", "revenue")
    text += "sources: {q3.xlsx: " + "0f" * 32 + "}\n"
    first = _trace(text)[0]
    assert str(first.support) == "q3.xlsx!IS!C7"
    assert first.support and first.support.sha256 == "0f" * 32


SECTIONS = """\
sections:
  - outlook:
      title: Outlook
      items:
        - {measure: Revenue, period: FY 2026, low: 330.0, high: 340.5}
        - Capital expenditure of about $12.5 million
  - dividend: {amount: 0.26, declared: 2026-11-01, payable: 2026-12-10}
  - buyback: {shares: 1200000, cost: 79.0, average_price: 65.83}
"""


def test_numbers_that_sections_hold_are_listed_with_their_exact_amount() -> None:
    found = [(one.printed, one.exact, one.unit, one.form, one.place) for one in _trace(SMALL + SECTIONS)]
    assert found == [
        ("$330.0 million", "330000000", "USD", "typed", "Outlook, 1st bullet"),
        ("$340.5 million", "340500000", "USD", "typed", "Outlook, 1st bullet"),
        ("$12.5 million", "", "", "words", "Outlook, 2nd bullet"),
        ("$0.26", "0.26", "USD/share", "typed", "Outlook, 1st paragraph"),
        ("1,200,000", "1200000", "shares", "typed", "Outlook, 2nd paragraph"),
        ("$65.83", "65.83", "USD/share", "typed", "Outlook, 2nd paragraph"),
        ("$79.0 million", "79000000", "USD", "typed", "Outlook, 2nd paragraph"),
    ]


def test_the_middle_of_a_range_is_computed_and_not_taken_for_its_low_end() -> None:
    outlook = "  - outlook: {items: [{id: sales, measure: Sales, low: 809.0, high: 821.0}]}\n"
    quote = "  - quote: {by: jane-roe, says: 'We expect {{ guidance.sales.midpoint }}.'}\n"
    middle = next(one for one in _trace(SMALL + "sections:\n" + outlook + quote) if one.printed.startswith("$815"))
    assert (middle.exact, middle.unit) == ("815000000", "USD")
    assert middle.working and middle.working.lines() == ["midpoint = (809000000 + 821000000) / 2"]


def test_a_range_that_prose_refers_to_is_traced_to_both_of_its_ends() -> None:
    outlook = "  - outlook: {items: [{id: sales, measure: Sales, low: 809.0, high: 821.0}]}\n"
    quote = "  - quote: {by: jane-roe, says: 'We expect {{ guidance.sales }}.'}\n"
    found = [one for one in _trace(SMALL + "sections:\n" + quote + outlook) if one.place == "opening, 1st quote"]
    assert [(one.printed, one.exact, one.form) for one in found] == [
        ("$809.0 million", "809000000", "typed"),
        ("$821.0 million", "821000000", "typed"),
    ]


def test_numbers_in_the_authors_own_words_are_listed_but_no_years_and_days() -> None:
    says = "We grew 12% to $5 million in 2026, with 1,250 robots by May 5 and six more since Section 27A (IAS 34). Call 415.972.7080 at 3.00 pm."
    found = _trace(SMALL + f"sections:\n  - quote: {{by: jane-roe, says: '{says}'}}\n")
    assert [(one.printed, one.status) for one in found] == [
        ("12%", "typed in words"),
        ("$5 million", "typed in words"),
        ("1,250", "typed in words"),
    ]


def _value(text: str) -> Value:
    return Value(text, Origin("figures.a"))


def test_a_number_in_a_table_is_found_by_row_and_column() -> None:
    heads = (Cell(()), Cell((Text("Three Months Ended"),)), Cell(())), (
        Cell(()), Cell((Text("2026"),)), Cell((Text("2025"),)),
    )  # fmt: skip
    row = (Cell((Text("Revenue"),)), Cell((_value("1"),)), Cell((_value("2"),)))
    table = Table((*heads, row), "statement-1", heads=2, title="Operations")
    below = BulletList((Item((Paragraph((_value("5"),), "b"),)),), "l2")
    items = BulletList((Item((Paragraph((_value("3"),), "a"), below)),), "l1")
    blocks = (Heading(1, (_value("4"),), "h"), table, Heading(2, (Text("News"),), "n"), items)
    assert [(found.value.text, found.place) for found in locate(Document(blocks, Imprint("", "", "", "")))] == [
        ("4", "headline"),
        ("1", "table Operations, row Revenue, Three Months Ended 2026"),
        ("2", "table Operations, row Revenue, Three Months Ended 2025"),
        ("3", "News, 1st bullet"),
        ("5", "News, 1st bullet, 1st item below it"),
    ]


@given(st.lists(st.integers(-(10**12), 10**12), min_size=2, max_size=2))
def test_every_figure_of_the_document_is_in_the_trace(amounts: list[int]) -> None:
    text = RESULTS.replace("Q3 2026: 83412000, Q3 2025: 74475000", f"Q3 2026: {amounts[0]}, Q3 2025: {amounts[1]}")
    document = composed(text)
    nodes = [node for content in walk_contents(document) for node in walk_inlines(content) if isinstance(node, Value)]
    figures = [node.text for node in nodes if node.origin.figure and node.origin.form != "word"]
    found = _trace(text)
    assert [one.printed for one in found] == figures
    assert all(one.exact and one.source for one in found)


def test_a_sum_of_a_statement_is_traced_to_the_facts_that_it_adds_up() -> None:
    text = SMALL + (
        "statements:\n  s:\n    columns: [Q3 2026]\n    rows:\n"
        "      - {line: Costs, id: costs, negate: true, of: [revenue, -net_income]}\n"
        "      - {total: Net income, of: [revenue, costs]}\nsections:\n  - statement: s\n"
    )
    release = read(text)
    found = [one for one in trace(release, composed(text)) if one.place.startswith(("opening, 1st table", "table"))]
    costs, total = (one for one in found if one.working)
    assert (costs.printed, costs.exact, costs.form) == ("$(84,662)", "-84662000", "amount")
    assert (total.exact, total.unit) == ("-1250000", "USD")
    assert total.working and total.working.formula == "revenue Q3 2026 - revenue Q3 2026 + net_income Q3 2026"
