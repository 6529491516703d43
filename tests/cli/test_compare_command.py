"""`relwriter compare`: what a script depends on."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from relwriter.__main__ import main
from relwriter.word.names import w
from relwriter.word.package import zip_entries
from tests.drafts import SMALL
from tests.review.redlining import breaches, entries_of

_RESULTS = "sections:\n  - results: {title: Results, items: [revenue, net_income]}\n"
_BEFORE = SMALL + _RESULTS
_NOW = _BEFORE.replace("83412000", "84412000").replace("title: Results", "title: Financial Results")


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two drafts, and the first of them in Word."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "before.yaml").write_text(_BEFORE, encoding="utf-8")
    (tmp_path / "now.yaml").write_text(_NOW, encoding="utf-8")
    for name in ("before", "now"):
        assert main(["render", f"{name}.yaml", "-f", "docx"]) == 0
    return tmp_path


def edited(path: Path, change: Callable[[str], str]) -> None:
    """Changes the XML of a Word file's body, as Word would on saving."""
    entries = entries_of(path.read_bytes())
    entries["word/document.xml"] = change(entries["word/document.xml"].decode()).encode()
    path.write_bytes(zip_entries(entries))


def test_figures_come_first_and_then_words_block_by_block(capfd: pytest.CaptureFixture[str]) -> None:
    capfd.readouterr()
    assert main(["compare", "before.yaml", "now.yaml"]) == 0
    told = capfd.readouterr()
    lines = [" ".join(line.split()) for line in told.out.splitlines()]
    assert lines.index("Changed figures") < lines.index("Changed words")
    assert "revenue Q3 2026 $83.4 million $84.4 million +$1.0 million" in lines
    assert "Results  (results-1.title)" not in lines
    assert "{+Financial +}Results" in lines
    assert any("[-$83.4-]{+$84.4+}" in line for line in lines)
    assert told.err == "now.yaml: 3 figures, 2 passages changed since before.yaml\n"


def test_equal_drafts_differ_in_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    capfd.readouterr()
    assert main(["compare", "before.docx", "before.yaml"]) == 0
    assert capfd.readouterr().out == "No figure changed.\nNo words changed.\n"


