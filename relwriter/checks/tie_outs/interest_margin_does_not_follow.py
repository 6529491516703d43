"""A bank's net interest margin is not its net interest income over its earning assets.

What it flags:
    With `issuer: {industry: bank}`: a net interest margin that net interest income, taken for a year, over average
    interest-earning assets does not make, where it does in another period. A year may be made of months or of days.
    In a table with columns of a balance, of interest and of a yield or rate, a rate that the two before it do not make,
    where those of the other rows do.

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
from relwriter.checks.quotients import Recipe, find_broken, lies_between, of_a_year
from relwriter.checks.ratios import Ratio, claim, find_vouched, report
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.model.unit import is_currency

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
        for table in draft.tables:
            yield from _of_rates(draft, table)


def _of_rates(draft: CheckedDraft, table: CheckedTable) -> Iterator[Sighting]:
    """A sighting for each rate of a table of average balances that most of the others show to be wrong."""
    rows = [row for row in table.rows if row.row.figures]
    ways = [[one for row in rows for one in _rates(draft, row, recipe)] for recipe in _YEARS] if len(rows) > 2 else []
    for ratio, proven in claim(ways):
        if proven and ratio.stated.is_typed and not lies_between(ratio, ways):
            yield report(ratio, find_vouched(draft), "is not its interest of a year over its balance", "", proven=True)


_YEARS = of_a_year("", "")


def _rates(draft: CheckedDraft, row: TableRow, recipe: Recipe) -> Iterator[Ratio]:
    """The percentage right behind two amounts of money, of which the first is the larger by far."""
    for balance, interest, rate in zip(row.amounts, row.amounts[1:], row.amounts[2:], strict=False):
        if balance is None or interest is None or rate is None or rate.unit != "percent":
            continue
        if is_currency(balance.unit) and balance.unit == interest.unit and balance.exact > 4 * abs(interest.exact):
            yield Ratio(rate, interest, balance, recipe.factor(draft, rate.fact.period) * 100)
