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
from tests.review.replaying import find_lost
from tests.review.sessions import NAMES, drafted
from tests.review.word_sessions import edit_in_word


def saved_by_libreoffice(content: bytes, folder: Path) -> bytes:
    """The file as LibreOffice saves it."""
    if not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    (folder / "draft.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "saved")]
    command = ["soffice", "--headless", profile, *options, str(folder / "draft.docx")]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return (folder / "saved" / "draft.docx").read_bytes()


@pytest.mark.external
@pytest.mark.parametrize("name", NAMES)
def test_a_draft_that_libreoffice_saved_has_no_edit(name: str, tmp_path: Path) -> None:
    _, circulated, word = drafted(name)
    returned = Returned(entries_of(saved_by_libreoffice(word, tmp_path)))
    assert returned.digest == circulated.document
    assert find_edits_of(circulated, returned) == []


@pytest.mark.external
def test_edits_that_libreoffice_saved_again_are_told_whole(tmp_path: Path) -> None:
    _, circulated, word = drafted(NAMES[0])
    saved = saved_by_libreoffice(edit_in_word(word, Random(3), 6), tmp_path)
    assert find_lost(circulated, find_edits_of(circulated, Returned(entries_of(saved))), saved) == []
