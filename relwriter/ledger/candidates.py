"""What a file of figures has that a release does not have yet: a candidate for each row or concept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from relwriter.errors import UsageError
from relwriter.intake.splicing import Tree
from relwriter.ledger.cells import Cell, Sheet, plain_label
from relwriter.ledger.columns import columns_of, unread_columns
from relwriter.ledger.company_facts import CompanyFacts
from relwriter.ledger.drift import where
from relwriter.ledger.layout import Row
from relwriter.ledger.matching import Match
from relwriter.ledger.naming import name_in_sentence, nature_of, unit_of
from relwriter.ledger.number_formats import FormatError, read_format
from relwriter.ledger.scales import ScaleError
from relwriter.ledger.tables import Tables
from relwriter.ledger.taking import LedgerError, Taken
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.release import Release
from relwriter.model.sources import FigureSource

_COVERS = frozenset(("cover", "cover page", "document and entity information"))
"""What SEC's workbooks of filings call the sheet that says who files."""

Candidate = tuple[str, str, dict[str, Tree], dict[Period, Taken]]


def find_candidates(
    ledger: Any, release: Release, name: str, sheets: tuple[str, ...], matches: list[Match], notes: list[str]
) -> Iterator[Candidate]:
    """What each row or concept would be; `notes` gets what is not read of the sheets."""
    if isinstance(ledger, CompanyFacts):
        return _of_facts(ledger, release, name, matches)
    chosen = _chosen(ledger, sheets)
    for sheet in chosen:
        notes += unread_columns(sheet, ledger.rows[sheet.name].values(), ledger.fiscal, release.period)
    return _of_tables(ledger, release, name, chosen, matches, notes)


def _chosen(ledger: Tables, names: tuple[str, ...]) -> list[Sheet]:
    """The sheets of these names, or all that people see but for a filing's cover, whose numbers are postal codes and
    the like. Raises UsageError for a name that no sheet has."""
    known = {plain_label(sheet.name): sheet for sheet in ledger.book.sheets if not sheet.fault}
    unknown = [name for name in names if plain_label(name) not in known]
    if unknown:
        raise UsageError(f"there is no sheet '{unknown[0]}' (one of {', '.join(s.name for s in known.values())})")
    return [known[plain_label(name)] for name in names or known if names or name not in _COVERS]


def _of_tables(
    ledger: Tables, release: Release, name: str, sheets: list[Sheet], matches: list[Match], notes: list[str]
) -> Iterator[Candidate]:
    """What each row of the sheets would be, that has a number for the release's period and is no figure yet."""
    used = {(m.taken.sheet, re.sub("[A-Z]", "", m.taken.cell)) for m in matches if m.taken and m.taken.cell}
    for sheet in sheets:
        for row in ledger.rows[sheet.name].values():
            columns = columns_of(row, ledger.fiscal, release.period)
            if (sheet.name.strip(), str(row.number)) in used or not columns:
                continue
            if not row.label:
                place = where(name, sheet.name.strip(), str(row.number))
                notes.append(f"{place} is left out: the row has no label (name its cells in a figure's source)")
                continue
            candidate = _of_row(ledger, release, name, sheet, row, columns)
            if candidate is not None:
                yield candidate


def _of_row(
    ledger: Tables, release: Release, name: str, sheet: Sheet, row: Row, columns: dict[Period, int]
) -> Candidate | None:
    """A figure for a row, with the numbers that can be taken; None where no number can."""
    balance = all(head.months is None and head.period is None for head in row.heads.values())
    label = name_in_sentence(row.label, row.heading)
    percent = _is_percent(sheet.find(Cell(row.number, min(columns.values()), None).name))
    unit = unit_of(row.label, row.heading, release.company.reporting.currency, percent=percent)
    fields = _fields(label, nature_of(label, balance=balance), unit, _scale(row, unit), release)
    cells = {str(period): Cell(row.number, column, None).name for period, column in columns.items()}
    source = {"file": name, **({"sheet": sheet.name.strip()} if sheet.name else {}), "cells": cells}
    figure = Figure.model_validate({**fields, "values": dict.fromkeys(cells, "pending")})
    figure = figure.model_copy(update={"unit": unit, "scale": fields.get("scale", usual_scale(unit, release))})
    numbers = _take(ledger, figure, FigureSource.model_validate(source), columns)
    kept = {str(period): cells[str(period)] for period in numbers}
    under = next((taken.under for taken in numbers.values() if taken.under), "")
    written = {**source, "row": row.label, "under": under, "cells": kept}
    order = {key: written[key] for key in ("file", "sheet", "row", "under", "cells") if written.get(key)}
    return (label, row.heading, {**fields, "source": order}, numbers) if numbers else None


