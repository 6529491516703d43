"""The JSON Schema of release files and house files, for editors that complete and check YAML while it is typed."""

from __future__ import annotations

import json
from typing import Any

from relwriter.model.release import Release

_SHARED = ("Company", "Opening", "Figure")
"""Records of which the house file may hold one part and the release the other."""


def build_schema() -> dict[str, Any]:
    """The schema: titles, descriptions and examples are those of the prompts.

    It asks for less than intake does: a part may stand in the house file, which an editor does not see.
    """
    schema = Release.model_json_schema()
    schema.pop("required", None)
    for name in _SHARED:
        schema["$defs"][name].pop("required", None)
    schema["$defs"]["Section"] |= {"minProperties": 1, "maxProperties": 2}
    schema["$defs"]["Figure"]["properties"]["values"]["additionalProperties"] = False
    for name in ("boilerplate", "closing"):
        _allow_sections_by_name(schema["properties"][name])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "relwriter release"}
    return {**head, **{key: value for key, value in schema.items() if key != "title"}}


def _allow_sections_by_name(field: dict[str, Any]) -> None:
    """Lets a release name the house file's sections of which it changes fields."""
    every = {key: field.pop(key) for key in ("type", "items")}
    field["anyOf"] = [every, {"type": "object", "additionalProperties": {"type": "object"}}]


def write_schema() -> str:
    """The schema as JSON text, the same each time."""
    return json.dumps(build_schema(), indent=2, ensure_ascii=False) + "\n"
