"""A measure beside GAAP stands before its GAAP measure, or without it.

Flag for counsel.

What it flags:
    In the order in which the release is read: a measure beside GAAP in the headline or the lines under it, or in a
    list of points, whose comparable GAAP measure comes after it there or not at all (before a list it may stand in an
    earlier list or paragraph of the results); and one in a paragraph or a quotation, if the GAAP measure has not been
    stated up to there. Outlook, definitions, notes and legends are left out.

Why:
    C&DI 102.10(a) on Item 10(e)(1)(i)(A) of Regulation S-K: a non-GAAP measure that precedes the comparable GAAP
    measure, or a headline that leaves the latter out, gives it undue prominence. Type size and the weight of words it
    does not decide (D104 looks at praise). Item 10(e) does not govern Form 6-K, so that a foreign private issuer
    (`issuer: {filer: foreign}`) is left out.

Example:
    “Adjusted EBITDA of $12.4 million, net income of $3.1 million” as a line under the headline.

How to clear it:
    Put the GAAP measure first, in the same place. If counsel lets it stand, waive D103 with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import (
    Shown,
    accepted,
    find_gaap,
    find_shown,
    find_used,
    is_domestic,
    is_list,
    tell_comparable,
)

CODE = "D103"
NAME = "non-gaap-measure-comes-first"
SEVERITY = Severity.COUNSEL


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first place in each group where a measure lacks its comparable before it."""
    if not is_domestic(draft):
        return
    gaap, seen = find_gaap(draft), set()
    for shown in find_used(draft):
        known = accepted(draft, shown.measure)
        if (shown.measure.ratio and shown.group != "head") or not known & gaap:
            continue
        if (shown.group, shown.measure.key) in seen:
            continue
        seen.add((shown.group, shown.measure.key))
        if fault := _judge(draft, shown, known):
            yield shown.sight(fault, "state the GAAP measure first (C&DI 102.10(a))")


def _judge(draft: CheckedDraft, shown: Shown, known: set[tuple[str, bool, bool]]) -> str:
    """What is wrong with the place of a measure, or ""."""
    places = [one for one in find_shown(draft) if one.measure.is_gaap and one.measure.key in known and one.with_amount]
    own = shown.group == "head" or is_list(shown.group)
    before = [one for one in places if one.order < shown.order and (not own or one.may_share_period(shown))]
    if any(one.group == shown.group or (shown.group != "head" and _is_body(one, own)) for one in before):
        return ""
    gaap = tell_comparable(shown.measure)
    if own and not any(one.group == shown.group for one in places):
        return f"stands in {'the headline' if shown.group == 'head' else 'this list'} without {gaap} there or before it"
    return f"stands before {gaap}" if places else f"is stated before {gaap}, which only a table shows"


def _is_body(shown: Shown, listed: bool) -> bool:
    """Whether a measure stands in the body; for a list neither a quotation nor the headline is enough."""
    return not listed or (shown.group != "head" and shown.passage.section not in ("quote", "letter"))
