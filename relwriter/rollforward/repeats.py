"""Results of the year to date, where the next release is of a first quarter: its year to date is the quarter, which it
states already."""

from __future__ import annotations

import re

from relwriter.intake.cutting import cut_items
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, walk_scalars
from relwriter.model.period import Period, read_period
from relwriter.model.sections.results import Results
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Turn

_FIGURE = re.compile(r"\{\{\s*([a-z][A-Za-z0-9_-]*)((?:\.[A-Za-z_'\"0-9 ]+)*)")


def drop_repeats(turn: Turn) -> None:
    """Notes that results which would state the quarter a second time are left out, and sections that hold no others."""
    if turn.period.ytd != turn.period or turn.last.period.ytd == turn.last.period:
        return
    sections = [site for site in turn.held_by(Results) if isinstance(site.node, Mapping)]
    current = {
        figure for site in sections for item in _items(site.node) for figure in _stated_now(turn, site.node, item)
    }
    for site in sections:
        items = site.node.get("items")
        if isinstance(items, Sequence):
            gone = [item for item in items.items if _repeats(turn, site.node, item, current)]
            _drop(turn, site, items, gone)


def _drop(turn: Turn, site: Site, items: Sequence, gone: list[Node]) -> None:
    assert isinstance(site.node, Mapping)
    if len(gone) < len(items.items):
        turn.change(*cut_items(items, gone))
        told: list[tuple[Node, str]] = [(item, f"{site.path}.items") for item in gone]
    elif site.node.get("topics") is None and (section := _section_of(turn, site)):
        sequence, item = section
        turn.change(*cut_items(sequence, [item]))
        told = [(item, site.path)]
    else:
        told = []
    for node, path in told:
        turn.account.add("dropped", node, path, f"would say {turn.period} again as its year to date")


def _section_of(turn: Turn, site: Site) -> tuple[Sequence, Node] | None:
    """The list of sections and the item that a section's record stands in; None where it is alone there."""
    held = site.records[-1]
    return (held.parent, held.node) if isinstance(held.parent, Sequence) and len(held.parent.items) > 1 else None


def _items(node: Node) -> list[Node]:
    found = node.get("items") if isinstance(node, Mapping) else None
    return found.items if isinstance(found, Sequence) else []


def _labels(section: Mapping, item: Node) -> list[Period]:
    """The periods that a result is stated for; none where it does not say."""
    own = item.get("periods") if isinstance(item, Mapping) else None
    found = own if own is not None else section.get("period")
    return [read_period(scalar.text) for scalar in walk_scalars(found)] if found is not None else []


def _stated_now(turn: Turn, section: Mapping, item: Node) -> list[str]:
    """The figure that a result states for the period reported, if it does."""
    figure = item.text if isinstance(item, Scalar) else _text(item, "figure")
    labels = _labels(section, item)
    return [figure] if figure and (not labels or turn.last.period in labels) and not _is_year_text(turn, item) else []


def _repeats(turn: Turn, section: Mapping, item: Node, current: set[str]) -> bool:
    """Whether a result states the year to date alone, of a figure that is stated for the quarter elsewhere."""
    labels = _labels(section, item)
    years = bool(labels) and all(turn.move(label) == turn.period and label != turn.last.period for label in labels)
    figure = item.text if isinstance(item, Scalar) else _text(item, "figure")
    return bool(figure) and figure in current and (years or _is_year_text(turn, item))


def _is_year_text(turn: Turn, item: Node) -> bool:
    """Whether a result is the author's text on the year to date alone."""
    found = _FIGURE.findall(_text(item, "text"))
    figures = [(name, steps) for name, steps in found if name in turn.last.release.figures]
    return bool(figures) and all(".ytd" in steps for _, steps in figures)


def _text(node: Node, name: str) -> str:
    found = node.get(name) if isinstance(node, Mapping) else None
    return found.text if isinstance(found, Scalar) else ""
