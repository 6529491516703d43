"""Outputs are written whole, for their owner alone, and nothing that somebody edited is ever lost."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path

import pytest

from relwriter.errors import Exit, OutputError
from relwriter.files import find_strays, publish, recover, write_private
from tests.outputs import DRAFT_1, DRAFT_2, contents, named, posix


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_paths_come_back_in_the_order_asked_for(tmp_path):
    paths = publish(tmp_path, "q4", DRAFT_1)
    assert paths == [tmp_path / "q4.docx", tmp_path / "q4.md", tmp_path / "q4.edgar.txt"]
    assert contents(tmp_path) == named(DRAFT_1)


def test_a_missing_folder_is_made_with_its_parents(tmp_path):
    publish(tmp_path / "2019" / "q4", "q4", DRAFT_1)
    assert contents(tmp_path / "2019" / "q4") == named(DRAFT_1)


def test_the_working_folder_can_be_given_as_a_dot(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert publish(Path(), "q4", {"md": b"1"}) == [Path("q4.md")]
    publish(Path(), "q4", {"md": b"2"})
    assert contents(tmp_path) == {"q4.md": b"2"}
    assert find_strays(Path(), "q4") == []


def test_a_new_draft_takes_the_place_of_the_old_one(tmp_path):
    publish(tmp_path, "q4", DRAFT_1)
    publish(tmp_path, "q4", DRAFT_2)
    assert contents(tmp_path) == named(DRAFT_2)


def test_the_manifest_records_every_output_and_its_document(tmp_path):
    publish(tmp_path, "q4", {"md": b"words"}, digest="d1")
    manifest = json.loads((tmp_path / ".relwriter" / "q4.manifest.json").read_bytes())
    sha256 = hashlib.sha256(b"words").hexdigest()
    assert manifest == {
        "format": 1,
        "slug": "q4",
        "document": "d1",
        "outputs": [{"name": "q4.md", "sha256": sha256, "size": 5, "document": "d1"}],
    }


def test_an_unchanged_draft_leaves_its_files_alone(tmp_path):
    (path,) = publish(tmp_path, "q4", {"md": b"words"}, digest="d1")
    before = path.stat()
    publish(tmp_path, "q4", {"md": b"words"}, digest="d1")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_two_slugs_share_a_folder(tmp_path):
    publish(tmp_path, "q3", {"md": b"three"})
    publish(tmp_path, "q4", {"md": b"four"})
    publish(tmp_path, "q3", {"md": b"three again"})
    assert contents(tmp_path) == {"q3.md": b"three again", "q4.md": b"four"}


# Modes


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_everything_is_for_the_owner_alone_whatever_the_umask(umask, tmp_path):
    before = os.umask(umask)
    try:
        publish(tmp_path, "q4", DRAFT_1)
        publish(tmp_path, "q4", DRAFT_2)
        write_private(tmp_path / "release.yaml", b"figures: {}\n")
    finally:
        os.umask(before)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {_mode(path) for path in files} == {0o600}
    assert _mode(tmp_path / ".relwriter") == 0o700


@posix
def test_the_mode_of_an_existing_folder_is_left_alone(tmp_path):
    tmp_path.chmod(0o755)
    publish(tmp_path, "q4", DRAFT_1)
    assert _mode(tmp_path) == 0o755


# Edited outputs


def test_an_edited_output_is_never_overwritten_and_nothing_else_is_written(tmp_path):
    publish(tmp_path, "q4", DRAFT_1)
    (tmp_path / "q4.docx").write_bytes(b"counsel's")
    with pytest.raises(OutputError) as caught:
        publish(tmp_path, "q4", DRAFT_2)
    assert str(caught.value) == (
        f"{tmp_path / 'q4.docx'}: somebody edited it since it was written "
        "(--replace keeps it as q4.edited-1.docx and writes the new one)"
    )
    assert caught.value.exit_code == Exit.OUTPUT
    assert contents(tmp_path) == {**named(DRAFT_1), "q4.docx": b"counsel's"}


def test_every_edited_output_is_named_in_one_run(tmp_path):
    publish(tmp_path, "q4", DRAFT_1)
    (tmp_path / "q4.docx").write_bytes(b"counsel's")
    (tmp_path / "q4.edgar.txt").write_bytes(b"the filing agent's")
    with pytest.raises(OutputError) as caught:
        publish(tmp_path, "q4", DRAFT_2)
    assert [Path(problem.file).name for problem in caught.value.problems] == ["q4.docx", "q4.edgar.txt"]


def test_a_file_that_relwriter_did_not_write_is_not_overwritten_and_no_trace_is_left(tmp_path):
    (tmp_path / "q4.md").write_bytes(b"my notes")
    with pytest.raises(OutputError, match=r"q4\.md: a file of that name exists that relwriter did not write"):
        publish(tmp_path, "q4", DRAFT_1)
    assert [path.name for path in tmp_path.iterdir()] == ["q4.md"]


def test_a_file_with_the_very_same_content_is_no_conflict(tmp_path):
    (tmp_path / "q4.md").write_bytes(DRAFT_1["md"])
    publish(tmp_path, "q4", DRAFT_1)
    publish(tmp_path, "q4", DRAFT_2)
    assert contents(tmp_path) == named(DRAFT_2)


def test_replace_keeps_each_edited_file_under_its_own_number(tmp_path):
    publish(tmp_path, "q4", DRAFT_1)
    for edit, draft in [(b"edit one", DRAFT_2), (b"edit two", DRAFT_1)]:
        (tmp_path / "q4.edgar.txt").write_bytes(edit)
        publish(tmp_path, "q4", draft, replace=True)
    copies = {"q4.edited-1.edgar.txt": b"edit one", "q4.edited-2.edgar.txt": b"edit two"}
    assert contents(tmp_path) == {**named(DRAFT_1), **copies}


def test_replace_keeps_no_copy_of_a_file_that_nobody_edited(tmp_path):
    publish(tmp_path, "q4", DRAFT_1)
    publish(tmp_path, "q4", DRAFT_2, replace=True)
    assert contents(tmp_path) == named(DRAFT_2)


def test_without_a_readable_manifest_nothing_is_overwritten(tmp_path):
    publish(tmp_path, "q4", DRAFT_1)
    (tmp_path / ".relwriter" / "q4.manifest.json").write_text("{")
    with pytest.raises(OutputError, match="did not write"):
        publish(tmp_path, "q4", DRAFT_2)
    publish(tmp_path, "q4", DRAFT_2, replace=True)
    assert (tmp_path / "q4.md").read_bytes() == DRAFT_2["md"]
    assert (tmp_path / "q4.edited-1.md").read_bytes() == DRAFT_1["md"]


# What is not as it was written


def test_outputs_as_they_were_written_are_no_strays(tmp_path):
    publish(tmp_path, "q4", DRAFT_1, digest="d1")
    assert find_strays(tmp_path, "q4") == []
    assert not recover(tmp_path)


def test_edited_missing_and_outdated_outputs_are_strays(tmp_path):
    publish(tmp_path, "q4", {**DRAFT_1, "txt": b"text"}, digest="d1")
    publish(tmp_path, "q4", {"docx": b"second", "md": b"second", "txt": b"text 2"}, digest="d2")
    (tmp_path / "q4.docx").write_bytes(b"counsel's")
    (tmp_path / "q4.md").unlink()
    strays = {Path(stray.file).name: stray.message for stray in find_strays(tmp_path, "q4")}
    assert strays == {
        "q4.docx": "somebody edited it since it was written",
        "q4.md": "it was written, but is missing",
        "q4.edgar.txt": "it comes from an earlier draft than the others",
    }


def test_an_output_that_was_removed_on_purpose_is_forgotten_with_the_next_draft(tmp_path):
    publish(tmp_path, "q4", DRAFT_1)
    (tmp_path / "q4.edgar.txt").unlink()
    publish(tmp_path, "q4", {"docx": b"2", "md": b"2"})
    assert find_strays(tmp_path, "q4") == []


# One file


def test_a_private_file_is_written_once(tmp_path):
    write_private(tmp_path / "new" / "release.yaml", b"first")
    with pytest.raises(OutputError, match=r"release\.yaml: there is a file of that name already"):
        write_private(tmp_path / "new" / "release.yaml", b"second")
    assert (tmp_path / "new" / "release.yaml").read_bytes() == b"first"


@posix
def test_a_private_file_replaces_what_a_link_stands_for(tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "release.yaml").write_bytes(b"first")
    (tmp_path / "release.yaml").symlink_to(tmp_path / "shared" / "release.yaml")
    write_private(tmp_path / "release.yaml", b"second", replace=True)
    assert (tmp_path / "release.yaml").is_symlink()
    assert (tmp_path / "shared" / "release.yaml").read_bytes() == b"second"
