"""A percentage is typed as a share of one.

What it flags:
    A figure in percent below two that has two decimals more than the figure's other values, or, where it has none, than
    the release's other percentages; and one that is about a hundredth of its other values, unless it is a growth rate.

Why:
    Workbooks hold 27.98% as 0.2798. Typed as it stands in the cell, it prints as 0.3%.

Example:
    An effective tax rate of 0.2798 beside one of 25.1 a year before.

How to clear it:
    Type the percentage: 27.98.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.figure import Figure
from relwriter.model.recorded import FigureValue

CODE = "T132"
NAME = "share-stands-for-percentage"
SEVERITY = Severity.WARNING

_GROWTH = re.compile(
    r"(?i)growth|change|increase|decrease|comparable|same-?store|organic|premium|yield|charge-?off|cost of"
)
_MORE, _FEWEST = 2, 3
_NEAR = (Decimal("0.6"), Decimal("1.7"))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each percentage that looks like a share of one."""
    percentages = [figure for figure in draft.release.figures.values() if figure.unit == "percent"]
    for key, figure in draft.release.figures.items():
        if figure.unit == "percent":
            beside = [entry for one in percentages if one is not figure for entry in one.entries]
            for place, entry in _given(figure):
                others = [one for one in figure.entries if one is not entry]
                if _is_share(figure, entry, others, beside):
                    typed = getattr(entry.value, "entry", None)
                    found = typed.place() if typed is not None else figure.label.place()
                    message = "looks like a share of one, not a percentage"
                    yield Sighting(
                        found, f"figures.{key}.{place}", message, "type the percentage, such as 27.9 for 0.279"
                    )


def _given(figure: Figure) -> Iterator[tuple[str, FigureValue]]:
    if figure.value is not None:
        yield "value", figure.value
    yield from ((f"values.{period}", entry) for period, entry in figure.values.items())


def _is_share(figure: Figure, entry: FigureValue, others: list[FigureValue], beside: list[FigureValue]) -> bool:
    number = entry.value
    if number is None or not number or abs(number) >= _MORE:
        return False
    typed = [one.value for one in others if one.value is not None]
    held = typed or [one.value for one in beside if one.value is not None]
    if (typed or len(held) >= _FEWEST) and _decimals(number) >= max(map(_decimals, held), default=9) + _MORE:
        return True
    if figure.nature == "change" or _GROWTH.search(str(figure.label)):
        return False
    return bool(typed) and all(one > 1 and _NEAR[0] <= 100 * number / one <= _NEAR[1] for one in typed)


def _decimals(number: Decimal) -> int:
    return max(0, -int(number.as_tuple().exponent))
