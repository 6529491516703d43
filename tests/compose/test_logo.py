"""The logo: named by the release or its house file, shown in Word, nowhere else, and refused where it cannot be shown."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from relwriter.compose.pack import find_pack
from relwriter.document.digest import digest
from relwriter.document.tree import Document, Picture
from relwriter.pipeline import draft, find_formats, write
from relwriter.word.lint import lint
from tests.drafts import SMALL, composed, problems_of
from tests.pictures import SECRET, jpeg, png
from tests.word_programs import validate


def _release(logo: str, more: str = "") -> str:
    return SMALL.replace("  date:", f"  masthead: {{logo: {logo}{more}}}\n  date:", 1)


def _pictures(document: Document) -> list[Picture]:
    return [block for block in document.blocks if isinstance(block, Picture)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a logo of each kind."""
    (tmp_path / "logo.png").write_bytes(png(secret=True))
    (tmp_path / "logo.jpg").write_bytes(jpeg(secret=True))
    return tmp_path


def _word(text: str, folder: Path, pack: str = "standard") -> bytes:
    file = folder / "release.yaml"
    file.write_text(text, encoding="utf-8")
    return write(draft(str(file), pack, final=True), find_formats(["docx"]))["docx"].content


@pytest.mark.parametrize(
    ("logo", "size", "alt", "align"),
    [
        ("logo.png", ("40.00", "20.00"), "Acme Robotics", "left"),
        ("{file: logo.jpg, width: 1.5 in, alt: A robot, align: center}", ("38.10", "19.05"), "A robot", "center"),
        ("{file: logo.png, width: 7 cm, align: right}", ("70.00", "35.00"), "Acme Robotics", "right"),
        ("{file: logo.png, width: 72 pt}", ("25.40", "12.70"), "Acme Robotics", "left"),
    ],
)
def test_a_logo_has_the_size_that_is_asked_for_and_says_the_companys_name(
    logo: str, size: tuple[str, str], alt: str, align: str, folder: Path
) -> None:
    (picture,) = _pictures(composed(_release(logo), folder))
    assert (picture.width, picture.height) == tuple(map(Decimal, size))
    assert (picture.alt, picture.align) == (alt, align)


def test_a_high_logo_is_twenty_millimetres_high_unless_a_width_is_given(folder: Path) -> None:
    (folder / "logo.png").write_bytes(png(100, 200))
    (picture,) = _pictures(composed(_release("logo.png"), folder))
    assert (picture.width, picture.height) == (Decimal("10.00"), Decimal("20.00"))


@pytest.mark.parametrize("pack", ["standard", "european"])
@pytest.mark.parametrize("file", ["logo.png", "logo.jpg"])
def test_word_shows_the_logo_and_tells_nothing_of_its_file(file: str, pack: str, folder: Path) -> None:
    content = _word(_release(f"{{file: {file}, alt: 'A \"robot\" & more'}}"), folder, pack)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    main = parts["word/document.xml"].decode()
    assert '<wp:extent cx="1440000" cy="720000"/>' in main
    assert 'descr="A &quot;robot&quot; &amp; more"' in main
    assert not any(SECRET in part or b"logo." in part for part in parts.values())
    (embedded,) = re.findall(r'r:embed="(\w+)"', main)
    assert f'Id="{embedded}"' in parts["word/_rels/document.xml.rels"].decode()
    assert len([name for name in parts if name.startswith("word/media/")]) == 1


def test_a_word_file_with_a_logo_is_valid_and_the_same_each_time(folder: Path) -> None:
    content = _word(_release("{file: logo.png, align: right}"), folder)
    (folder / "made.docx").write_bytes(content)
    assert lint(content) == []
    assert [str(error) for error in OpenXmlValidator().validate(str(folder / "made.docx")).errors] == []
    assert ooxml_integrity.check(str(folder / "made.docx")) == []
    assert _word(_release("{file: logo.png, align: right}"), folder) == content


@pytest.mark.external
@pytest.mark.parametrize("file", ["logo.png", "logo.jpg"])
def test_the_open_xml_sdk_finds_nothing_in_a_file_with_a_logo(file: str, folder: Path) -> None:
    (folder / "made.docx").write_bytes(_word(_release(file), folder))
    assert validate(folder / "made.docx") == ""


