"""Prose: the text of fields that may refer to figures, names and periods, and may hold emphasis and links.

`{{ revenue.current | millions: 1 }}` refers, `_italic_` and `**bold**` emphasise, `[text](url)` links; a backslash
before one of these marks makes it plain text. Everything else is taken to the letter.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from relwriter.model.entry import Entry
from relwriter.model.marks import Node, ProseError, Reference, parse_prose, references


class Prose(Entry):
    """One paragraph of prose."""

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The paragraph's words, references and emphasis; raises ProseError."""
        return parse_prose(str(self))

    def check(self, context: dict[str, Any]) -> None:
        _refuse_lost_comment(self)
        if "\n" in self:
            advice = "join the lines; a blank line in >- starts a new paragraph"
            raise PydanticCustomError(
                "several_lines", "must be one paragraph", {"offset": self.index("\n"), "advice": advice}
            )
        try:
            for reference in references(self.nodes):
                _check_name(reference, context)
        except ProseError as error:
            detail = {"offset": error.offset, "advice": error.advice, "shown": ""}
            raise PydanticCustomError("prose", "{message}", {"message": str(error), **detail}) from None

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "format": "prose"}


def _refuse_lost_comment(entry: Entry) -> None:
    """A plain YAML value ends at ` #`: what follows would be lost without a word."""
    if entry.span is None or entry.span.style:
        return
    rest = entry.span.source.text[entry.span.end :].split("\n", 1)[0]
    if rest.lstrip(" ").startswith("#"):
        advice = "put the whole text in single quotes or after >-; a comment goes on a line of its own"
        raise PydanticCustomError(
            "comment",
            "is cut off: YAML reads ' #' and what follows as a comment",
            {"offset": len(entry), "advice": advice},
        )


def _check_name(reference: Reference, context: dict[str, Any]) -> None:
    known = context.get("names")
    if known is None or reference.name in known:
        return
    close = get_close_matches(reference.name, known, 1)
    advice = f"did you mean {close[0]}?" if close else "figures, company and period can be referred to"
    raise ProseError(f"there is no figure or name '{reference.name}'", reference.offset, advice)


def split_paragraphs(value: Any) -> Any:
    """The paragraphs of a value: each line of a text, or the items of a list as they are."""
    if not isinstance(value, str):
        return value
    entry = value if isinstance(value, Entry) else Entry(value)
    return [entry.part(m.start(), m.end()) for m in re.finditer(r"[^\n]*[^\s][^\n]*", entry)] or [entry]


Paragraphs = Annotated[tuple[Prose, ...], BeforeValidator(split_paragraphs)]
"""One or more paragraphs: a text whose lines are the paragraphs, or a list."""
