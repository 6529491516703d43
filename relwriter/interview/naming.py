"""Ids for what a person names: figures and people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator


def derive_id(text: str, taken: Collection[str], joint: str = "_") -> str:
    """An id for what a text names: its words in lower-case ASCII, with `joint` between; none `taken`."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’.]", "", ascii_text))
    stem = joint.join(words)[:50].strip(joint)
    stem = stem if stem[:1].isalpha() else f"x{joint}{stem}".strip(joint)
    return next(name for name in _numbered(stem, joint) if name not in taken)


def _numbered(stem: str, joint: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}{joint}{number}"
        number += 1
