"""The part of the SARIF 2.1.0 schema that findings use, with what it requires and no other properties."""

from __future__ import annotations

from typing import Any


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _many(items: dict[str, Any], *, unique: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": unique}


TEXT = {"type": "string", "minLength": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LINE = {"type": "integer", "minimum": 1}
MESSAGE = _object({"text": TEXT}, "text")
LOCATION = _object(
    {
        "physicalLocation": _object(
            {
                "artifactLocation": _object({"uri": {"type": "string", "format": "uri-reference"}}),
                "region": _object({"startLine": LINE, "startColumn": LINE}),
            }
        )
    }
)
RULE = _object(
    {
        "id": TEXT,
        "name": TEXT,
        "shortDescription": MESSAGE,
        "defaultConfiguration": _object({"level": LEVEL}),
        "help": _object({"text": TEXT, "markdown": TEXT}, "text"),
    },
    "id",
)
RESULT = _object(
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": _many(LOCATION),
        "relatedLocations": _many(LOCATION, unique=True),
        "suppressions": _many(
            _object({"kind": {"enum": ["inSource", "external"]}, "justification": TEXT}, "kind"), unique=True
        ),
    },
    "message",
)
RUN = _object(
    {
        "tool": _object(
            {"driver": _object({"name": TEXT, "version": TEXT, "rules": _many(RULE, unique=True)}, "name")}, "driver"
        ),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": _many(RESULT),
    },
    "tool",
)
SARIF = _object(
    {"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": _many(RUN)},
    "version",
    "runs",
)
