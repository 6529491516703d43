"""Statements as tables: heads from periods, roles of rows, signs, dashes, changes, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from relwriter.document.tree import Cell, Table, plain_text
from relwriter.pipeline import Draft, find_formats, write
from tests.drafts import SMALL, STANDARD, blocks_of, composed, problems_of, read

FIGURES = """\
  costs: {label: operating expenses, values: {Q3 2026: 84662400, Q3 2025: 71375600}}
  grants: {label: grants, values: {Q3 2026: 0, Q3 2025: 400}}
  loss_per_share: {label: loss per share, unit: USD/share, values: {Q3 2026: -0.05, Q3 2025: 0.125}}
  shares: {label: weighted-average shares, unit: shares, values: {Q3 2026: 25000000, Q3 2025: 24000000}}
  margin: {label: gross margin, unit: percent, values: {Q3 2026: 52.04, Q3 2025: 53.1}}
  cash: {label: cash, nature: balance, values: {Q3 2026: 5000000, FY 2025: 7000000, Q2 2026: 6000000}}
  due: {label: amounts due, values: {Q3 2026: pending, Q3 2025: 1000}}
"""
BOTH = "[Q3 2026, Q3 2025]"


def statement(*rows: str, columns: str = BOTH, more: str = "") -> str:
    """The YAML of a release with one statement of these rows."""
    text = SMALL.replace("people:", FIGURES + "people:", 1)
    fields = "".join(f"    {field}\n" for field in [f"columns: {columns}", *filter(None, [more])])
    body = "".join(f"      - {row}\n" for row in rows)
    return f"{text}statements:\n  table:\n{fields}    rows:\n{body}sections:\n  - statement: table\n"


def table(*rows: str, columns: str = BOTH, more: str = "") -> Table:
    """The table of a statement."""
    blocks = composed(statement(*rows, columns=columns, more=more)).blocks
    return next(block for block in blocks if isinstance(block, Table))


def words(row: tuple[Cell, ...]) -> list[str]:
    return [plain_text(cell.content) for cell in row]


def body(*rows: str, columns: str = BOTH, more: str = "") -> list[list[str]]:
    """The words of a table's rows below its heading."""
    found = table(*rows, columns=columns, more=more)
    return [words(row) for row in found.rows[found.heads :]]


def heads(columns: str, more: str = "") -> list[list[tuple[str, int]]]:
    """The words of the heading rows, each with the columns that they take, without those over the labels."""
    found = table("revenue", columns=columns, more=f"style: {{missing: blank}}\n    {more}".rstrip())
    return [[(plain_text(cell.content), cell.span) for cell in row[1:]] for row in found.rows[: found.heads]]


def test_columns_of_the_same_part_of_a_year_share_a_stacked_head():
    assert heads("[Q3 2026, Q3 2025, 9M 2026, 9M 2025]") == [
        [("Three Months Ended", 2), ("Nine Months Ended", 2)],
        [("September 30,", 2), ("September 30,", 2)],
        [("2026", 1), ("2025", 1), ("2026", 1), ("2025", 1)],
    ]


def test_the_linked_quarter_has_a_day_of_its_own():
    assert heads("[Q3 2026, Q3 2025, Q2 2026]")[:2] == [
        [("Three Months Ended", 3)],
        [("September 30,", 2), ("June 30,", 1)],
    ]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ("[FY 2026, FY 2025]", [("Year Ended", 2)]),
        ("[H1 2026, H1 2025]", [("Six Months Ended", 2)]),
    ],
)
def test_years_and_half_years_are_headed_by_their_length(columns: str, expected: list[tuple[str, int]]):
    assert heads(columns)[0] == expected


def test_columns_can_be_named_by_their_relation_to_the_reported_period():
    assert heads("[current, prior, ytd, ytd_prior]") == heads("[Q3 2026, Q3 2025, 9M 2026, 9M 2025]")
    days = "kind: balance_sheet"
    assert heads("[current, linked, year_end]", days) == heads("[Q3 2026, Q2 2026, FY 2025]", days)
    rows = ("revenue", "costs")
    assert body(*rows, columns="[current, {change: percent, of: [current, prior]}]") == body(
        *rows, columns="[Q3 2026, {change: percent, of: [Q3 2026, Q3 2025]}]"
    )
    assert body("revenue", columns="[{title: Now}]", more="period: prior") == [["Revenue", "$74,475"]]
    (problem,) = problems_of(statement("revenue", columns="[current, last]"))
    assert "must be a period such as Q4 2019 or FY 2019, or one of current, prior, linked" in problem


