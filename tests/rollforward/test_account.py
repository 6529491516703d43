"""What a roll-forward tells: each line with its place, and figures of which the same was done on one line."""

from __future__ import annotations

from relwriter.rollforward.account import Account, Kind, Line
from relwriter.source import Place


def _account(kind: Kind, *fields: str) -> Account:
    lines = [Line(kind, Place("q1.yaml", number, 1), one, "Q1 2024") for number, one in enumerate(fields, 3)]
    return Account(lines)


def test_figures_of_which_the_same_was_left_out_are_told_on_one_line() -> None:
    account = _account("dropped", "figures.sales.values", "sections[0].outlook", "figures.costs.values")
    assert [str(line) for line in account.told("dropped")] == [
        "q1.yaml:3: figures.sales.values and 1 more: Q1 2024",
        "q1.yaml:4: sections[0].outlook: Q1 2024",
    ]


def test_figures_that_are_missing_are_told_one_by_one() -> None:
    account = _account("missing", "figures.sales", "figures.costs")
    assert [line.field for line in account.told("missing")] == ["figures.sales", "figures.costs"]
