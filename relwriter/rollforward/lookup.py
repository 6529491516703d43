"""Numbers of earlier periods: from the last release, which holds them as it printed them, or from those before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relwriter.compose.facts import FactError, Facts
from relwriter.intake.nodes import Mapping
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.values import NUMBER
from relwriter.rollforward.turn import Edition

_LONGEST = 40
"""Characters of a number that the model takes."""


def find_amounts(history: Sequence[Edition], key: str, figure: Figure, period: Period) -> Iterator[tuple[Edition, str]]:
    """Each earlier release that has a figure's number for a period, with the number in the scale of `figure`."""
    for edition in history:
        other = edition.release.figures.get(key)
        if other is None or other.unit != figure.unit or period_is_ahead(period, edition.period):
            continue
        text = _amount_of(Facts(edition.release), key, figure, period)
        if text:
            yield edition, text


def period_is_ahead(period: Period, reported: Period) -> bool:
    """Whether a period had not ended yet when another was reported: what stood for it then was expected."""
    return (period.year, period.ends_after) > (reported.year, reported.ends_after)


def _amount_of(facts: Facts, key: str, figure: Figure, period: Period) -> str:
    """The exact number in the scale of `figure`; empty where there is none, or none with an end to its decimals."""
    try:
        amount = facts.fact(key, period).amount
    except FactError:
        return ""
    if amount is None:
        return ""
    text = f"{amount.scaleb(-SCALES[figure.scale]):f}"
    return text if len(text) <= _LONGEST and NUMBER.fullmatch(text) else ""


def find_entry(values: Mapping, figure: Figure, period: Period) -> int | None:
    """The number of the entry under which the last release stores a period; of a balance any that ends with it."""
    stored = figure.find(period)
    labels = [key.text for key, _ in values.entries]
    return labels.index(str(stored)) if stored is not None and str(stored) in labels else None