def test_a_logo_is_part_of_the_hash_and_of_no_text(folder: Path) -> None:
    plain, shown = composed(_release("logo.png"), folder), composed(_release("logo.jpg"), folder)
    assert digest(plain) != digest(shown)
    (folder / "release.yaml").write_text(_release("logo.png", ", immediate: true"), encoding="utf-8")
    outputs = write(draft(str(folder / "release.yaml"), final=True), find_formats(["md", "txt"]))
    assert outputs["txt"].content.decode().startswith("FOR IMMEDIATE RELEASE\n")
    assert outputs["md"].content.decode().startswith("**FOR IMMEDIATE RELEASE**\n")


def test_a_note_on_the_logo_stands_on_it(folder: Path) -> None:
    text = _release("{file: logo.png, note: The new one}").replace(
        "release:", "release:\n  note: {masthead: All of it}", 1
    )
    document = composed(text, folder)
    assert [(note.text, note.block) for note in document.notes] == [
        ("All of it", "release.masthead.logo"), ("The new one", "release.masthead.logo"),
    ]  # fmt: skip
    (folder / "release.yaml").write_text(text, encoding="utf-8")
    assert write(draft(str(folder / "release.yaml")), find_formats(["docx"]))


def test_a_logo_of_the_house_file_is_relative_to_that(folder: Path) -> None:
    (folder / "2026").mkdir()
    house, release = folder / "company.yaml", folder / "2026" / "release.yaml"
    house.write_text("release: {masthead: {logo: logo.png}}\n", encoding="utf-8")
    release.write_text("house: ../company.yaml\n" + SMALL, encoding="utf-8")
    assert _pictures(draft(str(release)).document)


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ("none.png", "there is no such picture (got 'none.png'; its name is relative to the file that names it)"),
        ("folder", "is no file (got 'folder'; name a PNG or JPEG file)"),
        ("logo.gif", "is a GIF file (got 'logo.gif'; save it as PNG or JPEG)"),
        ("logo.svg", "is a SVG file"),
        ("text.png", "is no picture that Word shows (got 'text.png'; save it as PNG or JPEG)"),
        ("short.png", "is a damaged picture (got 'short.png'; save it again as PNG or JPEG)"),
        ("short.jpg", "is a damaged picture"),
        ("wide.png", "is 20000 by 10 pixels (got 'wide.png'; at most 10,000 pixels wide and high)"),
        ("flat.png", "is 0 by 10 pixels"),
        ("large.png", "is larger than any logo (got 'large.png'; at most 5,000,000 bytes)"),
        (
            "{file: logo.png, width: 40}",
            "must be a length such as 40 mm or 1.5 in (got '40'; a number and mm, cm, in or pt)",
        ),
        ("{file: logo.png, width: 4 mm}", "is no width for a logo (got '4 mm'; from 5 mm to 180 mm)"),
        ("{file: logo.png, width: 8 in}", "is no width for a logo"),
        (
            "{file: high.png, width: 50 mm}",
            "would be 250.00 mm high (make it narrower, at most 100 mm high, or choose",
        ),
        ("{width: 40 mm}", "is missing (Which PNG or JPEG file?"),
        ("{file: logo.png, align: top}", "must be left, center or right"),
    ],
)
def test_a_logo_that_cannot_be_shown_is_refused_at_its_place(logo: str, message: str, folder: Path) -> None:
    (folder / "folder").mkdir()
    files = {
        "logo.gif": b"GIF89a", "logo.svg": b"<svg/>", "text.png": b"words", "short.png": png()[:60], "short.jpg": jpeg()[:40],
        "wide.png": png(20000, 10), "flat.png": png(0, 10), "large.png": bytes(5_000_001), "high.png": png(100, 500),
    }  # fmt: skip
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (found,) = problems_of(_release(logo), folder)
    place, field, _ = found.split(": ", 2)
    line = _release(logo).splitlines()[6]
    wrong = next((part for part in ("align: top", "width: 40}", "width: 4 ", "width: 8 ") if part in logo), "")
    column = line.index(wrong) + 8 if wrong else line.index(logo) + 1
    assert place == f"release.yaml:7:{column}" and field.startswith("release.masthead.logo") and message in found


def test_a_picture_that_is_damaged_anywhere_is_refused_or_read_but_never_a_crash(folder: Path) -> None:
    for content in (png(secret=True), jpeg(secret=True)):
        for end in range(0, len(content), 3):
            (folder / "logo.png").write_bytes(content[:end])
            assert len(problems_of(_release("logo.png"), folder)) <= 1


def test_a_pack_names_the_logo_where_it_prints_it() -> None:
    for name in ("standard", "european"):
        assert "{{ logo }}" in (find_pack(name, Path()).folder / "masthead.md.j2").read_text(encoding="utf-8")
