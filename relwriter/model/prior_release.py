"""The release before this one: the file that comparatives were taken from, and what it was like then."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from relwriter.model.entry import Name
from relwriter.model.values import Record, refuse


def read_digest(value: Any) -> str:
    """A SHA-256 in hexadecimal."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9a-f]{64}", value):
        raise refuse("digest", "must be a SHA-256", advice="relwriter new --from writes it")
    return str(value)


Digest = Annotated[str, PlainValidator(read_digest), WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"})]


class PriorRelease(Record):
    """The release that this one was rolled forward from."""

    path: Name = Field(
        title="File", description="Which file, relative to this one?", examples=["../q2-2026/release.yaml"]
    )
    sha256: Digest = Field(
        title="SHA-256",
        description="What was its SHA-256 then?",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )
