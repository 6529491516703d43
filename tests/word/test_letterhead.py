"""A company's own reference document: what of it travels into a release, and what does not."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from docx.oxml import parse_xml
from docx.shared import Inches
from openxml_audit import OpenXmlValidator

from relwriter.errors import TemplateError
from relwriter.word.letterhead import Letterhead
from relwriter.word.lint import lint
from relwriter.word.markup import paragraph, run
from relwriter.word.package import zip_entries
from relwriter.word.properties import Properties
from relwriter.word.reading import read_paragraphs

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PROPERTIES = Properties("Acme reports", "Acme Corp.", "en-US", "2020-02-28")
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def picture() -> io.BytesIO:
    """A PNG of one grey dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunks)


def saved(document, path: Path) -> Path:
    document.save(str(path))
    return path


def entries(content: bytes | Path) -> dict[str, bytes]:
    source = io.BytesIO(content) if isinstance(content, bytes) else content
    with zipfile.ZipFile(source) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewritten(path: Path, **changes: tuple[str, str]) -> Path:
    """The file with one text replaced in the named entries (`__` stands for `/`, no extension is `.xml`)."""
    found = entries(path)
    for name, (old, new) in changes.items():
        entry = name.replace("__", "/") + ".xml"
        entry = entry.replace("Content_Types.xml", "[Content_Types].xml")
        assert old.encode() in found[entry]
        found[entry] = found[entry].replace(old.encode(), new.encode())
    path.write_bytes(zip_entries(found))
    return path


def release(path: Path | None, style: str = "Body Text", words: str = "Net loss was $1.") -> dict[str, bytes]:
    """The entries of a one-paragraph release on a letterhead, after every check of its validity."""
    letterhead = Letterhead(path)
    body = paragraph(letterhead.stylesheet.id(style), run(words))
    return entries(checked(letterhead.publish(body, PROPERTIES, "Acme – Q4 2019")))


def checked(content: bytes) -> bytes:
    assert lint(content) == []
    target = Path(checked.folder) / "release.docx"
    target.write_bytes(content)
    assert [str(e) for e in OpenXmlValidator().validate(str(target)).errors] == []
    assert ooxml_integrity.check(str(target)) == []
    return content


@pytest.fixture(autouse=True)
def _folder(tmp_path):
    checked.folder = tmp_path


@pytest.fixture
def german(tmp_path) -> Path:
    """A reference as German Word saves it: built-in styles under localised ids."""
    path = saved(docx.Document(), tmp_path / "brief.docx")
    found = entries(path)
    for identifier, local in {"Heading1": "berschrift1", "Title": "Titel", "BodyText": "Textkrper"}.items():
        quoted, new = (f'="{name}"'.encode() for name in (identifier, local))
        # "Title" is a style's name too, which stays.
        named = b"w:name w:val" + quoted
        for entry in ("word/styles.xml", "word/numbering.xml"):
            parts = found[entry].split(named)
            found[entry] = named.join(part.replace(quoted, new) for part in parts)
    path.write_bytes(zip_entries(found))
    return path


@pytest.fixture
def letter(tmp_path) -> Path:
    """A reference with a logo in its header and traces of the people who made it."""
    document = docx.Document()
    document.core_properties.author = "Jane Secret"
    document.core_properties.last_modified_by = "Jane Secret"
    section = document.sections[0]
    section.left_margin = Inches(2)
    section.header.paragraphs[0].add_run("ACME CORPORATION").add_picture(picture(), width=Inches(1))
    note = document.add_paragraph("A draft of Project Falcon")
    document.add_comment(note.runs, text="Ask Jane", author="Jane Secret", initials="JS")
    return saved(document, tmp_path / "letter.docx")


def test_a_localised_style_is_found_by_its_name_and_written_by_its_id(german):
    assert b'<w:pStyle w:val="berschrift1"/>' in release(german, "heading 1")["word/document.xml"]
    assert read_paragraphs(zip_entries(release(german, "heading 1")))[0].style == "heading 1"


def test_a_style_that_the_reference_lacks_is_added_with_those_that_it_is_based_on(german):
    styles = release(german, "Dateline")["word/styles.xml"].decode()
    added = re.search(r'<w:style [^>]*w:styleId="Dateline".*?</w:style>', styles)[0]
    assert '<w:basedOn w:val="Textkrper"/>' in added
    assert styles.count('<w:name w:val="Body Text"/>') == 1


def test_an_added_style_avoids_an_id_that_another_style_has(german):
    rewritten(german, word__styles=('"Textkrper"', '"Dateline"'))
    assert b'<w:pStyle w:val="Dateline2"/>' in release(german, "Dateline")["word/document.xml"]


def test_the_header_logo_and_margins_stay_and_the_body_goes(letter):
    found = release(letter)
    assert "ACME CORPORATION" in found["word/header1.xml"].decode()
    assert [name for name in found if name.startswith("word/media/")]
    assert b'w:left="2880"' in found["word/document.xml"]
    assert b"Falcon" not in found["word/document.xml"]


