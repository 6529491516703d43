"""The names of amounts, made alike: `GAAP net (loss)`, `Net income (loss)` and `net loss` are one concept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from relwriter.checks.amounts import Amount
from relwriter.checks.known import Known
from relwriter.checks.tables import CheckedTable
from relwriter.model.period import Period

_DROPPED = re.compile(
    r"\((?:\d+|[a-z]|unaudited|loss|expense|deficit|used in|benefit)\)|[*†‡:]|\bgaap\b(?<!non-gaap)|^the ", re.I
)
_SAME = (
    (re.compile(r"\(used in\) provided by|provided by \(used in\)|used in \(provided by\)"), "provided by"),
    (re.compile(r"used in|used for|from"), "provided by"),
    (re.compile(r"\bnet (?:loss|earnings|profit)\b"), "net income"),
    (re.compile(r"\b(?:loss|income) provided by operations|operating (?:loss|profit|earnings)\b"), "operating income"),
    (re.compile(r"\b(?:profit|loss|income) for the (?:period|year|quarter)\b"), "net income"),
    (re.compile(r"\b(?:loss|profit|earnings) before"), "income before"),
    (re.compile(r"\bamortisation\b"), "amortization"),
    (re.compile(r"^total (?=revenue|net sales|sales|operating|cost)|,? net$"), ""),
    (re.compile(r"\brevenues\b"), "revenue"),
    (re.compile(r",? (?:at )?(?:the )?end(?: of (?:the )?(?:period|year|quarter))?$"), ""),
    (re.compile(r"\bdepreciation, depletion,?"), "depreciation"),
    (re.compile(r"^cash flows? provided by"), "net cash provided by"),
    (re.compile(r"^(?:net )?(?:increase|decrease|change) (?:\(decrease\) )?in cash\b"), "net change in cash"),
)  # fmt: skip


@cache
def name_of(label: str) -> str:
    """A label as concepts are compared: in small letters, without marks, a loss called as income."""
    name = " ".join(_DROPPED.sub(" ", label).lower().split()).strip(" ,")
    for pattern, instead in _SAME:
        name = pattern.sub(instead, name)
    return " ".join(name.split()).strip(" ,")


Named = dict[tuple[str, str, Period], list[Amount]]
"""Amounts by name, unit and period, each once."""


def name_amounts(known: Known, tables: tuple[CheckedTable, ...]) -> Named:
    """The amounts of figures and of rows of statements, but for those of columns that are parts of the whole."""
    named: Named = {}
    for name, period, amount in [*_of_figures(known), *_of_rows(tables)]:
        group = named.setdefault((name, amount.unit, period), [])
        if all(amount.keys != other.keys for other in group):
            group.append(amount)
    return named


def _of_figures(known: Known) -> Iterator[tuple[str, Period, Amount]]:
    parts = _shown_in_parts(known)
    for key, figure in known.facts.release.figures.items():
        for period in figure.values if key not in parts else ():
            amount = known.amount(key, period)
            if amount is not None:
                yield name_of(str(figure.label)), _instant(figure.nature, period), amount


def _shown_in_parts(known: Known) -> set[str]:
    """The figures that rows show column by column, as of segments."""
    statements = known.facts.release.statements.values()
    return {str(key) for statement in statements for row in statement.rows for key in row.figures}


def _of_rows(tables: tuple[CheckedTable, ...]) -> Iterator[tuple[str, Period, Amount]]:
    for table in tables:
        for row in table.rows:
            if row.row.figures or row.row.at == "beginning":
                continue
            for column, amount in zip(table.columns, row.amounts, strict=True):
                if amount is not None and len(amount.terms) > 0:
                    yield name_of(row.label), _instant(amount.fact.figure.nature, column.period), amount


def _instant(nature: str, period: Period) -> Period:
    """The period under which an amount is compared: balances that are of one day have one."""
    return period.ytd if nature == "balance" else period
