"""A step of the run sheet: when, what, and the rule that asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from relwriter.almanac.zones import EASTERN

FIRST, LAST = time.min, time.max
"""Where a step without an hour stands on its day: before all others, or after them."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with an hour in Eastern Time where one is known, and words before it such as `by`.

    `order` is where a moment without an hour stands on its day.
    """

    day: date
    at: time | None = None
    before: str = ""
    order: time = LAST

    @classmethod
    def of(cls, moment: datetime, before: str = "") -> Moment:
        """A moment of any zone in Eastern Time."""
        eastern = moment.astimezone(EASTERN)
        return cls(eastern.date(), eastern.time(), before)

    @property
    def sorted_by(self) -> tuple[date, time, bool]:
        """What moments are put in order by: what has to be done by an hour comes before what happens at it."""
        return (self.day, self.order if self.at is None else self.at, not self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """What has to happen. `moment` is None where it depends on what is not known yet, which `what` then says.

    `rule` cites what asks for it; it is empty for what the release itself says. `field` is the field of the release
    from which the moment follows.
    """

    moment: Moment | None
    what: str
    rule: str = ""
    field: str = "release.date"
