"""`relwriter edit` in a real terminal, and without one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from edited import OPEN, RELEASE, down, write
from typing_keys import BACK, ENTER, text

CHECKOUT = str(Path(__file__).resolve().parents[2])
RUN = [sys.executable, "-m", "relwriter", "edit"]

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal for pexpect")


def _spawn(folder, *arguments):
    pexpect = pytest.importorskip("pexpect")
    environment = {**os.environ, "PYTHONPATH": CHECKOUT, "TERM": "xterm"}
    child = pexpect.spawn(RUN[0], [*RUN[1:], *arguments], cwd=str(folder), env=environment, encoding="utf-8")
    child.timeout = 60
    child.setwinsize(40, 80)
    return child


def _end(child):
    pexpect = pytest.importorskip("pexpect")
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def _run(folder, *arguments):
    environment = {**os.environ, "PYTHONPATH": CHECKOUT}
    return subprocess.run(
        [*RUN, *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@on_posix
def test_a_release_is_changed_in_a_terminal_and_rendered_and_an_edited_word_file_is_not_overwritten(tmp_path):
    write(tmp_path)
    child = _spawn(tmp_path, "q3.yaml")
    child.expect_exact("What do you want to change?")
    child.send("".join([down(OPEN), text("5,000,000"), text("2026-11-05"), BACK]))
    child.expect_exact("Is it right?")
    child.send(ENTER)
    child.expect_exact("q3.docx")
    assert _end(child) == 0
    assert "date: 2026-11-05   # ask legal" in (tmp_path / "q3.yaml").read_text(encoding="utf-8")
    (tmp_path / "q3.md").write_text("mine", encoding="utf-8")
    again = _spawn(tmp_path, "q3.yaml", "--section", "quote 2")
    again.expect_exact("Which part?")
    again.send("".join([down(2), text("continued"), BACK, ENTER]))
    again.expect_exact("somebody edited it")
    assert _end(again) == 5
    assert (tmp_path / "q3.md").read_text(encoding="utf-8") == "mine"


@on_posix
def test_leaving_ends_with_130_and_says_how_to_go_on(tmp_path):
    file = write(tmp_path)
    child = _spawn(tmp_path, "q3.yaml", "--section", "quote 2")
    child.expect_exact("Which part?")
    child.send(down(2) + text("continued"))
    child.expect_exact("continued")
    child.send("\x03")
    child.expect_exact("interrupted: 1 answer kept; relwriter edit q3.yaml goes on from there")
    assert _end(child) == 130
    assert file.read_text(encoding="utf-8") == RELEASE


@on_posix
def test_a_file_that_is_changed_while_the_last_question_stands_is_not_overwritten(tmp_path):
    file = write(tmp_path)
    child = _spawn(tmp_path, "q3.yaml", "--section", "quote 2")
    child.expect_exact("Which part?")
    child.send(down(2) + text("continued") + BACK)
    child.expect_exact("Is it right?")
    theirs = RELEASE.replace("We go on.", "We went on.")
    file.write_text(theirs, encoding="utf-8")
    child.send(ENTER)
    child.expect_exact("changed by somebody else")
    assert _end(child) == 5
    assert file.read_text(encoding="utf-8") == theirs
    assert list(tmp_path.glob(".relwriter/q3.yaml.edit.*.json"))


def test_without_a_terminal_it_ends_with_2_and_lists_what_is_open(tmp_path):
    write(tmp_path)
    done = _run(tmp_path, "q3.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    first, *others = done.stderr.splitlines()
    assert "edit asks its questions in a terminal" in first and "relwriter import" in first
    assert [line.partition(": is not known yet")[0] for line in others[:2]] == [
        "q3.yaml:6:9: release.date",
        "q3.yaml:16:16: figures.net_income.values.Q3 2026",
    ]


def test_a_file_that_is_not_there_is_told(tmp_path):
    done = _run(tmp_path, "q4.yaml")
    assert done.returncode == 3 and "there is no such file" in done.stderr
