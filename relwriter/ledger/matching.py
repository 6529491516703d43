"""The values of a release that come from a file, each with what the file holds for it now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from relwriter.ledger.opening import Ledger, is_same_file
from relwriter.ledger.taking import LedgerError, Taken
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import FigureValue
from relwriter.model.release import Release
from relwriter.model.sources import Provenance


@dataclass(frozen=True, slots=True)
class Match:
    """A value of a figure, the source that names the file (None where the row was found by the figure's name), and what
    was taken, or why nothing could be."""

    key: str
    figure: Figure
    period: Period
    entry: FigureValue
    source: Provenance | None
    taken: Taken | None = None
    error: LedgerError | None = None

    @property
    def is_own(self) -> bool:
        """Whether the value has a source of its own beside its figure's."""
        return self.source is not None and self.source is self.entry.source

    @property
    def differs(self) -> bool:
        """Whether the file holds another number than the release, or a number for a pending value."""
        return self.taken is not None and self.taken.number is not None and self.taken.number != self.entry.value


def match_values(release: Release, ledger: Ledger, path: Path, *, by_name: bool) -> Iterator[Match]:
    """Every value whose source names the file; with `by_name` also those of figures without a source that a row of the
    file is called like."""
    for key, figure in release.figures.items():
        for period, entry in figure.values.items():
            source = entry.source or figure.source
            if entry.formula is not None or (source is not None and not is_same_file(source.path, path)):
                continue
            if source is not None or by_name:
                yield _match(ledger, key, figure, period, entry, source)


def _match(
    ledger: Ledger, key: str, figure: Figure, period: Period, entry: FigureValue, source: Provenance | None
) -> Match:
    cell = source.cell_of(period) if source is not None else ""
    try:
        taken = ledger.take(key, figure, source, period, cell)
    except LedgerError as error:
        return Match(key, figure, period, entry, source, error=error)
    return Match(key, figure, period, entry, source, taken)
