"""A headline or a list shows alternative performance measures alone, under IFRS.

Flag for counsel.

What it flags:
    For a company whose `issuer` says `framework: IFRS`: the headline with the lines under it, or a list of points,
    that states one alternative performance measure or more with an amount, such as adjusted EBITDA or free cash flow,
    and no measure of the financial statements with one. A company that files Form 8-K is held to the order of
    Regulation S-K instead (D103).

Why:
    ESMA Guidelines on Alternative Performance Measures, ESMA/2015/1415, on prominence: they should not be shown with
    more prominence, emphasis or authority than measures that stem directly from the financial statements. That has to
    do with the whole page; whether the page as a whole is even it does not decide. Issuers outside the European Union
    clear it with `--ignore D135`.

Example:
    “Adjusted EBITDA EUR 44 million, free cash flow EUR 12 million” as the only amounts of a headline.

How to clear it:
    Add a measure of the statements, such as revenue or profit for the period. If counsel lets it stand, waive D135
    with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import find_shown, find_used, is_domestic, is_list

CODE = "D135"
NAME = "alternative-measure-is-prominent"
SEVERITY = Severity.COUNSEL


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first measure of each group that has no measure of the statements."""
    if draft.release.company.issuer.framework != "IFRS" or is_domestic(draft):
        return
    stated = {one.group for one in find_shown(draft) if one.measure.is_gaap and one.with_amount}
    seen = set()
    for shown in find_used(draft):
        apart = shown.group == "head" or is_list(shown.group)
        if apart and not shown.measure.ratio and shown.group not in stated | seen:
            seen.add(shown.group)
            where = "headline" if shown.group == "head" else "list"
            message = f"stands in a {where} that states no measure of the financial statements"
            yield shown.sight(message, "add one beside it (ESMA/2015/1415, prominence)")
