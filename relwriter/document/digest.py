"""The content hash: what a document says and where it comes from, whatever file and line that stands in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields, replace

from relwriter.document.tree import Document
from relwriter.source import Place


def digest(document: Document) -> str:
    """The SHA-256 of a document's tree, in hexadecimal: kinds, ids, roles, texts and origins.

    Places and offsets are no part of it, and neither is what only a draft has: its marks and notes.
    """
    hashed = hashlib.sha256()
    published = replace(document, notes=(), imprint=replace(document.imprint, draft=None))
    for token in _tokens(published):
        # The length before each token keeps ("ab", "c") and ("a", "bc") apart.
        encoded = token.encode()
        hashed.update(b"%d:" % len(encoded))
        hashed.update(encoded)
    return hashed.hexdigest()


def _tokens(node: object) -> Iterator[str]:
    if isinstance(node, Place):
        return
    if isinstance(node, tuple):
        yield f"({len(node)}"
        for child in node:
            yield from _tokens(child)
    elif hasattr(node, "__dataclass_fields__"):
        yield type(node).__name__
        for field in fields(node):  # type: ignore[arg-type]
            if field.compare:
                yield from _tokens(getattr(node, field.name))
    elif isinstance(node, bytes):
        yield f"bytes {hashlib.sha256(node).hexdigest()}"
    else:
        yield f"{type(node).__name__} {node}"
