"""What prose says of a call, a dividend, a buyback: fields of their sections, printed as the sections print them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.opening import day_value, entry_value, since_value, time_value
from relwriter.compose.phrases import Phrase
from relwriter.document.tree import Value, plain_text
from relwriter.model.release import Release
from relwriter.model.sections.calls import Call
from relwriter.model.sections.returns import Buyback, Dividend
from relwriter.model.values import Record
from relwriter.source import Origin

Printer = Callable[[Facts, Any, str], Value]


def refer_to_section(kind: str, printers: dict[str, Printer]) -> Callable[[Facts, tuple[str, ...]], Value]:
    """What resolves the steps after the name of a kind of section: a field of the first section of that kind."""

    def resolve(facts: Facts, steps: tuple[str, ...]) -> Value:
        section = next(sections_of(facts.release, kind), None)
        if section is None:
            raise FactError(f"the release has no {kind}", f"add one under sections, such as - {kind}:")
        step = ".".join(steps)
        if step not in printers:
            what = f"a {kind} has no '{step}'" if step else f"{kind} alone prints nothing"
            raise FactError(what, f"one of {', '.join(f'{kind}.{name}' for name in printers)}")
        field = _FIELDS.get(step, step)
        if _given(section, field) is None:
            raise FactError(f"the {kind} has no {field}", f"add {field} to it")
        return printers[step](facts, section, field)

    return resolve


def _given(section: Record, field: str) -> Any:
    """What a field or a field of a record in it holds; None where it is not given."""
    found: Any = section
    for name in field.split("."):
        found = getattr(found, name) if found is not None else None
    return found


_FIELDS = {
    **{"day": "date", "weekday": "date", "time": "times", "zone": "times"},
    **{"numbers": "dial_in", "replay.numbers": "replay.dial_in"},
}
"""The field that is printed in several ways."""


def sections_of(release: Release, kind: str) -> Iterator[Record]:
    """The sections of a kind, in the order in which they are printed."""
    every = (*release.release.before_dateline, *release.closed_sections)
    return (section.content for section in every if section.kind == kind)


def _day(form: str = "long") -> Printer:
    return lambda facts, section, field: day_value(facts.dating, _given(section, field), form)


def _entry(facts: Facts, section: Record, field: str) -> Value:
    return entry_value(_given(section, field))


def _since(facts: Facts, section: Record, field: str) -> Value:
    return since_value(facts.dating, _given(section, field))


def _time(facts: Facts, section: Call, field: str) -> Value:
    return time_value(facts.dating, section.times[0].time)


def _times(facts: Facts, section: Call, field: str) -> Value:
    # Sections print prose, and prose refers to what is here: imported when it is asked for, here and below.
    from relwriter.compose.sections.calls import state_times

    return Value(plain_text(state_times(facts, section.times)), section.times[0].time.origin())


def _zone(facts: Facts, section: Call, field: str) -> Value:
    return entry_value(section.times[0].zone)


def _amount(facts: Facts, section: Dividend | Buyback, field: str) -> Value:
    from relwriter.compose.sections.returns import amount_value

    return amount_value(facts, section, field)


def _numbers(facts: Facts, section: Call, field: str) -> Value:
    from relwriter.compose.sections.calls import list_numbers

    holder: Any = section.replay if field.startswith("replay.") else section
    return _joined(list_numbers(holder.dial_in, holder.passcode), f"the call has no {field}", "add the numbers to it")


def _joined(words: Phrase, message: str, advice: str) -> Value:
    """Words as one value, at the place of the first. Raises FactError where there are none."""
    first = next((node for node in words if isinstance(node, Value)), None)
    if first is None:
        raise FactError(message, advice)
    return Value(plain_text(words), first.origin)


def _prose(facts: Facts, section: Call, field: str) -> Value:
    from relwriter.compose.prose import bind_prose

    words = bind_prose(facts, getattr(section, field))
    return _joined(words, f"the call has no {field}", f"add {field} to it")


def _period(facts: Facts, section: Buyback, field: str) -> Value:
    return Value(facts.words(section.period).with_article, Origin("period"))


_CALL: dict[str, Printer] = {
    "date": _day(), "day": _day("short"), "weekday": _day("weekday"), "time": _time, "zone": _zone, "times": _times,
    "webcast": _entry, "registration": _entry, "passcode": _entry, "numbers": _numbers, "purpose": _prose,
    "replay.from": _since, "replay.until": _day(), "replay.lasts": _entry, "replay.url": _entry,
    "replay.numbers": _numbers,
}  # fmt: skip
_DIVIDEND: dict[str, Printer] = {
    "amount": _amount, "declared": _day(), "record": _day(), "payable": _day(), "name": _entry, "security": _entry,
    "body": _entry, "verb": _entry,
}  # fmt: skip
_BUYBACK: dict[str, Printer] = {
    "shares": _amount, "average_price": _amount, "cost": _amount, "remaining": _amount, "program": _amount,
    "as_of": _day(), "security": _entry, "period": _period,
}  # fmt: skip

call_value = refer_to_section("call", _CALL)
dividend_value = refer_to_section("dividend", _DIVIDEND)
buyback_value = refer_to_section("buyback", _BUYBACK)

REFERRED_FIELDS = {"call": tuple(_CALL), "dividend": tuple(_DIVIDEND), "buyback": tuple(_BUYBACK)}
"""The names that prose can ask of each, the whole before its parts."""
