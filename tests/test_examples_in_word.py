"""The Word files of the examples and of real releases, final, as drafts and annotated, as validators and LibreOffice see
them."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from relwriter.checking import find_faults, remark
from relwriter.pipeline import draft, find_formats, write
from relwriter.proof.docx import read
from relwriter.proof.passage import Passage
from relwriter.word.lint import lint
from tests.golden.parts import RELEASES
from tests.word_programs import count_pages, export_text, lay_out, read_words, validate

PUBLISHED = {path.parent.name: path for path in sorted((Path(__file__).parent / "releases").glob("*/release.yaml"))}
FILES = [
    *((name, kind) for name in RELEASES for kind in ("final", "draft", "annotated")),
    *((name, "draft") for name in PUBLISHED),
]


def write_word(name: str, kind: str, folder: Path) -> None:
    """Writes a release's Word file of some kind."""
    found = draft(str((RELEASES | PUBLISHED)[name]), final=kind == "final")
    remarks = remark(found, find_faults(found)) if kind == "annotated" else None
    (output,) = write(found, find_formats(["docx"]), None, remarks).values()
    (folder / f"{name}-{kind}.docx").write_bytes(output.content)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all files."""
    folder = tmp_path_factory.mktemp("written")
    for name, kind in FILES:
        write_word(name, kind, folder)
    return folder


@pytest.fixture(params=FILES, ids="-".join)
def word_file(request: pytest.FixtureRequest, written: Path) -> Path:
    """One of the files."""
    return written / f"{'-'.join(request.param)}.docx"


@pytest.fixture(scope="module")
def opened(written: Path) -> Path:
    """The same folder, with each file as LibreOffice lays it out and reads its text."""
    lay_out(written)
    export_text(written)
    return written


def test_two_validators_and_our_own_lint_find_nothing(word_file: Path) -> None:
    found = OpenXmlValidator().validate(str(word_file))
    assert found.is_valid, found.errors
    assert not list(ooxml_integrity.check(str(word_file)))
    assert lint(word_file.read_bytes()) == []


@pytest.mark.external
def test_the_open_xml_sdk_finds_nothing_in_a_release(word_file: Path) -> None:
    assert validate(word_file) == ""


@pytest.mark.external
@pytest.mark.parametrize(("name", "kind"), FILES)
def test_libreoffice_lays_a_file_out_on_as_many_pages_as_it_says_and_shows_each_letter(opened, name, kind) -> None:
    file = opened / f"{name}-{kind}.docx"
    with zipfile.ZipFile(file) as package:
        stated = re.search(r"<Pages>(\d+)", package.read("docProps/app.xml").decode())
    assert stated and count_pages(file.with_suffix(".pdf")) == int(stated[1])
    passages = read(file.read_bytes())
    # A line that ends with a hyphen may lose it on the way out of a PDF.
    ours, shown = (Counter("".join(words)) for words in (_words(passages), read_words(file.with_suffix(".pdf"))))
    assert {letter for letter in ours - shown if letter.isalnum()} == set()


@pytest.mark.external
@pytest.mark.parametrize(("name", "kind"), FILES)
def test_libreoffice_reads_the_same_text_paragraph_by_paragraph(opened, name, kind) -> None:
    file = opened / f"{name}-{kind}.docx"
    ours = [passage for passage in read(file.read_bytes()) if passage.text]
    theirs = [line for line in file.with_suffix(".txt").read_text("utf-8-sig").split("\n") if line]
    assert len(ours) == len(theirs)
    for passage, line in zip(ours, theirs, strict=True):
        assert passage.text == (_LABEL.sub("", line) if passage.kind.startswith("item") else line)


_LABEL = re.compile(r"^ +\S+ ")
"""The mark or number that stands before an item."""


def _words(passages: Iterable[Passage]) -> list[str]:
    return [word for passage in passages for word in passage.text.split()]
