"""A loss with earnings per share, or income with a loss per share.

What it flags:
    Earnings per share whose sign is not that of net income. Where income to common shareholders is a figure, its
    sign counts, not that of net income.

Why:
    A lost minus turns a loss into a profit.

Example:
    Net loss of 12,687 thousand and earnings per share of 0.65.

How to clear it:
    Correct the sign. Where preferred dividends turn income into a loss to common shareholders, add that figure, or
    waive it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.figure import Figure

CODE = "T112"
NAME = "per-share-sign-differs"
SEVERITY = Severity.ERROR


_EARNINGS = re.compile(r"(?:earnings|income|loss|profit|eps).*(?:share|unit|ads)|eps")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount per share whose sign is not that of the income."""
    incomes = list(find_figures(draft, r"net income", "money"))
    common = list(find_figures(draft, r"net income (?:attributable|available|applicable) to (?!non).*", "money"))
    for key, figure in find_figures(draft, r".*(?:per .*(?:share|unit|ads)|eps).*", "per share"):
        label = str(figure.label).lower()
        if (figure.nature != "income" and not _EARNINGS.search(label)) or re.search(
            r"adjusted|non-gaap|core|cash", label
        ):
            continue
        of_part = _OPERATIONS.search(label)
        named = _incomes_of(draft, of_part[1], figure) if of_part else common or incomes
        for income, _ in named if len(named) == 1 else ():
            yield from _compare(draft, key, income)


_OPERATIONS = re.compile(r"\b((?:dis)?continu(?:ed|ing)) operations")


def _incomes_of(draft: CheckedDraft, operations: str, share: Figure) -> list[tuple[str, Figure]]:
    """The income from continuing or discontinued operations, after taxes, that has all periods of an amount per share;
    the same line of the cash flows has but those of the year to date."""
    every = find_figures(draft, rf"(?:net )?(?:income|loss|gain|earnings)\b.*\b{operations} operations.*", "money")
    return [
        (key, figure)
        for key, figure in every
        if not re.search(r"before|adjusted", str(figure.label).lower()) and share.values.keys() <= figure.values.keys()
    ]


def _compare(draft: CheckedDraft, key: str, income: str) -> Iterator[Sighting]:
    for period in draft.release.figures[key].values:
        share, whole = find_amount(draft, key, period), find_amount(draft, income, period)
        if share is not None and whole is not None and _signs_differ(share.exact, whole.exact) and share.is_typed:
            advice = f"correct the sign of it or of {income}"
            yield Sighting(share.place, share.field, "has another sign than the income", advice, f"{share}\n{whole}")


def _signs_differ(one: Fraction, other: Fraction) -> bool:
    return one * other < 0
