"""The kinds of value that a field can hold: numbers, days, choices. Each reads text and nothing else, so that YAML's
own guesses (1.10 as 1.1, NO as false, 010 as 8) never happen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from relwriter.model.entry import Entry

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""A number as the YAML holds it: digits, a point, a minus."""


class Remark(Entry):
    """A note to the draft, in one or several lines, taken to the letter."""


@dataclass(frozen=True)
class _OnRecord:
    """Takes a bare text for a note on the record itself."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: {"": value} if isinstance(value, str) else value, handler(source)
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


Remarks = Annotated[dict[str, Remark], _OnRecord()]
"""Notes to the draft by the field that they are on; under the empty name, on the record itself."""


class Stale(Entry):
    """The period of the release that a record's words come from; they wait to be confirmed."""

    def check(self, context: dict[str, Any]) -> None:
        if not re.fullmatch(r"(?:Q[1-4]|H[12]|9M|FY) (?:19|20)[0-9]{2}", self):
            advice = "the period that the words are from, such as Q2 2026; delete the line to confirm them"
            raise refuse("period", "must be a period", advice=advice)


ASIDE = frozenset(["note", "stale"])
"""Fields of every record that speak of it and are no part of the release."""


class Record(BaseModel):
    """A record of fields, without unknown ones, that does not change once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    note: Remarks = Field(
        {},
        title="Note to the draft",
        description="What should the readers of the draft know? (a comment in Word, and nowhere else)",
        examples=["Counsel to confirm"],
    )
    stale: Stale | None = Field(
        None,
        title="Stale",
        description="From which release are these words, until they are confirmed? (roll-forward writes it; delete it)",
        examples=["Q2 2026"],
    )

    @model_validator(mode="after")
    def _check_note(self) -> Record:
        for name in self.note:
            if name and name not in type(self).model_fields:
                known = ", ".join(field for field in type(self).model_fields if field not in ASIDE)
                raise refuse(
                    "note", f"has a note on '{name}', which is no field here", advice=f"fields here are {known}"
                )
        return self


class Typed(Decimal):
    """An exact number with the entry that it was typed in; arithmetic on it gives plain decimals."""

    entry: Entry | None

    def __new__(cls, value: str | Decimal, entry: Entry | None = None) -> Typed:
        number = super().__new__(cls, value)
        number.entry = entry
        return number


class EnteredDay(date):
    """A day with the entry that it was typed in."""

    entry: Entry | None = None

    @classmethod
    def of(cls, day: date, entry: Entry | None) -> EnteredDay:
        """The day as it was entered."""
        entered = cls(day.year, day.month, day.day)
        entered.entry = entry
        return entered


def meanings(**words: str) -> dict[str, list[str]]:
    """What a field with a closed list adds to its definition: what each choice means, in the order of the list.

    Prompts show it, and so do editors that know `enumDescriptions` of a JSON Schema.
    """
    return {"enumDescriptions": list(words.values())}


def refuse(kind: str, message: str, **detail: Any) -> PydanticCustomError:
    """The error for a value that a field does not take; `detail` may hold `advice` and `offset`."""
    return PydanticCustomError(kind, "{message}", {"message": message, **detail})


def read_number(value: Any) -> Decimal:
    """The exact number of a text such as -1234.50."""
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not NUMBER.fullmatch(value):
        raise refuse("number", "must be a number such as 1234.5", advice=_number_advice(value))
    if len(value) > 40:
        raise refuse("number", "has more digits than any figure", advice="at most 40 characters")
    return Typed(str(value), value if isinstance(value, Entry) else None)


def _number_advice(value: Any) -> str:
    """What to do about a text that is nearly a number."""
    text = str(value) if isinstance(value, str) else ""
    if re.fullmatch(r"\(.*\)", text):
        return "write a negative number with a minus"
    if re.search(r"\d[,_' \u2019\u00a0\u202f]\d", text):
        return "without separators between thousands"
    if re.search(r"[$€£%]", text):
        return "without the sign: the figure's unit says it"
    if text.startswith(("\u2212", "\u2013")):
        return "with a plain hyphen as the minus"
    if re.fullmatch(r"pending|tb[cd]|n/?a|-+|\W*", text, re.IGNORECASE):
        return "write pending if it is not known yet"
    if re.search(r"\d\s*(?:thousand|million|billion|[kmb]n?\b)", text, re.IGNORECASE):
        return "without the word: the figure's scale says it"
    return ""


def read_count(value: Any) -> int:
    """The whole number of a text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"(?:0|[1-9][0-9]{0,8})", value):
        raise refuse("count", "must be a whole number such as 2")
    return int(value)


def read_day(value: Any) -> date:
    """The day of a text such as 2020-02-28."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return EnteredDay.of(date.fromisoformat(str(value)), value if isinstance(value, Entry) else None)
        except ValueError:
            raise refuse("day", "is not a day of the calendar") from None
    raise refuse("day", "must be a day such as 2020-02-28", advice="year, month, day")


def read_flag(value: Any) -> bool:
    """Whether a text says true or false."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and str(value) in ("true", "false"):
        return str(value) == "true"
    raise refuse("flag", "must be true or false")


def read_key(value: Any, info: ValidationInfo) -> str:
    """An id: lower-case letters, digits, `_` and `-`, starting with a letter."""
    if not isinstance(value, str) or not re.fullmatch(r"[a-z][a-z0-9_-]{0,59}", value):
        advice = "start with a letter; then letters, digits, - and _"
        raise refuse("id", "must be an id in lower-case letters, such as net_income", advice=advice)
    return str(value)


@dataclass(frozen=True)
class TextAs:
    """Takes a bare text for a mapping with one field, and for a list of one where `field` is empty."""

    field: str = ""

    def read(self, value: Any) -> Any:
        """The mapping or list that a text stands for; anything else as it is."""
        if not isinstance(value, str):
            return value
        return {self.field: value} if self.field else [value]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


Number = Annotated[
    Decimal,
    PlainValidator(read_number),
    WithJsonSchema({"type": ["number", "string"], "pattern": f"^{NUMBER.pattern}$"}),
]
Count = Annotated[int, PlainValidator(read_count), WithJsonSchema({"type": "integer", "minimum": 0})]
Day = Annotated[date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})]
Flag = Annotated[bool, PlainValidator(read_flag), WithJsonSchema({"type": "boolean"})]
Key = Annotated[str, PlainValidator(read_key), WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,59}$"})]
OneOrMore = TextAs()
"""One text, or a list of them."""
