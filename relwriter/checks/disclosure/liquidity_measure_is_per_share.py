"""A measure of liquidity is stated per share, or free cash flow as what may be spent.

Flag for counsel.

What it flags:
    Cash flow or free cash flow per share, in words or in a table; and free cash flow called available for dividends,
    distribution or discretionary use without a word that it is not all of that.

Why:
    Per-share measures of liquidity are prohibited in what is filed or furnished: ASC 230-10-45-3 and footnote 11 of
    SEC Release 33-8176, C&DI 102.05. C&DI 102.07 wants free cash flow described so that it is not taken for cash left
    for discretionary use. Whether a per-share measure that is called one of performance is one of liquidity in
    substance it does not decide.

Example:
    “Free cash flow per share of $0.61”.

How to clear it:
    State the measure as an amount alone. If counsel lets it stand, waive D112 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import place_of
from relwriter.checks.measures.shown import find_shown, is_filer, measure_of
from relwriter.checks.wording.reading import find_typed, plain, sight

CODE = "D112"
NAME = "liquidity-measure-is-per-share"
SEVERITY = Severity.COUNSEL

_LIQUIDITY = frozenset(("cash", "free"))
_SPENT = re.compile(
    r"\bfree cash flow\b[^.;]{0,80}?\b(?:available (?:for|to)|left for|can be) "
    r"(?:\w+ ){0,3}?(?:dividends?|distribut\w+|discretionary|shareholders|stockholders|return)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|nor|no|without|residual)\b", re.IGNORECASE)
_ADVICE = "state the amount, and no amount per share (SEC Release 33-8176, C&DI 102.05)"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each measure of liquidity per share, and for free cash flow called spendable."""
    if not is_filer(draft):
        return
    for shown in find_shown(draft):
        if shown.measure.family in _LIQUIDITY and shown.measure.per_share:
            yield shown.sight("is a measure of liquidity per share", _ADVICE)
    for table in draft.tables:
        for row in table.rows:
            measure = measure_of(row)
            if measure is not None and measure.family in _LIQUIDITY and measure.per_share:
                yield Sighting(place_of(row), row.field, "is a measure of liquidity per share", _ADVICE)
    for passage in draft.passages:
        for match in find_typed(passage, _SPENT) if "ree cash flow" in plain(passage) else ():
            if not _NOT.search(match.group()):
                message = "calls free cash flow what may be spent, though obligations may stand before that"
                yield sight(passage, *match.span(), message, "say what it leaves out (C&DI 102.07)")
