"""What is not known yet, and says so: days and amounts that print as `[●]`, which a final release refuses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from relwriter.model.entry import Entry
from relwriter.model.values import NUMBER, read_day, read_number

PENDING = "pending"
"""What stands in the YAML for what is not known yet."""
PENDING_MARK = "[●]"
"""What is printed for it; prose holds the mark itself."""


class Pending(Entry):
    """A day or an amount that is not known yet, as it was entered."""


def is_pending(value: Any) -> bool:
    """Whether a value says that it is not known yet."""
    return isinstance(value, Pending) or (isinstance(value, str) and str(value) == PENDING)


def read_pending(value: Any) -> Pending:
    """What says that a value is not known yet, at its place."""
    span, field, offset = (getattr(value, name, None) for name in ("span", "field", "offset"))
    return Pending(PENDING, span, field or "", offset or 0)


def iso_day(day: date | Pending) -> str:
    """The day as YYYY-MM-DD, or the word pending."""
    return PENDING if isinstance(day, Pending) else day.isoformat()


def read_open_day(value: Any) -> date | Pending:
    """The day of a text such as 2020-02-28, or what says that it is pending."""
    return read_pending(value) if is_pending(value) else read_day(value)


def read_open_number(value: Any) -> Decimal | Pending:
    """The exact number of a text, or what says that it is pending."""
    return read_pending(value) if is_pending(value) else read_number(value)


OpenDay = Annotated[
    date | Pending,
    PlainValidator(read_open_day),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": PENDING}]}),
]
OpenNumber = Annotated[
    Decimal | Pending,
    PlainValidator(read_open_number),
    WithJsonSchema({"anyOf": [{"type": ["number", "string"], "pattern": f"^{NUMBER.pattern}$"}, {"const": PENDING}]}),
]
