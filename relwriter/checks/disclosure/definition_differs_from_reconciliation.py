"""A definition names an item that the reconciliation lacks, or the reverse.

Flag for counsel.

What it flags:
    An item such as stock-based compensation, restructuring, impairment or litigation that the `definition` of a
    measure leaves out of it, where the reconciliation of that measure has no row of it; and such a row that the
    definition does not name; and any row that is left out of a definition which names three others or more of the
    rows, and all but it. A definition that points elsewhere (“the same items”, “certain items”) is not held against
    rows. “Plus” before an item that the reconciliation deducts, and “less” before one that it adds.

Why:
    Regulation G, 17 CFR 244.100(b), and C&DI 100.01 to 100.03: a measure must be what it is said to be, and be
    adjusted alike in each period. An item that did not occur in any period may be left out of a table; whether it
    did the check does not decide. A definition of FFO that says it is Nareit's may name Nareit's items without rows. It
    knows some twenty kinds of items by name, and others by the words of their rows.

Example:
    “Net income before interest, taxes and stock-based compensation”, and no row of stock-based compensation.

How to clear it:
    Add the row, or correct the definition. If counsel lets it stand, waive D115 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import Bridge, find_bridges, place_of
from relwriter.checks.measures.items import find_items, find_lacking
from relwriter.checks.measures.naming import find_measures
from relwriter.checks.measures.shown import explained, is_filer, measure_of
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import TableRow
from relwriter.model.sections.measures import Measure as Explained

CODE = "D115"
NAME = "definition-differs-from-reconciliation"
SEVERITY = Severity.COUNSEL

_Key = tuple[tuple[str, bool, bool], str]
"""The key of a measure and its adjective."""
_ELSEWHERE = Phrase(
    r"\b(?:same items|these items|certain|following|such items|special items|adjustments|items affecting|non-core items"
    r"|other items|above)\b",
    re.IGNORECASE,
)
_NAREIT = Phrase(r"\bnareit\b|\bnational association of real estate investment trusts\b|\bwhite paper\b", re.IGNORECASE)
_OF_NAREIT = frozenset(("impairment", "gains on sales", "losses on sales"))
"""Items that Nareit's definition of FFO names, whether they occur in a period or not."""
_ADVICE = "make definition and reconciliation agree (Regulation G, 100(b))"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each definition or row that has no counterpart."""
    if not is_filer(draft):
        return
    items = [(item, _keys(item)) for item in explained(draft)]
    plain = {key for item, keys in items for key in keys if not _is_qualified(item)}
    for item, keys in items:
        meant = keys - plain if _is_qualified(item) else keys
        for bridge in _bridges(draft, meant, joint=len(keys) > 1):
            yield from _compare(item, bridge)


def _keys(item: Explained) -> set[_Key]:
    """The measures that an item explains: one, or those that it names together."""
    return {(named.measure.key, named.measure.adjective) for named in find_measures(str(item.name))}


def _is_qualified(item: Explained) -> bool:
    """Whether an item is of a part of the company: Hotel Adjusted EBITDA, beside Adjusted EBITDA."""
    named = find_measures(str(item.name))
    return bool(named) and re.fullmatch(r"(?:[A-Z][\w-]+ )+", str(item.name)[: named[0].start]) is not None


def _bridges(draft: CheckedDraft, keys: Collection[_Key], *, joint: bool) -> Iterator[Bridge]:
    """The reconciliations of measures; of several defined together the one of each table that goes farthest."""
    found = [
        one
        for one in find_bridges(draft)
        if (one.measure.key, one.measure.adjective) in keys and not one.measure.per_share and one.items
    ]
    last = {one.table.field: one for one in found}
    yield from last.values() if joint else found


def _compare(item: Explained, bridge: Bridge) -> Iterator[Sighting]:
    said = " ".join(sentence for sentence in re.split(r"(?<=\.)\s", str(item.definition)) if " not " not in sentence)
    yield from _turned(item, bridge)
    rows = " ".join(row.label for row in (*bridge.items, *filter(None, (bridge.start,))))
    usual = _OF_NAREIT if _NAREIT.search(said) else frozenset()
    for missing in sorted(find_lacking(find_items(said), find_items(rows)) - usual):
        message = f"names {missing}, of which the reconciliation has no row"
        yield Sighting(item.definition.place(), item.definition.field, message, _ADVICE)
    if _ELSEWHERE.search(said):
        return
    yield from _untold(bridge, said)
    for row in _since(bridge, said):
        if (found := find_items(row.label)) and find_lacking(found, find_items(said)) == found:
            yield Sighting(place_of(row), row.field, "is an adjustment that the definition does not name", _ADVICE)


def _untold(bridge: Bridge, said: str) -> Iterator[Sighting]:
    """The one row of no usual kind that a definition leaves out, where it names all the others by their words."""
    named = _stems(said)
    rows = [row for row in _since(bridge, said) if not row.is_total and _stems(row.label)]
    told = [row for row in rows if _stems(row.label) <= named]
    untold = [row for row in rows if row not in told]
    if len(told) >= _SEVERAL and len(untold) == 1:
        row = untold[0]
        is_far = not _stems(row.label) & named or len(_stems(row.label) & named) * 3 <= len(_stems(row.label))
        if is_far and not find_items(row.label) and not _REST.search(row.label):
            yield Sighting(place_of(row), row.field, "is an adjustment that the definition does not name", _ADVICE)


def _turned(item: Explained, bridge: Bridge) -> Iterator[Sighting]:
    """A word that says that an item is added, where the reconciliation deducts it, or the reverse."""
    if bridge.start is None or not _adds_up(bridge):
        return
    for match in _SIGN.finditer(str(item.definition)):
        rest = _stems(_SIGN.split(str(item.definition)[match.end() : match.end() + 60])[0])
        for row in bridge.items:
            words = _stems(row.label)
            signs = {amount.exact > 0 for amount in row.amounts if amount is not None and amount.exact}
            adds = match[1].lower() in ("plus", "adding")
            if words and words <= rest and len(signs) == 1 and signs != {adds}:
                done = "added" if True in signs else "deducted"
                message = f"says that {row.label} is {'added' if adds else 'deducted'}, which is {done} in the rows"
                yield Sighting(item.definition.place(match.start()), item.definition.field, message, _ADVICE)


def _adds_up(bridge: Bridge) -> bool:
    """Whether the rows of a reconciliation make its end as they are printed, with their signs."""
    assert bridge.start is not None
    rows = [row for row in (bridge.start, *bridge.items) if row.unit == bridge.end.unit]
    totals = [number for number, row in enumerate(rows) if row.is_total]
    rows = rows[totals[-1] :] if totals else rows
    for number, whole in enumerate(bridge.end.amounts):
        parts = [amount for row in rows if (amount := row.amounts[number]) is not None]
        if whole is not None and parts:
            total = parts[0].interval
            for part in parts[1:]:
                total = total + part.interval
            return total.meets(whole.interval)
    return False


def _stems(words: str) -> frozenset[str]:
    """The words of an item without their endings."""
    return frozenset(word[:6] for word in re.findall(r"[a-z]{4,}", words.lower()) if word not in _FILLING)


_SEVERAL = 3
_REST = Phrase(r"(?i)\bother\b|adjustment")
_SIGN = Phrase(r"(?i)\b(plus|adding|less|minus|deducting|reduced by)\b")
_FILLING = frozenset(
    ("related", "costs", "cost", "expense", "expenses", "charges", "charge", "items", "total", "from", "loss", "gain",
     "gains", "losses", "with", "change", "changes", "other", "included")
)  # fmt: skip


def _since(bridge: Bridge, said: str) -> tuple[TableRow, ...]:
    """The items of a reconciliation from the measure beside GAAP that the definition starts at: AFFO is FFO less."""
    bases = {(one.measure.key, one.measure.adjective) for one in find_measures(said) if not one.measure.is_gaap}
    bases -= {(bridge.measure.key, bridge.measure.adjective)}
    found = [
        number
        for number, row in enumerate(bridge.table.rows)
        if (measure := measure_of(row)) is not None and (measure.key, measure.adjective) in bases
    ]
    ends = [number for number in found if number < bridge.table.rows.index(bridge.end)]
    after = bridge.table.rows[ends[-1] + 1 :] if ends else bridge.table.rows
    return tuple(row for row in bridge.items if row in after)
