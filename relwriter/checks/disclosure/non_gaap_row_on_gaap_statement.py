"""A row beside GAAP stands on the face of a GAAP statement.

Flag for counsel.

What it flags:
    A row such as adjusted EBITDA or free cash flow in a statement of kind `operations`, `balance_sheet`, `cash_flows`,
    `comprehensive_income` or `equity` of a company that reports under US GAAP.

Why:
    Item 10(e)(1)(ii)(C) of Regulation S-K bars them from the face of financial statements. By its terms it does not
    govern a release that is furnished under Item 2.02: consider it, and see also Regulation G, 17 CFR 244.100(b), on
    measures that mislead. Whether a table is the statement or a summary it does not decide. Item 10(e) does not govern
    Form 6-K, so that a foreign private issuer (`issuer: {filer: foreign}`) is left out.

Example:
    A row “Adjusted EBITDA” below net income in the statement of operations.

How to clear it:
    Move the row to a reconciliation of its own. If counsel lets it stand, waive D111 with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import place_of
from relwriter.checks.measures.shown import is_domestic, measure_of

CODE = "D111"
NAME = "non-gaap-row-on-gaap-statement"
SEVERITY = Severity.COUNSEL

_FACES = frozenset(("operations", "balance_sheet", "cash_flows", "comprehensive_income", "equity"))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each such row."""
    if not is_domestic(draft) or draft.release.company.issuer.framework != "US GAAP":
        return
    for table in draft.tables:
        for row in table.rows if table.statement.kind in _FACES else ():
            measure = measure_of(row)
            if measure is not None and not measure.is_gaap:
                message = "stands on the face of a GAAP statement"
                advice = "move it to a reconciliation (Item 10(e)(1)(ii)(C): consider; see also Regulation G, 100(b))"
                yield Sighting(place_of(row), row.field, message, advice)
