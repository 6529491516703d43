"""Boilerplate: sections that close every release, usually from the house file."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.compose.pack import find_pack
from relwriter.document.tree import Document
from tests.compose.every_kind import PACKS
from tests.drafts import SMALL, blocks_of, composed

CLOSING = "boilerplate:\n  - about: {title: About, text: We build robots.}\n  - legend: {text: 'Law, on {{ release.date }}.'}\n"
OWN = "sections:\n  - about: {text: Of our own.}\n  - text: {text: Own.}\n"


def _ids(document: Document) -> list[str]:
    return [block.id for block in document.blocks]


def test_the_house_files_sections_stand_after_the_releases_own(tmp_path: Path) -> None:
    (tmp_path / "company.yaml").write_text(CLOSING, encoding="utf-8", newline="\n")
    document = composed(f"house: company.yaml\n{SMALL}{OWN}", tmp_path)
    assert [words for _, _, words in blocks_of(document)][2:] == [
        "Of our own.", "Own.", "About", "We build robots.", "Law, on November 5, 2026.", "###",
    ]  # fmt: skip


def test_a_release_can_have_a_boilerplate_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "company.yaml").write_text(CLOSING, encoding="utf-8", newline="\n")
    own = f"house: company.yaml\n{SMALL}boilerplate:\n  - about: {{text: Other words.}}\n"
    assert [words for _, _, words in blocks_of(composed(own, tmp_path))][2:] == ["Other words.", "###"]


@pytest.mark.parametrize("pack", PACKS)
def test_a_section_that_moves_to_the_house_file_keeps_words_and_ids(pack: str, tmp_path: Path) -> None:
    found = find_pack(pack, Path())
    before = composed(SMALL + OWN + CLOSING.partition("\n")[2], pack=found)
    (tmp_path / "company.yaml").write_text(CLOSING, encoding="utf-8", newline="\n")
    after = composed(f"house: company.yaml\n{SMALL}{OWN}", tmp_path, found)
    assert blocks_of(after) == blocks_of(before) and _ids(after) == _ids(before)
    assert "about-2.text" in _ids(after)