def test_a_first_quarter_has_no_columns_of_the_year_to_date_beside_its_own():
    text = statement("{line: revenue, marks: [blank, blank, '*', blank]}", "{line: X, cells: [a, b, c, d]}",
                     columns="[current, prior, ytd, ytd_prior]", more="notes: [{mark: '*', text: So.}]")  # fmt: skip
    text = text.replace("Q3 2026", "Q1 2026").replace("Q3 2025", "Q1 2025").replace("Q2 2026", "Q4 2025")
    found = next(block for block in composed(text).blocks if isinstance(block, Table))
    assert [words(row) for row in found.rows[found.heads :]] == [["Revenue", "$83,412", "$74,475"], ["X", "a", "b"]]


def test_a_fourth_quarters_balance_sheet_has_the_last_year_end_once():
    text = statement("revenue", columns="[current, year_end, prior]", more="kind: balance_sheet")
    fourth = text.replace("Q3 2026", "Q4 2026").replace("Q3 2025", "FY 2025").replace("9M 20", "Q1 20")
    (found,) = (block for block in composed(fourth).blocks if isinstance(block, Table))
    heads = [words(row) for row in found.rows[: found.heads]]
    assert heads[-1] == ["", "2026", "2025"] and heads[0] == ["", "As of December 31,"], heads
    (found,) = (block for block in composed(text.replace("9M 2025", "FY 2025")).blocks if isinstance(block, Table))
    assert [len(row) for row in found.rows[found.heads :]] == [4]


def test_a_balance_sheet_is_headed_by_days():
    assert heads("[Q3 2026, FY 2025]", "kind: balance_sheet") == [[("September 30, 2026", 1), ("December 31, 2025", 1)]]
    assert heads("[FY 2026, FY 2025]", "kind: balance_sheet") == [
        [("As of December 31,", 2)],
        [("2026", 1), ("2025", 1)],
    ]


def test_a_fiscal_year_of_weeks_is_headed_by_days_that_differ_or_by_its_weeks():
    text = statement("revenue").replace("company:\n", "company:\n  fiscal_year_end: Saturday nearest January 31\n", 1)

    def rows(text: str) -> list[list[str]]:
        found = next(block for block in composed(text).blocks if isinstance(block, Table))
        return [words(row)[1:] for row in found.rows[: found.heads]]

    assert rows(text) == [["Three Months Ended"], ["November 1, 2025", "November 2, 2024"]]
    weeks = text.replace("    columns:", "    style: {periods: weeks}\n    columns:", 1)
    assert rows(weeks)[0] == ["13 Weeks Ended"]


def test_short_heads_and_heads_of_ones_own_are_taken():
    assert heads("[Q3 2026, FY 2025]", "") != [[("Q3 2026", 1), ("2025", 1)]]
    found = table("revenue", columns="[Q3 2026, FY 2025]", more="style: {periods: short, missing: blank}")
    assert words(found.rows[0]) == ["", "Q3 2026", "2025"]
    own = "[{period: Q3 2026, title: Now, group: All}, {period: Q3 2025, title: Then, group: All, mark: '*'}]"
    assert heads(own, "notes: ['* Derived.']") == [[("All", 2)], [("Now", 1), ("Then *", 1)]]


def test_columns_of_one_period_stand_under_it():
    own = "[{period: Q3 2026, title: Now}, {period: Q3 2026, title: Again}]"
    assert heads(own) == [[("Three Months Ended", 2)], [("September 30, 2026", 2)], [("Now", 1), ("Again", 1)]]


def test_changes_say_between_which_periods_they_are_where_that_differs():
    one = "{change: amount, of: [Q3 2026, Q3 2025]}, {change: percent, of: [Q3 2026, Q3 2025]}"
    assert [row[-2:] for row in heads(f"{BOTH[:-1]}, {one}]")][1:] == [
        [("September 30,", 2), ("Change", 2)],
        [("$", 1), ("%", 1)],
    ]
    other = heads(f"{BOTH[:-1]}, {one}, {{change: percent, of: [9M 2026, 9M 2025]}}]")
    assert other[0][-1] == ("Change", 3)
    assert other[1][-2:] == [("Q3 2026 vs. Q3 2025", 2), ("9M 2026 vs. 9M 2025", 1)]
    assert heads(f"{BOTH[:-1]}, {{change: percent}}]")[-1][-1] == ("% Change", 1)


