"""A result does not follow from what it is made of.

What it flags:
    Gross profit that is not revenue less its cost, operating income that is not gross profit less operating
    expenses, and so on for income before tax, net income, EBITDA, adjusted EBITDA, comprehensive income and net
    interest income. Figures are known by their labels, whether a statement shows them or not; except where the
    identity is one of definition, it must hold in another period before anything is said.

Why:
    Headline figures are typed apart from statements, and updated apart.

Example:
    Profit before tax of 24.3 and income tax of 5.6 beside a profit of 17.8, while the year before ties out.

How to clear it:
    Correct the figure, or compute it with a `formula`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.breaks import find_breaks
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "T106"
NAME = "result-does-not-follow"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure that keeps a result from following."""
    yield from find_breaks(
        draft, ("result",), "does not follow from what it is made of", "correct the figure, or give it a formula"
    )