def test_a_reference_with_a_header_gets_only_our_footer(letter):
    found = release(letter)
    assert "Acme – Q4 2019" not in "".join(text.decode("utf-8", "replace") for text in found.values())
    assert b"NUMPAGES" in found["word/footer1.xml"]


def test_nothing_tells_of_the_people_and_files_behind_the_reference(letter):
    found = release(letter)
    everything = b"".join(name.encode() + content for name, content in found.items())
    for trace in (b"Jane", b"Falcon", b"comments", b"thumbnail", b"customXml", b"python-docx", b"rsid"):
        assert trace not in everything, trace


def test_the_properties_are_the_releases_own(letter):
    core = release(letter)["docProps/core.xml"].decode()
    assert "<dc:creator>Acme Corp.</dc:creator>" in core
    assert core.count("2020-02-28T00:00:00Z") == 2
    assert "lastModifiedBy" not in core


@pytest.mark.parametrize("kind", [TEMPLATE, MACROS])
def test_a_template_or_macro_document_is_opened_like_a_document(letter, kind):
    rewritten(letter, Content_Types=(DOCUMENT, kind))
    found = release(letter)
    assert DOCUMENT.encode() in found["[Content_Types].xml"]
    assert kind.encode() not in found["[Content_Types].xml"]


def test_macros_and_the_attached_template_do_not_travel(letter):
    found = entries(letter)
    found["word/vbaProject.bin"] = b"macros"
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    link = f'<Relationship Id="rId900" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    found[rels] = found[rels].replace(b"</Relationships>", link.encode())
    types = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override'
    found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(b"<Override", types, 1)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    target = "file:///C:/Users/jane/secret.dotm"
    found["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()
    letter.write_bytes(zip_entries(found))
    assert not [name for name in release(letter) if "vba" in name.lower() or name.endswith("settings.xml.rels")]


def test_changes_in_a_header_are_accepted_and_its_fields_of_files_and_people_become_words(letter):
    run_of = "<w:r><w:t>{}</w:t></w:r>"
    new = (
        f'<w:ins w:id="1" w:author="Jane">{run_of.format("new name")}</w:ins>'
        '<w:del w:id="2" w:author="Jane"><w:r><w:delText>old name</w:delText></w:r></w:del>'
        '<w:fldSimple w:instr=" FILENAME "><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p></w:hdr>'
    )
    path = rewritten(letter, word__header1=("</w:p></w:hdr>", new))
    header = release(path)["word/header1.xml"].decode()
    assert "new name" in header and "shown" in header
    assert "old name" not in header and "FILENAME" not in header and "w:ins" not in header


def test_a_picture_that_lies_outside_the_file_does_not_travel(letter):
    found = entries(letter)
    rels = "word/_rels/header1.xml.rels"
    outside = b'Target="http://tracker.example/x.png" TargetMode="External"'
    found[rels] = re.sub(rb'Target="[^"]*"', outside, found[rels])
    found["word/header1.xml"] = found["word/header1.xml"].replace(b"r:embed", b"r:link")
    letter.write_bytes(zip_entries(found))
    header = release(letter)
    assert b"<w:drawing" not in header["word/header1.xml"] and b"ACME" in header["word/header1.xml"]
    assert "word/_rels/header1.xml.rels" not in header


def test_first_and_even_headers_stay(tmp_path):
    document = docx.Document()
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "first"
    section.even_page_header.paragraphs[0].text = "even"
    section.header.paragraphs[0].text = "odd"
    found = release(saved(document, tmp_path / "pages.docx"))
    headers = sorted(re.sub("<[^>]*>", "", found[f"word/header{n}.xml"].decode()).split("\n")[-1] for n in (1, 2, 3))
    assert headers == ["even", "first", "odd"]
    assert sum(name.startswith("word/footer") for name in found) == 3
    assert b"evenAndOddHeaders" in found["word/settings.xml"]


def test_a_final_section_without_headers_shows_those_of_the_section_before(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "LETTERHEAD"
    document.add_section()
    assert "LETTERHEAD" in release(saved(document, tmp_path / "two.docx"))["word/header1.xml"].decode()


def test_a_footer_of_the_references_own_is_shown_on_the_first_page_too(tmp_path):
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "Registered in Delaware"
    found = release(saved(document, tmp_path / "foot.docx"))
    assert [b"Delaware" in found[f"word/footer{n}.xml"] for n in (1, 2)] == [True, True]
    assert "Acme – Q4 2019" in found["word/header1.xml"].decode()
    assert b"<w:titlePg/>" in found["word/document.xml"]


def test_the_page_count_in_a_footer_of_the_references_own_is_set(tmp_path):
    document = docx.Document()
    field = f'<w:fldSimple {W} w:instr=" NUMPAGES "><w:r><w:t>99</w:t></w:r></w:fldSimple>'
    document.sections[0].footer.paragraphs[0]._p.append(parse_xml(field))
    found = release(saved(document, tmp_path / "foot.docx"))
    assert b"<w:t>1</w:t>" in found["word/footer1.xml"]


def test_the_language_is_the_releases_in_every_style(german):
    rewritten(german, word__styles=('<w:lang w:val="en-US"', '<w:lang w:val="de-DE"'))
    styles = release(german)["word/styles.xml"]
    assert b"de-DE" not in styles and styles.count(b'w:val="en-US"') == 1


def test_a_list_style_that_numbers_nothing_is_numbered_by_us(tmp_path):
    document = docx.Document()
    properties = document.styles["List Bullet"].element.pPr
    properties.remove(properties.numPr)
    letterhead = Letterhead(saved(document, tmp_path / "plain.docx"))
    style = letterhead.lists.begin(1, None)
    body = paragraph(style.item, run("one"), numbering=style.numbering)
    assert style.numbering is not None
    assert read_paragraphs(checked(letterhead.publish(body, PROPERTIES, "")))[0].level == 0


def test_a_numbered_list_restarts_in_the_references_own_numbering(tmp_path):
    letterhead = Letterhead(saved(docx.Document(), tmp_path / "own.docx"))
    first, second = letterhead.lists.begin(1, 1), letterhead.lists.begin(1, 5)
    body = "".join(paragraph(s.item, run("x"), numbering=s.numbering) for s in (first, second))
    numbering = entries(checked(letterhead.publish(body, PROPERTIES, "")))["word/numbering.xml"].decode()
    assert first.numbering != second.numbering
    assert '<w:startOverride w:val="5"/>' in numbering


def test_a_reference_without_styles_numbering_or_theme_is_completed(tmp_path):
    path = saved(docx.Document(), tmp_path / "bare.docx")
    found = {n: c for n, c in entries(path).items() if not re.search("styles|numbering|theme|font|Effects", n)}
    found["[Content_Types].xml"] = re.sub(
        rb'<Override PartName="/word/(styles|numbering|theme|font)[^>]*>', b"", found["[Content_Types].xml"]
    )
    path.write_bytes(zip_entries(found))
    assert b"Times New Roman" in release(path)["word/styles.xml"]


def test_a_style_of_another_kind_under_our_name_is_a_template_error(german):
    rewritten(german, word__styles=('w:type="paragraph" w:styleId="Titel"', 'w:type="character" w:styleId="Titel"'))
    with pytest.raises(TemplateError, match="'Title' is a character style"):
        release(german, "Title")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not a Word document"),
        (b"%PDF-1.7", "is not a Word document"),
        (b"PK\x03\x04 cut off", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word 97-2003"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        (zip_entries({"a.txt": b"a"}), "is not a Word document"),
    ],
)
def test_a_file_that_is_no_word_file_is_a_template_error(tmp_path, content, message):
    path = tmp_path / "bad.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateError, match=message) as raised:
        Letterhead(path)
    assert raised.value.problems[0].file == str(path)
    assert raised.value.problems[0].advice


def test_a_missing_reference_is_a_template_error(tmp_path):
    with pytest.raises(TemplateError, match=r"none\.docx: cannot be read"):
        Letterhead(tmp_path / "none.docx")


def test_a_folder_is_no_reference(tmp_path):
    with pytest.raises(TemplateError, match="cannot be read"):
        Letterhead(tmp_path)


@pytest.mark.parametrize("entry", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
@pytest.mark.parametrize("damage", [b"", b"<w:document", b"<a/>"])
def test_a_damaged_part_is_a_template_error(tmp_path, entry, damage):
    path = saved(docx.Document(), tmp_path / "damaged.docx")
    path.write_bytes(zip_entries(entries(path) | {entry: damage}))
    with pytest.raises(TemplateError):
        Letterhead(path)


def test_a_workbook_is_no_reference(tmp_path):
    path = saved(docx.Document(), tmp_path / "book.docx")
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    rewritten(path, Content_Types=(DOCUMENT, sheet))
    with pytest.raises(TemplateError, match="is not a Word document"):
        Letterhead(path)


def test_a_strict_document_is_named_as_such(tmp_path):
    path = saved(docx.Document(), tmp_path / "strict.docx")
    transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rewritten(path, word__document=(transitional, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    with pytest.raises(TemplateError, match="Strict"):
        Letterhead(path)


def test_a_relationship_to_nothing_is_passed_over(letter):
    found = entries(letter)
    rels = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    link = f'<Relationship Id="rId901" Type="{kind}" Target="NULL"/></Relationships>'
    found[rels] = found[rels].replace(b"</Relationships>", link.encode())
    letter.write_bytes(zip_entries(found))
    assert "word/document.xml" in release(letter)
