"""In what each figure is stated: the unit and scale that it says itself, that its formula gives, or that the company
reports in."""

from __future__ import annotations

from collections.abc import Mapping

from relwriter.model.company import Reporting
from relwriter.model.figure import Figure
from relwriter.model.unit import infer_unit, is_currency


def state_units(figures: Mapping[str, Figure], reporting: Reporting) -> dict[str, Figure]:
    """The figures, each with its unit and scale."""
    units: dict[str, str] = {}
    for key in figures:
        _find_unit(key, figures, reporting.currency, units, frozenset())
    return {key: _state(figure, units[key], reporting) for key, figure in figures.items()}


def _find_unit(
    key: str, figures: Mapping[str, Figure], currency: str, units: dict[str, str], within: frozenset[str]
) -> str | None:
    """The unit of a figure, kept in `units`; None for one that is computed from itself, which is told elsewhere."""
    if key in units:
        return units[key]
    if key in within or key not in figures:
        return None
    figure, found = figures[key], None
    if "unit" in figure.model_fields_set:
        found = figure.unit
    else:
        inner = within | {key}
        given = [figure.formula, *(entry.formula for entry in figure.entries)]
        inferred = (
            infer_unit(formula.term, lambda other: _find_unit(other, figures, currency, units, inner))
            for formula in given
            if formula is not None
        )
        found = next(filter(None, inferred), None)
    units[key] = found or currency
    return units[key]


def _state(figure: Figure, unit: str, reporting: Reporting) -> Figure:
    scale = figure.scale
    if "scale" not in figure.model_fields_set and is_currency(unit):
        scale = reporting.scale
    return (
        figure
        if (unit, scale) == (figure.unit, figure.scale)
        else figure.model_copy(update={"unit": unit, "scale": scale})
    )
