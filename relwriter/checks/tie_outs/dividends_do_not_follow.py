"""Dividends are not the dividend per share times the shares.

What it flags:
    Dividends declared or paid in a period that differ by more than five percent from the dividend per share of that
    period times the shares, although they do not in another period.

Why:
    One of the three is of another quarter.

Example:
    A dividend of 0.92 on 218.6 million shares beside dividends of 181 million.

How to clear it:
    Correct the one that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.ratios import Ratio, claim, find_vouched, report

CODE = "T120"
NAME = "dividends-do-not-follow"
SEVERITY = Severity.WARNING


_SLACK = Fraction(1, 20)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each dividend per share that dividends and shares do not make."""
    for key, _ in find_figures(draft, r".*(?:dividend|distribution).*", "per share"):
        readings = [
            list(_ratios(draft, key, total, shares))
            for total, _ in find_figures(draft, r".*(?:dividends|distributions).*", "money")
            for shares, _ in find_figures(draft, r".*", "shares")
        ]
        for ratio, proven in claim(readings):
            if proven:
                message, advice = "is not the dividends over the shares", "correct the one that is wrong"
                yield report(ratio, find_vouched(draft), message, advice, proven=True)


def _ratios(draft: CheckedDraft, key: str, total: str, shares: str) -> Iterator[Ratio]:
    for period in draft.release.figures[key].values:
        amounts = [find_amount(draft, one, period) for one in (key, total, shares)]
        if all(amount is not None for amount in amounts):
            yield Ratio(*amounts, slack=_SLACK)  # type: ignore[arg-type]
