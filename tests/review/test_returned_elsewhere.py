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


def saved_by_libreoffice(contents: dict[str, bytes], folder: Path, via: str = "docx") -> dict[str, bytes]:
    """Files, each by its name, as LibreOffice saves them, by way of another format if one is given."""
    if not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    for name, content in contents.items():
        (folder / f"{name}.docx").write_bytes(content)
    if via != "docx":
        _convert([folder / f"{name}.docx" for name in contents], via, folder)
    _convert([folder / f"{name}.{via}" for name in contents], "docx:MS Word 2007 XML", folder / "saved")
    return {name: (folder / "saved" / f"{name}.docx").read_bytes() for name in contents}


def _convert(files: list[Path], form: str, target: Path) -> None:
    profile = f"-env:UserInstallation={(files[0].parent / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(target), *map(str, files)]
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


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The drafts of all examples, and one with edits, as LibreOffice saves them."""
    drafts = {str(number): drafted(name)[2] for number, name in enumerate(NAMES)}
    return saved_by_libreoffice({**drafts, "edited": edited_draft()}, tmp_path_factory.mktemp("saved"))


def edited_draft() -> bytes:
    """The draft of an example after edits in Word."""
    return edit_in_word(drafted(NAMES[1])[2], Random(3), 12)


@pytest.mark.external
@pytest.mark.parametrize("name", NAMES)
def test_a_draft_that_libreoffice_saved_has_no_edit(name: str, saved: dict[str, bytes]) -> None:
    circulated = drafted(name)[1]
    returned = Returned(entries_of(saved[str(NAMES.index(name))]))
    assert returned.digest == circulated.document
    assert find_edits_of(circulated, returned) == []


@pytest.mark.external
@pytest.mark.parametrize("via", ["docx", "odt", "rtf", "doc"])
def test_edits_that_libreoffice_saved_again_are_told_whole(via: str, saved: dict[str, bytes], tmp_path: Path) -> None:
    circulated, edited = drafted(NAMES[1])[1], edited_draft()
    files = saved if via == "docx" else saved_by_libreoffice({"edited": edited}, tmp_path, via)
    edits = [find_edits_of(circulated, Returned(entries_of(content))) for content in (edited, files["edited"])]
    assert find_lost(circulated, edits[1], files["edited"]) == []
    assert len(edits[0]) == len(edits[1])
    assert find_lost_comments(Returned(entries_of(files["edited"])).remarks, files["edited"]) == []


@pytest.mark.external
@pytest.mark.parametrize("seed", [3, 5])
def test_edits_that_pandoc_saved_again_are_told_whole(seed: int, tmp_path: Path) -> None:
    _, circulated, word = drafted(NAMES[seed % len(NAMES)])
    saved = saved_by_pandoc(edit_in_word(word, Random(seed), 12), tmp_path)
    returned = Returned(entries_of(saved))
    assert find_lost(circulated, find_edits_of(circulated, returned), saved) == []
    assert find_lost_comments(returned.remarks, saved) == []
