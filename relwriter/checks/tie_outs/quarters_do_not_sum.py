"""Quarters do not make the year to date.

What it flags:
    Quarters, halves or nine months that do not sum to the longer period, where all of them are known here or in
    earlier releases (`--history`). Balances, averages, rates, shares and amounts per share are not summed.

Why:
    A restated quarter, a loss of the quarter that is labelled year to date, or a digit.

Example:
    The four quarters of 2018 of a real company differed from its year by three dollars.

How to clear it:
    Correct the period that is wrong. Where the quarters were restated, waive it and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T105"
NAME = "quarters-do-not-sum"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps periods from summing."""
    yield from find_breaks(
        draft,
        ("quarters",),
        "is not the sum of its periods",
        "correct the period that is wrong, or waive it if a quarter was restated",
    )
