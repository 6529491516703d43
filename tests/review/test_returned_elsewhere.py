"""A draft that another program saved says what it said."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from random import Random

import pytest

from relwriter.review.returning import find_edits_of
from relwriter.word.returned import Returned
from tests.review.redlining import entries_of
from tests.review.replaying import find_lost, find_lost_comments
from tests.review.sessions import NAMES, drafted
from tests.review.word_sessions import edit_in_word


def saved_by_libreoffice(content: bytes, folder: Path, via: str = "docx") -> bytes:
    """The file as LibreOffice saves it, by way of another format if one is given."""
    if not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    (folder / "draft.docx").write_bytes(content)
    if via != "docx":
        _convert(folder / "draft.docx", via, folder)
    _convert(folder / f"draft.{via}", "docx:MS Word 2007 XML", folder / "saved")
    return (folder / "saved" / "draft.docx").read_bytes()


def _convert(file: Path, form: str, target: Path) -> None:
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(target), str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)


def saved_by_pandoc(content: bytes, folder: Path) -> bytes:
    """The file as pandoc writes it, which knows nothing of properties, headers and content controls."""
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")
    source, target = folder / "draft.docx", folder / "saved.docx"
    source.write_bytes(content)
    command = ["pandoc", "--track-changes=all", str(source), "-o", str(target)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return target.read_bytes()


@pytest.mark.external
@pytest.mark.parametrize("name", NAMES)
def test_a_draft_that_libreoffice_saved_has_no_edit(name: str, tmp_path: Path) -> None:
    _, circulated, word = drafted(name)
    returned = Returned(entries_of(saved_by_libreoffice(word, tmp_path)))
    assert returned.digest == circulated.document
    assert find_edits_of(circulated, returned) == []


@pytest.mark.external
@pytest.mark.parametrize("via", ["docx", "odt", "rtf", "doc"])
def test_edits_that_libreoffice_saved_again_are_told_whole(via: str, tmp_path: Path) -> None:
    _, circulated, word = drafted(NAMES[1])
    edited = edit_in_word(word, Random(3), 12)
    saved = saved_by_libreoffice(edited, tmp_path, via)
    edits = [find_edits_of(circulated, Returned(entries_of(content))) for content in (edited, saved)]
    assert find_lost(circulated, edits[1], saved) == []
    assert len(edits[0]) == len(edits[1])
    assert find_lost_comments(Returned(entries_of(saved)).remarks, saved) == []


@pytest.mark.external
@pytest.mark.parametrize("seed", [3, 5])
def test_edits_that_pandoc_saved_again_are_told_whole(seed: int, tmp_path: Path) -> None:
    _, circulated, word = drafted(NAMES[seed % len(NAMES)])
    saved = saved_by_pandoc(edit_in_word(word, Random(seed), 12), tmp_path)
    returned = Returned(entries_of(saved))
    assert find_lost(circulated, find_edits_of(circulated, returned), saved) == []
    assert find_lost_comments(returned.remarks, saved) == []
