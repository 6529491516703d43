"""Words of boilerplate as they are compared from one quarter to the next."""

from __future__ import annotations

import re

from relwriter.checks.phrase import Phrase

_CHANGING = Phrase(
    r"\{\{.*?\}\}|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|first|second|third|fourth)\b|\d+",
    re.IGNORECASE,
)


def steady(text: str) -> str:
    """The letters of a text, without the days, numbers, quarters and references that change every quarter."""
    return " ".join(re.findall(r"[^\W\d_]+", _CHANGING.sub(" ", text).lower()))
