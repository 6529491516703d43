"""The heads that passages stand under, and the one period that a head names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relwriter.checks.mentions.reckoning import Reckoning
from relwriter.checks.mentions.told import Told

_SECTION = re.compile(r"\w+\[\d+\]")


def lengths_under_heads(told: Sequence[Told], reckoning: Reckoning) -> Iterator[tuple[Told, int]]:
    """Each passage of a section with the length in months of the period that the last head before it in the section
    names; 0 where none does, or where it names periods of several lengths."""
    section, months = "", 0
    for one in told:
        found = _SECTION.match(one.passage.field)
        if found is None or found.group() != section:
            section, months = found.group() if found else "", 0
        if one.passage.role == "heading" and one.spans:
            months = _length(one, reckoning)
        elif months:
            yield one, months


def _length(head: Told, reckoning: Reckoning) -> int:
    """The length of the release's own period that a head names alone."""
    lengths = {reckoning.months_of(one) for one in head.spans}
    is_own = all(any(reckoning.may_mean(one, period) for period in reckoning.own) for one in head.spans)
    return lengths.pop() if is_own and len(lengths) == 1 and not any(one.with_year for one in head.spans) else 0
