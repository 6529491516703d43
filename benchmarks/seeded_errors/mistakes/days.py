"""Days: weekdays, impossible days, calls, replays and dividends out of order, the year of January."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Find, Kind
from benchmarks.seeded_errors.manuscript import Manuscript
from relwriter.model.values import NUMBER
from relwriter.rollforward.sites import Site

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(rf"\b({_MONTHS}) (\d{{1,2}}), (20\d\d)\b")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}) ({_MONTHS}) (20\d\d)\b")


def _days(script: Manuscript) -> Iterator[tuple[str, Site, date]]:
    """The fields that hold a day."""
    for file, site in script.sites:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", site.text) and not NUMBER.fullmatch(site.text):
            yield file, site, date.fromisoformat(site.text)


def _move(*paths: str, by: tuple[int, ...]) -> Find:
    """Days of some fields moved by some days."""

    def find(script: Manuscript, random: Random) -> Iterator[Mistake]:
        for file, site, day in _days(script):
            if any(re.search(path, site.path) for path in paths):
                yield _put(file, site, (day + timedelta(days=random.choice(by))).isoformat())

    return find


def _put(file: str, site: Site, text: str) -> Mistake:
    span = site.node.span
    return Mistake((Edit(file, span.start, span.end, text),), f"{site.path}: {site.text}", text)


def _swap_dividend_days(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The record and the payment day of a dividend change places."""
    days = {site.path: (file, site) for file, site, _ in _days(script)}
    for path, (file, site) in days.items():
        other = days.get(path.replace(".record", ".payable"))
        if path.endswith(".record") and other:
            one, two = site.node.span, other[1].node.span
            edits = (Edit(file, one.start, one.end, other[1].text), Edit(file, two.start, two.end, site.text))
            yield Mistake(edits, f"record {site.text}, payable {other[1].text}", "each other's")


def _stale_year(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Last year's year in a field, as in January."""
    for file, site, day in _days(script):
        yield _put(file, site, f"{day.year - 1}{site.text[4:]}")


def _swap_month_and_day(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Day and month change places."""
    for file, site, day in _days(script):
        if day.day != day.month:
            yield _put(file, site, f"{day.year}-{day.day:02}-{day.month:02}")


def _in_prose(script: Manuscript) -> Iterator[tuple]:
    for passage in script.passages:
        for pattern in (_DAY, _DAY_FIRST):
            for match in pattern.finditer(passage.text):
                yield passage, match


def _impossible(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A day that the month does not have, in prose and in fields."""
    for passage, match in _in_prose(script):
        number = match[2] if match[1].isalpha() else match[1]
        month = match[1] if match[1].isalpha() else match[2]
        last = 30 if month == "February" else 31 if month in ("April", "June", "September", "November") else 32
        start = match.start(2) if match[1].isalpha() else match.start(1)
        yield Mistake((passage.become(start, start + len(number), str(last)),), match.group(), f"{month} {last}")
    for file, site, _ in _days(script):
        yield _put(file, site, f"{site.text[:5]}02-30")


def _stale_year_in_prose(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Last year's year in a day of the prose."""
    for passage, match in _in_prose(script):
        year = str(int(match[3]) - 1)
        yield Mistake((passage.become(*match.span(3), year),), match.group(), match.group().replace(match[3], year))


def _weekday(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Another weekday beside a day."""
    for passage in script.passages:
        for match in re.finditer(rf"\b({'|'.join(_WEEKDAYS)})(?=,? (?:{_MONTHS}|\d))", passage.text):
            other = _WEEKDAYS[(_WEEKDAYS.index(match[1]) + random.choice([1, -1])) % 5]
            yield Mistake((passage.become(*match.span(1), other),), match.group(), other)


def _day_off(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A day beside a weekday is one off."""
    pattern = rf"\b(?:{'|'.join(_WEEKDAYS)}),? (?:(?:{_MONTHS}) (\d{{1,2}})|(\d{{1,2}}) (?:{_MONTHS}))"
    for passage in script.passages:
        for match in re.finditer(pattern, passage.text):
            group = 1 if match[1] else 2
            day = int(match[group])
            other = str(day + 1 if day < 28 else day - 1)
            yield Mistake((passage.become(*match.span(group), other),), match.group(), other)


def _time_zone(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """One of two times of a call is an hour off from the other."""
    for file, site in script.sites:
        if re.fullmatch(r"\d\d:\d\d", site.text) and "times" in site.path and site.path.endswith("[1].time"):
            hour = (int(site.text[:2]) + 1) % 24
            span = site.node.span
            typed = f"{hour:02}{site.text[2:]}"
            edit = Edit(file, span.start, span.end, f"'{typed}'")
            yield Mistake((edit,), f"{site.path}: {site.text}", typed)


KINDS = (
    Kind("day-impossible", _impossible),
    Kind("weekday-wrong", _weekday),
    Kind("day-beside-weekday-off", _day_off),
    Kind("call-before-release", _move(r"call\.date", by=(-1, -7, -30))),
    Kind("call-weeks-after-release", _move(r"call\.date", by=(28, 90, 365))),
    Kind("release-date-wrong", _move(r"release\.date", by=(-1, -7, -90, 1, 92))),
    Kind("replay-ended", _move(r"replay\.until", by=(-30, -90, -365))),
    Kind("dividend-days-swapped", _swap_dividend_days),
    Kind("dividend-declared-after-record", _move(r"dividend\.declared", by=(60, 365))),
    Kind("as-of-day-wrong", _move(r"as_of", by=(365, -365, 120))),
    Kind("stale-year-of-day", _stale_year),
    Kind("stale-year-of-day-in-prose", _stale_year_in_prose),
    Kind("day-and-month-swapped", _swap_month_and_day),
    Kind("time-zone-off", _time_zone),
)
