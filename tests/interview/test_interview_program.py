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


def _spawn(folder, *arguments, **environment):
    pexpect = pytest.importorskip("pexpect")
    variables = {**os.environ, "PYTHONPATH": CHECKOUT, "TERM": "xterm", **environment}
    child = pexpect.spawn(RUN[0], [*RUN[1:], *arguments], cwd=str(folder), env=variables, encoding="utf-8", timeout=30)
    child.setwinsize(40, 80)
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