def test_an_unaudited_column_says_so():
    assert heads("[{period: Q3 2026, unaudited: true}, Q3 2025]")[-1] == [("(Unaudited)", 1), ("", 1)]


def test_the_first_row_totals_and_the_row_after_a_total_have_the_currencys_sign():
    rows = body(
        "revenue", "costs", "{total: net_income}", "costs", "grants", "loss_per_share", "loss_per_share", "shares"
    )
    assert [row[2] for row in rows] == [
        "$74,475", "71,376", "$3,100", "$71,376", "0", "$0.13", "$0.13", "24,000,000",
    ]  # fmt: skip


@pytest.mark.parametrize(("currency", "shown"), [("all", ["$83,412", "$84,662"]), ("none", ["83,412", "84,662"])])
def test_a_house_has_the_sign_everywhere_or_nowhere(currency: str, shown: list[str]):
    assert [row[1] for row in body("revenue", "costs", more=f"style: {{currency: {currency}}}")] == shown


def test_a_subtotal_is_rounded_from_the_exact_amounts_and_not_from_those_printed():
    rows = body("revenue", "costs", "{subtotal: Operating loss, of: [revenue, -costs]}")
    assert [row[1] for row in rows] == ["$83,412", "84,662", "(1,250)"]
    exact = body("{line: revenue, decimals: 1}", "{subtotal: Loss, of: [revenue, -costs], decimals: 1}")
    assert [row[1] for row in exact] == ["$83,412.0", "(1,250.4)"]


def test_rows_are_added_up_by_their_ids():
    rows = body("{subtotal: Loss, id: loss, of: [revenue, -costs]}", "{total: Loss and grants, of: [loss, grants]}")
    assert rows[1] == ["Loss and grants", "$(1,250)", "$3,100"]


def test_a_figure_beside_its_parts_is_printed_itself_and_must_be_their_sum():
    text = statement("revenue", "{total: gross, of: [revenue, -costs]}")
    text = text.replace("people:", "  gross: {label: gross profit, formula: revenue - costs}\npeople:", 1)
    shown = next(block for block in composed(text).blocks if isinstance(block, Table)).rows[-1]
    assert words(shown) == ["Gross profit", "$(1,250)", "$3,099"]
    assert [cell.content[0].origin.figure for cell in shown[1:]] == ["gross Q3 2026", "gross Q3 2025"]
    problems = problems_of(statement("revenue", "costs", "{total: net_income, of: [revenue, -costs]}"))
    advice = "(mend a value or a part, or leave of out)"
    assert [problem.partition("of[0]: ")[2] for problem in problems] == [
        f"net_income is not the sum of its parts in {period} {advice}" for period in ("Q3 2025", "Q3 2026")
    ]


def test_a_sum_of_rounded_parts_may_differ_by_their_rounding():
    def rounded(total: str) -> list[str]:
        parts = [
            f"{{label: {label}, scale: millions, values: {{Q3 2026: {amount}}}}}"
            for label, amount in (("parts", "14"), ("others", "59"), ("the whole", total))
        ]
        more = "".join(f"  {key}: {part}\n" for key, part in zip(("some", "rest", "whole"), parts, strict=True))
        text = statement(
            "some", "rest", "{total: whole, of: [some, rest]}", columns="[Q3 2026]", more="scale: millions"
        )
        return problems_of(text.replace("people:", more + "people:", 1))

    assert rounded("72") == rounded("73") == rounded("74") == []
    assert len(rounded("75")) == 1


def test_the_id_of_a_figure_is_no_label_of_other_cells():
    for given in ("figures: [costs, blank]", "cells: [a, b]"):
        (problem,) = problems_of(statement(f"{{line: revenue, {given}}}"))
        assert "rows[0].line: names a figure, and the row has" in problem
        assert "write a label that is no figure's id instead of revenue" in problem


def test_a_mark_without_its_note_and_a_note_without_its_mark_are_told_at_their_places():
    rows = ("{line: revenue, mark: (1), marks: [blank, (2)]}", "{line: costs, mark: (1)(3)}")
    notes = "notes: [{mark: (1), text: A}, {mark: (3), text: B}, {mark: (9), text: C}]"
    problems = problems_of(statement(*rows, more=notes))
    assert [problem.partition("statements.table.")[2] for problem in problems] == [
        "notes[2].mark: the mark (9) stands nowhere in the statement (give it to a row, or leave it out)",
        "rows[0].marks[1]: there is no note with the mark (2) (add it to the statement's notes, or take the mark out)",
    ]


