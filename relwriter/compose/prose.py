"""Prose to inline nodes: its words taken to the letter, its references resolved, its emphasis and links kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from relwriter.compose.facts import FactError, Facts
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.references import resolve
from relwriter.document.tree import Emph, Inline, Link, Strong, Value
from relwriter.errors import Problem
from relwriter.model.entry import Entry
from relwriter.model.marks import Node, Reference, Words, references
from relwriter.model.pending import PENDING_MARK
from relwriter.model.prose import Prose
from relwriter.model.values import Record

_Kind = TypeVar("_Kind", bound=Entry)


def bind_prose(facts: Facts, prose: Prose) -> Phrase:
    """The inline nodes of a paragraph of prose. Raises FactError."""
    return phrase(*(_bind(facts, prose, node) for node in prose.nodes))


def _bind(facts: Facts, prose: Prose, node: Node) -> Inline | Phrase:
    if isinstance(node, Words):
        return Value(node.text, replace(prose.origin(), offset=node.offset), pending=node.text == PENDING_MARK)
    if isinstance(node, Reference):
        return resolve(facts, node.name, node.steps, node.filters)
    content = phrase(*(_bind(facts, prose, child) for child in node.content))
    return Strong(content) if node.mark == "**" else Emph(content) if node.mark == "_" else Link(content, node.mark)


def bind_or_nothing(facts: Facts, prose: Prose) -> Phrase:
    """The same; nothing where a reference has nothing to print, which `check_prose` tells at its place."""
    try:
        return bind_prose(facts, prose)
    except FactError:
        return ()


def find_prose(record: object) -> Iterator[Prose]:
    """Every paragraph of prose that a record holds, at any depth."""
    return find_entries(record, Prose)


def find_entries(record: object, kind: type[_Kind]) -> Iterator[_Kind]:
    """Every entry of a kind that a record holds, at any depth."""
    if isinstance(record, kind):
        yield record
    elif isinstance(record, Record):
        for name in type(record).model_fields:
            yield from find_entries(getattr(record, name), kind)
    elif isinstance(record, tuple | dict):
        for child in record.values() if isinstance(record, dict) else record:
            yield from find_entries(child, kind)


def check_prose(facts: Facts) -> list[Problem]:
    """A problem for each reference of the release that has nothing to print."""
    problems = []
    for prose in find_prose(facts.release):
        for reference in references(prose.nodes):
            try:
                resolve(facts, reference.name, reference.steps, reference.filters)
            except FactError as error:
                problems.append(problem_at(prose, error, reference.offset))
    return problems


def problem_at(entry: Entry, error: FactError, offset: int = 0) -> Problem:
    """The problem of a fact that an entry asks for."""
    return error.problem(entry.place(offset), entry.field)
