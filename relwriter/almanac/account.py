"""What a run sheet is drawn up from: the hour of release, the exchanges, the call, the dividend, in plain terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from relwriter.almanac.zones import EASTERN, find_zone
from relwriter.model.opening import Opening
from relwriter.model.release import Release
from relwriter.model.sections.calls import Call, ZonedTime
from relwriter.model.sections.returns import Dividend

_EXCHANGES = {
    "Nasdaq": re.compile(r"nasdaq(?: ?(?:gs|gm|cm)| (?:global(?: select)?|capital)(?: market)?| stock market)?"),
    "NYSE": re.compile(r"nyse(?: american| arca)?|new york stock exchange"),
}
"""The exchanges whose rules are known, by what listings call them; Nasdaq Helsinki is none of them."""


@dataclass(frozen=True)
class Account:
    """The release, and what follows from it."""

    release: Release

    @property
    def opening(self) -> Opening:
        """Its opening."""
        return self.release.release

    @property
    def day(self) -> date | None:
        """The day of release; None while it is pending."""
        return self.opening.date if isinstance(self.opening.date, date) else None

    @property
    def moment(self) -> datetime | None:
        """The day and hour of release with its zone; None while one of them is not known."""
        return moment_of(self.opening.date, self.opening.time)

    @property
    def new_york_day(self) -> date | None:
        """The day of release in New York, where the hour says that it is another one; None while it is pending."""
        return self.moment.astimezone(EASTERN).date() if self.moment is not None else self.day

    @property
    def exchanges(self) -> set[str]:
        """The exchanges whose rules are known, on which the company is listed."""
        names = [str(listing.exchange).casefold() for listing in self.release.company.listings]
        return {known for known, form in _EXCHANGES.items() for name in names if form.fullmatch(name)}

    @property
    def other_exchanges(self) -> list[str]:
        """The exchanges of its listings whose rules are not known here."""
        names = [str(listing.exchange) for listing in self.release.company.listings]
        return [name for name in names if not any(form.fullmatch(name.casefold()) for form in _EXCHANGES.values())]

    @property
    def call(self) -> tuple[Call, str] | None:
        """The conference call and its field; None without one."""
        return next(((section, field) for field, section in self._sections("call") if isinstance(section, Call)), None)

    @property
    def dividends(self) -> list[tuple[Dividend, str]]:
        """The dividends, each with its field."""
        return [(section, field) for field, section in self._sections("dividend") if isinstance(section, Dividend)]

    def _sections(self, kind: str) -> Iterator[tuple[str, object]]:
        for name, sections in (
            ("release.before_dateline", self.opening.before_dateline),
            ("sections", self.release.sections),
        ):
            for number, section in enumerate(sections):
                if section.kind == kind:
                    yield f"{name}[{number}].{kind}", section.content


def moment_of(day: object, zoned: ZonedTime | None) -> datetime | None:
    """A day at an hour of a zone; None where the day is pending, or the hour or its zone is not known."""
    zone = find_zone(str(zoned.zone)) if zoned else None
    if not isinstance(day, date) or zoned is None or zone is None:
        return None
    return datetime.combine(day, time.fromisoformat(str(zoned.time)), zone)
