"""All words of a document, for a format that has to say which characters it could not write."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.document.tree import Document, plain_text, walk_contents


def texts(document: Document) -> Iterator[str]:
    """The words of every heading, paragraph and cell."""
    yield from map(plain_text, walk_contents(document))