def test_a_mark_can_have_its_note_in_a_section_of_notes_and_stand_in_a_label():
    text = statement(
        "{line: revenue, mark: '*'}", "{line: costs, label: Costs(1)}", more="notes: [{mark: (1), text: A}]"
    )
    assert problems_of(text + "  - notes: {items: [{mark: '*', text: Derived.}]}\n") == []
    assert problems_of(text.replace("text: A}]", "text: A}, '* Derived.']")) == []


def test_a_dash_for_what_is_missing_is_no_zero():
    missing = "{{line: cash, style: {{missing: dash, zero: '{}', currency: none}}}}"
    assert [body(missing.format(zero))[0][2] for zero in ("0", "—", "-")] == ["–", "—", "-"]


def test_the_first_row_after_a_heading_has_the_currencys_sign_where_the_house_wants_it():
    rows = ("revenue", "heading: Costs", "costs", "grants")
    shown = [row[2] for row in body(*rows, more="style: {currency: first-of-blocks}")]
    assert shown == ["$74,475", "", "$71,376", "0"]
    assert [row[2] for row in body(*rows)] == ["$74,475", "", "71,376", "0"]


def test_marks_can_stand_close_to_their_words():
    more = "style: {marks: close}\n    notes: ['(1) A', '(2) B', '(3) C']"
    found = table("{line: revenue, mark: (1), marks: [(2), blank]}", columns="[{period: Q3 2026, mark: (3)}, Q3 2025]",
                  more=more)  # fmt: skip
    assert words(found.rows[-1]) == ["Revenue(1)", "$83,412(2)", "$74,475"]
    assert "2026(3)" in words(found.rows[found.heads - 1])


def test_a_zero_is_a_dash_and_what_rounds_to_zero_is_none():
    assert body("grants") == [["Grants", "$—", "$0"]]
    assert body("grants", more="style: {less_than: true, currency: none}") == [["Grants", "—", "<1"]]
    assert body("grants", more="style: {zero: '0', currency: none}") == [["Grants", "0", "0"]]


def test_a_pending_figure_and_all_that_is_computed_from_it_are_pending():
    rows = body("due", "{total: Sum, of: [due, revenue]}", columns=f"{BOTH[:-1]}, {{change: percent}}]")
    assert rows == [["Amounts due", "[●]", "$1", "[●]"], ["Sum", "[●]", "$74,476", "[●]"]]


def test_a_loss_is_named_as_one_and_both_where_both_occur():
    assert body("net_income")[0][0] == "Net income (loss)"
    assert body("net_income", columns="[Q3 2026, {period: Q3 2026, title: Again}]")[0][0] == "Net loss"
    assert body("net_income", columns="[Q3 2025, {period: Q3 2025, title: Again}]")[0][0] == "Net income"
    assert body("{line: net_income, label: Result, mark: (1)}", more="notes: ['(1) Ours.']")[0][0] == "Result (1)"


def test_a_row_whose_amounts_are_turned_is_named_by_the_sign_that_they_have():
    rows = body("{line: net_income, negate: true}", columns="[Q3 2026, {period: Q3 2026, title: Again}]")
    assert rows[0][:2] == ["Net loss", "$1,250"]
    rows = body("{line: net_income, negate: true}", columns="[Q3 2025, {period: Q3 2025, title: Again}]")
    assert rows[0][0] == "Net income"


def test_negative_amounts_stand_in_parentheses_or_after_the_minus_of_the_house():
    assert body("net_income")[0][1] == "$(1,250)"
    assert body("net_income", more="style: {negative: minus}")[0][1] == "-$1,250"


def test_changes_are_in_amount_in_percent_and_in_points():
    columns = f"{BOTH[:-1]}, {{change: amount}}, {{change: percent}}]"
    rows = body("revenue", "net_income", "margin", "{line: grants, negate: true}", columns=columns)
    assert [row[3:] for row in rows] == [["$8,937", "12.0%"], ["(4,350)", "NM"], ["(1.1) pts", ""], ["0", "NM"]]


