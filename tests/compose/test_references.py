"""References in prose: what they print, and how those that have nothing to print are told."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, problems_of, words_of


def _text(prose: str) -> str:
    return f"{SMALL}sections:\n  - text: {{text: '{prose}'}}\n"


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("{{ revenue }}", "$83.4 million"),
        ("{{ revenue.current }}", "$83.4 million"),
        ("{{ revenue.prior }}", "$74.5 million"),
        ("{{ revenue.ytd }} and {{ revenue.ytd_prior }}", "$240.0 million and $250.0 million"),
        ('{{ revenue."Q3 2025" }}', "$74.5 million"),
        ("{{ revenue | millions: 2 }}", "$83.41 million"),
        ("{{ revenue | thousands: 0 }}", "$83,412 thousand"),
        ("{{ revenue | ones }}", "$83,412,000"),
        ("{{ revenue | exact }}", "$83,412,000"),
        ("{{ revenue | decimals: 0 }}", "$83 million"),
        ("{{ revenue | billions: 2 }}", "$0.08 billion"),
        ("{{ revenue.change }}, {{ revenue.change_pct }}", "$8.9 million, 12.0%"),
        ("It {{ revenue.direction }} by {{ revenue.change }}", "It increased by $8.9 million"),
        ("{{ revenue.ytd.direction }}", "decreased"),
        ("{{ net_income }}", "$(1.3) million"),
        ("a net loss of {{ net_income | loss }}", "a net loss of $1.3 million"),
        ("a net loss of {{ net_income | loss: 2 }}", "a net loss of $1.25 million"),
        ("{{ net_income | size }}, {{ net_income.prior | size }}", "$1.3 million, $3.1 million"),
        ("{{ net_income | size: 3 }}", "$1.250 million"),
        ("{{ net_income | labelled }}", "net loss of $1.3 million"),
        ("{{ net_income.prior | labelled }}", "net income of $3.1 million"),
        ("{{ net_income.label }}", "net loss"),
        ("{{ company }}, {{ company.name }}", "Acme Robotics, Acme Robotics, Inc."),
        (
            "{{ period }}; {{ period.short }}; {{ period.prior.title }}",
            "third quarter of 2026; Q3 2026; Third Quarter 2025",
        ),
        ("{{ people.jane-roe }}, {{ people.jane-roe.surname }}", "Jane Roe, Roe"),
        ("**{{ revenue }}** and _more_", "$83.4 million and more"),
        ("see [us](https://x.y/a_b)", "see us"),
        ("\\{{ revenue }}", "{{ revenue }}"),
    ],
)
def test_a_reference_prints_its_fact(prose: str, expected: str) -> None:
    assert expected in words_of(_text(prose))


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("{{ revenue.linked }}", "revenue has no value for Q2 2026 "
         "(add Q2 2026 to figures.revenue.values, or Q2 2026: pending)"),
        ("{{ revenue.last }}", "there is no period 'last' "
         "(one of current, prior, linked, year_end, ytd, ytd_prior, or a period in quotes such as 'Q4 2018')"),
        ("{{ revenue | lakhs }}", "there is no filter 'lakhs' "
         "(one of ones, thousands, millions, billions, trillions, decimals, exact, cents, bare, number, spelled, code, sign, "
         "minus, parentheses, letters, long, size, loss, labelled, share_of)"),
        ("{{ revenue | loss }}", "revenue is no loss in Q3 2026 (leave the filter out and change the words)"),
        ("{{ net_income.change_pct }}", "net_income has no meaningful change in percent for Q3 2026 "
         "(the change is none, too large, crosses zero, or is not known so exactly: say it in other words)"),
        ("{{ net_income.direction }}", "net_income neither increased nor decreased in Q3 2026 (say it in other words)"),
        ("{{ revenue | billions: 0 }}", "revenue is not zero, but would print as zero in billions "
         "(print it in a smaller scale)"),
        ("{{ company | millions }}", "'millions' works on figures only (leave it out)"),
        ("{{ people.jane }}", "there is no such person (people.ID, one of jane-roe)"),
    ],
)  # fmt: skip
def test_a_reference_that_has_nothing_to_print_is_told_at_its_place(prose: str, expected: str) -> None:
    (found,) = problems_of(_text(prose))
    assert found == f"release.yaml:21:19: sections[0].text.text: {expected}"


def test_a_figure_is_not_printed_more_exactly_than_it_is_known() -> None:
    text = _text("{{ revenue | millions: 2 }}").replace("label: revenue", "label: revenue\n    accuracy: millions")
    (found,) = problems_of(text)
    assert "revenue is not known as exactly as millions with 2 decimals" in found


def test_all_references_that_fail_are_told_at_once() -> None:
    assert len(problems_of(_text("{{ revenue.linked }} and {{ net_income.ytd }}"))) == 2


def test_a_pending_figure_prints_its_mark_in_every_form() -> None:
    text = _text("{{ revenue }} {{ revenue.change }} {{ revenue.change_pct }} {{ revenue.direction }}").replace(
        "Q3 2026: 83412000", "Q3 2026: pending"
    )
    assert "[●] [●] [●]% [increased/decreased]" in words_of(text)


MORE = """\
  headcount: {label: customers, unit: count, nature: balance, values: {Q3 2026: 75, Q2 2026: 72, FY 2025: 60, Q3 2025: 50}}
  branches: {label: branches, unit: count, nature: balance, values: {Q3 2026: 75, Q3 2025: 50}}
  rate: {label: tax rate, unit: percent, values: {9M 2026: 21.5, 9M 2025: 21.0}}
  orders: {label: orders, values: {Q3 2026: 6000000, Q2 2026: 5000000, Q3 2025: 8000000}}
people:
"""


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("{{ rate }} after {{ rate.prior }}, {{ rate.change }}", "21.5% after 21.0%, 0.5 percentage point"),
        ("{{ headcount }} after {{ headcount.prior }}, {{ headcount.change }} more", "75 after 60, 15 more"),
        ("{{ branches }} after {{ branches.prior }}, {{ branches.change }} more", "75 after 50, 25 more"),
        ("{{ headcount.linked }}, {{ headcount.linked_change }} fewer", "72, 3 fewer"),
        ("{{ orders.linked_direction }} by {{ orders.linked_change }}", "increased by $1.0 million"),
        ("or {{ orders.linked_change_pct }}, but {{ orders.direction }}", "or 20.0%, but decreased"),
    ],
)
def test_the_prior_of_a_figure_is_what_its_change_is_from(prose: str, expected: str) -> None:
    assert expected in words_of(_text(prose).replace("people:\n", MORE))


def test_a_change_from_a_period_without_a_value_is_told() -> None:
    (found,) = problems_of(_text("{{ revenue.linked_change }}"))
    assert "revenue has no value for Q2 2026 (add Q2 2026 to figures.revenue.values" in found


def test_the_size_of_a_pending_figure_is_its_mark() -> None:
    text = _text("{{ revenue | size: 2 }}").replace("Q3 2026: 83412000", "Q3 2026: pending")
    assert "[●]" in words_of(text)
