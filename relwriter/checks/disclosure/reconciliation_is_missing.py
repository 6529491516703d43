"""A measure beside GAAP is used, and nothing reconciles it for the period.

Flag for counsel.

What it flags:
    A measure beside GAAP that the text states with an amount, where no table of kind `reconciliation`, and none whose
    title says that it reconciles, has a row of it; one whose reconciliation lacks a period that the text states; and a
    reconciliation whose GAAP row is blank where the other has an amount.

Why:
    Regulation G, 17 CFR 244.100(a)(2), and Item 10(e)(1)(i)(B) of Regulation S-K want a quantitative reconciliation
    of every historical measure. Measures at constant currency are left out: C&DI 104.06 asks for the amounts and how
    they were calculated. A paragraph with both measures and the amounts of items between them is taken as a
    reconciliation; whether it is clear enough the check does not decide, nor whether one on the company's website (Item
    2.02 of Form 8-K, Instruction 2) is enough.

Example:
    Free cash flow for the quarter and the year, and a reconciliation of the quarter alone.

How to clear it:
    Add a statement of `kind: reconciliation` from the GAAP measure, with a column for each period. If counsel lets it
    stand, waive D102 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import Bridge, find_bridges, place_of
from relwriter.checks.measures.items import find_items
from relwriter.checks.measures.shown import Shown, accepted, find_shown, find_used, is_filer
from relwriter.checks.measures.stating import find_stated_periods

CODE = "D102"
NAME = "reconciliation-is-missing"
SEVERITY = Severity.COUNSEL

_FEWEST = 3
"""Amounts of a paragraph that reconciles: the measure, the GAAP measure, and more than one item."""
_ADVICE = "reconcile it from the GAAP measure in a table (Regulation G)"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each measure that nothing reconciles, for the period that it is stated for or at all."""
    if not is_filer(draft):
        return
    bridges = find_bridges(draft)
    yield from _blank(bridges)
    seen = set()
    for shown in find_used(draft):
        if shown.measure.ratio or shown.measure.adjective == "constant currency" or shown.measure.key in seen:
            continue
        held = [one for one in bridges if shown.measure.key in one.keys]
        if not held and _is_told_in_words(draft, shown):
            continue
        if not held:
            seen.add(shown.measure.key)
            yield shown.sight("is used without a reconciliation to its GAAP measure", _ADVICE)
        elif missing := find_stated_periods(draft, shown) - {period for one in held for period in one.periods}:
            seen.add(shown.measure.key)
            periods = ", ".join(sorted(map(str, missing)))
            yield shown.sight(f"is stated for {periods}, for which no table reconciles it", _ADVICE)


def _is_told_in_words(draft: CheckedDraft, shown: Shown) -> bool:
    """Whether a paragraph holds the measure, the GAAP measure, and two items or more between them, with amounts."""
    for passage in {one.passage.block: one.passage for one in find_shown(draft)}.values():
        own = {one.measure.key for one in find_shown(draft) if one.passage is passage and one.with_amount}
        both = shown.measure.key in own and bool(own & accepted(draft, shown.measure))
        amounts = re.findall(r"[$€£]\d|\d million", passage.text)
        if both and len(find_items(passage.text)) > 1 and len(amounts) > _FEWEST:
            return True
    return False


def _blank(bridges: tuple[Bridge, ...]) -> Iterator[Sighting]:
    """The reconciliations with a column in which the GAAP measure has no amount."""
    for bridge in bridges:
        if bridge.start is None or bridge.measure.ratio:
            continue
        pairs = zip(bridge.start.amounts, bridge.end.amounts, strict=True)
        if any(first is None and last is not None for first, last in pairs):
            message = "lacks the amount of a period in which the measure that it is reconciled to has one"
            yield Sighting(place_of(bridge.start), bridge.start.field, message, _ADVICE)
