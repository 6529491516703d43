"""A bank's net interest margin is not its net interest income over its earning assets.

What it flags:
    With `issuer: {industry: bank}`: a net interest margin that net interest income, taken for a year, over average
    interest-earning assets does not make, where it does in another period. A year may be made of months or of days.

Why:
    The margin is annualised by hand and read to the basis point. Where the average is no figure nothing is said;
    whether the income should be tax-equivalent it does not decide.

Example:
    Net interest income of 8.4 million in a quarter on average earning assets of 1.0 billion beside a margin of 3.63%.

How to clear it:
    Correct the margin, or compute it with a `formula`. If it leaves something out, waive T142 and say what.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.quotients import find_broken, of_a_year

CODE = "T142"
NAME = "interest-margin-does-not-follow"
SEVERITY = Severity.ERROR

_ASSETS = r"(?:total )?average (?:balances? )?(?:total )?(?:interest[- ]?earning|earning) assets"
_EQUIVALENT = r".*(?:tax|taxable)[- ]equivalent.*net interest income.*|net interest income.*(?:equivalent|fte|\bte\b).*"
_RECIPES = (*of_a_year(r"(?:total )?net interest income", _ASSETS), *of_a_year(_EQUIVALENT, _ASSETS))
_MARGIN = r"net interest margin(?: \(.*\)|, .*)?|net yield on (?:interest[- ]?)?earning assets"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each margin that does not follow."""
    if draft.release.company.issuer.industry == "bank":
        message = "is not the net interest income of a year over average earning assets"
        yield from find_broken(draft, _MARGIN, _RECIPES, message)
