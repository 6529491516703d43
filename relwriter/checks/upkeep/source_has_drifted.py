"""A figure is no longer what the file says that it was imported from.

What it flags:
    A value that its workbook, CSV table or company facts state otherwise now, or no longer state; and such a file that
    cannot be opened. Where all values of a figure are off by one power of ten, its scale is named, or its unit.

Why:
    Finance changes a number after the import, or somebody types over an imported one. Both look right on the page.

Example:
    The release has revenue of 83,412; cell C7 of figures.xlsx, from which it came, now holds 83,421.

How to clear it:
    Run `relwriter import FILE release.yaml --dry-run` to see what would change, then without `--dry-run`; or correct
    the source that the figure names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.figure_fields import place_of_field

if TYPE_CHECKING:
    from relwriter.ledger.drift import Drift

CODE = "U102"
NAME = "source-has-drifted"
SEVERITY = Severity.ERROR

_POWERS = frozenset(Decimal(1).scaleb(power) for power in (-9, -6, -4, -3, -2, 2, 3, 4, 6, 9))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each value that its file states otherwise; one for a figure of which all values are in another
    scale."""
    rescaled = _find_rescaled(draft.drift)
    for key in rescaled:
        yield _of_scale(draft, key)
    for drift in draft.drift:
        if drift.figure not in rescaled:
            yield _sighting(drift)


def _find_rescaled(drifts: Iterable[Drift]) -> dict[str, None]:
    """The figures of which two values and more are off by one power of ten, and none otherwise."""
    ratios: dict[str, list[Decimal]] = {}
    for drift in drifts:
        if drift.figure:
            ratios.setdefault(drift.figure, []).append(_ratio(drift))
    return dict.fromkeys(key for key, found in ratios.items() if len(found) > 1 and found[0] and len(set(found)) == 1)


def _ratio(drift: Drift) -> Decimal:
    """The power of ten between both numbers; zero where there is none."""
    try:
        ratio = Decimal(drift.old) / Decimal(drift.new)
    except ArithmeticError:
        return Decimal(0)
    return ratio if ratio in _POWERS else Decimal(0)


def _of_scale(draft: CheckedDraft, key: str) -> Sighting:
    """A sighting at a figure's scale, or at its unit if that is a percentage."""
    figure = draft.release.figures[key]
    name = "unit" if figure.unit in ("percent", "ratio", "basis_points") else "scale"
    drifts = [drift for drift in draft.drift if drift.figure == key]
    figures = "; ".join(f"{drift.period}: here {drift.old}, there {drift.new}" for drift in drifts)
    message = f"is another one than that of {drifts[0].cell} and its other cells"
    related = tuple(drift.place for drift in drifts if drift.place is not None)
    place = place_of_field(key, figure, name)
    return Sighting(place, f"figures.{key}.{name}", message, "correct it, or import again", figures, related=related)


def _sighting(drift: Drift) -> Sighting:
    field = f"figures.{drift.figure}.values.{drift.period}" if drift.figure else "sources"
    if not drift.new:
        return Sighting(drift.place, field, f"cannot be held against its file: {drift.message or drift.cell}")
    since = ", which has changed since it was imported" if drift.is_new_file else ""
    figures = f"here {drift.old}, there {drift.new}"
    advice = "import it again, or correct its source"
    return Sighting(drift.place, field, f"is not what {drift.cell} says{since}", advice, figures)
