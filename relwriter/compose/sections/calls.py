"""The conference call as its template sees it: when, where, by which number, and the replay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.opening import day_value, entry_value, join_list
from relwriter.compose.prose import bind_prose
from relwriter.compose.sentences import Composed, Phrase, phrase
from relwriter.document.tree import Value
from relwriter.model.entry import Entry
from relwriter.model.fiscal import WEEKDAYS
from relwriter.model.prose import Prose
from relwriter.model.sections.calls import Call, DialIn, ZonedTime
from relwriter.source import Origin


@dataclass(frozen=True, slots=True)
class CallView:
    """A title, or None, and paragraphs."""

    title: Prose | None
    paragraphs: tuple[Prose | Composed, ...]


def view(facts: Facts, section: Call) -> CallView:
    """The call as its template sees it."""
    if section.text:
        return CallView(section.title, (*section.text, *section.more))
    stated = [Composed(sentence, section.times[0].time.field) for sentence in _state(facts, section)]
    return CallView(section.title, (*stated, *section.more))


def _state(facts: Facts, section: Call) -> Iterator[Phrase]:
    """A paragraph on the call and how to take part, and one on the replay."""
    weekday = Value(WEEKDAYS[section.date.weekday()], day_value(section.date).origin)
    company = entry_value(facts.release.company.headline_name)
    when = phrase(weekday, ", ", day_value(section.date), ", at ", _times(section.times))
    opening = phrase(company, " will hold a conference call on ", when, " ", bind_prose(facts, section.purpose), ".")
    webcast = (
        phrase(" A live webcast will be available at ", entry_value(section.webcast), ".") if section.webcast else ()
    )
    numbers = _numbers(section.dial_in, section.passcode) if section.dial_in else ()
    dial = phrase(" To take part by telephone, dial ", numbers, ".") if numbers else ()
    yield phrase(opening, webcast, dial)
    if section.replay:
        yield _state_replay(section)


def _state_replay(section: Call) -> Phrase:
    replay = section.replay
    assert replay is not None
    until = phrase(" until ", day_value(replay.until)) if replay.until else ()
    place = phrase(" at ", entry_value(replay.url)) if replay.url else ()
    numbers = phrase(" by dialing ", _numbers(replay.dial_in, replay.passcode)) if replay.dial_in else ()
    either = phrase(" or") if place and numbers else ()
    return phrase("A replay will be available", until, place, either, numbers, ".")


def _times(times: Sequence[ZonedTime]) -> Phrase:
    """`4:30 p.m. Eastern Time (1:30 p.m. Pacific Time)`."""
    first, *others = [phrase(_clock(zoned.time), " ", entry_value(zoned.zone)) for zoned in times]
    return phrase(first, " (", join_list(others, "and"), ")") if others else first


def _clock(time: Entry) -> Value:
    """A time of day in twelve hours, noon and midnight as 12."""
    hour, minute = (int(part) for part in str(time).split(":"))
    text = f"{(hour - 1) % 12 + 1}:{minute:02} {'p.m.' if hour >= 12 else 'a.m.'}"
    return Value(text, Origin(time.field, time.place()))


def _numbers(numbers: Sequence[DialIn], passcode: Entry | None) -> Phrase:
    """The numbers, each with whom it is for, and the passcode."""
    parts = [
        phrase(entry_value(dial.number), phrase(" (", entry_value(dial.label), ")") if dial.label else ())
        for dial in numbers
    ]
    return phrase(join_list(parts, "or"), phrase(", passcode ", entry_value(passcode)) if passcode else ())
