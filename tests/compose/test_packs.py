"""The packs that come with relwriter: each holds every kind of section, and prints all that was entered, once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from relwriter.compose.composing import compose
from relwriter.compose.pack import find_pack, pack_names, shipped_packs
from relwriter.compose.sections import VIEWS
from relwriter.pipeline import Draft, find_formats, write
from tests.compose.every_kind import FOLDER, PACKS, RELEASE, document, first_words, lines, own_words
from tests.drafts import read

NAMED_AGAIN = {"w-legal-name", "w-buyback-security", "w-row-mark", "w-column-mark"}
"""Names that computed sentences use as often as they need them, and marks, which stand again before their notes."""

FIGURES = (
    "$83.4 million",
    "$74.5 million",
    "12.0%",
    "$809.0 million",
    "$815.0 million",
    "$0.92",
    "1,200,000",
    "$65.83",
)
DAYS = ("July 31, 2026", "August 2, 2026", "September 3, 2026", "September 5, 2026", "November 21, 2026")


def test_the_packs_tested_here_are_those_that_come_with_relwriter() -> None:
    assert pack_names() == sorted(PACKS)


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_holds_a_template_for_every_kind_of_section_and_no_other(pack: str) -> None:
    templates = {path.name.removesuffix(".md.j2") for path in (shipped_packs() / pack / "sections").iterdir()}
    assert templates == set(VIEWS)


def test_the_release_of_these_tests_uses_every_kind_of_section() -> None:
    assert {section.kind for section in read(RELEASE, FOLDER).closed_sections} == set(VIEWS)


@pytest.mark.parametrize("pack", PACKS)
def test_every_text_that_was_entered_comes_out_and_nothing_but_names_in_sentences_twice(pack: str) -> None:
    printed = Counter(word for line in lines(document(pack)) for word in own_words(line))
    assert set(printed) == set(own_words(RELEASE))
    assert {word for word, times in printed.items() if times > 1} <= NAMED_AGAIN


@pytest.mark.parametrize("pack", PACKS)
def test_figures_and_days_come_out(pack: str) -> None:
    text = "\n".join(lines(document(pack)))
    assert [part for part in (*FIGURES, *DAYS) if part not in text] == []


@pytest.mark.parametrize("pack", PACKS)
def test_a_release_that_uses_everything_renders_proven_in_every_format(pack: str) -> None:
    release, found = read(RELEASE, FOLDER), find_pack(pack, Path())
    formats = find_formats([])
    outputs = write(Draft(release, found, compose(release, found)), formats)
    assert set(outputs) == {format.extension for format in formats}
    for output in outputs.values():
        assert output.content


def test_a_pack_is_told_apart_by_its_title() -> None:
    titles = {(shipped_packs() / name / "pack.yaml").read_text(encoding="utf-8") for name in PACKS}
    assert len(titles) == len(PACKS)


def test_the_standard_pack_prints_sections_in_the_order_of_the_file() -> None:
    titles = [word for word in own_words(RELEASE.partition("\nsections:")[2]) if word.endswith("-title")]
    assert first_words(document("standard"), sorted(titles)) == titles
