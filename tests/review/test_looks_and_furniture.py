"""What people do to looks, headers and footers is told, and never applied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.word.package import zip_entries
from tests.drafts import SMALL
from tests.review.circulating import circulate
from tests.review.redlining import entries_of

_RELEASE = (
    SMALL.replace("release:\n", "release:\n  masthead: {embargo: '4:05 p.m., November 5'}\n")
    + """\
sections:
  - text: {title: Matters, text: 'Our people worked hard for **every** customer and for {{ revenue }} of revenue.'}
"""
)
_BOLD = '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">'
_PLAIN = '</w:t></w:r><w:r><w:t xml:space="preserve">'


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return circulate(_RELEASE, tmp_path, monkeypatch)


def reviewed(capfd: pytest.CaptureFixture[str], part: str, *swaps: tuple[str, str]) -> list[dict]:
    """The edits that a review tells after words of parts of the draft were exchanged."""
    entries = entries_of(Path("q3.docx").read_bytes())
    for name in [name for name in entries if name.startswith(f"word/{part}")]:
        xml = entries[name].decode()
        for old, new in swaps:
            xml = xml.replace(old, new, 1)
        entries[name] = xml.encode()
    Path("jane.docx").write_bytes(zip_entries(entries))
    capfd.readouterr()
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all", "--format", "json"]) == 0
    assert Path("q3.yaml").read_text(encoding="utf-8") == _RELEASE
    return json.loads(capfd.readouterr().out)["edits"]


def test_a_legend_changed_in_the_header_is_told_once_with_its_field(capfd: pytest.CaptureFixture[str]) -> None:
    (edit,) = reviewed(capfd, "header", ("CONTAINS MATERIAL", "HOLDS MATERIAL"))
    assert (edit["block"], edit["old"], edit["new"], edit["field"]) == (
        "header.default", "CONTAINS", "HOLDS", "draft.legend",
    )  # fmt: skip
    assert (edit["state"], edit["reason"]) == ("refused", "it stands in the header: change draft.legend")


def test_words_of_the_footer_are_told_and_page_numbers_are_not(capfd: pytest.CaptureFixture[str]) -> None:
    assert '">1</w:t>' in entries_of(Path("q3.docx").read_bytes())["word/footer1.xml"].decode()
    assert reviewed(capfd, "footer", ('">1</w:t>', '">7</w:t>')) == []
    (edit,) = reviewed(capfd, "footer", ("Page ", "Sheet "))
    assert (edit["block"], edit["old"], edit["new"]) == ("footer.default", "Page", "Sheet")


def test_words_made_bold_are_one_line_for_their_paragraph(capfd: pytest.CaptureFixture[str]) -> None:
    swaps = (("Our people", f"Our {_BOLD}people{_PLAIN}"), ("worked hard", f"worked {_BOLD}hard{_PLAIN}"))
    (edit,) = reviewed(capfd, "document", *swaps)
    assert (edit["change"], edit["old"], edit["new"]) == ("looks", "people … hard", "bold")


def test_a_bold_word_made_plain_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    xml = entries_of(Path("q3.docx").read_bytes())["word/document.xml"].decode()
    run = xml[: xml.index(">every<")].rindex("<w:rPr>")
    properties = xml[run : xml.index("</w:rPr>", run)]
    (edit,) = reviewed(capfd, "document", (f"{properties}</w:rPr><w:t", f'{properties}<w:b w:val="0"/></w:rPr><w:t'))
    assert edit["new"] == "no bold"


def test_a_tracked_change_of_looks_tells_whose_it_is(capfd: pytest.CaptureFixture[str]) -> None:
    mark = (
        '</w:t></w:r><w:r><w:rPr><w:i/><w:sz w:val="30"/>'
        '<w:rPrChange w:id="77" w:author="Jane" w:date="2026-11-04T09:00:00Z"><w:rPr/></w:rPrChange></w:rPr>'
        '<w:t xml:space="preserve">'
    )
    (edit,) = reviewed(capfd, "document", ("Our people", f"Our {mark}people{_PLAIN}"))
    assert edit["new"] == "italics, size" and edit["by"] == [{"author": "Jane", "date": "2026-11-04T09:00:00Z"}]


def test_looks_that_a_program_gives_to_everything_are_not_told(
    capfd: pytest.CaptureFixture[str], release: Path
) -> None:
    texts = ", ".join(f"Paragraph {word} of the release." for word in "abcdefghijklmn")
    more = _RELEASE.replace("text: 'Our", f"text: [{texts}, 'Our").replace("revenue.'}", "revenue.']}")
    release.write_text(more, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    entries = entries_of(Path("q3.docx").read_bytes())
    xml = entries["word/document.xml"].decode()
    bold = xml.replace('<w:r><w:t xml:space="preserve">', '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">')
    Path("jane.docx").write_bytes(zip_entries({**entries, "word/document.xml": bold.encode()}))
    assert main(["review", "jane.docx", "q3.yaml"]) == 0
    assert bold.count("<w:b/>") > 14 and "Nobody changed a word" in capfd.readouterr().out