def test_a_change_above_the_largest_percentage_is_not_meaningful():
    columns = "[Q3 2026, Q3 2025, {change: percent, of: [Q3 2026, Q3 2025]}]"
    text = statement("{line: revenue}", columns=columns) + "style:\n  figures: {largest_percent: 5}\n"
    found = next(block for block in composed(text).blocks if isinstance(block, Table))
    assert words(found.rows[-1])[-1] == "NM"


def test_a_column_shows_shares_of_a_figure():
    rows = body("costs", columns="[Q3 2025, {percent_of: revenue, period: Q3 2025}]")
    assert rows == [["Operating expenses", "$71,376", "95.8%"]]


def test_constant_currency_is_computed_from_a_figure_of_its_own():
    columns = f"{BOTH[:-1]}, {{change: constant_currency}}]"
    assert body("{line: revenue, constant_currency: costs}", columns=columns)[0][3] == "13.7%"


def test_a_balance_of_the_beginning_is_that_of_the_period_before():
    rows = body("{line: cash, label: Cash at beginning, at: beginning}", "{total: cash}", columns="[Q3 2026]")
    assert [row[1] for row in rows] == ["$6,000", "$5,000"]


def test_cells_can_be_other_figures_words_or_blank():
    columns = "[{title: Low}, {title: High}]"
    rows = body(
        "{line: Range, figures: [revenue, costs]}",
        "{line: Tax, cells: ['24% to {{ margin }}', blank]}",
        columns=columns,
    )
    assert rows == [["Range", "$83,412", "$84,662"], ["Tax", "24% to 52.0%", ""]]


def test_each_cell_of_a_row_is_printed_in_the_unit_of_its_own_figure():
    rows = body(
        "{line: Loss, figures: [costs, loss_per_share, blank]}",
        "{line: Grants, figures: [grants, shares, margin]}",
        columns="[{title: Amount}, {title: Per share}, {title: Rate}]",
    )
    assert rows == [["Loss", "$84,662", "$(0.05)", ""], ["Grants", "—", "25,000,000", "52.0%"]]


def test_guidance_is_a_table_of_low_and_high_or_of_ranges():
    columns = "[{title: Low}, {title: High}, {title: Range}]"
    rows = body(
        "{line: Revenue, figures: [costs, revenue, blank]}",
        "{line: Margin, cells: [blank, blank, '{{ margin.prior | decimals: 0 }} to 55%']}",
        columns=columns,
        more="kind: guidance\n    scale: millions\n    decimals: 1",
    )
    assert rows == [["Revenue", "$84.7", "$83.4", ""], ["Margin", "", "", "53% to 55%"]]


def test_marks_of_notes_stand_after_amounts_and_hang_in_plain_text():
    rows = ("{line: revenue, marks: [(1), blank]}", "{line: net_income, marks: [(a), blank]}", "costs")
    notes = "notes: [{mark: (1), text: A}, {mark: (a), text: B}]"
    assert [row[1] for row in body(*rows, more=notes)] == ["$83,412 (1)", "(1,250) (a)", "84,662"]
    text = statement(*rows, more=notes)
    printed = write(Draft(read(text), STANDARD, composed(text)), find_formats(["txt"]))["txt"].content.decode()
    ends = [
        line.index(digits) + len(digits)
        for digits in ("83,412", "1,250", "84,662")
        for line in printed.splitlines()
        if digits in line
    ]
    assert len(set(ends)) == 1


def test_the_unit_caption_names_what_is_not_in_the_scale():
    def captions(*rows: str, more: str = "") -> list[str]:
        found = blocks_of(composed(statement(*rows, more=more)))
        return [text for _, role, text in found if role == "table-caption"]

    assert captions("revenue") == ["(In thousands)"]
    assert captions("revenue", "loss_per_share", "shares") == ["(In thousands, except share and per share amounts)"]
    assert captions("revenue", "loss_per_share", more="style: {caption: sign}") == [
        "($ in thousands, except per share amounts)"
    ]
    assert captions("revenue", more="scale: millions\n    style: {caption: code}") == ["USD million"]
    assert captions("revenue", more="caption: none") == [] == captions("margin")
    assert captions("revenue", more="caption: '(In {{ company }} units)'") == ["(In Acme Robotics units)"]
    over = table("revenue", more="style: {caption_place: over-labels}")
    assert words(over.rows[over.heads - 1])[0] == "(In thousands)"


