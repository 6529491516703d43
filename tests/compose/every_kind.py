"""A release with every kind of section, in which each text has a word of its own, and the words that a document has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from relwriter.compose.pack import find_pack
from relwriter.document.tree import Document, plain_text, walk_contents
from tests.drafts import blocks_of, composed

PACKS = ("european", "standard")
FOLDER = Path(__file__).resolve().parents[1] / "releases" / "every-kind"
RELEASE = (FOLDER / "release.yaml").read_text(encoding="utf-8")


def own_words(text: str) -> list[str]:
    """The words of their own in a text, in order, in lower case."""
    return re.findall(r"\bw-[a-z-]*[a-z]", text.lower())


@cache
def document(pack: str) -> Document:
    """The release's document in a pack."""
    return composed(RELEASE, FOLDER, find_pack(pack, Path()))


def lines(found: Document) -> Iterator[str]:
    """The words of each block of a document."""
    return (plain_text(content) for content in walk_contents(found))


def first_words(found: Document, words: list[str]) -> list[str]:
    """The given words in the order in which the document first prints them."""
    printed = [word for line in lines(found) for word in own_words(line)]
    return sorted(words, key=printed.index)


def texts(text: str, pack: str) -> list[str]:
    """The words of each heading and paragraph of a YAML text's document in a pack."""
    return [words for _, _, words in blocks_of(composed(text, pack=find_pack(pack, Path())))]
