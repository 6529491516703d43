"""A run that is cut short at any point leaves each file old or new, and the next run makes the set one."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from failing_disk import Crash, FailingDisk, install
from hypothesis import given, settings
from hypothesis import strategies as st

from relwriter.errors import OutputError
from relwriter.files import find_strays, publish, recover, write_private

OLD = {"docx": b"old docx" * 9, "md": b"old md", "edgar.txt": b"the same in both"}
NEW = {"docx": b"new docx" * 9, "md": b"new md", "edgar.txt": b"the same in both", "txt": b"new txt"}
EDITED = b"what counsel made of it"
NO_SUCH_CALL = 10_000
CHECKOUT = Path(__file__).resolve().parents[1]


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name.removeprefix("q4."): path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _leftovers(folder: Path) -> list[str]:
    state = folder / ".relwriter"
    kept = {"lock", "q4.manifest.json"}
    return [path.name for path in state.iterdir() if path.name not in kept] if state.exists() else []


def _fresh(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("releases") / "q4"


def _first_release(folder: Path) -> None:
    """Nothing was there before."""


def _second_draft(folder: Path) -> None:
    publish(folder, "q4", OLD, digest="old")


def _edited_draft(folder: Path) -> None:
    publish(folder, "q4", OLD, digest="old")
    (folder / "q4.md").write_bytes(EDITED)


BEFORE = [_first_release, _second_draft, _edited_draft]


def _run(folder: Path, disk: FailingDisk, action) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        install(disk, monkeypatch)
        action(folder)


def _publish(folder: Path) -> None:
    publish(folder, "q4", NEW, replace=True, digest="new")


def _count_calls(tmp_path_factory, before) -> int:
    folder = _fresh(tmp_path_factory)
    before(folder)
    disk = FailingDisk(NO_SUCH_CALL, Crash())
    _run(folder, disk, _publish)
    return disk.calls


def _expected(folder: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What the folder holds now, and what it is to hold once the new draft is there."""
    old = _contents(folder) if folder.exists() else {}
    copy = {"edited-1.md": EDITED} if old.get("md") == EDITED else {}
    return old, {**NEW, **copy}


@pytest.mark.parametrize("before", BEFORE)
def test_a_crash_before_any_step_leaves_each_file_old_or_new_and_recovery_one_set(before, tmp_path_factory):
    for step in range(1, _count_calls(tmp_path_factory, before) + 1):
        folder = _fresh(tmp_path_factory)
        before(folder)
        old, new = _expected(folder)
        with pytest.raises(Crash):
            _run(folder, FailingDisk(step, Crash()), _publish)
        for name, content in (_contents(folder) if folder.exists() else {}).items():
            assert content in (old.get(name), new.get(name)), step
        assert old.keys() <= (_contents(folder).keys() if old else set()), step
        recover(folder)
        assert (_contents(folder) if folder.exists() else {}) in (old, new), step
        _publish(folder)
        assert _contents(folder) == new, step
        assert _leftovers(folder) == []
        assert find_strays(folder, "q4") == []


@given(first=st.integers(1, 80), second=st.integers(1, 40), before=st.sampled_from(BEFORE))
@settings(max_examples=150)
def test_a_crash_while_an_earlier_crash_is_put_right_can_be_put_right_too(first, second, before, tmp_path_factory):
    folder = _fresh(tmp_path_factory)
    before(folder)
    old, new = _expected(folder)
    for step, action in [(first, _publish), (second, recover)]:
        try:
            _run(folder, FailingDisk(step, Crash()), action)
        except Crash:
            continue
    recover(folder)
    assert (_contents(folder) if folder.exists() else {}) in (old, new)
    _publish(folder)
    assert _contents(folder) == new
    assert _leftovers(folder) == []


@pytest.mark.parametrize("before", BEFORE)
def test_an_error_of_the_disk_at_any_step_puts_every_old_file_back(before, tmp_path_factory):
    for step in range(1, _count_calls(tmp_path_factory, before) + 1):
        folder = _fresh(tmp_path_factory)
        before(folder)
        old, new = _expected(folder)
        full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        try:
            _run(folder, FailingDisk(step, full), _publish)
        except OutputError as error:
            assert "the disk is full" in str(error)
            assert (_contents(folder) if folder.exists() else {}) == old, step
            assert _leftovers(folder) == [], step
        else:
            assert _contents(folder) == new, step


