"""The real program in a real terminal, and without one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typed_releases import SHORTEST

CHECKOUT = str(Path(__file__).resolve().parents[2])
RUN = [sys.executable, "-m", "relwriter", "new"]

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal for pexpect")


ASK = """
from relwriter.interview.prompts import answer
from relwriter.interview.steps import ask
print("kept:", ascii(answer(ask(("sections", 0, "quote", "says")), {})))
"""
"""A program that asks for the words of a quote."""


def _spawn(folder, *arguments, program=tuple(RUN[1:]), columns=80, encoding="utf-8", **environment):
    pexpect = pytest.importorskip("pexpect")
    variables = {**os.environ, "PYTHONPATH": CHECKOUT, "TERM": "xterm", **environment}
    folder, arguments = str(folder), [*program, *arguments]
    child = pexpect.spawn(RUN[0], arguments, cwd=folder, env=variables, encoding=encoding, timeout=30)
    child.setwinsize(40, columns)
    return child


def _end(child):
    pexpect = pytest.importorskip("pexpect")
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


@on_posix
@pytest.mark.parametrize("environment", [{}, {"TERM": "dumb", "NO_COLOR": "1"}], ids=["xterm", "dumb"])
def test_an_interview_in_a_terminal_writes_and_renders_a_release(tmp_path, environment):
    child = _spawn(tmp_path, "release.yaml", **environment)
    child.expect_exact("full legal name?")
    child.send("".join(SHORTEST))
    child.expect_exact("next: edit release.yaml")
    assert _end(child) == 0
    slug = tmp_path.name
    written = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert written == {"release.yaml", f"{slug}.docx", f"{slug}.md", f"{slug}.txt"}
    assert oct((tmp_path / "release.yaml").stat().st_mode)[-3:] == "600"
    first = (tmp_path / "release.yaml").read_text(encoding="utf-8").split("\n", 1)[0]
    schema = tmp_path / first.removeprefix("# yaml-language-server: $schema=")
    assert schema.read_text(encoding="utf-8").startswith('{\n  "$schema"')


@on_posix
def test_no_render_writes_the_yaml_alone(tmp_path):
    child = _spawn(tmp_path, "q1.yaml", "--no-render")
    child.expect_exact("full legal name?")
    child.send("".join(SHORTEST))
    child.expect_exact("next: edit q1.yaml")
    assert _end(child) == 0
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["q1.yaml"]


@on_posix
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_leaving_ends_with_130_and_no_file(tmp_path, key):
    child = _spawn(tmp_path)
    child.expect_exact("full legal name?")
    child.send(key)
    child.expect_exact("interrupted: nothing was written")
    assert _end(child) == 130
    assert list(tmp_path.iterdir()) == []


@on_posix
def test_a_file_that_exists_ends_with_5_before_any_question(tmp_path):
    (tmp_path / "release.yaml").write_text("mine", encoding="utf-8")
    child = _spawn(tmp_path)
    child.expect_exact("there is such a file already")
    assert _end(child) == 5


@on_posix
def test_a_terminal_of_40_columns_that_is_resized_on_the_way_is_usable(tmp_path):
    child = _spawn(tmp_path, "q1.yaml", "--no-render", columns=40)
    child.expect_exact("full legal")
    child.send("".join(SHORTEST[:11]))
    child.expect_exact("Period, 2 of")
    child.setwinsize(20, 30)
    child.send("".join(SHORTEST[11:14]))
    child.setwinsize(40, 132)
    child.send("".join(SHORTEST[14:]))
    child.expect_exact("next: edit q1.yaml")
    assert _end(child) == 0


@on_posix
def test_a_terminal_that_hangs_up_keeps_the_answers(tmp_path):
    child = _spawn(tmp_path, "q1.yaml")
    child.expect_exact("full legal name?")
    child.send("".join(SHORTEST[:4]))
    child.expect_exact("clause after its name?")
    child.close(force=True)
    again = _spawn(tmp_path, "q1.yaml", "--no-render")
    again.expect_exact("There are 4 answers of")
    again.send("\r" + "".join(SHORTEST[4:]))
    again.expect_exact("next: edit q1.yaml")
    assert _end(again) == 0


@on_posix
def test_a_terminal_that_speaks_latin_1_is_understood(tmp_path):
    pexpect = pytest.importorskip("pexpect")
    locale = {
        "LC_ALL": "en_US.ISO-8859-1",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "latin-1",
    }
    child = _spawn(tmp_path, "q1.yaml", "--no-render", encoding="latin-1", **locale)
    child.expect_exact("full legal name?")
    child.send("Mo\xebt\r" + "".join(SHORTEST[1:]))
    child.expect([pexpect.EOF, "next: edit q1.yaml"])
    child.close()
    assert "  name: Moët\n" in (tmp_path / "q1.yaml").read_text(encoding="utf-8")


@on_posix
def test_a_long_text_can_be_typed_in_the_editor_and_read_again_before_it_is_taken(tmp_path):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "From the\\neditor.\\n\\nAnd on." > "$1"\n', encoding="utf-8")
    editor.chmod(0o700)
    child = _spawn(tmp_path, program=("-c", ASK), VISUAL=str(editor))
    child.expect_exact("What do they say?")
    child.send("A draft\x0f")
    child.expect_exact("And on.")
    child.send("\x1b\r")
    child.expect_exact(r"kept: 'From the editor.\nAnd on.'")


def test_without_a_terminal_it_ends_with_2_and_says_what_to_do(tmp_path):
    environment = {**os.environ, "PYTHONPATH": CHECKOUT}
    done = subprocess.run(
        RUN, cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "then run relwriter render release.yaml" in done.stderr
    missing = [line.split(": ")[1] for line in done.stderr.splitlines() if "is missing" in line]
    fields = ["company.name", "period", "release.date", "release.headline", "release.datelines"]
    assert missing == fields
    assert list(tmp_path.iterdir()) == []
