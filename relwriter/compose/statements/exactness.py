"""Amounts that a statement prints more exactly than they are known: told where the scale that does not fit is typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.compose.statements.printing import CellPrint
from relwriter.compose.statements.readings import Reader, Reading
from relwriter.model.entry import Entry
from relwriter.model.formula import operands
from relwriter.model.recorded import SCALES
from relwriter.model.statement import Statement
from relwriter.model.statement_rows import Row
from relwriter.model.unit import is_currency


@dataclass(frozen=True, slots=True)
class Printing:
    """An amount in a cell: its row, how it is printed, and what the printer said of an amount not known so exactly."""

    row: Row
    reading: Reading
    printed: CellPrint
    error: FactError | None = None

    @property
    def measure(self) -> tuple[str, str, int]:
        """What the amounts that it is compared with have in common."""
        unit = self.reading.unit
        return ("money" if is_currency(unit) else unit, self.printed.scale, self.printed.decimals)

    @property
    def place(self) -> Entry:
        """Where its row names what it shows."""
        return self.row.subject or (self.row.figures or self.row.of)[0]


def tell_coarse(reader: Reader, statement: Statement, printings: Sequence[Printing]) -> None:
    """A problem for the amounts that are not known so exactly: of few among many at the scale of their figures, of most
    at the statement's, and else at their rows."""
    for measure in dict.fromkeys(one.measure for one in printings if one.error is not None):
        alike = [one for one in printings if one.measure == measure]
        coarse = [one for one in alike if one.error is not None]
        power = SCALES[measure[1]] - measure[2]
        shown = {key for one in alike for key in _find_typed(reader.facts, one.reading.fact.id)}
        unfit = [key for key in shown if (reader.facts.release.figures[key].finest or power) > power]
        most = len(unfit) * 2 > len(shown)
        common = _find_common(reader.facts, statement, unfit, coarse) if most and len(unfit) > 1 else None
        for one in coarse:
            own = [] if most else _find_own(reader.facts, unfit)
            for place in [common] if common is not None else own or [one.place]:
                _tell(reader, place, one, coarse)


def _tell(reader: Reader, place: Entry, one: Printing, coarse: Sequence[Printing]) -> None:
    """A problem at a scale for the first of the amounts, or at the row for each."""
    assert one.error is not None
    first = coarse[0]
    if place is one.place:
        reader.refuse(place, one.error)
    elif one is first:
        rows = list(dict.fromkeys(other.place.field for other in coarse))
        where = rows[0] + (f" and {len(rows) - 1} more" if len(rows) > 1 else "")
        reader.refuse(place, FactError(f"does not fit {where}: {first.error}", str(one.error.advice)))


def _find_common(facts: Facts, statement: Statement, unfit: Sequence[str], coarse: Sequence[Printing]) -> Entry | None:
    """The scale of the statement, or the one that all figures have from the company's books; None where none was
    typed, or rows have their own."""
    if any(one.row.scale or one.row.decimals is not None or not is_currency(one.reading.unit) for one in coarse):
        return None
    if isinstance(statement.scale, Entry):
        return statement.scale
    scales = [_scale_of(facts, key) for key in unfit]
    places = {scale.place() if scale is not None else None for scale in scales}
    return scales[0] if len(places) == 1 else None


def _find_own(facts: Facts, keys: Sequence[str]) -> list[Entry]:
    """The scales that were typed for the figures themselves: the books' own, which fits the others, is no mistake."""
    books = facts.release.company.reporting.scale
    return [found for key in keys if (found := _scale_of(facts, key)) is not None and found is not books]


def _scale_of(facts: Facts, key: str) -> Entry | None:
    """The scale in which a figure's values are typed, or to which they are exact, where it was typed itself."""
    figure = facts.release.figures[key]
    scale = figure.accuracy or figure.scale
    return scale if isinstance(scale, Entry) else None


def _find_typed(facts: Facts, key: str, above: tuple[str, ...] = ()) -> Iterator[str]:
    """The figures with values of their own that a figure is, or is computed from."""
    figure = facts.release.figures.get(key)
    if figure is None or key in above:
        return
    if figure.formula is None or figure.entries:
        yield key
    for operand in operands(figure.formula.term) if figure.formula is not None else ():
        yield from _find_typed(facts, operand.id, (*above, key))
