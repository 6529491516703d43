"""Words in the forms that Word and other programs write them: each is read as a reader sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.word.names import MC, V
from relwriter.word.package import zip_entries
from relwriter.word.returned import Hand, Returned
from tests.review.circulating import circulate
from tests.review.redlining import entries_of
from tests.review.test_amending import _RELEASE

_SENTENCE = "The company moved its head office to Boston and sold the old one."
_BY = 'w:author="{0}" w:date="2026-11-04T09:00:00Z"'
_BOX = f'<w:pict><v:textbox xmlns:v="{V}"><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>'
_MATH = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>'
)
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{0}</w:instrText></w:r>{1}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_SHOWN = '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">soon </w:t></w:r>'


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return circulate(_RELEASE, tmp_path, monkeypatch)


def _save(xml: str) -> None:
    Path("jane.docx").write_bytes(
        zip_entries({**entries_of(Path("q3.docx").read_bytes()), "word/document.xml": xml.encode()})
    )


def _xml() -> str:
    return entries_of(Path("q3.docx").read_bytes())["word/document.xml"].decode()


def _put(between: str) -> None:
    """Saves the draft with something between `moved ` and `its head office`."""
    start, rest = _SENTENCE[:18], _SENTENCE[18:]
    whole = f'<w:t xml:space="preserve">{_SENTENCE}</w:t></w:r>'
    xml = _xml()
    assert whole in xml
    parts = (
        f'<w:t xml:space="preserve">{start}</w:t></w:r>',
        between,
        f'<w:r><w:t xml:space="preserve">{rest}</w:t></w:r>',
    )
    _save(xml.replace(whole, "".join(parts)))


def _reviewed(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[dict]]:
    capfd.readouterr()
    code = main(["review", "jane.docx", "q3.yaml", "--format", "json", *options])
    return code, json.loads(capfd.readouterr().out)["edits"]


@pytest.mark.parametrize(
    "form",
    [
        *('<w:r><w:br w:type="page"/></w:r>', "<w:r><w:softHyphen/></w:r>", '<w:proofErr w:type="spellStart"/>', "<!-- kept -->"),
        *("<w:r><w:lastRenderedPageBreak/></w:r>", '<w:r><w:footnoteReference w:id="99"/></w:r>', "<w:r><w:t>\n  </w:t></w:r>"),
        *(_FIELD.format("XE &quot;Boston&quot;", ""), '<w:fldSimple w:instr="TITLE"/>', '<w:permStart w:id="1" w:edGrp="everyone"/>'),
    ],
)  # fmt: skip
def test_what_shows_no_words_is_no_edit(form: str, capfd: pytest.CaptureFixture[str]) -> None:
    _put(form)
    assert _reviewed(capfd) == (0, [])


@pytest.mark.parametrize(
    "form",
    [
        *('<w:r><w:t xml:space="preserve">soon </w:t></w:r>', f"{_FIELD.format('DATE', _SHOWN)}"),
        '<w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve">soon </w:t></w:r></w:fldSimple>',
        '<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve">soon </w:t></w:r></w:hyperlink>',
        '<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>soon </w:t></w:r></w:rubyBase></w:ruby></w:r>',
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="w14"><w:r><w:t xml:space="preserve">soon </w:t></w:r></mc:Choice>'
        "<mc:Fallback><w:r><w:t>soon </w:t></w:r></mc:Fallback></mc:AlternateContent>",
        '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space="preserve">soon </w:t></w:r></w:sdtContent></w:sdt>',
    ],
)  # fmt: skip
def test_words_in_any_form_are_an_edit_that_is_applied(
    form: str, release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _put(form)
    code, (edit,) = _reviewed(capfd, "--apply", "--accept-all")
    assert (code, edit["new"], edit["state"]) == (0, "soon ", "applied")
    assert "moved soon its head office" in release.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "form",
    [
        *("<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', _MATH),
        *("<w:r><w:drawing/></w:r>", "<w:r><w:t>\u200b</w:t></w:r>", "<w:r><w:t>\ue000</w:t></w:r>"),
    ],
)
def test_what_the_yaml_cannot_hold_is_told_and_the_edits_beside_it_are_applied(
    form: str, release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _put(form)
    _save(entries_of(Path("jane.docx").read_bytes())["word/document.xml"].decode().replace("to Boston", "to Salem"))
    _, edits = _reviewed(capfd, "--apply", "--accept-all")
    assert [edit["state"] for edit in edits] == ["refused", "applied"] and edits[0]["reason"]
    assert f"        {_SENTENCE.replace('Boston', 'Salem')}\n" in release.read_text(encoding="utf-8")


def test_a_text_box_is_told_with_its_words_and_those_before_it(capfd: pytest.CaptureFixture[str]) -> None:
    _put(f'<w:ins w:id="7" {_BY.format("Jane")}><w:r>{_BOX}</w:r></w:ins>')
    _, (edit,) = _reviewed(capfd)
    assert (edit["block"], edit["new"], edit["before"]) == ("text box", "boxed", "The company moved ")
    assert [one["author"] for one in edit["by"]] == ["Jane"]


@pytest.mark.parametrize(("look", "told"), [("vanish", "hidden"), ("strike", "struck through")])
def test_words_that_somebody_hid_or_struck_through_are_told(
    look: str, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    run = '<w:r><w:t xml:space="preserve">Other matters'
    xml = _xml()
    assert run in xml
    _save(xml.replace(run, run.replace("<w:r>", f"<w:r><w:rPr><w:{look}/></w:rPr>")))
    _, (edit,) = _reviewed(capfd)
    assert (edit["change"], edit["old"], edit["new"], edit["state"]) == ("looks", "Other matters", told, "refused")


def test_blanks_at_the_end_of_paragraphs_are_no_edit(capfd: pytest.CaptureFixture[str]) -> None:
    _save(
        _xml().replace("old one.</w:t></w:r>", 'old one.</w:t></w:r><w:r><w:t xml:space="preserve"> \u00a0</w:t></w:r>')
    )
    assert _reviewed(capfd) == (0, [])


def test_a_paragraph_that_went_is_said_of_who_took_it_out_and_not_of_who_took_out_a_word_of_it() -> None:
    gone = '<w:del w:id="{0}" {1}><w:r><w:delText>{2}</w:delText></w:r></w:del>'
    parts = _SENTENCE[:30], _SENTENCE[30:]
    end = f'<w:pPr><w:rPr><w:del w:id="5" {_BY.format("Tom")}/></w:rPr></w:pPr>'
    taken = "".join(gone.format(n, _BY.format("Tom"), part) for n, part in enumerate(parts, 1))
    word = f"<w:p>{gone.format(9, _BY.format('Jane'), 'office')}<w:r><w:t>Kept.</w:t></w:r></w:p>"
    xml = _xml().replace("<w:body>", f"<w:body>{word}<w:p>{end}{taken}</w:p>", 1)
    returned = Returned({**entries_of(Path("q3.docx").read_bytes()), "word/document.xml": xml.encode()})
    assert returned.who_took_out(_SENTENCE) == (Hand("Tom", "2026-11-04T09:00:00Z"),)
    assert returned.who_took_out("Other words that nobody tracked, the office among them") == (Hand(),)


def test_the_templates_words_are_in_no_conflict_once_the_fields_beside_them_are_applied(
    capfd: pytest.CaptureFixture[str],
) -> None:
    _save(_xml().replace("confident", "sure").replace(">&quot;<", ">”<"))
    first, before = _reviewed(capfd)
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all"]) == first == 0
    again, edits = _reviewed(capfd)
    assert {edit["state"] for edit in before} == {"open", "refused"}
    assert (again, {edit["state"] for edit in edits}) == (0, {"there", "refused"})
