"""The binder: what a template prints becomes a numbered slot, so that no text of a person meets the Markdown parser.

A slot is `\\x02<n>\\x03`; neither character can be entered. After parsing, each slot becomes what it stands for.
"""

from __future__ import annotations

import re
import sys
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from relwriter.compose.facts import Facts
from relwriter.compose.opening import entry_value
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_prose
from relwriter.compose.references import resolve
from relwriter.document.tree import Block, Heading, Inline, Paragraph, Picture, Table, Value
from relwriter.model.entry import Entry, Name
from relwriter.model.prose import Prose
from relwriter.source import Origin, Place

SLOT = re.compile("\x02([0-9]+)\x03")

_BLOCKS = (Heading, Paragraph, Picture, Table)


class FigureHandle:
    """A figure as templates hold it: `figures.net_income.prior`. It prints only by being bound, so that joining it with
    other text fails at its line instead of losing where the number came from."""

    def __init__(self, name: str, steps: tuple[str, ...] = (), filters: tuple[tuple[str, str], ...] = ()):
        self._reference = (name, steps, filters)

    def __getattr__(self, step: str) -> FigureHandle:
        if step.startswith("_"):
            raise AttributeError(step)
        return self[step]

    def __getitem__(self, step: str) -> FigureHandle:
        name, steps, filters = self._reference
        return FigureHandle(name, (*steps, step), filters)

    def filtered(self, filter: str, argument: object = "") -> FigureHandle:
        """The figure printed through a filter such as `millions`, after those that it has already."""
        name, steps, filters = self._reference
        return FigureHandle(name, steps, (*filters, (filter, str(argument))))

    def resolve(self, facts: Facts) -> Value | Phrase:
        """The value, or the words of a sentence, that the handle stands for. Raises FactError."""
        return resolve(facts, *self._reference)

    def __str__(self) -> str:
        raise TypeError("a figure cannot be joined with other text; print it with its own {{ … }}")

    __format__ = __html__ = lambda self, *_: str(self)


class Binder:
    """Keeps what each slot of one composition stands for, and where the template printed it."""

    def __init__(self, facts: Facts):
        self.facts = facts
        self.bound: list[Phrase | Block] = []
        self.places: list[Place] = []
        self.fields: list[tuple[str, ...]] = []

    def bind(self, value: Any) -> Markup:
        """The slot for what a template prints; text of the template itself passes as it is. Raises TypeError and
        FactError at the template's line."""
        if isinstance(value, Markup):
            return value
        place = printing_place()
        self.bound.append(self._content(value, place))
        self.places.append(place)
        self.fields.append(_fields(value))
        return Markup(f"\x02{len(self.bound) - 1}\x03")

    def _content(self, value: Any, place: Place) -> Phrase | Block:
        """What a value is in the document."""
        if isinstance(value, Undefined):
            value._fail_with_undefined_error()
        if isinstance(value, _BLOCKS) or _is_phrase(value):
            return value
        if isinstance(value, Composed):
            return value.content
        if isinstance(value, Prose):
            return bind_prose(self.facts, value)
        if isinstance(value, Entry):
            return (entry_value(value),)
        if isinstance(value, FigureHandle):
            return phrase(value.resolve(self.facts))
        if isinstance(value, str | int) and not isinstance(value, bool):
            return (Value(_visible(str(value)), Origin(f"template {place.file}", place)),)
        raise TypeError(_refuse(value))


def _refuse(value: Any) -> str:
    """What is wrong with printing a value that is no text."""
    if isinstance(value, tuple | list):
        return "this is a list: print each of its items, with {% for … %}"
    if value is None:
        return "this field is not given; test it with {% if … %} before it is printed"
    names = [
        name for name in dir(value) if not name.startswith(("_", "model_")) and not callable(getattr(value, name, None))
    ]
    return f"this is no text but holds {', '.join(names)}: print one of these" if names else "this cannot be printed"


def _is_phrase(value: Any) -> bool:
    """Whether a value is a run of inline nodes, such as a link; a list of a release's fields is none."""
    return isinstance(value, tuple) and bool(value) and all(isinstance(node, Inline) for node in value)


def _fields(value: Any) -> tuple[str, ...]:
    """The fields whose text a value is, the first for the id of its block; none for a figure or the template's own."""
    if not isinstance(value, Prose | Name | Composed):
        return ()
    return tuple(filter(None, (str(value.field), *(value.others if isinstance(value, Composed) else ()))))


def _visible(text: str) -> str:
    if SLOT.search(text):
        raise TypeError("text that holds a bound value cannot be changed; print the value by itself")
    return text


def printing_place() -> Place:
    """The template's file and line that prints at this moment."""
    frame = sys._getframe(1)
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return Place(template.filename or template.name or "", template.get_corresponding_lineno(frame.f_lineno), 1)
        frame = frame.f_back
    return Place("", 0, 0)
