"""A review as a file to circulate: what counsel reads of it, in Word and Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.word.package import zip_entries
from tests.drafts import SMALL
from tests.review.circulating import circulate
from tests.review.redlining import entries_of
from tests.word_programs import validate

_RELEASE = (
    SMALL
    + """\
sections:
  - results: {title: Results, items: [revenue]}
  - text: {title: Matters, text: 'Our people worked hard in Ohio, for customers everywhere.'}
"""
)


@pytest.fixture(autouse=True)
def returned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Jane changed a figure, a computed sentence, looks and prose, and Tom the same prose otherwise."""
    circulate(_RELEASE, tmp_path, monkeypatch)
    bold = '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">'
    everywhere = ("everywhere", f"every{bold}where")
    save("jane.docx", ("$83.4", "$84.3"), (" was </w:t>", " came to </w:t>"), ("hard in", "well in"), everywhere)
    save("tom.docx", ("hard in", "a lot in"))


def save(name: str, *swaps: tuple[str, str]) -> None:
    entries = entries_of(Path("q3.docx").read_bytes())
    xml = entries["word/document.xml"].decode()
    for old, new in swaps:
        assert old in xml
        xml = xml.replace(old, new, 1)
    Path(name).write_bytes(zip_entries({**entries, "word/document.xml": xml.encode()}))


def summary(name: str) -> Path:
    assert main(["review", "jane.docx", "tom.docx", "q3.yaml", "--summary", name]) == 1
    return Path(name)


def test_figures_come_first_then_conflicts_then_edits() -> None:
    text = summary("review.md").read_text(encoding="utf-8")
    titles = [line for line in text.splitlines() if line.startswith("#")]
    assert titles == [
        "# Review of Acme Robotics Reports Third Quarter 2026 Results",
        *("## Figures that read otherwise", "## Conflicts", "## Edits"),
    ]
    assert "**Returned:** jane.docx (draft " in text and "; tom.docx (draft " in text


def test_each_edit_stands_under_the_heading_that_readers_know() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in summary("review.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    assert ["Results", "revenue Q3 2026", "\\$83.4 million", "\\$84.3 million", "not tracked"] in rows
    assert ["", "tom.docx", "Our people worked a lot in Ohio, for customers everywhere."] in rows
    assert ["Matters", "where.", "looks changed: bold", "not tracked"] in [row[:4] for row in rows]
    (words,) = [row for row in rows if row[0] == "Results" and "was" in row[1]]
    assert words[1].startswith("Revenue *was* \\$83.4") and words[2].startswith("Revenue **came to** \\$83.4")
    assert words[4] == "to be applied"


@pytest.mark.external
def test_the_open_xml_sdk_finds_nothing_wrong_with_it() -> None:
    assert validate(summary("review.docx")) == ""
