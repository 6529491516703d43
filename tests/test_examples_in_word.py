"""The examples' Word files, as validators and LibreOffice see them."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from relwriter.pipeline import draft, find_formats, write
from relwriter.proof.docx import read
from relwriter.proof.passage import Passage
from relwriter.word.lint import lint
from tests.golden.parts import RELEASES
from tests.word_programs import count_pages, lay_out, read_words, validate


@pytest.fixture(params=RELEASES)
def word_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An example's Word file."""
    path = tmp_path / f"{request.param}.docx"
    outputs = write(draft(str(RELEASES[request.param]), final=True), find_formats(["docx"]))
    path.write_bytes(outputs["docx"].content)
    return path


def test_two_validators_and_our_own_lint_find_nothing(word_file: Path) -> None:
    found = OpenXmlValidator().validate(str(word_file))
    assert found.is_valid, found.errors
    assert not list(ooxml_integrity.check(str(word_file)))
    assert lint(word_file.read_bytes()) == []


@pytest.mark.external
def test_the_open_xml_sdk_finds_nothing_in_an_example(word_file: Path) -> None:
    assert validate(word_file) == ""


@pytest.mark.external
def test_libreoffice_shows_our_words_on_as_many_pages_as_the_file_says(word_file: Path) -> None:
    lay_out(word_file.parent)
    pdf = word_file.with_suffix(".pdf")
    with zipfile.ZipFile(word_file) as package:
        stated = re.search(r"<Pages>(\d+)", package.read("docProps/app.xml").decode())
    assert stated and count_pages(pdf) == int(stated[1])
    passages, shown = read(word_file.read_bytes()), read_words(pdf)
    missing = Counter(_words(passages)) - Counter(shown)
    assert not missing, "words of ours that LibreOffice does not show"
    # A table that wraps in its cells has no order of words on the page.
    following = iter(shown)
    running = _words(passage for passage in passages if passage.kind != "cell")
    assert all(word in following for word in running), "a word of ours is out of order"


def _words(passages: Iterable[Passage]) -> list[str]:
    return [word for passage in passages for word in passage.text.split()]
