"""A fact: one figure in one period, with its exact amount and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from relwriter.compose.formulas import FactError
from relwriter.document.tree import Value
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.source import Origin


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure in one period: its exact amount in ones, None while it is pending."""

    id: str
    figure: Figure
    period: Period
    amount: Decimal | None
    origin: Origin
    finest: int | None = None
    """The power of ten to which the amount is known; None for exactly."""
    shown: Mapping[str, Decimal] = field(default_factory=dict)
    """How the amount is forced to print, by scale."""

    @property
    def is_negative(self) -> bool:
        """Whether the amount is known and below zero."""
        return self.amount is not None and self.amount < 0

    @property
    def is_none(self) -> bool:
        """Whether there is none of it: zero, and known exactly. A zero in millions may stand for a small amount."""
        return self.amount == 0 and (self.finest is None or self.figure.scale == "ones")

    def value(self, text: str, form: str = "amount", base: Fact | None = None) -> Value:
        """A value of this fact as it is printed; `base` is what a change is from."""
        origin = Origin(self.origin.field, self.origin.place, str(self), form, str(base) if base else "")
        return Value(text, origin, pending=self.amount is None)

    def __str__(self) -> str:
        """The figure and its period, such as net_income FY 2019."""
        return f"{self.id} {self.period}"


def refuse_forced(fact: Fact) -> None:
    """Raises FactError where a fact is forced to print as what it could not be rounded to, up or down."""
    for scale, number in fact.shown.items():
        unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
        if fact.amount is not None and abs(fact.amount.scaleb(-SCALES[scale]) - number) >= unit:
            advice = "it may differ from the exact number by less than one unit of its last decimal"
            raise FactError(f"{fact.id} is shown in {scale} as what it is not in {fact.period}", advice)
