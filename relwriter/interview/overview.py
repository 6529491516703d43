"""Every figure beside what it is compared with: a table, or in a narrow terminal lines."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table

from relwriter.compose.facts import FactError, Facts
from relwriter.interview.screen import say, say_lines, width
from relwriter.model.figure import Figure
from relwriter.model.period import Period

HEADS, BETWEEN = ("Figure", "Period", "Value", "Before", "Change"), " | "
"""The heads of the table of figures, and what stands between two of its columns."""
LABEL = 24
"""Columns that a label has, before a change is given more than its words need."""
ROOMY = 72
"""Columns from which the figures have a column each for value, comparative and change."""


_Row = tuple[str, str, str, str, str]
"""Label, period, value, comparative and change."""


def show_figures(facts: Facts) -> None:
    """The figures as a table; each as lines where the table would break words or amounts."""
    rows = [row for key, figure in facts.release.figures.items() for row in _rows(facts, key, figure)]
    widths = _widths(rows)
    if width() >= ROOMY and widths:
        screen = io.StringIO()
        Console(file=screen, width=width(), no_color=True, highlight=False, markup=False).print(_table(rows, widths))
        say_lines("", screen.getvalue().rstrip("\n"))
        return
    for label, period, value, prior, change in rows:
        say("", f"{label}, {period}: {value}")
        if prior:
            say("note", f"before {prior}; {change}", indent="    ")


def _table(rows: list[_Row], widths: list[int]) -> Table:
    table = Table(box=box.ASCII2, pad_edge=False, show_edge=False)
    for number, (title, columns) in enumerate(zip(HEADS, widths, strict=True)):
        table.add_column(title, justify="left" if number < 2 else "right", width=columns)
    for row in rows:
        table.add_row(*row)
    return table


def _widths(rows: list[_Row]) -> list[int]:
    """The columns of the table: amounts whole, labels and changes broken between words; none without room for that."""
    whole = [max(map(len, cells)) for cells in zip(HEADS, *rows, strict=True)]
    words = [max(len(word) for cell in cells for word in cell.split()) for cells in zip(HEADS, *rows, strict=True)]
    room = width() - len(BETWEEN) * (len(HEADS) - 1) - sum(whole[1:4])
    change = min(whole[4], max(words[4], room - LABEL))
    label = min(whole[0], room - change)
    return [label, *whole[1:4], change] if label >= words[0] else []


def _rows(facts: Facts, key: str, figure: Figure) -> Iterator[_Row]:
    """Label, period, value, comparative and change for each period that is not itself a comparative."""
    shown = list(figure.values) or [facts.period(key)]
    compared = {_prior_period(facts, key, period) for period in shown}
    for period in shown:
        if period not in compared:
            yield (str(figure.label), *_row(facts, key, period))


def _prior_period(facts: Facts, key: str, period: Period) -> Period | None:
    try:
        prior = facts.comparative(facts.fact(key, period))
    except FactError:
        return None
    return prior.period if prior else None


def _row(facts: Facts, key: str, period: Period) -> tuple[str, str, str, str]:
    try:
        fact = facts.fact(key, period)
        prior = facts.comparative(fact)
        value = facts.signed(fact).text
        if prior is None:
            return str(period), value, "", ""
        change = facts.change_percent(fact, prior)
        return str(period), value, facts.signed(prior).text, change.text if change else facts.change(fact, prior).text
    except FactError as error:
        return str(period), str(error), "", ""
