"""A bank's efficiency ratio is not its expense over its income.

What it flags:
    With `issuer: {industry: bank}`: an efficiency ratio that noninterest expense over net interest income and
    noninterest income does not make, where it does in another period; net interest income may be tax-equivalent.

Why:
    It is the first ratio of a bank's release and is kept apart from its statements. Banks leave different things out of
    it, so that one that these figures make in no period is not claimed; whether they are the right ones it does not
    decide.

Example:
    Noninterest expense of 6,100 on income of 10,000 beside an efficiency ratio of 60.1%.

How to clear it:
    Correct the ratio, or compute it: `formula: expense / (interest_income + other_income) * 100`. If the bank counts
    otherwise in that period, waive T140 and say how.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.quotients import Recipe, find_broken

CODE = "T140"
NAME = "efficiency-ratio-does-not-follow"
SEVERITY = Severity.ERROR

_EXPENSE = r"(?:total )?non-?interest expenses?"
_OTHER = r"(?:total )?non-?interest income"
_INTEREST = r"(?:total )?net interest income"
_EQUIVALENT = r".*(?:tax|taxable)[- ]equivalent.*net interest income.*|net interest income.*(?:equivalent|fte|\bte\b).*"
_RECIPES = (
    Recipe((_EXPENSE,), (_INTEREST, _OTHER)),
    Recipe((_EXPENSE,), (_EQUIVALENT, _OTHER)),
    Recipe((_EXPENSE,), (r"(?:total )?(?:net )?revenues?",)),
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each efficiency ratio that does not follow."""
    if draft.release.company.issuer.industry == "bank":
        message = "is not noninterest expense over the bank's income"
        yield from find_broken(draft, r"efficiency ratio(?: \(.*\))?", _RECIPES, message)
