"""The ids by which sections name people and figures of the release."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema

from relwriter.model.entry import Entry
from relwriter.model.values import read_key, refuse


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