def _is_percent(cell: Cell) -> bool:
    if isinstance(cell.content, str):
        return cell.words.endswith("%")
    try:
        return cell.content is not None and read_format(cell.format, cell.content).percent  # type: ignore[arg-type]
    except FormatError:
        return False


def _scale(row: Row, unit: str) -> str:
    """The scale that heads say for a unit."""
    try:
        said = row.scales()
    except ScaleError:
        return ""
    return said.get("shares" if unit == "shares" else "money", "") if unit == "shares" or len(unit) == 3 else "ones"


def usual_scale(unit: str, release: Release) -> str:
    """The scale of a figure that says none."""
    reporting = release.company.reporting
    return reporting.scale if unit == reporting.currency else "ones"


def _fields(label: str, nature: str, unit: str, scale: str, release: Release) -> dict[str, Tree]:
    """The fields of a new figure that are not as usual."""
    reporting = release.company.reporting
    usual = usual_scale(unit, release)
    fields: dict[str, Tree] = {"label": label}
    fields |= {"nature": nature} if nature != "flow" else {}
    fields |= {"unit": unit} if unit != reporting.currency else {}
    return fields | ({"scale": scale} if scale and scale != usual else {})


def _take(ledger: Any, figure: Figure, source: FigureSource, periods: dict[Period, int]) -> dict[Period, Taken]:
    """The numbers of the periods that the file has."""
    numbers = {}
    for period in periods:
        try:
            taken = ledger.take("", figure, source, period, source.cell_of(period))
        except LedgerError:
            continue
        if taken.number is not None:
            numbers[period] = taken
    return numbers


def _of_facts(ledger: CompanyFacts, release: Release, name: str, matches: list[Match]) -> Iterator[Candidate]:
    """What each concept would be, that has a number for the release's period and is no figure yet."""
    used = {match.taken.row for match in matches if match.taken}
    now = release.period
    for concept, fact in ledger.facts.get("us-gaap", {}).items():
        unit = next((unit for unit in fact["units"] if unit != "pure"), "")
        if not unit or f"us-gaap:{concept}" in used:
            continue
        balance = "start" not in fact["units"][unit][0]
        label = name_in_sentence(_words(concept))
        fields = _fields(label, nature_of(label, balance=balance), unit.replace("/shares", "/share"), "", release)
        source: dict[str, Tree] = {"file": name, "concept": f"us-gaap:{concept}"}
        wanted = (now, now.year_end) if balance else (now, now.prior, now.ytd, now.ytd.prior)
        figure = Figure.model_validate({**fields, "values": {str(now): "pending"}})
        named = str(fields.get("unit", release.company.reporting.currency))
        usual = {"unit": named, "scale": fields.get("scale", usual_scale(named, release))}
        figure = figure.model_copy(update=usual)
        periods = dict.fromkeys(dict.fromkeys(wanted), 0)
        numbers = _take(ledger, figure, FigureSource.model_validate(source), periods)
        if now in numbers or now.ytd in numbers:
            cells: Tree = {str(period): taken.cell for period, taken in numbers.items()}
            yield label, "", {**fields, "source": {**source, "cells": cells}}, numbers


def _words(concept: str) -> str:
    """The words of a concept's name: NetIncomeLoss is Net income (loss)."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", concept).lower()
    return re.sub(
        r"\bincome loss\b", "income (loss)", re.sub(r"\bprovided by used in\b", "provided by (used in)", words)
    )
