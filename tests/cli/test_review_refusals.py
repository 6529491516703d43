"""`relwriter review` of files that are no Word file, or one that cannot be read: what is wrong, and what to do."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.word.package import zip_entries
from tests.drafts import SMALL
from tests.review.redlining import entries_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = "word/document.xml"


@pytest.fixture(autouse=True)
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A draft that was rendered."""
    monkeypatch.chdir(tmp_path)
    Path("q3.yaml").write_text(SMALL, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    return Path("q3.docx").read_bytes()


def _changed(content: bytes, change: Callable[[str], str], name: str = _MAIN) -> bytes:
    entries = entries_of(content)
    return zip_entries({**entries, name: change(entries[name].decode()).encode()})


def _without(content: bytes, *names: str) -> bytes:
    return zip_entries({name: part for name, part in entries_of(content).items() if name not in names})


def _strict(xml: str) -> str:
    return xml.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )


def _with_macros(xml: str) -> str:
    document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return xml.replace(document, "application/vnd.ms-word.document.macroEnabled.main+xml")


def _swollen(content: bytes) -> bytes:
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/photo.bin", b"\0" * 201_000_000)
    return stream.getvalue()


def _in_another_format(xml: str) -> str:
    return re.sub(r"<w:body>.*(<w:sectPr)", r'<w:body><w:altChunk r:id="rId99"/>\1', xml, flags=re.DOTALL)


def _with_entities(xml: str) -> str:
    return '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xml.split("?>", 1)[1].replace("today", "&a;")


@pytest.mark.parametrize(
    ("name", "make", "told"),
    [
        ("jane.docx", lambda content: content[: len(content) // 2], "is damaged: File is not a zip file (open it in Word"),
        ("jane.docx", lambda content: content[:3000] + bytes(50) + content[3050:], "is damaged: "),
        ("jane.docx", lambda content: _OLE + "EncryptedPackage".encode("utf-16-le"), "is protected by a password (save it"),
        ("jane.docx", lambda content: _OLE + b"WordDocument", "(.doc) (save it in Word as .docx)"),
        ("jane.doc", lambda content: _OLE + b"WordDocument", "(.doc) (save it in Word as .docx)"),
        ("jane.odt", lambda content: bytes(30).replace(b"\0\0", b"PK", 1) + b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (open it in Word and save it as .docx)"),
        ("jane.rtf", lambda content: b"{\\rtf1 Words}", "rich text (.rtf) (open it in Word and save it as .docx)"),
        ("jane.pdf", lambda content: b"%PDF-1.7", "a PDF file (open it in Word and save it as .docx)"),
        ("jane.docx", lambda content: _changed(content, _strict), "is a Strict Open XML document (save it in Word as"),
        ("jane.docx", _swollen, "unpacks to more than 200 MB (make its pictures smaller"),
        ("jane.docx", lambda content: _changed(content, _in_another_format), "is damaged (open it in Word and save it again)"),
        ("jane.docx", lambda content: _changed(content, _with_entities), "is damaged (open it in Word and save it again)"),
        ("jane.docx", lambda content: _without(content, _MAIN), "is "),
        ("jane.docx", lambda content: zip_entries({"[Content_Types].xml": b"<Types/>"}), "is not a Word document"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_what_to_do(
    name: str, make: Callable[[bytes], bytes], told: str, draft: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_bytes(make(draft))
    before = Path("q3.yaml").read_bytes()
    capfd.readouterr()
    assert main(["review", name, "q3.yaml", "--apply", "--accept-all"]) == 3
    said = capfd.readouterr().err
    assert said.startswith(f"{name}: ") and told in said and said.count("\n") == 1
    assert Path("q3.yaml").read_bytes() == before


def test_every_file_that_cannot_be_read_is_told(draft: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    Path("jane.docx").write_bytes(b"%PDF-1.7")
    capfd.readouterr()
    assert main(["review", "jane.docx", "q3.docx", "nobody.docx", "q3.yaml"]) == 3
    told = capfd.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in told] == ["jane.docx", "nobody.docx", "2 problems"]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("jane.docm", lambda content: _changed(content, _with_macros, "[Content_Types].xml")),
        ("jane.docx", lambda content: _without(content, "word/styles.xml")),
        ("jane.docx", lambda content: _without(content, "word/_rels/document.xml.rels", "word/styles.xml")),
        ("jane.docx", lambda content: _changed(content, lambda xml: xml.replace("<w:body>", "<w:body><!-- kept --><?x y?>"))),
    ],
)  # fmt: skip
def test_what_word_would_open_is_read(
    name: str, make: Callable[[bytes], bytes], draft: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_bytes(make(draft))
    assert main(["review", name, "q3.yaml"]) == 0
    assert "Nobody changed a word." in capfd.readouterr().out


def _nameless(content: bytes) -> bytes:
    """A draft as a program saves it that drops properties, headers, bookmarks and controls."""
    xml = entries_of(content)[_MAIN].decode()
    for gone in (
        r"<w:bookmark\w+ [^>]*/>",
        r"<w:sdtPr>.*?</w:sdtPr>",
        r"</?w:sdt(?:Content)?>",
        r"<w:header\w+ [^>]*/>",
    ):
        xml = re.sub(gone, "", xml, flags=re.DOTALL)
    return _without(_changed(content, lambda _: xml), "docProps/custom.xml")


def test_a_file_that_tells_no_draft_is_compared_with_the_only_one_that_is_kept(
    draft: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    jane = _changed(_nameless(draft), lambda xml: xml.replace("announced", "told"))
    Path("renamed by jane.docx").write_bytes(jane)
    capfd.readouterr()
    assert main(["review", "renamed by jane.docx", "q3.yaml"]) == 0
    assert "[-announced-]{+told+}" in capfd.readouterr().out


def test_a_file_that_tells_no_draft_is_refused_where_several_are_kept_and_read_where_one_is(
    draft: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("jane.docx").write_bytes(_nameless(draft))
    release = Path("q3.yaml").read_text(encoding="utf-8")
    Path("q3.yaml").write_text(release.replace("Robotics", "Motors"), encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    capfd.readouterr()
    assert main(["review", "jane.docx", "q3.yaml"]) == 3
    assert "into a folder of its own and name that with -o" in capfd.readouterr().err
    Path("q3.yaml").write_text(release, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx", "-o", "sent"]) == 0
    assert main(["review", "jane.docx", "q3.yaml", "-o", "sent"]) == 0


def test_a_word_file_of_something_else_is_refused(draft: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    letter = _changed(_nameless(draft), lambda xml: re.sub(r">[^<]*</w:t>", ">Dear Jane</w:t>", xml))
    Path("letter.docx").write_bytes(letter)
    capfd.readouterr()
    assert main(["review", "letter.docx", "q3.yaml"]) == 3
    assert "does not tell which draft it was made from (it reads otherwise" in capfd.readouterr().err