def test_labels_stand_further_in_below_a_heading_until_a_subtotal():
    found = table("heading: Costs", "costs", "{subtotal: Total, of: [costs]}", "revenue", "{line: revenue, indent: 3}")
    assert [row[0].indent for row in found.rows[found.heads :]] == [0, 1, 1, 0, 3]


def test_a_subtotal_ends_its_own_headings_block_or_none():
    def levels(*rows: str) -> list[int]:
        found = table(*rows)
        return [row[0].indent for row in found.rows[found.heads :]]

    assert levels("heading: A", "{heading: B, indent: 1}", "revenue", "{subtotal: costs}", "due", "{total: X, of: [due]}",
                  "due") == [0, 1, 2, 2, 1, 1, 0]  # fmt: skip
    assert levels("heading: A", "revenue", "{subtotal: costs, closes: false}", "due", "{subtotal: costs}", "due") == [
        0, 1, 1, 1, 1, 0,
    ]  # fmt: skip


def test_a_total_can_stand_without_a_label():
    assert body("{total: net_income, label: none}") == [["", "$(1,250)", "$3,100"]]


def test_words_of_ones_own_stand_above_the_title():
    def titles(line: str) -> list[str]:
        more = f"title: Balance Sheets\n    company_line: {line}"
        return [text for _, role, text in blocks_of(composed(statement("revenue", more=more))) if role == "table-title"]

    assert titles("'{{ company.name }} and Subsidiaries'") == ["Acme Robotics, Inc. and Subsidiaries", "Balance Sheets"]
    assert titles("true") == ["Acme Robotics, Inc.", "Balance Sheets"]
    assert titles("false") == ["Balance Sheets"]
    more = "title: Balance Sheets\n    company_line: '{{ compani }} and Subsidiaries'"
    (problem,) = problems_of(statement("revenue", more=more))
    assert "company_line: there is no figure or name 'compani'" in problem


def test_subtotals_are_ruled_above_and_totals_below_too_but_never_the_first_row():
    found = table(
        "{total: revenue}", "{subtotal: costs}", "{total: net_income}", "{line: grants, rules: double}", "blank"
    )
    rules = [(row[1].above, row[1].below) for row in found.rows[found.heads :]]
    assert rules == [("", "double"), ("single", ""), ("single", "double"), ("single", "double"), ("", "")]
    below_heading = table("revenue", "heading: Costs", "{subtotal: costs}")
    assert below_heading.rows[-1][1].above == ""


def test_memo_lines_stand_after_a_blank_row():
    assert [row[0] for row in body("revenue", "{memo: shares}", "{memo: margin}")][1:3] == [
        "",
        "Weighted-average shares",
    ]


def test_shares_typed_in_millions_are_printed_as_they_are_typed():
    text = statement("shares").replace("25000000, Q3 2025: 24000000", "25.1, Q3 2025: 24.0}, scale: millions, x: {", 1)
    text = text.replace(", x: {}}", "}", 1)
    found = next(block for block in composed(text).blocks if isinstance(block, Table))
    assert words(found.rows[-1])[1:] == ["25.1", "24.0"]


def test_title_lines_stand_before_the_table_and_notes_after_it():
    more = (
        "title: Our Statement\n    company_line: true\n    unaudited: true\n    notes: [{mark: (1), text: Estimated.}]"
    )
    found = [(role, text) for _, role, text in blocks_of(composed(statement("{line: revenue, mark: (1)}", more=more)))]
    assert found[-6:-1] == [
        ("table-title", "Acme Robotics, Inc."), ("table-title", "Our Statement"), ("table-caption", "(Unaudited)"),
        ("table-caption", "(In thousands)"), ("note", "(1) Estimated."),
    ]  # fmt: skip
    assert table("revenue", more="title: Our Statement").title == "Our Statement"


def test_a_table_can_stand_in_its_section_and_be_printed_by_a_template(tmp_path: Path):
    inline = SMALL + "sections:\n  - statement: {columns: [Q3 2026], rows: [revenue]}\n"
    assert [block.id for block in composed(inline).blocks if isinstance(block, Table)] == ["statement-1"]
    from relwriter.compose.pack import find_pack
    from relwriter.packs import copy_pack

    folder = copy_pack("standard", tmp_path / "ours")
    (folder / "sections" / "text.md.j2").write_text('{{ table("table") }}\n', encoding="utf-8")
    text = statement("revenue") + "  - text: {text: x}\n"
    ids = [block.id for block in composed(text, pack=find_pack(str(folder), Path())).blocks if isinstance(block, Table)]
    assert ids == ["statements.table", "statements.table~2"]


