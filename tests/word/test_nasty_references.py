"""Reference documents as companies have them: German, templates with macros, linked, commented, protected, revised."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from docx.oxml import parse_xml
from docx.shared import Inches
from openxml_audit import OpenXmlValidator

from relwriter.pipeline import draft, find_formats, write
from relwriter.proof.docx import read
from relwriter.word.lint import lint
from relwriter.word.package import zip_entries
from relwriter.word.watermark import watermark_run
from tests.golden.parts import RELEASES
from tests.pictures import png
from tests.word_programs import validate

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECRETS = (
    "Jane",
    "jane",
    "Falcon",
    "tracker",
    "secret",
    "Attached",
    "vba",
    "http://acme",
    "rsid",
    "glossary",
    "Vorlage",
)
LOCAL = {
    "Heading1": "berschrift1", "Heading2": "berschrift2", "Title": "Titel", "Subtitle": "Untertitel",
    "BodyText": "Textkrper", "ListBullet": "Aufzhlungszeichen", "Header": "Kopfzeile", "Footer": "Fuzeile",
    "Quote": "Zitat", "Strong": "Fett", "Normal": "Standard",
}  # fmt: skip


def nasty(folder: Path, kind: str) -> Path:
    """A letterhead of a kind, `template`, `macros` or `macro template`, that holds all that may not travel."""
    document = docx.Document()
    document.core_properties.author = "Jane Secret"
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.left_margin = Inches(1.25)
    for words, header in (
        ("FIRST", section.first_page_header),
        ("EVEN", section.even_page_header),
        ("ODD", section.header),
    ):
        fill(header, words)
    section.footer.paragraphs[0].text = "Acme AG, Sitz Hamburg"
    note = document.add_paragraph("Project Falcon")
    document.add_comment(note.runs, text="Ask Jane", author="Jane Secret", initials="JS")
    note._p.append(parse_xml(f'<w:ins {W} w:id="1" w:author="Jane"><w:r><w:t>secret</w:t></w:r></w:ins>'))
    path = folder / "vorlage.dotm"
    document.save(str(path))
    entries = unzipped(path.read_bytes())
    localise(entries)
    burden(entries, kind)
    path.write_bytes(zip_entries(entries))
    return path


def fill(header, words: str) -> None:
    """A header with a logo that is linked, a bound control, a hidden note, a revision, a link and a watermark."""
    paragraph = header.paragraphs[0]
    run = paragraph.add_run(words)
    run.add_picture(io.BytesIO(png()), width=Inches(1))
    (drawn,) = run._r.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    drawn.set("descr", "C:\\Users\\jane\\logo.png")
    drawn.set("name", "secret-project-logo.png")
    link = header.part.relate_to("http://acme-tracker.example/jane", f"{R}/hyperlink", is_external=True)
    drawn.append(
        parse_xml(
            f'<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{R}" r:id="{link}"/>'
        )
    )
    bound = '<w:dataBinding w:xpath="/Jane" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/>'
    names = '<w:alias w:val="Jane"/><w:tag w:val="Falcon"/><w:id w:val="77"/>'
    for xml in (
        f"<w:sdt {W}><w:sdtPr>{names}{bound}</w:sdtPr><w:sdtContent><w:r><w:t> Acme AG</w:t></w:r></w:sdtContent></w:sdt>",
        f"<w:r {W}><w:rPr><w:vanish/></w:rPr><w:t>Falcon</w:t></w:r>",
        f'<w:del {W} w:id="9" w:author="Jane"><w:r><w:delText>Falcon</w:delText></w:r></w:del>',
        f'<w:hyperlink {W} xmlns:r="{R}" r:id="{link}"><w:r><w:t> www.acme.example</w:t></w:r></w:hyperlink>',
        watermark_run("ENTWURF", 1).replace("<w:r>", f"<w:r {W}>", 1),
    ):
        paragraph._p.append(parse_xml(xml))


def localise(entries: dict[str, bytes]) -> None:
    """Gives built-in styles the ids that German Word gives them, and theme fonts to all text."""
    for name in [name for name in entries if name.endswith(".xml")]:
        text = entries[name].decode()
        for identifier, local in LOCAL.items():
            text = re.sub(rf'(?<!w:name )(styleId|w:val)="{identifier}"', rf'\1="{local}"', text)
        entries[name] = text.encode()
    fonts = b'<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>'
    entries["word/styles.xml"] = re.sub(rb"<w:rFonts [^>]*/>", fonts, entries["word/styles.xml"], count=1)


def burden(entries: dict[str, bytes], kind: str) -> None:
    """Adds macros, an attached template, protection, variables, a data source and a glossary."""
    types = {
        "template": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "macros": "application/vnd.ms-word.document.macroEnabled.main+xml",
        "macro template": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    }
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    content = entries["[Content_Types].xml"].replace(plain, types[kind].encode())
    more = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override'
    entries["[Content_Types].xml"] = content.replace(b"<Override", more, 1)
    entries["word/vbaProject.bin"] = b"macros of Jane"
    relate(
        entries,
        "word/_rels/document.xml.rels",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "vbaProject.bin",
    )
    relate(
        entries,
        "word/_rels/settings.xml.rels",
        f"{R}/attachedTemplate",
        "file:///C:/Users/jane/Attached.dotm",
        external=True,
    )
    settings = (
        f'<w:attachedTemplate xmlns:r="{R}" r:id="rId900"/><w:trackRevisions/>'
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
        '<w:docVars><w:docVar w:name="Author" w:val="Jane"/></w:docVars>'
    )
    entries["word/settings.xml"] = re.sub(
        rb"(<w:settings[^>]*>)", lambda found: found[1] + settings.encode(), entries["word/settings.xml"], count=1
    )


def relate(entries: dict[str, bytes], rels: str, kind: str, target: str, *, external: bool = False) -> None:
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    mode = ' TargetMode="External"' if external else ""
    link = f'<Relationship Id="rId900" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    entries[rels] = entries.get(rels, empty).replace(b"</Relationships>", link.encode())


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(params=["template", "macros", "macro template"])
def reference(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return nasty(tmp_path, request.param)


def rendered(reference: Path, *, final: bool = True, name: str = "cbmg-q4-2019") -> bytes:
    found = draft(str(RELEASES[name]), final=final)
    return write(found, find_formats(["docx"]), reference)["docx"].content


def test_nothing_of_what_may_not_travel_is_in_the_release(reference):
    entries = unzipped(rendered(reference))
    everything = "".join(name + part.decode("utf-8", "replace") for name, part in entries.items())
    assert [secret for secret in SECRETS if secret in everything] == []
    assert "WaterMark" not in everything and "w:sdt" not in everything and "External" not in everything


def test_the_letterhead_itself_travels_with_its_logo_on_first_even_and_other_pages(reference):
    entries = unzipped(rendered(reference))
    headers = [entries[f"word/header{number}.xml"].decode() for number in (1, 2, 3)]
    words = ["".join(re.findall("<w:t[^>]*>([^<]*)<", one)) for one in headers]
    assert words == [f"{page} Acme AG www.acme.example" for page in ("ODD", "FIRST", "EVEN")]
    assert all("<w:drawing" in one and "hlinkClick" not in one for one in headers)
    assert [name for name in entries if name.startswith("word/media/")]
    assert "Acme AG, Sitz Hamburg" in entries["word/footer1.xml"].decode()
    assert b'w:left="1800"' in entries["word/document.xml"]


def test_localised_styles_are_used_and_those_that_are_missing_are_added(reference):
    entries = unzipped(rendered(reference))
    used = set(re.findall(r'w:pStyle w:val="([^"]*)"', entries["word/document.xml"].decode()))
    assert {"Titel", "berschrift1", "Aufzhlungszeichen"} <= used and not used & LOCAL.keys()
    styles = entries["word/styles.xml"].decode()
    assert 'w:asciiTheme="minorHAnsi"' in styles and '<w:name w:val="Dateline"/>' in styles


@pytest.mark.parametrize("final", [True, False])
def test_a_release_on_such_a_letterhead_is_a_valid_file_of_the_same_words(reference, final, tmp_path):
    content = rendered(reference, final=final)
    path = tmp_path / "release.docx"
    path.write_bytes(content)
    assert lint(content) == []
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    assert [str(finding) for finding in ooxml_integrity.check(str(path))] == []
    plain = write(draft(str(RELEASES["cbmg-q4-2019"]), final=final), find_formats(["docx"]))["docx"].content
    assert read(content) == read(plain)


def test_a_draft_on_such_a_letterhead_has_its_marks_on_each_of_its_headers(reference):
    entries = unzipped(rendered(reference, final=False))
    for number in (1, 2, 3):
        header = entries[f"word/header{number}.xml"].decode()
        assert "DRAFT 1" in header and header.count("PowerPlusWaterMarkObject") == 1


@pytest.mark.external
@pytest.mark.parametrize("name", RELEASES)
def test_the_open_xml_sdk_finds_nothing_in_a_release_on_such_a_letterhead(reference, name, tmp_path):
    path = tmp_path / "release.docx"
    path.write_bytes(rendered(reference, final=False, name=name))
    assert validate(path) == ""
