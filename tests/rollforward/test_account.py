"""What a roll-forward tells: each line with its place, and figures of which the same was done on one line."""

from __future__ import annotations

from relwriter.rollforward.account import Account, Kind, Line
from relwriter.source import Place


def _account(kind: Kind, *fields: str) -> Account:
    lines = [Line(kind, Place("q1.yaml", number, 1), one, "Q1 2024") for number, one in enumerate(fields, 3)]
    return Account(lines)


FIGURES = ("figures.sales.values", "figures.costs.values", "figures.taxes.values", "figures.cash.values")


def test_many_figures_of_which_the_same_was_left_out_are_told_on_one_line() -> None:
    account = _account("dropped", *FIGURES, "sections[0].outlook")
    assert [str(line) for line in account.told("dropped")] == [
        "q1.yaml:3: figures.sales.values and 3 more: Q1 2024",
        "q1.yaml:7: sections[0].outlook: Q1 2024",
    ]


def test_few_figures_and_those_that_are_missing_are_told_one_by_one() -> None:
    assert [line.field for line in _account("dropped", *FIGURES[:3]).told("dropped")] == [*FIGURES[:3]]
    assert [line.field for line in _account("missing", *FIGURES).told("missing")] == [*FIGURES]
