"""An adjustment is called non-recurring, and there was one like it within two years.

Flag for counsel.

What it flags:
    A row of a reconciliation called non-recurring, infrequent, unusual, one-time or extraordinary, by its own label or
    by the definition of the measure, that has an amount in a column of an earlier year, or, with `--history`, in the
    reconciliation of one of the last eight quarters' releases.

Why:
    Item 10(e)(1)(ii)(B) of Regulation S-K bars such a name where a similar charge or gain occurred within two years or
    is likely to within two. By its terms it does not govern a release that is furnished under Item 2.02: consider it,
    and see also Regulation G, 17 CFR 244.100(b), and C&DI 100.01 and 102.03. Two charges are similar to it where their
    labels are; whether one is likely to recur it does not decide. Item 10(e) does not govern Form 6-K, so that a
    foreign private issuer (`issuer: {filer: foreign}`) is left out, unless its framework is IFRS: ESMA/2015/1415 says
    the same of items that affected past periods.

Example:
    “One-time restructuring charges” of $2.1 million this quarter and of $1.8 million a year ago.

How to clear it:
    Name the item for what it is. If counsel lets it stand, waive D109 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.known import Known
from relwriter.checks.measures.bridges import Bridge, find_bridges, place_of, read_bridges
from relwriter.checks.measures.items import find_items
from relwriter.checks.measures.shown import explained, is_domestic
from relwriter.checks.tables import TableRow, read_tables
from relwriter.model.period import Period

CODE = "D109"
NAME = "item-called-non-recurring-recurs"
SEVERITY = Severity.COUNSEL

_RARE = re.compile(r"\b(?:non-?recurring|infrequent(?:ly)?|unusual|one-?time|one-off|extraordinary|isolated)\b", re.I)
_QUARTERS = 8


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each row that is called rare, and is not."""
    if not is_domestic(draft) and draft.release.company.issuer.framework != "IFRS":
        return
    called = _called_rare(draft)
    past = {words for known in draft.pasts if _is_near(draft, known) for words in _adjusted(known)}
    seen = set()
    for bridge in find_bridges(draft):
        for row in bridge.items:
            name = _name(row.label)
            rare = bool(_RARE.search(row.label)) or bool(find_items(row.label) & called)
            if rare and row.field not in seen and (name in past or _is_earlier(draft, bridge, row)):
                seen.add(row.field)
                advice = "name it otherwise (Item 10(e)(1)(ii)(B): consider; see also Regulation G, 100(b))"
                yield Sighting(place_of(row), row.field, "is called non-recurring, and recurs within two years", advice)


def _called_rare(draft: CheckedDraft) -> frozenset[str]:
    """The items that sentences of definitions call rare."""
    found: frozenset[str] = frozenset()
    for item in explained(draft):
        sentences = re.split(r"(?<=\.)\s", str(item.definition))
        found |= find_items(" ".join(one for one in sentences if _RARE.search(one)))
    return found


def _is_earlier(draft: CheckedDraft, bridge: Bridge, row: TableRow) -> bool:
    """Whether the row has an amount this year, and one in a column of the year before."""
    pairs = [(column.period, one) for column, one in zip(bridge.table.columns, row.amounts, strict=True) if one]
    years = {period.year for period, amount in pairs if amount.exact}
    now = draft.release.period.year
    return now in years and bool(years & {now - 1, now - 2})


def _is_near(draft: CheckedDraft, known: Known) -> bool:
    """Whether a release is of the eight quarters before."""
    return 0 < _count(draft.release.period) - _count(known.facts.release.period) <= _QUARTERS


def _count(period: Period) -> int:
    return period.year * 4 + period.ends_after // 3


def _adjusted(known: Known) -> Iterator[str]:
    """The names of the items with an amount in the release's own period."""
    for bridge in read_bridges(read_tables(known)):
        for row in bridge.items:
            pairs = zip(bridge.table.columns, row.amounts, strict=True)
            if any(one and one.exact and column.period == known.facts.release.period for column, one in pairs):
                yield _name(row.label)


def _name(label: str) -> str:
    """What a label is compared by: its words without what calls it rare."""
    return " ".join(re.findall(r"[a-z]+", _RARE.sub("", label).lower()))
