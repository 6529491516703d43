"""`relwriter review`: what a script depends on."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.word.package import zip_entries
from tests.drafts import SMALL
from tests.review.redlining import entries_of

_QUOTE = "Our people worked hard for {{ revenue }} of revenue in the quarter."
_RELEASE = f"""{SMALL}sections:
  - quote:
      by: jane-roe
      says: >-
        {_QUOTE}
  - results: {{title: Results, items: [revenue, net_income]}}
"""
_TRACKED = (
    'Our </w:t></w:r><w:del w:id="900" w:author="Jane Counsel" w:date="2026-11-04T09:00:00Z"><w:r><w:delText>people'
    '</w:delText></w:r></w:del><w:ins w:id="901" w:author="Jane Counsel" w:date="2026-11-04T09:00:00Z"><w:r><w:t>'
    'employees</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> worked'
)


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a release that was rendered."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q3.yaml").write_text(_RELEASE, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    return tmp_path / "q3.yaml"


def returned(name: str, *changes: tuple[str, str]) -> str:
    """The draft as somebody saves it under a name, with changes of its XML."""
    entries = entries_of(Path("q3.docx").read_bytes())
    xml = entries["word/document.xml"].decode()
    for old, new in changes:
        assert old in xml
        xml = xml.replace(old, new, 1)
    Path(name).write_bytes(zip_entries({**entries, "word/document.xml": xml.encode()}))
    return name


def reviewed(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict]:
    """The exit code and the records of a review."""
    capfd.readouterr()
    code = main(["review", *arguments, "--format", "json"])
    return code, json.loads(capfd.readouterr().out)


def test_a_render_keeps_what_went_out_for_its_owner_alone() -> None:
    (kept,) = Path(".relwriter").glob("*.snapshot.json")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert json.loads(kept.read_text(encoding="utf-8"))["document"] == kept.name.partition(".")[0]


def test_an_edit_is_told_with_its_field_its_author_and_its_date(capfd: pytest.CaptureFixture[str]) -> None:
    code, told = reviewed(capfd, returned("jane.docx", ("Our people worked", _TRACKED)), "q3.yaml")
    (edit,) = told["edits"]
    assert code == 0
    assert (edit["field"], edit["old"], edit["new"]) == ("sections[0].quote.says", "people", "employees")
    assert edit["by"] == [{"author": "Jane Counsel", "date": "2026-11-04T09:00:00Z"}]
    assert (edit["state"], edit["tracked"]) == ("open", True)


def test_a_figure_that_was_changed_is_an_alarm(capfd: pytest.CaptureFixture[str]) -> None:
    code, told = reviewed(capfd, returned("cfo.docx", ("$83.4", "$84.3")), "q3.yaml")
    (edit,) = told["edits"]
    assert (code, edit["state"]) == (1, "alarm")
    (figure,) = edit["figures"]
    assert (figure["figure"], figure["was"], figure["now"]) == ("revenue Q3 2026", "$83.4 million", "$84.3 million")
    assert figure["place"].startswith("q3.yaml:13:")


def test_the_base_is_what_went_out_and_not_what_the_file_says_now(
    capfd: pytest.CaptureFixture[str], release: Path
) -> None:
    jane = returned("jane.docx", ("Our people worked", _TRACKED))
    release.write_text(_RELEASE.replace("title: Results", "title: Our Results"), encoding="utf-8")
    code, told = reviewed(capfd, jane, "q3.yaml")
    assert (code, [edit["state"] for edit in told["edits"]]) == (0, ["open"])
    release.write_text(_RELEASE.replace("worked hard", "toiled"), encoding="utf-8")
    code, told = reviewed(capfd, jane, "q3.yaml")
    (edit,) = told["edits"]
    assert (code, edit["state"]) == (1, "conflict")
    assert [text["from"] for text in edit["texts"]] == ["circulated", "jane.docx", "q3.yaml"]
    assert "toiled" in edit["texts"][2]["text"] and "employees" in edit["texts"][1]["text"]


def test_two_who_changed_one_field_are_in_conflict_and_two_who_agree_are_not(
    capfd: pytest.CaptureFixture[str],
) -> None:
    jane = returned("jane.docx", ("Our people", "Our employees"))
    tom = returned("tom.docx", ("Our people", "Our teams"))
    same = returned("same.docx", ("Our people", "Our employees"))
    code, told = reviewed(capfd, jane, tom, "q3.yaml")
    assert (code, {edit["state"] for edit in told["edits"]}) == (1, {"conflict"})
    code, told = reviewed(capfd, jane, same, "q3.yaml")
    assert (code, [edit["files"] for edit in told["edits"]]) == (0, [["jane.docx", "same.docx"]])


def test_a_file_of_a_draft_that_nobody_kept_is_refused(capfd: pytest.CaptureFixture[str], release: Path) -> None:
    for kept in Path(".relwriter").glob("*.snapshot.json"):
        kept.unlink()
    release.write_text(_RELEASE.replace("worked hard", "toiled"), encoding="utf-8")
    capfd.readouterr()
    assert main(["review", "q3.docx", "q3.yaml"]) == 3
    assert "q3.docx: is of draft content" in capfd.readouterr().err


@pytest.mark.parametrize("arguments", [["q3.yaml"], ["q3.yaml", "q3.docx"], ["other.txt", "q3.yaml"]])
def test_what_does_not_fit_together_is_refused(arguments: list[str]) -> None:
    assert main(["review", *arguments]) == 2


def test_a_file_whose_properties_were_dropped_is_known_by_its_header(capfd: pytest.CaptureFixture[str]) -> None:
    entries = entries_of(Path("q3.docx").read_bytes())
    kept = {name: content for name, content in entries.items() if name != "docProps/custom.xml"}
    Path("jane.docx").write_bytes(zip_entries(kept))
    assert reviewed(capfd, "jane.docx", "q3.yaml")[1]["edits"] == []


@pytest.mark.parametrize("content", [b"", b"PK", b"no Word file"])
def test_what_is_no_word_file_is_told_in_one_line(content: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    Path("jane.docx").write_bytes(content)
    capfd.readouterr()
    assert main(["review", "jane.docx", "q3.yaml"]) == 3
    assert capfd.readouterr().err.startswith("jane.docx: ")


def test_edits_beside_a_figure_are_told_and_a_scale_after_it_is_an_alarm(capfd: pytest.CaptureFixture[str]) -> None:
    """A word right after an amount can make it another amount."""
    jane = returned("jane.docx", (" of revenue in the quarter", " thousand of revenue in the quarter"))
    code, told = reviewed(capfd, jane, "q3.yaml")
    assert (code, [edit["state"] for edit in told["edits"]]) == (1, ["alarm"])