def test_the_origin_of_a_cell_is_its_figure_and_that_of_a_sum_its_terms():
    found = table("revenue", "{total: Loss, of: [revenue, -costs]}")
    (amount,), (total,) = (row[1].content for row in found.rows[found.heads :])
    assert (amount.origin.figure, amount.origin.form) == ("revenue Q3 2026", "amount")
    assert (total.origin.field, total.origin.figure, total.origin.form) == (
        "statements.table.rows[1].of", "revenue Q3 2026 - costs Q3 2026", "sum",
    )  # fmt: skip


def test_a_note_on_a_statement_is_on_its_first_line_and_one_on_a_row_on_the_table():
    text = statement("{line: revenue, note: Confirm}", more="note: Counsel to read")
    assert [note.block for note in composed(text).notes] == ["statements.table.caption", "statements.table"]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("revenu", "rows[0]: there is no figure 'revenu' (did you mean revenue?)"),
        ("{total: X, of: [revenue, -cost]}", "rows[0].of[1]: there is no figure 'cost' (did you mean costs?)"),
        ("{total: X, of: [revenue, shares]}", "rows[0].of[1]: adds shares to USD (add up figures of one unit)"),
        ("{total: X, id: x, of: [x]}", "rows[0].of[0]: the row x adds up itself (leave it out of its own sum)"),
        ("cash", "rows[0]: cash has no value for Q3 2025 (add Q3 2025 to figures.cash.values, or Q3 2025: pending, "
                 "or style: {missing: blank})"),
        ("{line: X, figures: [revenue]}", "rows[0].figures[0]: gives 1 cells, but there are 2 columns "
                                          "(write blank for a cell that holds nothing)"),
        ("{line: revenue, at: beginning}", "rows[0].line: revenue is no balance"),
        ("{line: revenue, total: costs}", "rows[0]: must have exactly one role"),
        ("{heading: X, of: [revenue]}", "rows[0]: has of, but a heading has no values (make it a line)"),
        ("{line: revenue, label: '{{ x }}'}", "rows[0].label: there is no figure or name 'x'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place_and_what_to_do(row: str, problem: str):
    problems = problems_of(statement(row))
    assert any(re.match(rf"release.yaml:\d+:\d+: statements.table.{re.escape(problem)}", found) for found in problems)


def test_all_problems_of_a_statement_are_told_at_once_and_one_that_nobody_prints_has_its_own():
    text = statement("revenu", "costs", "nett_income").replace("sections:\n  - statement: table\n", "")
    assert [found.split(": ")[2] for found in problems_of(text)] == ["there is no figure 'revenu' (did you mean revenue?)",
                                                                    "there is no figure 'nett_income' (did you mean net_income?)"]  # fmt: skip


def test_a_statement_that_there_is_not_is_refused_where_it_is_named():
    (problem,) = problems_of(statement("revenue").replace("- statement: table", "- statement: tabel"))
    assert problem.endswith("sections[0].statement: there is no statement 'tabel' (did you mean table?)")


def test_a_figure_is_never_printed_more_exactly_than_it_is_known():
    text = statement("{line: revenue, decimals: 2}").replace(
        "    label: revenue\n", "    label: revenue\n    accuracy: thousands\n", 1
    )
    assert any("is not known as exactly as thousands with 2 decimals" in found for found in problems_of(text))


def priced(*rows: str, more: str = "") -> str:
    """A statement in which prices per home are typed in thousands, to the hundred."""
    price = (
        "  price: {label: average price, unit: USD/home, scale: thousands, values: {Q3 2026: 504.6, Q3 2025: 498.1}}\n"
    )
    return statement(*rows, more=more).replace("people:", f"{price}people:", 1)


def test_a_price_that_is_typed_in_the_scale_of_the_statement_is_printed_in_it_as_exactly_as_it_is_known():
    found = next(block for block in composed(priced("revenue", "price")).blocks if isinstance(block, Table))
    assert words(found.rows[-1]) == ["Average price", "$504.6", "$498.1"]


def test_a_price_in_another_scale_than_the_statement_asks_for_one_in_its_row():
    (problem,) = problems_of(priced("revenue", "price", more="scale: ones"))
    assert problem.endswith("(say scale: thousands for the row, or state its accuracy)")
    assert problems_of(priced("revenue", "{line: price, scale: thousands}", more="scale: ones")) == []


def test_every_format_prints_the_statement_and_proves_it():
    text = statement("heading: Costs", "costs", "{total: net_income}", "due", more="title: Statement")
    release = read(text)
    outputs = write(Draft(release, STANDARD, composed(text)), find_formats([]))
    assert "  Operating expenses" in outputs["txt"].content.decode()
    assert "| Net income (loss) " in outputs["md"].content.decode()


def test_a_column_of_a_period_that_most_figures_lack_is_told_once_where_it_is_typed():
    found = problems_of(statement("revenue", "costs", "grants", columns="[Q3 2026, Q3 2024]"))
    assert [problem.partition(": ")[2] for problem in found] == [
        "statements.table.columns[1]: most figures of the statement have no value for Q3 2024 "
        "(did you mean Q3 2025? or add Q3 2024 to the values of the figures)"
    ]
    (change,) = problems_of(
        statement("revenue", "costs", columns="[Q3 2026, {change: percent, of: [Q3 2026, Q3 2024]}]")
    )
    assert ": statements.table.columns[1].of[1]: most figures" in change


def test_a_statement_that_leaves_missing_cells_blank_may_have_a_column_of_a_period_that_figures_lack():
    assert body("revenue", "costs", columns="[Q3 2026, Q3 2024]", more="style: {missing: blank}")[1][-1] == ""
    rows = [f"{{line: {key}, style: {{missing: blank}}}}" for key in ("revenue", "costs")]
    assert body(*rows, columns="[Q3 2026, Q3 2024]")[1][-1] == ""


def test_a_period_that_no_other_year_explains_is_told_figure_by_figure():
    found = problems_of(statement("revenue", "costs", columns="[Q3 2026, Q1 2026]"))
    assert [problem.split(": ")[1] for problem in found] == ["statements.table.rows[0]", "statements.table.rows[1]"]


def test_the_scale_of_a_figure_coarser_than_the_others_is_told_where_it_is_typed():
    text = statement("revenue", "costs", "grants", "net_income").replace("costs: {", "costs: {scale: millions, ")
    (problem,) = problems_of(text.replace("84662400, Q3 2025: 71375600", "85, Q3 2025: 71"))
    assert problem.partition(": ")[2].startswith(
        "figures.costs.scale: does not fit statements.table.rows[1]: costs is not known as exactly as thousands (say scale"
    )


def test_the_scale_of_a_statement_finer_than_its_figures_is_told_once():
    text = statement("revenue", "costs", more="scale: ones").replace("costs: {", "costs: {scale: thousands, ")
    (problem,) = problems_of(text.replace("    label: revenue\n", "    label: revenue\n    scale: thousands\n", 1))
    assert ": statements.table.scale: does not fit statements.table.rows[0] and 1 more: revenue is not known" in problem


def test_figures_in_the_scale_of_the_books_that_are_too_coarse_are_told_at_the_books():
    text = statement("revenue", "costs").replace("company:\n", "company:\n  reporting: {scale: millions}\n", 1)
    (problem,) = [
        found for found in problems_of(text.replace("84662400", "85").replace("71375600", "71")) if "not known" in found
    ]
    assert ": company.reporting.scale: does not fit statements.table.rows[" in problem


def test_a_reported_period_that_was_left_from_the_year_before_is_told_where_it_is_typed():
    text = statement("revenue", "costs", "grants", columns="[current, prior]").replace("Q3 2026", "Q3 2025", 1)
    assert any(
        ": period: most figures of the statement have no value for Q3 2024 (did you mean Q3 2026?" in found
        for found in problems_of(text)
    )


def test_a_scale_of_the_books_that_fits_the_other_figures_is_not_blamed():
    text = statement("revenue", "costs", "grants").replace(
        "company:\n", "company:\n  reporting: {scale: thousands}\n", 1
    )
    text = text.replace("    label: revenue\n", "    label: revenue\n    scale: ones\n", 1).replace(
        "84662400", "84662.4"
    )
    (problem,) = problems_of(text.replace("    rows:", "    decimals: 1\n    rows:"))
    assert ": statements.table.rows[2]: grants is not known as exactly as thousands with 1 decimal (say" in problem
