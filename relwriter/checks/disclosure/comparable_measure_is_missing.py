"""A measure beside GAAP is used, and its comparable GAAP measure is nowhere in the release.

Flag for counsel.

What it flags:
    A measure such as adjusted EBITDA, non-GAAP net income or free cash flow that is stated with an amount, where
    neither the text nor a table shows the GAAP measure that is most directly comparable: net income or loss for
    EBITDA and funds from operations, cash from operating activities for free cash flow, the measure of the same name
    without the adjective for any other, or the one that `measures` names as `comparable`.

Why:
    Regulation G, 17 CFR 244.100(a)(1), and Item 10(e)(1)(i)(A) of Regulation S-K want it beside every non-GAAP
    measure. The check knows measures by their names. Whether another measure is more comparable it does not decide,
    nor whether a foreign private issuer is exempt under 17 CFR 244.100(c).

Example:
    Adjusted EBITDA of $12.4 million in a release that does not say what net income was.

How to clear it:
    State the GAAP measure, as prominently and for the same periods. If counsel lets it stand, waive D101 with the
    reason. A company that is not registered with the SEC says so in the house file: `issuer: {filer: none}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import accepted, find_gaap, find_used, is_filer, tell_comparable

CODE = "D101"
NAME = "comparable-measure-is-missing"
SEVERITY = Severity.COUNSEL


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first use of each measure whose comparable the release does not show."""
    if not is_filer(draft):
        return
    gaap, seen = find_gaap(draft), set()
    for shown in find_used(draft):
        if shown.measure.ratio or shown.measure.key in seen or accepted(draft, shown.measure) & gaap:
            continue
        seen.add(shown.measure.key)
        message = f"is used without {tell_comparable(shown.measure)} anywhere in the release"
        yield shown.sight(message, "state the comparable GAAP measure for the same periods (Regulation G)")
