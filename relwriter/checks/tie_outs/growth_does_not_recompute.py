"""A stated growth rate is not the change of its figure.

What it flags:
    A percentage that is typed and called the growth, change, increase or decrease of something, where that is a
    figure with its amount a year before, and the two do not make it. Organic, comparable and constant-currency
    rates are not recomputed.

Why:
    Growth is typed from rounded millions, or against the wrong quarter.

Example:
    Revenue growth of 11.9 % where 83.4 after 74.5 million is 12.0 %.

How to clear it:
    Refer to the change of the figure, `{{ revenue.change_pct }}`, or compute it: `formula: growth(revenue)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.ratios import Ratio, claim, find_vouched, report
from relwriter.checks.ties.names import name_of

CODE = "T115"
NAME = "growth-does-not-recompute"
SEVERITY = Severity.ERROR


_FORMS = (
    re.compile(
        r"(?:year-over-year |annual |percentage |percent )?(?:growth|change|increase|decrease) (?:in|of) (?P<of>.+)"
    ),
    re.compile(r"(?P<of>.+?),? (?:year-over-year |annual |percentage |percent )?(?:growth|change|increase)(?: rate)?"),
)
_OTHERWISE = re.compile(r"organic|comparable|same[- ]store|constant|currency|underlying|like-for-like|adjusted for")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed rate of growth that its figure does not make."""
    for key, figure in find_figures(draft, r".+", "percent"):
        name = name_of(str(figure.label))
        match = next(filter(None, (form.fullmatch(name) for form in _FORMS)), None)
        if match is None or figure.formula is not None or _OTHERWISE.search(name):
            continue
        readings = [list(_ratios(draft, key, one)) for one, _ in find_figures(draft, re.escape(match["of"]))]
        for ratio, proven in claim(readings):
            message, advice = "is not the change of its figure", "correct it, or refer to the figure's change_pct"
            yield report(ratio, find_vouched(draft), message, advice, proven=proven)


def _ratios(draft: CheckedDraft, key: str, of: str) -> Iterator[Ratio]:
    """The growth of a figure as a quotient, less a hundred, where both amounts are above zero."""
    for period, entry in draft.release.figures[key].values.items():
        stated, now = find_amount(draft, key, period), find_amount(draft, of, period)
        before = find_amount(draft, of, period.prior)
        if entry.formula is not None or stated is None or now is None or before is None:
            continue
        if now.exact > 0 and before.exact > 0:
            yield Ratio(stated, now, before, 100, 100)
