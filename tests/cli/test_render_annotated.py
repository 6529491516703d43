"""`relwriter render --annotate`: a comment on each number in Word that tells what it is and what backs it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from relwriter.__main__ import main
from relwriter.checking import find_faults, remark
from relwriter.document.tree import Value, walk_contents, walk_inlines
from relwriter.pipeline import draft, find_formats, write
from relwriter.tracing import trace
from relwriter.word.lint import lint
from relwriter.word.stripping import strip_comments
from tests.drafts import SMALL
from tests.golden.parts import RELEASES
from tests.word_programs import validate

PROSE = """\
  expenses: {label: expenses, values: {Q3 2026: 84662000}}
  loss: {label: loss, unit: USD, formula: revenue - expenses}
sections:
  - highlights:
      items:
        - 'Revenue was {{ revenue }}, up {{ revenue.change_pct }}, after a loss of {{ loss }}.'
        - We hired 1,200 people and paid $3.5 million for it.
  - outlook: {items: [{measure: Revenue, low: 80, high: 90, scale: millions, unit: USD}]}
"""


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release file in a folder of its own, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "acme.yaml"
    file.write_text(SMALL.replace("people:\n", PROSE + "people:\n"), encoding="utf-8")
    return file


def remarks_of(content: bytes) -> list[tuple[str, str]]:
    """The words that each comment is on, and what it says."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = archive.read("word/document.xml").decode()
    found = []
    for comment in docx.Document(io.BytesIO(content)).comments:
        number = comment.comment_id
        marked = re.search(rf'<w:commentRangeStart w:id="{number}"/>(.*?)<w:commentRangeEnd w:id="{number}"/>', body)
        assert marked and comment.author == "relwriter"
        words = "".join(re.findall(r"<w:t [^>]*>([^<]*)<", marked[1]))
        found.append((words.replace("\xa0", " "), comment.text))
    return found


def annotated(release: Path) -> dict[str, str]:
    assert main(["render", str(release), "-f", "docx", "--annotate"]) == 0
    return dict(remarks_of(release.with_name("acme.annotated.docx").read_bytes()))


def test_a_figures_comment_tells_its_id_exact_amount_and_line(release: Path) -> None:
    line = 1 + release.read_text().splitlines().index("  revenue:") + 2
    said = annotated(release)["$83.4 million"].splitlines()
    assert said == ["[Tie-out] revenue Q3 2026: 83,412,000 USD", f"Source: acme.yaml:{line}", "Checks: no finding"]


def test_the_comment_of_a_computed_figure_tells_its_formula_and_what_that_took(release: Path) -> None:
    said = annotated(release)["$(1.3) million"].splitlines()
    assert said[:4] == [
        "[Tie-out] loss Q3 2026: -1,250,000 USD",
        "Formula: revenue - expenses",
        "revenue Q3 2026 = 83,412,000",
        "expenses Q3 2026 = 84,662,000",
    ]


def test_the_comment_of_a_change_tells_both_amounts(release: Path) -> None:
    said = annotated(release)["12.0%"]
    assert said.startswith("[Tie-out] revenue Q3 2026, percent from revenue Q3 2025: 12 percent\n")
    assert "Formula: (revenue Q3 2026 - revenue Q3 2025) / revenue Q3 2025 * 100" in said
    assert "revenue Q3 2025 = 74,475,000" in said


def test_a_number_that_was_typed_in_words_has_a_comment_on_its_digits_alone(release: Path) -> None:
    said = annotated(release)
    assert said["1,200"].startswith("[Tie-out] 1,200: typed in words, and held by no figure\nSource: acme.yaml:")
    assert said["$3.5 million"].startswith("[Tie-out] $3.5 million: typed in words")


def test_both_ends_of_a_range_have_their_comment(release: Path) -> None:
    said = annotated(release)
    assert "outlook.items[0].low: 80,000,000 USD" in said["$80 million"]
    assert "outlook.items[0].high: 90,000,000 USD" in said["$90 million"]


