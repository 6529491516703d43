"""The standard reference document: built from nothing, small, and the same every time."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from relwriter.word.definitions import definitions, reference_styles
from relwriter.word.lint import lint
from relwriter.word.looks import LOOKS
from relwriter.word.reference import build

CHECKOUT = Path(__file__).resolve().parents[2]
TEMPLATES = CHECKOUT / "templates"
COMMITTED = TEMPLATES / "standard/reference.docx"


def unpacked(content: bytes) -> list[tuple[str, bytes, tuple[int, ...]]]:
    """Names, contents and dates in order; how zlib packs them differs between its versions."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(info.filename, archive.read(info), info.date_time) for info in archive.infolist()]


@pytest.mark.parametrize("look", sorted(LOOKS))
def test_the_committed_file_is_what_the_definitions_build(look):
    assert unpacked((TEMPLATES / look / "reference.docx").read_bytes()) == unpacked(build(look))


@pytest.mark.parametrize("look", sorted(LOOKS))
def test_a_look_changes_only_styles_that_there_are(look):
    known = LOOKS[look].definitions()
    assert {name.lower() for name in LOOKS[look].changes} <= set(known)


def test_the_command_writes_the_same_bytes_each_time(tmp_path):
    command = [sys.executable, "-m", "relwriter.word.reference"]
    for name in ("one.docx", "two.docx"):
        subprocess.run([*command, str(tmp_path / name)], check=True, cwd=CHECKOUT)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes() == build()


def test_it_is_valid_and_small():
    assert [str(error) for error in OpenXmlValidator().validate(str(COMMITTED)).errors] == []
    assert ooxml_integrity.check(str(COMMITTED)) == []
    assert lint(COMMITTED.read_bytes()) == []
    assert COMMITTED.stat().st_size < 12_000


def test_it_has_every_style_that_is_commonly_used_and_no_other():
    names = {style.element.name_val.lower() for style in docx.Document(str(COMMITTED)).styles}
    assert names == {style.name.lower() for style in reference_styles()}


@pytest.mark.parametrize("style", definitions().values(), ids=lambda style: style.name)
def test_a_style_is_based_on_and_followed_by_styles_that_we_define(style):
    for other in (style.based, style.following):
        assert not other or other.lower() in definitions()


def test_its_page_is_a_letter_with_margins_of_an_inch():
    section = docx.Document(str(COMMITTED)).sections[0]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
    assert {section.left_margin.inches, section.top_margin.inches, section.bottom_margin.inches} == {1}