@pytest.mark.parametrize("before", BEFORE)
def test_ctrl_c_at_any_step_leaves_one_set(before, tmp_path_factory):
    for step in range(1, _count_calls(tmp_path_factory, before) + 1):
        folder = _fresh(tmp_path_factory)
        before(folder)
        old, new = _expected(folder)
        with pytest.raises(KeyboardInterrupt):
            _run(folder, FailingDisk(step, KeyboardInterrupt()), _publish)
        assert (_contents(folder) if folder.exists() else {}) in (old, new), step


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_process_leaves_each_file_old_or_new_and_the_next_run_one_set(tmp_path):
    script = (
        "import sys; from pathlib import Path; from failing_disk import KilledDisk, install;"
        "from test_files_interrupted import _publish;"
        "install(KilledDisk(int(sys.argv[2]))); _publish(Path(sys.argv[1]))"
    )
    path = os.pathsep.join([str(CHECKOUT), str(CHECKOUT / "tests")])
    for step in (8, 20, 26, 30, 33, 37, 41):
        folder = tmp_path / str(step)
        _edited_draft(folder)
        old, new = _expected(folder)
        command = [sys.executable, "-c", script, str(folder), str(step)]
        done = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, check=False)
        assert done.returncode == -signal.SIGKILL
        assert all(content in (old.get(name), new.get(name)) for name, content in _contents(folder).items())
        recover(folder)
        assert _contents(folder) in (old, new)
        _publish(folder)
        assert _contents(folder) == new


def test_a_private_file_is_old_or_new_after_a_crash(tmp_path_factory):
    def write(folder: Path) -> None:
        write_private(folder / "release.yaml", b"new", replace=True)

    for step in range(1, 31):
        folder = _fresh(tmp_path_factory)
        write_private(folder / "release.yaml", b"old")
        try:
            _run(folder, FailingDisk(step, Crash()), write)
        except Crash:
            assert (folder / "release.yaml").read_bytes() in (b"old", b"new")
        write(folder)
        assert _contents(folder) == {"release.yaml": b"new"}
        assert _leftovers(folder) == []


def test_an_edit_made_after_a_crash_survives_the_recovery(tmp_path_factory):
    folder = _interrupted(tmp_path_factory)
    (folder / "q4.md").write_bytes(EDITED)
    assert recover(folder)
    assert _contents(folder) == {**NEW, "md": EDITED}
    assert ["q4.md" in str(stray) for stray in find_strays(folder, "q4")] == [True]


def test_an_interrupted_run_whose_staged_files_are_gone_is_undone(tmp_path_factory):
    folder = _interrupted(tmp_path_factory)
    for staged in (folder / ".relwriter").glob("*.new"):
        staged.unlink()
    assert recover(folder)
    assert _contents(folder) == OLD
    assert find_strays(folder, "q4") == []


def test_an_interrupted_run_is_said_by_the_check_of_outputs(tmp_path_factory):
    folder = _interrupted(tmp_path_factory)
    assert [stray.message for stray in find_strays(folder, "q4")] == ["a run was cut short here, or is still writing"]


def _journal(**changed: str) -> bytes:
    move = {"name": "q4.md", "old": None, "new": "0", "staged": "0.new", "kept": "0.old"}
    return json.dumps({"format": 1, "moves": [{**move, **changed}]}).encode()


@pytest.mark.parametrize(
    "journal",
    [
        *(b"not json", b"[]", b'{"format": 2, "moves": []}', b'{"format": 1, "moves": [{}]}'),
        *(_journal(name=name) for name in ("../x", "/x", "", "a/b", ".relwriter/../x", "..\\x")),
        *(_journal(staged="../x"), _journal(kept="/x")),
    ],
)
def test_a_journal_that_cannot_be_trusted_is_refused_and_left_for_a_person(journal, tmp_path):
    _second_draft(tmp_path)
    (tmp_path / ".relwriter" / "journal.json").write_bytes(journal)
    with pytest.raises(OutputError, match=r"journal\.json.*cannot be read.*--replace"):
        _publish(tmp_path)
    assert _contents(tmp_path) == OLD


def _interrupted(tmp_path_factory) -> Path:
    """A folder whose second draft was cut short when one file was new already and the journal still there."""
    for step in range(1, 80):
        folder = _fresh(tmp_path_factory)
        _second_draft(folder)
        with pytest.raises(Crash):
            _run(folder, FailingDisk(step, Crash()), _publish)
        if _contents(folder)["docx"] == NEW["docx"]:
            return folder
    raise AssertionError("no step leaves a journal")
