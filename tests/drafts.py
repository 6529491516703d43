"""Releases for tests: a small complete one, and short ways to read and compose its variations."""

from __future__ import annotations

from pathlib import Path

from relwriter.compose.composing import compose
from relwriter.compose.pack import Pack, find_pack
from relwriter.document.tree import Block, Document, Heading, Paragraph, plain_text, walk_blocks
from relwriter.errors import InputError
from relwriter.intake.characters import decode
from relwriter.intake.reading import read_release
from relwriter.model.release import Release

SMALL = """\
period: Q3 2026
company:
  name: Acme Robotics, Inc.
  short: Acme Robotics
  listings: [{exchange: NYSE, symbol: ACME}]
release:
  date: 2026-11-05
  headline: '{{ company }} Reports {{ period.title }} Results'
  datelines: [{city: Boston, state: MA}]
figures:
  revenue:
    label: revenue
    values: {Q3 2026: 83412000, Q3 2025: 74475000, 9M 2026: 240000000, 9M 2025: 250000000}
  net_income:
    label: net income
    nature: income
    values: {Q3 2026: -1250000, Q3 2025: 3100000}
people:
  jane-roe: {name: Jane Roe, titles: Chief Executive Officer, honorific: Ms.}
"""
"""A small complete release without sections."""

STANDARD = find_pack("standard", Path())


def read(text: str, folder: Path = Path()) -> Release:
    """The release of a YAML text called release.yaml."""
    return read_release(decode("release.yaml", text.encode()), folder)


def problems_of(text: str, folder: Path = Path()) -> list[str]:
    """The problems of a YAML text, as a person reads them."""
    try:
        composed(text, folder)
    except InputError as error:
        return [str(problem) for problem in error.problems]
    return []


def composed(text: str, folder: Path = Path(), pack: Pack = STANDARD) -> Document:
    """The document of a YAML text."""
    return compose(read(text, folder), pack)


def blocks_of(document: Document) -> list[tuple[str, str, str]]:
    """Kind, role and words of each heading and paragraph."""
    return [_describe(block) for block in walk_blocks(document.blocks) if isinstance(block, Heading | Paragraph)]


def _describe(block: Block) -> tuple[str, str, str]:
    assert isinstance(block, Heading | Paragraph)
    kind = f"heading {block.level}" if isinstance(block, Heading) else "paragraph"
    return kind, block.role, plain_text(block.content)


def words_of(text: str, role: str = "") -> list[str]:
    """The words of each block of a YAML text's document, or of those with a role."""
    return [words for _, found, words in blocks_of(composed(text)) if not role or found == role]
