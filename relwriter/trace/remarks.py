"""The proof of each printed number as a remark on it: what it is exactly, how it was computed, and what backs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from relwriter.compose.facts import Facts
from relwriter.document.anchors import describe_figure
from relwriter.document.tree import Document, Value
from relwriter.model.release import Release
from relwriter.source import Place
from relwriter.trace.tracing import Traced, trace_values
from relwriter.trace.working import Working

Judge = Callable[[str, frozenset[Place]], Sequence[str]]
"""What the checks say of a figure (`net_income Q4 2019`, empty for a number that is none) and of the places that its
number rests on, one line each."""

Span = tuple[int, int, str]
"""A remark on a part of a printed value: its first character, the one after its last, and the words."""


def remark(release: Release, document: Document, judge: Judge) -> dict[int, tuple[Span, ...]]:
    """The remarks on the values of a document that hold numbers, by the value's number in reading order, from 0."""
    found = enumerate(trace_values(Facts(release), release, document))
    return {number: tuple(_spans(value, traced, judge)) for number, (value, traced) in found if traced}


def _spans(value: Value, traced: Sequence[Traced], judge: Judge) -> Iterator[Span]:
    """A remark on each number of a value: on all of it where it is one, else where its digits stand."""
    end = 0
    for one in traced:
        start = value.text.find(one.printed, end)
        whole = len(traced) == 1 and one.form != "words"
        end = len(value.text) if whole or start < 0 else start + len(one.printed)
        yield (0 if whole else max(start, 0), end, "\n".join(_lines(value, one, judge)))


def _lines(value: Value, traced: Traced, judge: Judge) -> Iterator[str]:
    working = traced.working
    if traced.form == "words":
        yield f"{traced.printed}: typed in words, and held by no figure"
    else:
        name = describe_figure(replace(value.origin, field=traced.field))
        status = f" ({traced.status})" if traced.status not in ("final", "pending") else ""
        yield f"{name}: {f'{_grouped(traced.exact)} {traced.unit}'.strip() or 'no exact amount'}{status}"
    if working is not None:
        yield from _computed(working)
    yield from _sources(traced)
    if traced.form != "words":
        yield from judge(_named(traced), _places(traced))


def _named(traced: Traced) -> str:
    """The figure whose amount is printed; a change is none."""
    return traced.figure if traced.working and not traced.working.title else ""


def _computed(working: Working) -> Iterator[str]:
    """The formula, and what it takes; what that was computed from stands at its own place."""
    if working.formula:
        yield f"Formula: {working.formula}"
    for operand in working.operands:
        support = f" ({operand.support})" if operand.support else ""
        formula = f" = {operand.formula}" if operand.formula else ""
        yield f"{operand.name} = {_grouped(operand.exact)}{support}{formula}"
    if working.shown:
        shown = ", ".join(f"{number} {scale}" for scale, number in working.shown)
        yield f"Shown as {shown}: {working.reason}"


def _grouped(exact: str) -> str:
    """An exact amount with commas between the thousands, all its decimals kept."""
    whole, point, decimals = exact.partition(".")
    return f"{int(whole):,}{point}{decimals}" if whole.removeprefix("-").isdigit() and int(whole) else exact


def _sources(traced: Traced) -> Iterator[str]:
    place = traced.source
    stated = [f"{PurePath(place.file).name}:{place.line}"] if place else []
    if traced.support:
        stated.append(str(traced.support))
    if stated:
        yield f"Source: {'; '.join(stated)}"


def _places(traced: Traced) -> frozenset[Place]:
    """Where the number was typed, and the numbers that it was computed from."""
    found = {traced.source} | (set(_rests_on(traced.working)) if traced.working else set())
    return frozenset(place for place in found if place is not None)


def _rests_on(working: Working) -> Iterator[Place | None]:
    yield working.source
    for operand in working.operands:
        yield from _rests_on(operand)
