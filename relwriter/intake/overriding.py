"""Sections of the house file of which a release changes single fields: `boilerplate: {legend: {text: …}}`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from relwriter.errors import Problem
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence

LISTS = ("boilerplate", "closing")
"""The lists of sections that a release can change section by section."""


def override_sections(
    house: Sequence, own: Mapping, merge: Callable[[Node, Node], Node]
) -> tuple[Sequence, list[Problem]]:
    """The sections of a house file with a release's fields over theirs, and a problem for each that is not there.

    A section is named by its kind, the second of a kind as `legend-2`.
    """
    named = dict(_named(house))
    merged, problems = list(house.items), []
    for key, fields in own.entries:
        if key.text not in named:
            problems.append(_missing(key, named))
            continue
        number, kind = named[key.text]
        item = house.items[number]
        assert isinstance(item, Mapping)
        changed = Mapping(item.source, item.index)
        for name, content in item.entries:
            changed.entries.append((name, merge(content, fields) if name.text == kind else content))
        merged[number] = changed
    return Sequence(house.source, house.index, merged), problems


def _named(house: Sequence) -> Iterator[tuple[str, tuple[int, str]]]:
    """The name of each section with its number and kind."""
    counted: dict[str, int] = {}
    for number, item in enumerate(house.items):
        entries = item.entries if isinstance(item, Mapping) else []
        for kind in [key.text for key, _ in entries if key.text not in ("note", "stale")][:1]:
            counted[kind] = counted.get(kind, 0) + 1
            yield kind if counted[kind] == 1 else f"{kind}-{counted[kind]}", (number, kind)


def _missing(key: Scalar, named: dict[str, tuple[int, str]]) -> Problem:
    advice = f"one of {', '.join(named)}" if named else "write a list"
    return Problem.at(key.span.place(), key.text, "is no section of the house file", advice)
