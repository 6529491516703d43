"""Period labels of the last release, wherever they stand but under a figure's values: moved to the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.intake.cutting import cut_entries, cut_items, replace_value
from relwriter.intake.nodes import Mapping, Scalar, Sequence, walk_scalars
from relwriter.intake.splicing import Splice
from relwriter.model.figure import Figure
from relwriter.model.formula import Formula
from relwriter.model.period import Period, read_period
from relwriter.model.prose import Prose
from relwriter.model.sections.guidance import Guidance
from relwriter.model.sections.outlook import Outlook
from relwriter.model.sources import FigureSource
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Turn

LABEL = r"(?:Q[1-4]|H[12]|9M|FY) (?:19|20)[0-9]{2}"
_REFERENCE = re.compile(r"(?<!\\)\{\{.*?\}\}", re.DOTALL)
_ALL = re.compile(r".+", re.DOTALL)
_QUOTED = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z0-9_-]*)(?:\.[a-z_]+)*\.(?P<mark>''?|\\\\?\")(?P<label>"
    + LABEL.replace(" ", r"\s+")
    + r")(?P=mark)"
)


def move_labels(turn: Turn) -> None:
    """Notes the changes of every label that is a field's value, a key, or stands in a reference or formula."""
    seen: dict[tuple[int, bool], set[Period]] = {}
    for site in turn.sites:
        if site.type is Period and site.path != "period" and not _belongs_elsewhere(site):
            _move_field(turn, site, seen.setdefault((id(site.parent), site.is_key), set()))
        elif site.type is Prose:
            _move_in_text(turn, site, _REFERENCE)
        elif site.type is Formula and not _is_value(site):
            _move_in_text(turn, site, _ALL)


def _belongs_elsewhere(site: Site) -> bool:
    """Whether a period is moved by rules of its own: under a figure's values or its cells, of guidance."""
    return _is_value(site) or site.holder in (Guidance, Outlook, FigureSource)


def _is_value(site: Site) -> bool:
    """Whether a site stands under a figure's values: those move as a whole."""
    return any(record.type is Figure and site.path.startswith(f"{record.path}.values.") for record in site.records)


def _move_field(turn: Turn, site: Site, seen: set[Period]) -> None:
    assert isinstance(site.node, Scalar)
    if not re.fullmatch(LABEL, site.text):
        return
    label = read_period(site.text)
    moved = turn.move(label, balance=is_of_balances(turn, site))
    several = isinstance(site.parent, Sequence) or site.is_key
    if turn.is_changed(site.node):
        return
    if several and seen and (moved is None or moved in seen):
        _drop(turn, site, moved)
        return
    moved = moved or turn.period
    seen.add(moved)
    if moved != label:
        turn.change(replace_value(site.node, _in_style(site.node, str(moved))))


def _drop(turn: Turn, site: Site, moved: Period | None) -> None:
    """Takes a label out of a list or mapping where it would stand twice, or for nothing."""
    why = f"{site.text} would be {moved}, which is there already" if moved else f"nothing follows {site.text}"
    turn.tell("dropped", site, why)
    if isinstance(site.parent, Sequence):
        turn.change(*cut_items(site.parent, [site.node]))
    elif site.entry is not None and isinstance(site.parent, Mapping):
        turn.change(*cut_entries(site.parent, {site.entry.text}))


def _in_style(node: Scalar, text: str) -> str:
    mark = node.span.style if node.span.style in ("'", '"') else ""
    return f"{mark}{text}{mark}"


def is_of_balances(turn: Turn, site: Site) -> bool:
    """Whether a label is of balances: of the figure that holds it, or of all that the record around it names."""
    around = (*site.records, site) if isinstance(site.node, Mapping) else site.records
    for record in reversed(around):
        if record.type is Figure:
            return turn.is_balance(record.path.rpartition(".")[2])
        named = set(_figures_named(turn, record))
        if named:
            return all(turn.is_balance(figure) for figure in named)
    return False


def _figures_named(turn: Turn, record: Site) -> Iterator[str]:
    figures = turn.last.release.figures
    return (scalar.text for scalar in walk_scalars(record.node) if scalar.text in figures)


def _move_in_text(turn: Turn, site: Site, stretches: re.Pattern[str]) -> None:
    """Moves the labels in quotes that stand in these stretches of a text, as it is written in the file."""
    assert isinstance(site.node, Scalar)
    source, span = site.node.span.source.text, site.node.span
    for stretch in stretches.finditer(source, span.start, span.end):
        for match in _QUOTED.finditer(source, *stretch.span()):
            label = read_period(" ".join(match["label"].split()))
            moved = turn.move(label, balance=turn.is_balance(match["name"]))
            if moved not in (None, label):
                turn.change(Splice(*match.span("label"), str(moved)))
