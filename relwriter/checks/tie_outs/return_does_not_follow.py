"""A bank's return on assets or equity is not its income over the average.

What it flags:
    With `issuer: {industry: bank}`: a return on average assets, on average equity or on average tangible common equity
    that net income, taken for a year, over that average does not make, where it does in another period. A year may be
    made of months or of days.

Why:
    Returns are annualised by hand, and are easily left at last quarter's or taken for the wrong months. Where the
    averages are no figures nothing is said; whether income is before preferred dividends it does not decide.

Example:
    Net income of 2.5 million in a quarter on average assets of 1.0 billion beside a return of 0.90%.

How to clear it:
    Correct the return, or compute it with a `formula`. If it leaves something out, waive T141 and say what.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.quotients import find_broken, of_a_year

CODE = "T141"
NAME = "return-does-not-follow"
SEVERITY = Severity.ERROR

_INCOME = (
    r"net income",
    r"net income (?:available|applicable|attributable) to (?:.* )?common .*",
    r"net income (?:available|applicable|attributable) to (?!.*common|.*non-?controlling).*",
)
_EQUITY = r"(?:total )?(?:(?:common|(?:stock|share)holders['’]?) )*equity"
_RETURNS = {
    r"return on (?:average |avg\.? )?(?:total )?assets(?: \(.*\))?|roaa?": r"average (?:balances? )?(?:total )?assets",
    rf"return on (?:average |avg\.? )?{_EQUITY}(?: \(.*\))?|roae?|roac?e": rf"average (?:balances? )?{_EQUITY}",
    rf"return on (?:average )?tangible {_EQUITY}(?: \(.*\))?|roat?ce": rf"average (?:balances? )?tangible {_EQUITY}",
}
"""The names of returns, and of the averages that they are on."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each return that does not follow."""
    if draft.release.company.issuer.industry == "bank":
        for stated, whole in _RETURNS.items():
            recipes = [recipe for income in _INCOME for recipe in of_a_year(income, whole)]
            yield from find_broken(draft, stated, recipes, "is not the income of a year over the average")