def test_json_has_stable_keys(capfd: pytest.CaptureFixture[str]) -> None:
    capfd.readouterr()
    assert main(["compare", "before.yaml", "now.yaml", "--format", "json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert list(told) == ["format", "old", "new", "figures", "changes"]
    assert told["figures"][0] == {
        "figure": "revenue",
        "label": "revenue",
        "period": {"old": "Q3 2026", "new": "Q3 2026"},
        "old": "$83.4 million",
        "new": "$84.4 million",
        "difference": "+$1.0 million",
        "exact": {"old": "83412000", "new": "84412000", "unit": "USD"},
        "blocks": ["results-1.items[0]"],
    }
    assert told["changes"][0] == {
        "change": "changed",
        "story": "text",
        "block": "results-1.title",
        "heading": "Financial Results",
        "row": None,
        "words": [{"new": "Financial "}, {"same": "Results"}],
    }


@pytest.mark.parametrize(
    ("old", "new"), [("before.yaml", "now.yaml"), ("before.docx", "now.docx"), ("before.docx", "now.yaml")]
)
def test_the_redline_says_both_drafts(old: str, new: str, drafts: Path) -> None:
    assert main(["compare", old, new, "--docx", "out/redline.docx"]) == 0
    path = drafts / "out" / "redline.docx"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before, now = (entries_of((drafts / f"{name}.docx").read_bytes()) for name in ("before", "now"))
    assert breaches(before, now, path.read_bytes()) == []
    root = etree.fromstring(entries_of(path.read_bytes())["word/document.xml"])
    assert {mark.get(w("author")) for mark in root.iter(w("ins"))} == {"Acme Robotics, Inc."}
    assert {mark.get(w("date")) for mark in root.iter(w("ins"))} == {"2026-11-05T00:00:00Z"}


def test_the_author_and_the_moment_can_be_said(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert main(["compare", "before.yaml", "now.yaml", "--docx", "redline.docx", "--author", "Kay & Co."]) == 0
    root = etree.fromstring(entries_of((drafts / "redline.docx").read_bytes())["word/document.xml"])
    marks = list(root.iter(w("ins"), w("del")))
    assert {(mark.get(w("author")), mark.get(w("date"))) for mark in marks} == {("Kay & Co.", "2023-11-14T22:13:20Z")}


def test_the_same_comparison_writes_the_same_bytes(drafts: Path) -> None:
    for name in ("one", "two"):
        assert main(["compare", "before.yaml", "now.docx", "--docx", f"{name}.docx"]) == 0
    assert (drafts / "one.docx").read_bytes() == (drafts / "two.docx").read_bytes()


def test_what_counsel_tracked_in_a_word_file_counts_as_accepted(
    drafts: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mark = 'w:id="900" w:author="Counsel" w:date="2026-11-06T00:00:00Z"'
    inserted = f"<w:ins {mark}><w:r><w:t>Unaudited </w:t></w:r></w:ins>"

    def track(xml: str) -> str:
        at = xml.index("<w:r>", xml.index('w:val="Heading1"'))
        return xml[:at] + inserted + xml[at:]

    edited(drafts / "before.docx", track)
    capfd.readouterr()
    assert main(["compare", "before.yaml", "before.docx", "--format", "json"]) == 0
    (change,) = json.loads(capfd.readouterr().out)["changes"]
    assert (change["block"], change["words"]) == ("results-1.title", [{"new": "Unaudited "}, {"same": "Results"}])


def test_a_redline_that_somebody_edited_is_not_overwritten(drafts: Path, capfd: pytest.CaptureFixture[str]) -> None:
    command = ["compare", "before.yaml", "now.yaml", "--docx", "redline.docx"]
    assert main(command) == 0 and main(command) == 0
    with zipfile.ZipFile("redline.docx", "a") as package:
        package.writestr("read", "x")
    assert main(command) == 5
    assert "redline.docx: somebody edited it" in capfd.readouterr().err
    assert main([*command, "--replace"]) == 0
    assert (drafts / "redline.edited-1.docx").exists()


def _damaged(content: bytes) -> bytes:
    return zip_entries(entries_of(content) | {"word/document.xml": b"<w:document"})


def _bodiless(content: bytes) -> bytes:
    empty = f'<w:document xmlns:w="{w("x")[1:].partition("}")[0]}"/>'.encode()
    return zip_entries(entries_of(content) | {"word/document.xml": empty})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda content: b"a letter", "is not a Word document (save it in Word as .docx or .dotx)"),
        (lambda content: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + content, "is in the format of Word 97-2003"),
        (lambda content: content[:2000], "is damaged"),
        (lambda content: zip_entries({"a.txt": b"a"}), "is"),
        (_damaged, "is damaged"),
        (_bodiless, "is damaged (open it in Word and save it again)"),
    ],
)
def test_a_file_that_is_no_word_file_is_refused_by_its_name(
    change: Callable[[bytes], bytes], told: str, drafts: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = drafts / "now.docx"
    path.write_bytes(change(path.read_bytes()))
    capfd.readouterr()
    assert main(["compare", "before.yaml", "now.docx"]) == 3
    err = capfd.readouterr().err
    assert err.startswith(f"now.docx: {told}")
    assert "Traceback" not in err


def test_a_file_that_is_not_there_is_an_input_error(capfd: pytest.CaptureFixture[str]) -> None:
    capfd.readouterr()
    assert main(["compare", "missing.docx", "missing.yaml"]) == 3
    first, second, count = capfd.readouterr().err.splitlines()
    assert first.startswith("missing.docx: cannot be read")
    assert second.startswith("missing.yaml: ")
    assert count == "2 problems"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-", "-"], "only one of the two can come from stdin"),
        (["before.yaml", "now.yaml", "--author", "A"], "--author is for --docx"),
        (["before.yaml", "now.yaml", "--docx", "x.docx", "--format", "json"], "two forms of the same changes"),
        (["before.yaml", "now.yaml", "--docx", "x.pdf"], "x.pdf has to end in .docx"),
        (["before.docx", "now.yaml", "--docx", "./before.docx"], "is one of the files to compare"),
        (["before.docx", "now.yaml", "--docx", "x.docx", "--author", ""], "--author takes 1 to 255 characters"),
    ],
)
def test_what_does_not_fit_together_is_a_usage_error(
    arguments: list[str], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *arguments]) == 2
    assert told in capfd.readouterr().err


def test_a_moment_that_is_none_is_a_usage_error(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert main(["compare", "before.yaml", "now.yaml", "--docx", "x.docx"]) == 2
    assert "SOURCE_DATE_EPOCH=yesterday is no number of seconds" in capfd.readouterr().err
