"""The ids by which sections name people and figures of the release."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import AfterValidator, PlainValidator, ValidationInfo, WithJsonSchema

from relwriter.model.entry import Entry, Name
from relwriter.model.values import read_key, refuse

_ID = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
"""What is written like an id: no one is called so."""


def _known(kind: str, plural: str):
    """A reader of ids that the release must define: people or figures, told by the validation's context."""

    def read(value: Any, info: ValidationInfo) -> Entry:
        key = read_key(value, info)
        known = (info.context or {}).get(plural)
        if known is not None and key not in known:
            close = get_close_matches(key, known, 1)
            advice = f"did you mean {close[0]}?" if close else f"define it under {plural}:"
            raise refuse("unknown", f"there is no {kind} of that id", advice=advice)
        return value if isinstance(value, Entry) else Entry(key)

    return read


read_figure = _known("figure", "figures")
PersonKey = Annotated[Entry, PlainValidator(_known("person", "people")), WithJsonSchema({"type": "string"})]
FigureKey = Annotated[Entry, PlainValidator(read_figure), WithJsonSchema({"type": "string"})]


def _check_signatory(name: Name, info: ValidationInfo) -> Name:
    """The name of who signs, or the id of a person. Raises a custom pydantic error for an id that there is not."""
    people = (info.context or {}).get("people")
    if people is not None and name not in people and _ID.fullmatch(name):
        close = get_close_matches(name, people, 1)
        known = f"people are {', '.join(people)}" if people else "define it under people:"
        advice = "; ".join([*(f"did you mean {one}?" for one in close), known, "or write the name as it is printed"])
        raise refuse("unknown", "there is no person of that id", advice=advice)
    return name


Signatory = Annotated[Name, AfterValidator(_check_signatory)]
