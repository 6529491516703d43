"""Fiscal periods: parsed from their labels, and the periods that they are compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from relwriter.model.entry import Entry
from relwriter.model.values import refuse

_FORMS = re.compile(r"(?:(?P<kind>[QH])(?P<number>[1-4])|(?P<long>FY|9M)) (?P<year>(?:19|20)[0-9]{2})")
_MONTHS_OF = {"Q": 3, "H": 6, "9M": 9, "FY": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A fiscal period: kind `Q`, `H`, `9M` or `FY`, its number within the year, and the year in which it ends."""

    kind: str
    number: int
    year: int
    entry: Entry | None = field(default=None, compare=False, repr=False)
    """Where it was typed; None for one that was computed."""

    def __str__(self) -> str:
        return f"{self.kind}{self.number if self.kind in 'QH' else ''} {self.year}"

    @property
    def months(self) -> int:
        """How many months the period lasts."""
        return _MONTHS_OF[self.kind]

    @property
    def ends_after(self) -> int:
        """How many months of its fiscal year have passed when it ends."""
        return self.months * self.number

    def ends_with(self, other: Period) -> bool:
        """Whether another period ends on the same day, whatever its length."""
        return (self.year, self.ends_after) == (other.year, other.ends_after)

    @property
    def prior(self) -> Period:
        """The same period a year before."""
        return Period(self.kind, self.number, self.year - 1)

    @property
    def linked(self) -> Period:
        """The period before this one: the previous quarter, half-year or year."""
        if self.number > 1:
            return Period(self.kind, self.number - 1, self.year)
        last = {"Q": 4, "H": 2}.get(self.kind, 1)
        return Period(self.kind, last, self.year - 1)

    @property
    def ytd(self) -> Period:
        """The fiscal year to the end of this period."""
        kinds = {3: ("Q", 1), 6: ("H", 1), 9: ("9M", 1), 12: ("FY", 1)}
        kind, number = kinds[self.ends_after]
        return Period(kind, number, self.year)

    @property
    def opening(self) -> Period:
        """A period that ends on the day before this one begins."""
        before = self.ends_after - self.months
        return self.year_end if not before else Period(*{3: ("Q", 1), 6: ("H", 1), 9: ("9M", 1)}[before], self.year)

    @property
    def year_end(self) -> Period:
        """The fiscal year that ended last before this period's year."""
        return Period("FY", 1, self.year - 1)


def read_period(value: Any) -> Period:
    """The period of a label: Q4 2019, H1 2024, 9M 2024 or FY 2019."""
    if isinstance(value, Period):
        return value
    match = _FORMS.fullmatch(value) if isinstance(value, str) else None
    if not match or (match["kind"] == "H" and match["number"] in "34"):
        raise refuse("period", "must be a period such as Q4 2019, H1 2024, 9M 2024 or FY 2019")
    entry = value if isinstance(value, Entry) else None
    return Period(match["kind"] or match["long"], int(match["number"] or 1), int(match["year"]), entry)


PeriodLabel = Annotated[
    Period,
    PlainValidator(read_period),
    WithJsonSchema({"type": "string", "pattern": "^(Q[1-4]|H[12]|9M|FY) (19|20)[0-9]{2}$"}),
]
