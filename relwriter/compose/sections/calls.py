"""The conference call as its template sees it: when, where, by which number, and the replay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.compose.opening import day_value, entry_value, join_list, since_value, time_value
from relwriter.compose.people import name_person
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_prose
from relwriter.model.entry import Entry
from relwriter.model.prose import Prose
from relwriter.model.sections.calls import Call, DialIn, ZonedTime


@dataclass(frozen=True, slots=True)
class CallView:
    """A title, or None, and paragraphs."""

    title: Prose | None
    paragraphs: tuple[Prose | Composed, ...]


def view(facts: Facts, section: Call) -> CallView:
    """The call as its template sees it."""
    if section.text:
        return CallView(section.title, (*section.text, *section.more))
    stated = [Composed(sentence, section.times[0].time.field) for sentence in state_call(facts, section)]
    return CallView(section.title, (*stated, *section.more))


def state_call(facts: Facts, section: Call) -> Iterator[Phrase]:
    """A paragraph on the call and how to take part, and one on the replay."""
    dating, comma = facts.dating, facts.dating.comma
    day = phrase(day_value(dating, section.date, "weekday"), f"{comma} ", day_value(dating, section.date))
    company = entry_value(facts.release.company.headline_name)
    when = phrase(day, f"{comma} at ", state_times(facts, section.times))
    opening = phrase(company, " will hold a conference call on ", when, " ", bind_prose(facts, section.purpose), ".")
    webcast = (
        phrase(" A live webcast will be available at ", entry_value(section.webcast), ".") if section.webcast else ()
    )
    yield phrase(opening, _state_hosts(facts, section), webcast, _state_part(section))
    if section.replay:
        yield _state_replay(facts, section)


def _state_hosts(facts: Facts, section: Call) -> Phrase:
    """` Jane Roe, Chief Executive Officer, and John Doe, Chief Financial Officer, will host the call.`"""
    if not section.hosts:
        return ()
    people = [facts.release.people[str(key)] for key in section.hosts]
    titled = any(person.titles for person in people)
    *others, last = [name_person(person) for person in people]
    named = phrase(*(part for other in others for part in (other, ", ")))[:-1] if others else ()
    pause = "," if titled else ""
    joined = phrase(named, f"{pause} and ", last) if others else last
    return phrase(" ", joined, f"{pause} will host the call.")


def _state_part(section: Call) -> Phrase:
    """How to take part: where to register, which number to dial."""
    register = phrase("register at ", entry_value(section.registration)) if section.registration else ()
    dial = phrase("dial ", list_numbers(section.dial_in, section.passcode)) if section.dial_in else ()
    if not register and not dial:
        return ()
    how = " by telephone" if dial else ""
    return phrase(f" To take part{how}, ", register, *([" or "] if register and dial else []), dial, ".")


def _state_replay(facts: Facts, section: Call) -> Phrase:
    replay = section.replay
    assert replay is not None
    since = getattr(replay, "from")
    start = phrase(" from ", since_value(facts.dating, since)) if since else ()
    until = phrase(" until ", day_value(facts.dating, replay.until)) if replay.until else ()
    lasts = phrase(" ", entry_value(replay.lasts)) if replay.lasts else ()
    place = phrase(" at ", entry_value(replay.url)) if replay.url else ()
    numbers = phrase(" by dialing ", list_numbers(replay.dial_in, replay.passcode)) if replay.dial_in else ()
    either = phrase(" or") if place and numbers else ()
    return phrase("A replay will be available", start, until, lasts, place, either, numbers, ".")


def state_times(facts: Facts, times: Sequence[ZonedTime]) -> Phrase:
    """`4:30 p.m. Eastern Time (1:30 p.m. Pacific Time)`."""
    first, *others = [phrase(time_value(facts.dating, zoned.time), " ", entry_value(zoned.zone)) for zoned in times]
    if facts.release.style.calls.times == "slash":
        return phrase(first, *(part for other in others for part in (" / ", other)))
    return phrase(first, " (", join_list(others, "and"), ")") if others else first


def list_numbers(numbers: Sequence[DialIn], passcode: Entry | None) -> Phrase:
    """The numbers, each with whom it is for, and the passcode."""
    parts = [
        phrase(entry_value(dial.number), phrase(" (", entry_value(dial.label), ")") if dial.label else ())
        for dial in numbers
    ]
    return phrase(join_list(parts, "or"), phrase(", passcode ", entry_value(passcode)) if passcode else ())
