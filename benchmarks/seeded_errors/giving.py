"""Subtotals given: figures with a formula made figures with values, as those have who take a statement from a book."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.seeded_errors.edits import Change, Edit
from benchmarks.seeded_errors.manuscript import parse_root
from benchmarks.seeded_errors.originals import Original
from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.intake.nodes import Mapping, end_of
from relwriter.intake.splicing import insert_entry
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.pipeline import Draft


def give_subtotals(original: Original, draft: Draft) -> list[Change]:
    """For each figure with a formula the edits that give its values instead, in the order in which others are typed."""
    roots = {file: parse_root(file, text) for file, text in original.texts.items()}
    facts = Facts(draft.release)
    periods = list(dict.fromkeys(period for figure in draft.release.figures.values() for period in figure.values))
    edits = []
    for key, figure in draft.release.figures.items():
        if figure.formula is not None and not figure.values:
            values = dict(_values(facts, key, figure, periods))
            edits.append(tuple(_give(original.file, roots, key, figure, values)) if values else ())
    return [change for change in edits if change]


def _give(file: str, roots: dict[str, Mapping], key: str, figure: Figure, values: dict[str, str]) -> Iterator[Edit]:
    """The values where the formula is; where that is the house file, in the release."""
    holders = {name: _figure_node(root, key) for name, root in roots.items()}
    typed = next((name for name, node in holders.items() if node and node.get("formula")), None)
    if typed is None or (typed != file and holders[typed].get("unit")):
        return
    yield _replace_formula(typed, holders[typed], figure, values if typed == file else {})
    own = roots[file].get("figures")
    if typed != file and isinstance(own, Mapping) and holders[file] is None:
        splice = insert_entry(own, key, {"values": values})
        yield Edit(file, splice.start, splice.end, splice.text)


def _figure_node(root: Mapping, key: str) -> Mapping | None:
    figures = root.get("figures")
    node = figures.get(key) if isinstance(figures, Mapping) else None
    return node if isinstance(node, Mapping) else None


def _values(facts: Facts, key: str, figure: Figure, periods: list[Period]) -> Iterator[tuple[str, str]]:
    """The number of each period in the figure's scale: exact where it has an end, else as it is printed."""
    for period in periods:
        try:
            fact = facts.fact(key, period)
        except FactError:
            continue
        if fact.amount is not None:
            yield str(period), format(_round(fact, figure), "f")


def _round(fact: Fact, figure: Figure) -> Decimal:
    """A sum as exact as it is; a quotient that has no end as it is printed."""
    amount = fact.amount.scaleb(-SCALES[figure.scale]).normalize()
    if -int(amount.as_tuple().exponent) <= 3:
        return amount
    given = figure.display.decimals if figure.display else None
    decimals = given if given is not None else 1 if figure.unit == "percent" else 2
    return amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _replace_formula(file: str, node: Mapping, figure: Figure, values: dict[str, str]) -> Edit:
    """The unit, and the values where they stand in the same file, in place of the formula that they follow from."""
    key, value = node.find("formula")
    listed = ", ".join(f"{period}: {number}" for period, number in values.items())
    lines = [f"values: {{{listed}}}"] if values else []
    if node.get("unit") is None and figure.unit:
        lines.append(f"unit: {figure.unit}")
    column = key.span.start - key.span.source.text.rfind("\n", 0, key.span.start) - 1
    joined = ", ".join(lines) if node.flow else f"\n{' ' * column}".join(lines)
    return Edit(file, key.span.start, end_of(value), joined)
