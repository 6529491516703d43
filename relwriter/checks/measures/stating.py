"""The periods for which words state a measure beside GAAP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.literals.reviewing import review
from relwriter.checks.measures.naming import read_measure
from relwriter.checks.measures.shown import Shown
from relwriter.model.figure import Figure
from relwriter.model.period import Period, read_period

_PERIOD = re.compile(r"([a-z][A-Za-z0-9_-]*) ((?:[QH][1-4]|FY|9M) \d{4})")


def find_stated_periods(draft: CheckedDraft, shown: Shown) -> set[Period]:
    """The periods of the figures beside GAAP of the same kind whose amounts the passage of a measure holds, typed or
    printed by a reference."""
    return {period for figure, period in _named(draft, shown) if _is_alike(figure, shown)}


def _named(draft: CheckedDraft, shown: Shown) -> Iterator[tuple[Figure, Period]]:
    """The figures and periods of the amounts of a passage."""
    for piece in shown.passage.pieces:
        for key, period in _PERIOD.findall(piece.origin.figure) if piece.origin is not None else ():
            if key in draft.release.figures:
                yield draft.release.figures[key], read_period(period)
    for one in review(draft):
        found = one.verdict.found
        is_own = one.reading.passage.block == shown.passage.block and one.reading.literal
        if is_own and found is not None and one.verdict.outcome == "agrees" and found.form == "amount":
            yield found.fact.figure, found.fact.period


def _is_alike(figure: Figure, shown: Shown) -> bool:
    measure = read_measure(str(figure.label), per_share=figure.is_per_share) if figure.nature != "balance" else None
    return measure is not None and not measure.is_gaap and measure.key == shown.measure.key
