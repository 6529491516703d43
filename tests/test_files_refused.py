"""What cannot be written is refused with the file's name and what to do, and leaves everything as it was."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from failing_disk import FailingDisk, install

from relwriter.errors import OutputError, UsageError
from relwriter.files import changes, filesystem, find_strays, publish
from tests.outputs import CHECKOUT, DRAFT_1, DRAFT_2, contents, named, posix

# Names


@pytest.mark.parametrize(
    "slug",
    [
        *("", ".", "..", "a/b", "a\\b", "../q4", "/q4", "C:q4", "q4?"),
        *("q4.", "q4 ", " q4", "q4\n", "q4\0", "q\u202e4", "q\ud8004"),
        *("CON", "nul", "Com1.q4", "LPT³"),
    ],
)
def test_a_slug_that_leaves_the_folder_or_fails_on_some_system_is_refused(slug, tmp_path):
    with pytest.raises(UsageError, match="cannot name a file"):
        publish(tmp_path / "out", slug, DRAFT_1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("slug", ["q4", "CBMG Q4 2019", "Société Générale", "第四季度", "v1.2", "console", "com10"])
def test_a_slug_may_have_spaces_dots_and_any_script(slug, tmp_path):
    (path,) = publish(tmp_path, slug, {"md": b"words"})
    assert path.read_bytes() == b"words"


def test_an_extension_that_leaves_the_folder_is_refused(tmp_path):
    with pytest.raises(UsageError, match="extension"):
        publish(tmp_path, "q4", {"../md": b""})


# What the disk refuses


def _refusal(folder: Path, slug: str = "q4") -> str:
    with pytest.raises(OutputError) as caught:
        publish(folder, slug, DRAFT_2)
    return str(caught.value)


@posix
@pytest.mark.parametrize("points_at", ["elsewhere.md", "nowhere.md"])
def test_a_link_is_neither_followed_nor_overwritten(points_at, tmp_path):
    (tmp_path / "elsewhere.md").write_bytes(b"somebody's")
    (tmp_path / "q4.md").symlink_to(tmp_path / points_at)
    assert "q4.md: it is a link (move it away" in _refusal(tmp_path)
    assert (tmp_path / "elsewhere.md").read_bytes() == b"somebody's"
    assert not (tmp_path / "q4.docx").exists()


def test_a_folder_in_the_way_isnamed(tmp_path):
    (tmp_path / "q4.md").mkdir()
    assert "q4.md: it is a folder (move it away" in _refusal(tmp_path)


@posix
def test_a_pipe_in_the_way_is_named_and_not_read(tmp_path):
    os.mkfifo(tmp_path / "q4.md")
    assert "q4.md: it is not a plain file" in _refusal(tmp_path)


@posix
def test_a_state_folder_that_is_a_link_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".relwriter").symlink_to(tmp_path / "elsewhere")
    assert "a file or a link stands where a folder is needed" in _refusal(tmp_path / "out")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_where_the_folder_should_be_isnamed(tmp_path):
    (tmp_path / "out").write_bytes(b"")
    assert "out: there is something of that name already" in _refusal(tmp_path / "out")


def test_a_write_protected_output_is_left_alone(tmp_path):
    (docx, *_) = publish(tmp_path, "q4", DRAFT_1)
    docx.chmod(0o400)
    assert "q4.docx: it is write-protected (make it writable" in _refusal(tmp_path)
    assert contents(tmp_path) == named(DRAFT_1)


def test_a_name_that_is_too_long_is_said_and_leaves_nothing(tmp_path):
    assert "the name is too long (choose a shorter one)" in _refusal(tmp_path, "q" * 300)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_isnamed(tmp_path):
    tmp_path.chmod(0o500)
    assert f"{tmp_path}: no permission to write here (make" in _refusal(tmp_path)


def _refuse_renaming_to(name: str, monkeypatch) -> None:
    """Refuses as Windows does while a program has the file open."""
    real = os.replace

    def replace(source, target):
        if Path(target).name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        real(source, target)

    disk = FailingDisk(-1, OSError())
    install(disk, monkeypatch)
    monkeypatch.setattr(disk, "replace", replace, raising=False)


@pytest.mark.parametrize("lock", ["~$q4.edgar.txt", "~$.edgar.txt", ".~lock.q4.edgar.txt#"])
def test_an_output_that_is_open_in_word_is_named_and_every_old_file_stays(lock, tmp_path, monkeypatch):
    publish(tmp_path, "q4", DRAFT_1)
    (tmp_path / lock).write_bytes(b"")
    _refuse_renaming_to("q4.edgar.txt", monkeypatch)
    message = "q4.edgar.txt: it is open in Word or another program (close it there and run again)"
    assert message in _refusal(tmp_path)
    (tmp_path / lock).unlink()
    assert contents(tmp_path) == named(DRAFT_1)
    assert sorted(path.name for path in (tmp_path / ".relwriter").iterdir()) == ["lock", "q4.manifest.json"]


def test_an_output_whose_renaming_is_refused_takes_the_others_back(tmp_path, monkeypatch):
    _refuse_renaming_to("q4.edgar.txt", monkeypatch)
    assert "q4.edgar.txt: no permission to write here" in _refusal(tmp_path)
    assert contents(tmp_path) == {}


def test_an_edit_that_is_saved_while_the_draft_is_being_written_is_not_lost(tmp_path, monkeypatch):
    publish(tmp_path, "q4", DRAFT_1)
    disk = install(FailingDisk(-1, OSError()), monkeypatch)

    def replace(source, target):
        os.replace(source, target)
        if Path(target).name == "journal.json":
            (tmp_path / "q4.md").write_bytes(b"counsel's")

    monkeypatch.setattr(disk, "replace", replace, raising=False)
    assert "q4.md: somebody changed it at this very moment (run again)" in _refusal(tmp_path)
    assert contents(tmp_path) == {**named(DRAFT_1), "q4.md": b"counsel's"}


# Two runs at once


def test_a_second_run_is_refused_plainly_while_the_first_does_not_end(tmp_path, monkeypatch):
    monkeypatch.setattr(changes, "PATIENCE", 0)
    with changes.held(tmp_path), pytest.raises(OutputError, match="another run is writing here"):
        publish(tmp_path, "q4", DRAFT_1)
    publish(tmp_path, "q4", DRAFT_1)
    assert contents(tmp_path) == named(DRAFT_1)


def test_a_disk_without_locks_is_said(tmp_path, monkeypatch):
    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(filesystem, "_try_lock", refuse)
    assert "this disk cannot lock files" in _refusal(tmp_path)


def test_runs_at_the_same_time_leave_the_files_of_one_of_them(tmp_path):
    script = (
        "import sys; from pathlib import Path; from relwriter.files import publish;"
        "name = sys.argv[2].encode();"
        "[publish(Path(sys.argv[1]), 'q4', {'docx': name * n, 'md': name * n}) for n in range(1, 9)]"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    commands = [[sys.executable, "-c", script, str(tmp_path / "out"), name] for name in "abcd"]
    runs = [subprocess.Popen(command, env=environment) for command in commands]
    assert [run.wait() for run in runs] == [0, 0, 0, 0]
    written = contents(tmp_path / "out")
    assert written["q4.docx"] == written["q4.md"]
    assert find_strays(tmp_path / "out", "q4") == []
