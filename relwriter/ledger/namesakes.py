"""Namesakes: figures that a release has already under the name of a row, with the same numbers where both have one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from relwriter.ledger.cells import plain_label
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.release import Release


@dataclass(slots=True)
class Namesake:
    """A figure by its name, unit and scale, with its amounts in ones; None for one that is pending."""

    key: str
    label: str
    unit: str
    scale: str
    balance: bool
    amounts: dict[Period, Decimal | None] = field(default_factory=dict)

    def is_like(self, other: Namesake) -> bool:
        """Whether both have one name, unit and kind, periods in common, and the same amounts in all of these."""
        mine, theirs = self._by_spot(), other._by_spot()
        shared = mine.keys() & theirs.keys()
        alike = (plain_label(self.label), self.unit, self.balance) == (
            plain_label(other.label),
            other.unit,
            other.balance,
        )
        return alike and bool(shared) and all(mine[spot] == theirs[spot] is not None for spot in shared)

    def lacks(self, other: Namesake) -> list[Period]:
        """The periods that only the other one has."""
        mine = self._by_spot()
        return [period for period in other.amounts if self._spot(period) not in mine]

    def type_amount(self, amount: Decimal) -> str:
        """An amount as it is typed in this figure's scale."""
        return f"{amount.scaleb(-SCALES[self.scale]):f}"

    def _by_spot(self) -> dict[object, Decimal | None]:
        return {self._spot(period): amount for period, amount in self.amounts.items()}

    def _spot(self, period: Period) -> object:
        """What tells a period from others: of a balance the day on which it ends."""
        return (period.year, period.ends_after) if self.balance else period


def find_namesake(known: Iterable[Namesake], row: Namesake) -> Namesake | None:
    """The figure that a row is already; None for a row that is none of them."""
    return next((one for one in known if one.is_like(row)), None)


def namesakes_of(release: Release) -> list[Namesake]:
    """The figures of a release with the values that they were given."""
    return [_of_figure(key, figure) for key, figure in release.figures.items() if figure.values]


def _of_figure(key: str, figure: Figure) -> Namesake:
    given = {period: figure.in_ones(entry) for period, entry in figure.values.items() if entry.formula is None}
    return Namesake(key, str(figure.label), figure.unit, figure.scale, figure.nature == "balance", given)
