"""`relwriter review --apply` in a real terminal: one question an edit, and a file that is whole whatever is answered."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from relwriter.__main__ import main
from relwriter.word.package import zip_entries
from tests.review.redlining import entries_of
from tests.review.test_amending import _RELEASE

_CHECKOUT = str(Path(__file__).resolve().parents[2])
_SWAPS = {
    "people worked": "employees toiled",
    "plant in Ohio": "site in Ohio",
    "$74.5": "$75.4",
    "moved its head": "shifted its head",
    "> for the <": "> of the <",
}
_QUESTION = "Apply it? [y]es, [n]o, [a]ll that follow, [q]uit asking [y]: "

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal for pexpect")


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release whose draft came back with three edits of prose, a changed figure and words of the template."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "q3.yaml"
    path.write_text(_RELEASE, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    entries = entries_of(Path("q3.docx").read_bytes())
    xml = entries["word/document.xml"].decode()
    for old, new in _SWAPS.items():
        assert old in xml
        xml = xml.replace(old, new, 1)
    Path("jane.docx").write_bytes(zip_entries({**entries, "word/document.xml": xml.encode()}))
    return path


def _review(columns: int = 80, *options: str, **environment: str) -> Any:
    pexpect = pytest.importorskip("pexpect")
    variables = {**os.environ, "PYTHONPATH": _CHECKOUT, "TERM": "xterm", **environment}
    arguments = ["-m", "relwriter", "review", "jane.docx", "q3.yaml", "--apply", *options]
    child = pexpect.spawn(sys.executable, arguments, env=variables, encoding="utf-8", timeout=90)
    child.setwinsize(40, columns)
    return child


def _answer(child: Any, *answers: str) -> tuple[int, str]:
    """The exit code, and what is shown after the last answer."""
    pexpect = pytest.importorskip("pexpect")
    for answer in answers:
        child.expect_exact("asking [y]: ")
        child.send(answer)
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def _applied(release: Path) -> list[bool]:
    """Which of the three edits of prose stand in the file; nothing else may have changed."""
    text = release.read_text(encoding="utf-8")
    done = [new in text for new in ("employees toiled", "site in Ohio", "shifted its head")]
    for (old, new), one in zip([pair for pair in _SWAPS.items() if pair[1] in text], filter(None, done), strict=True):
        assert one
        text = text.replace(new, old)
    assert text == _RELEASE
    return done


@pytest.mark.parametrize(
    ("answers", "applied"),
    [
        (("\r", "y\r", "yes\r"), [True, True, True]),
        (("n\r", "y\r", "no\r"), [False, True, False]),
        (("n\r", "a\r"), [False, True, True]),
        (("y\r", "q\r"), [True, False, False]),
        (("q\r",), [False, False, False]),
        (("maybe\r", "\x15N\r", "Quit\r"), [False, False, False]),
    ],
)
def test_each_answer_does_what_it_says(answers: tuple[str, ...], applied: list[bool], release: Path) -> None:
    code, shown = _answer(_review(), *answers)
    assert (code, _applied(release)) == (1, applied)
    assert ("q3.yaml: written" in shown) == any(applied)
    assert "$74.5 million, Word says $75.4 million" in shown


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_leaving_changes_nothing_and_says_so(key: str, release: Path) -> None:
    before = {path.name: path.read_bytes() for path in release.parent.iterdir() if path.is_file()}
    code, shown = _answer(_review(), "y\r", key)
    assert (code, _applied(release)) == (130, [False, False, False])
    assert "interrupted" in shown and "Traceback" not in shown
    assert {path.name: path.read_bytes() for path in release.parent.iterdir() if path.is_file()} == before
    assert _answer(_review(), "a\r")[0] == 1
    assert _applied(release) == [True, True, True]


@pytest.mark.parametrize("environment", [{}, {"TERM": "dumb", "NO_COLOR": "1"}], ids=["xterm", "dumb"])
def test_a_narrow_terminal_shows_the_whole_edit(environment: dict[str, str], release: Path) -> None:
    child = _review(24, **environment)
    child.expect_exact("asking [y]: ")
    asked = "".join(child.before.split())
    assert "[-peopleworked-]{+employeestoiled+}" in asked and "sections[0].quote.says" in asked
    child.send("q\r")
    assert _answer(child)[0] == 1


def test_nobody_is_asked_about_what_cannot_be_applied(release: Path) -> None:
    child = _review()
    code, shown = _answer(child, "n\r", "n\r", "n\r")
    assert (code, _applied(release)) == (1, [False, False, False])
    assert "lede.md.j2:" in shown and _QUESTION not in shown
