"""Redlines in other people's programs: they are valid, and accepting and rejecting them gives both versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.document.tree import Document
from relwriter.word.story import Block
from relwriter.word.wordfile import BODY, WordFile
from tests.review.libreoffice import prepare_profile, resolve
from tests.review.redlining import Entries, entries_of, redline, written
from tests.review.test_redline_laws import CHECKOUT, edited, example
from tests.word_programs import validate

_JOINER = "\u200d"
"""LibreOffice puts it into the empty rows of tables with tracked changes."""


def quarters() -> tuple[Document, Document]:
    folder = CHECKOUT / "examples" / "marlow-fields"
    return example(folder / "q4-2023.yaml"), example(folder / "q1-2024.yaml")


def words_of(entries: Entries) -> list[str]:
    """The words of a file's body, paragraph by paragraph and cell by cell, without those that hold none."""
    return [text for text in _words(WordFile(entries).blocks(BODY)) if text.strip(f"{_JOINER} \n")]


def _words(blocks: tuple[Block, ...] | list[Block]) -> list[str]:
    found = []
    for block in blocks:
        cells = [cell for row in block.rows or () for cell in row.cells]
        found += [block.text] if block.rows is None else [word for cell in cells for word in _words(cell.blocks)]
    return found


@pytest.mark.external
@pytest.mark.parametrize("seed", [None, 201])
def test_libreoffice_accepts_and_rejects_to_the_same_words(seed, tmp_path: Path):
    prepare_profile(tmp_path / "profile")
    old, new = quarters() if seed is None else edited(seed)
    (tmp_path / "redline.docx").write_bytes(redline(old, new))
    for version, accepted in ((new, True), (old, False)):
        target = tmp_path / f"{accepted}.docx"
        resolve(tmp_path / "profile", tmp_path / "redline.docx", target, accepted=accepted)
        assert words_of(entries_of(target.read_bytes())) == words_of(written(version))


@pytest.mark.external
@pytest.mark.parametrize("seed", [None, 203, 204])
def test_microsofts_validator_finds_no_fault(seed, tmp_path: Path):
    content = redline(*(quarters() if seed is None else edited(seed)))
    (tmp_path / "redline.docx").write_bytes(content)
    assert validate(tmp_path / "redline.docx") == ""
