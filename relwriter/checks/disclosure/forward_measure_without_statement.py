"""A measure beside GAAP is guided to, and nothing reconciles it or says why not.

Flag for counsel.

What it flags:
    Guidance on a measure beside GAAP, in a section `outlook` or in a sentence elsewhere that expects or forecasts it
    with an amount, where no table of kind `guidance` or `reconciliation` reconciles a period to come, no words give
    the difference between the two in numbers, and the release does not say that a reconciliation is not available
    without unreasonable efforts; and such a statement that does not name what is missing, or does not say how
    significant it is likely to be.

Why:
    Regulation G, 17 CFR 244.100(a)(2), and Item 10(e)(1)(i)(B) of Regulation S-K let a forward-looking reconciliation
    be left out only so far; C&DI 102.10(b) wants the fact disclosed, the information that is missing identified, and
    its probable significance, in a place of equal or greater prominence. Whether efforts would be unreasonable it
    does not decide.

Example:
    Guidance of adjusted EBITDA of $50 million to $54 million, and not a word on net income.

How to clear it:
    Fill in `no_reconciliation` of the outlook, or add the reconciliation. If counsel lets it stand, waive D106 with
    the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import find_bridges
from relwriter.checks.measures.items import find_items
from relwriter.checks.measures.shown import Shown, find_gaap, find_shown, is_filer, measure_of
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import plain

CODE = "D106"
NAME = "forward-measure-without-statement"
SEVERITY = Severity.COUNSEL

_EFFORTS = Phrase(r"\bunreasonable efforts?\b", re.IGNORECASE)
_SIGNIFICANT = Phrase(r"\b(?:significan\w+|material\w*|substantial\w*|probable)\b", re.IGNORECASE)
_NAMED = Phrase(
    r"\b(?:such as|including|includes?|because|related to|would depend|depends? (?:\w+ )?on|among (?:them|others)"
    r"|due to|namely|like|the (?:items|effects|timing|amounts?) of|expenses?|charges?|costs?|taxes|impairments?)\b",
    re.IGNORECASE,
)
_EXPECTING = Phrase(
    r"\b(?:expects?|anticipates?|forecasts?|projects?|now sees?|guid(?:es|ing) to|guidance (?:for|of))\b"
    r"(?:(?!\b(?:exceed|above|below|beat|compared|than|prior|previous))[^.;]){0,80}$",
    re.IGNORECASE,
)
_REACH = 120
_DIFFERENCE = Phrase(
    r"\b(?:difference (?:\w+ )?between|reconcil\w+|to arrive at)\b[^.]{0,240}?"
    r"(?:[$€£]\d|\b\d[\d.,]* (?:million|billion))",
    re.IGNORECASE,
)
_ADVICE = "say why there is no reconciliation: no_reconciliation of the outlook (C&DI 102.10(b))"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at the first guided measure that nothing reconciles, or at a statement that lacks a part."""
    guided = [one for one in find_shown(draft) if _is_guided(one)]
    if not is_filer(draft) or not guided or _is_reconciled(draft):
        return
    stated = [one for one in draft.passages if one.role != "heading" and _EFFORTS.search(plain(one))]
    if not stated:
        yield guided[0].sight("is guided to without a reconciliation, or a statement why there is none", _ADVICE)
        return
    text = " ".join(plain(one) for one in stated)
    lacking = [] if _NAMED.search(text) or find_items(text) else ["what is missing"]
    lacking += [] if _SIGNIFICANT.search(text) else ["how significant it is likely to be"]
    if lacking:
        at = _EFFORTS.search(plain(stated[0]))
        place = stated[0].place(at.start() if at else 0)
        yield Sighting(place, stated[0].field, f"does not say {' or '.join(lacking)}", "add it (C&DI 102.10(b))")


def _is_guided(shown: Shown) -> bool:
    """Whether a measure beside GAAP is guided to: in the outlook, or by what stands before it in its sentence."""
    before = plain(shown.passage)[max(0, shown.start - _REACH) : shown.start]
    ahead = shown.passage.section == "outlook" or bool(_EXPECTING.search(before))
    return ahead and not shown.measure.is_gaap and shown.with_amount


def _is_reconciled(draft: CheckedDraft) -> bool:
    """Whether a table reconciles guidance: by its kind with a row of GAAP, or with a column of a period to come."""
    told = (plain(one) for one in draft.passages if one.section in ("outlook", "text", "results"))
    if any(_DIFFERENCE.search(text) for text in told):
        return True
    now = draft.release.period
    ends = (now.year, now.ends_after)
    if any((one.year, one.ends_after) > ends for bridge in find_bridges(draft) for one in bridge.periods):
        return True
    rows = [row for table in draft.tables if table.statement.kind == "guidance" for row in table.rows]
    kinds = {measure.is_gaap for row in rows if (measure := measure_of(row)) is not None}
    return kinds == {True, False} and bool(find_gaap(draft))
