"""Prose: the text of fields that may refer to figures, names and periods, and may hold emphasis and links.

`{{ revenue.current | millions: 1 }}` refers, `_italic_` and `**bold**` emphasise, `[text](url)` links; a backslash
before one of these marks makes it plain text. Everything else is taken to the letter.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cached_property
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from relwriter.model.entry import Entry, refuse_lost_comment
from relwriter.model.marks import Node, ProseError, Reference, parse_prose, references
from relwriter.model.names import REFERRED
from relwriter.model.values import TextAs


class Prose(Entry):
    """One paragraph of prose."""

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The paragraph's words, references and emphasis; raises ProseError."""
        return parse_prose(str(self))

    def check(self, context: dict[str, Any]) -> None:
        refuse_lost_comment(self, r"[ \t]*#")
        _refuse_split(self)
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


def _refuse_split(entry: Entry) -> None:
    """Refuses a text in brackets that goes on in lower case after a comma: to YAML it is an item of its own."""
    if entry.span is None or entry.span.style or not re.match(r"[a-z]\S* ", entry):
        return
    before = entry.span.source.text[max(0, entry.span.start - 200) : entry.span.start]
    if before.rstrip().endswith(","):
        advice = "put each text in single quotes, or on a line of its own after '- '"
        raise PydanticCustomError("split", "between brackets a comma starts a new item", {"advice": advice})


def _check_name(reference: Reference, context: dict[str, Any]) -> None:
    known = context.get("names")
    if known is None or reference.name in known:
        return
    close = get_close_matches(reference.name, known, 1)
    advice = f"did you mean {close[0]}?" if close else REFERRED
    raise ProseError(f"there is no figure or name '{reference.name}'", reference.offset, advice)


_BREAKS = {
    "|": (
        re.compile(r"\S[ \t]*\n[ \t]*(?=\S)"),
        "after | each line is a paragraph of its own",
        "write >- for |, then lines are joined; or put a blank line between paragraphs",
    ),
    ">": (
        re.compile(r"\n[ \t]+(?=\S)"),
        "this line is indented further than the text above it, and YAML then starts a new line",
        "indent all lines alike",
    ),
}
"""For the styles of YAML's blocks a line end that is a new paragraph to YAML and perhaps none to its author."""


def split_paragraphs(value: Any) -> Any:
    """The paragraphs of a value: each line of a text, or the items of a list as they are.

    Raises a custom pydantic error for a line end of which it is not plain that it ends a paragraph.
    """
    if not isinstance(value, str):
        return value
    entry = value if isinstance(value, Entry) else Entry(value)
    _refuse_doubtful_break(entry)
    return [entry.part(m.start(), m.end()) for m in re.finditer(r"[^\n]*[^\s][^\n]*", entry)] or [entry]


def _refuse_doubtful_break(entry: Entry) -> None:
    if entry.span is None:
        return
    raw = entry.span.source.text[entry.span.start : entry.span.end]
    if not entry.span.style and re.match(r"-[^\s-].*\n[ ]*-[^\s-]", raw):
        raise PydanticCustomError("line_break", "is one text, no list", {"advice": "write a space after each dash"})
    if entry.span.style not in _BREAKS:
        return
    pattern, message, advice = _BREAKS[entry.span.style]
    found = pattern.search(entry.strip())
    if found:
        raise PydanticCustomError("line_break", message, {"offset": found.end(), "advice": advice})  # type: ignore[arg-type]


class _Split(TextAs):
    """Takes a text for the list of its paragraphs."""

    def read(self, value: Any) -> Any:
        return split_paragraphs(value)


Paragraphs = Annotated[tuple[Prose, ...], _Split()]
"""One or more paragraphs: a text whose lines are the paragraphs, or a list."""
