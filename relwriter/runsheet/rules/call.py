"""The conference call: its notice beforehand, its hour, and how long the replay stays.

Regulation FD, C&DI 102.01: notice of the call a reasonable time before, with date, time, subject and how to listen; and
for how long it can be heard afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relwriter.almanac.account import Account, moment_of
from relwriter.compose.dating import Dating
from relwriter.model.sections.calls import Call
from relwriter.runsheet.step import FIRST, Moment, Step

RULE = "Regulation FD, C&DI 102.01"


def steps(account: Account) -> Iterator[Step]:
    """The notice of the call, the call, and the end of its replay."""
    if account.call is None:
        return
    call, field = account.call
    if isinstance(call.date, date):
        before = "Give notice of the call, days ahead: date, time, subject, how to listen."
        if account.day is not None:
            yield Step(Moment(min(account.day, call.date), before="before", order=FIRST), before, RULE, f"{field}.date")
        yield _begin(call, field, Dating.of(account.release.style))
    yield from _replay(call, field)


def _begin(call: Call, field: str, dating: Dating) -> Step:
    """The hour of the call; its day alone where the zone is not known."""
    start = moment_of(call.date, call.times[0])
    assert isinstance(call.date, date)
    said = ", ".join(f"{dating.time(zoned.time)} {zoned.zone}" for zoned in call.times)
    return Step(Moment.of(start) if start else Moment(call.date), f"The call begins: {said}.", "", f"{field}.times")


def _replay(call: Call, field: str) -> Iterator[Step]:
    until = call.replay.until if call.replay else None
    if isinstance(until, date):
        yield Step(Moment(until), "The replay ends.", RULE, f"{field}.replay.until")
    elif call.replay is None:
        yield Step(None, "The release names no replay: say where and for how long the call can be heard.", RULE, field)
