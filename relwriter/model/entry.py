"""What a person enters in a field: text that knows its field and its place in the file."""

from __future__ import annotations

import re
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from relwriter.source import Origin, Place, Span


class Entry(str):
    """Text as it was entered, with the field that holds it and its place.

    `offset` is where the text starts inside its scalar: a paragraph of a longer value has an offset of its own.
    """

    span: Span | None
    field: str
    offset: int

    def __new__(cls, text: str, span: Span | None = None, field: str = "", offset: int = 0) -> Self:
        entry = super().__new__(cls, text)
        entry.span, entry.field, entry.offset = span, field, offset
        return entry

    def place(self, offset: int = 0) -> Place | None:
        """The place in the file of the character at `offset`; None for an entry that no file holds."""
        return self.span.place(self.offset + offset) if self.span else None

    def origin(self) -> Origin:
        """The entry's field and place; the field of a default that nobody entered is called so."""
        return Origin(self.field or "default", self.place())

    def part(self, start: int, end: int) -> Self:
        """The entry from `start` to `end`, at its own place."""
        return type(self)(self[start:end], self.span, self.field, self.offset + start)

    def stripped(self) -> Self:
        """The entry without white space around it."""
        start = len(self) - len(self.lstrip())
        return self.part(start, start + len(self.strip()))

    def __html__(self) -> str:
        # Jinja asks for this when a template joins an entry with other text, which would lose where it came from.
        raise TypeError("a field cannot be joined with other text; print each with its own {{ … }}")

    @classmethod
    def read(cls, value: Any, info: ValidationInfo) -> Self:
        """The value as an entry of this kind; raises a custom pydantic error."""
        if not isinstance(value, str):
            raise PydanticCustomError("text_expected", "must be text")
        found = value if isinstance(value, Entry) else Entry(value)
        entry = cls(str(found), found.span, found.field, found.offset).stripped()
        if not entry:
            raise PydanticCustomError("empty", "is empty", {"advice": "fill it in, or leave the field out"})
        entry.check(info.context or {})
        return entry

    def check(self, context: dict[str, Any]) -> None:
        """Raises a custom pydantic error for what this kind of entry does not take."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


class Name(Entry):
    """One line of text, taken to the letter: it has no markup and refers to nothing."""

    def check(self, context: dict[str, Any]) -> None:
        # A name is one line; a comment after it is usual, and then a space follows the #.
        refuse_lost_comment(self, r"[ \t]*#[^\s#]")
        if "\n" in self:
            raise PydanticCustomError("several_lines", "must be one line", {"offset": self.index("\n")})
        if "{{" in self:
            advice = "a name is taken as it is typed; only prose fields such as headline or says take {{ … }}"
            raise PydanticCustomError(
                "reference", "cannot refer to a figure", {"offset": self.index("{{"), "advice": advice}
            )


def refuse_lost_comment(entry: Entry, comment: str) -> None:
    """Raises a custom pydantic error where what follows a plain value matches `comment`: YAML ends the value there, and
    the rest would be lost without a word."""
    span = entry.span
    if span is None or span.style or not re.compile(comment).match(span.source.text, span.end):
        return
    advice = "put the whole text in single quotes or after >-; a comment goes on a line of its own"
    message = "is cut off: YAML reads ' #' and what follows as a comment"
    raise PydanticCustomError("comment", message, {"offset": len(entry), "advice": advice})  # type: ignore[arg-type]
