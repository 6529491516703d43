"""The conference call: its notice beforehand, its hour, and how long the replay stays.

Regulation FD, C&DI 102.01: notice of the call a reasonable time before, with date, time, subject and how to listen; and
for how long it can be heard afterwards. It does not apply to foreign private issuers (17 CFR 243.101(b)), nor to
companies that are not registered; for them the same steps are practice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from relwriter.almanac.account import Account, moment_of
from relwriter.compose.dating import Dating
from relwriter.model.sections.calls import Call
from relwriter.runsheet.step import FIRST, Moment, Step

RULE, PRACTICE = "Regulation FD, C&DI 102.01", "practice"


def steps(account: Account) -> Iterator[Step]:
    """The notice of the call, the call, and the end of its replay."""
    if account.call is None:
        return
    call, field = account.call
    rule = RULE if account.release.company.issuer.filer == "domestic" else PRACTICE
    if isinstance(call.date, date):
        before = "Give notice of the call, days ahead: date, time, subject, how to listen."
        if account.day is not None:
            yield Step(Moment(min(account.day, call.date), before="before", order=FIRST), before, rule, f"{field}.date")
        yield _begin(call, field, Dating.of(account.release.style))
        start = moment_of(call.date, call.times[0])
        if start is not None and account.moment is not None and start < account.moment:
            yield Step(Moment.of(start), "The call begins before the release goes out.", "", f"{field}.times")
    yield from _replay(call, field, rule)


def _begin(call: Call, field: str, dating: Dating) -> Step:
    """The hour of the call; its day alone where the zone is not known."""
    start = moment_of(call.date, call.times[0])
    assert isinstance(call.date, date)
    said = ", ".join(f"{dating.time(zoned.time)} {zoned.zone}" for zoned in call.times)
    return Step(Moment.of(start) if start else Moment(call.date), f"The call begins: {said}.", "", f"{field}.times")


def _replay(call: Call, field: str, rule: str) -> Iterator[Step]:
    until = call.replay.until if call.replay else None
    if isinstance(until, date):
        yield Step(Moment(until), "The replay ends.", rule, f"{field}.replay.until")
    elif call.replay is None:
        yield Step(None, "The release names no replay: say where and for how long the call can be heard.", rule, field)