def test_a_finding_at_what_a_figure_rests_on_and_its_waiver_are_told(release: Path) -> None:
    wrong = "  loss: {label: loss, unit: USD, formula: revenue - expenses, values: {Q3 2026: -7}}\n"
    text = release.read_text().replace("  loss: {label: loss, unit: USD, formula: revenue - expenses}\n", wrong)
    release.write_text(text.replace("{{ loss }}", "{{ loss | ones }}"), encoding="utf-8")
    (said,) = [said for _, said in annotated(release).items() if "loss Q3 2026" in said] or [""]
    assert "T101 value-differs-from-formula: figures.loss" in said and "Checks: no finding" not in said
    waiver = "waivers: [{check: T101, reason: As audited}]\n"
    release.write_text(release.read_text() + waiver, encoding="utf-8")
    assert main(["render", str(release), "-f", "docx", "--annotate", "--replace"]) == 0
    content = release.with_name("acme.annotated.docx").read_bytes()
    assert any("; waived: As audited" in said for _, said in remarks_of(content))


def test_an_annotated_file_is_told_from_the_draft_by_its_name_and_on_each_page(release: Path) -> None:
    assert main(["render", str(release)]) == 0
    draft_before = release.with_suffix(".docx").read_bytes()
    assert main(["render", str(release), "--annotate"]) == 0
    assert release.with_suffix(".docx").read_bytes() == draft_before
    with zipfile.ZipFile(release.with_name("acme.annotated.docx")) as archive:
        for header in ("word/header1.xml", "word/header2.xml"):
            assert "ANNOTATED FOR TIE-OUT – NOT FOR CIRCULATION" in archive.read(header).decode()
    with zipfile.ZipFile(release.with_suffix(".docx")) as archive:
        assert "ANNOTATED" not in archive.read("word/header1.xml").decode()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--final"], "a final release has no comments"), (["-f", "md"], "--annotate writes comments in Word")],
)
def test_annotating_is_refused_where_comments_have_no_place(release, arguments, words, capfd) -> None:
    assert main(["render", str(release), "--annotate", *arguments]) == 2
    assert words in capfd.readouterr().err


def test_notes_to_the_draft_stay_when_the_tie_out_is_stripped(release: Path, tmp_path: Path) -> None:
    release.write_text(release.read_text().replace("- highlights:\n", "- highlights:\n      note: Check.\n"), "utf-8")
    annotated(release)
    stripped = strip_comments(release.with_name("acme.annotated.docx").read_bytes(), opening="[Tie-out] ")
    assert [said for _, said in remarks_of(stripped)] == ["[Note to Draft] Check."]
    assert_sound(stripped, tmp_path)


def assert_sound(content: bytes, folder: Path) -> None:
    path = folder / "checked.docx"
    path.write_bytes(content)
    assert lint(content) == []
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    assert list(ooxml_integrity.check(str(path))) == []


@pytest.mark.parametrize("name", RELEASES)
def test_every_number_of_an_example_has_one_comment_on_its_words(name: str, tmp_path: Path) -> None:
    found = draft(str(RELEASES[name]))
    remarks = remark(found, find_faults(found))
    outputs = write(found, find_formats(["docx"]), None, remarks)
    content = outputs["annotated.docx"].content
    printed = [one.printed.replace("\xa0", " ") for one in trace(found)]
    assert [words.replace("&lt;", "<") for words, _ in remarks_of(content)] == printed
    figures = [n for c in walk_contents(found.document) for n in walk_inlines(c) if isinstance(n, Value)]
    assert {number for number, value in enumerate(figures) if value.is_figure and re.search(r"\d", value.text)} <= set(
        remarks
    )
    assert_sound(content, tmp_path)
    assert write(found, find_formats(["docx"]), None, remarks)["annotated.docx"].content == content
    assert_sound(strip_comments(content), tmp_path)


@pytest.mark.external
@pytest.mark.parametrize("name", RELEASES)
def test_the_open_xml_sdk_finds_nothing_in_an_annotated_example_or_in_one_that_was_stripped(name, tmp_path) -> None:
    found = draft(str(RELEASES[name]))
    content = write(found, find_formats(["docx"]), None, remark(found, []))["annotated.docx"].content
    for number, one in enumerate((content, strip_comments(content))):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(one)
        assert validate(path) == ""
