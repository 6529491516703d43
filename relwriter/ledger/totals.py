"""Totals: what the files of finance state of figures that the release computes, to be held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from relwriter.errors import InputError
from relwriter.ledger.drift import where
from relwriter.ledger.opening import Ledger, open_ledger
from relwriter.ledger.taking import LedgerError, Taken
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release


@dataclass(frozen=True, slots=True)
class Total:
    """What a file states of a computed figure in a period: the number in ones, the power of ten to which it is known,
    and the cell."""

    figure: str
    period: Period
    number: Decimal
    finest: int
    cell: str


def find_totals(release: Release) -> Iterator[Total]:
    """What files state of each figure with a formula whose source names one, in every period of the release that the
    file has too. A file that cannot be opened, a row or a column that it lacks states nothing."""
    computed = {
        key: figure
        for key, figure in release.figures.items()
        if figure.formula is not None and figure.source is not None and figure.source.path is not None
    }
    periods = sorted({period for figure in release.figures.values() for period in figure.values}, key=str)
    ledgers: dict[Path, Ledger | None] = {}
    for key, figure in computed.items():
        path = figure.source.path  # type: ignore[union-attr]
        assert path is not None
        if path not in ledgers:
            ledgers[path] = _open(path, release)
        ledger = ledgers[path]
        yield from _of_figure(ledger, key, figure, periods) if ledger is not None else ()


def _open(path: Path, release: Release) -> Ledger | None:
    try:
        return open_ledger(path, release.company.fiscal_year)
    except InputError:
        return None


def _of_figure(ledger: Ledger, key: str, figure: Figure, periods: list[Period]) -> Iterator[Total]:
    source = figure.source
    assert source is not None
    for period in periods:
        if figure.entry(period) is not None:
            continue
        try:
            taken = ledger.take(key, figure, source, period, source.cell_of(period))
        except LedgerError:
            continue
        if taken.number is not None:
            yield _total(key, figure, period, taken, str(source.file))


def _total(key: str, figure: Figure, period: Period, taken: Taken, file: str) -> Total:
    assert taken.number is not None
    power = SCALES[figure.scale]
    finest = SCALES[taken.accuracy] if taken.accuracy else int(taken.number.as_tuple().exponent) + power
    cell = where(file, taken.sheet, taken.cell)
    return Total(key, period, taken.number.scaleb(power), finest, cell)
