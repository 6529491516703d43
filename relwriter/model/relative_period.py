"""Periods by their relation to the reported one: what the layout of a statement names from quarter to quarter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from relwriter.model.period import Period, read_period
from relwriter.model.values import refuse

RELATIVE = ("current", "prior", "linked", "year_end", "ytd", "ytd_prior")
"""The reported period, the same a year before, the one before it, the last year-end, the year to date, that a year
before."""


@dataclass(frozen=True, slots=True)
class RelativePeriod:
    """A period by its relation to the reported one."""

    name: str

    def __str__(self) -> str:
        return self.name

    def of(self, current: Period) -> Period:
        """The period that is meant where `current` is reported."""
        if self.name == "current":
            return current
        return current.ytd.prior if self.name == "ytd_prior" else getattr(current, self.name)


def read_named_period(value: Any) -> Period | RelativePeriod:
    """The period of a label, or of a name such as prior."""
    if isinstance(value, RelativePeriod):
        return value
    if isinstance(value, str) and value in RELATIVE:
        return RelativePeriod(str(value))
    try:
        return read_period(value)
    except ValueError:
        raise refuse(
            "period", f"must be a period such as Q4 2019 or FY 2019, or one of {', '.join(RELATIVE)}"
        ) from None


def resolve_period(period: Period | RelativePeriod, current: Period) -> Period:
    """The fiscal period that a label or a relation means where `current` is reported."""
    return period.of(current) if isinstance(period, RelativePeriod) else period


_PATTERN = f"^(?:(?:Q[1-4]|H[12]|9M|FY) (?:19|20)[0-9]{{2}}|{'|'.join(RELATIVE)})$"

# The type is said to be Period, by which a roll-forward finds labels; a relation is none that it would move.
NamedPeriod = Annotated[
    Period, PlainValidator(read_named_period), WithJsonSchema({"type": "string", "pattern": _PATTERN})
]
