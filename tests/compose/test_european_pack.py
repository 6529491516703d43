"""The European pack: each kind of section has its place, and the Word file is A4 without serifs."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import ooxml_integrity
from openxml_audit import OpenXmlValidator

from relwriter.compose.pack import find_pack
from relwriter.pipeline import draft, find_formats, write
from relwriter.word.lint import lint
from tests.compose.every_kind import document, first_words, texts
from tests.drafts import SMALL

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "nordlys-h1-2026" / "release.yaml"


def test_the_european_pack_gives_each_kind_its_place() -> None:
    places = [
        "w-highlights-title", "w-metrics-title", "w-verb", "w-says", "w-letter-title", "w-heading-title", "w-outlook-title", "w-dividend-title",
        "w-buyback-title", "w-results-title", "w-measures-title", "w-events-title", "w-board-title", "w-notes-title",
        "w-text-title", "w-calendar-title", "w-call-title", "w-contacts-title", "w-about-title", "w-legend-title",
    ]  # fmt: skip
    assert first_words(document("european"), sorted(places)) == places


def test_the_european_pack_has_no_opening_sentence_of_its_own() -> None:
    found = texts(SMALL + "sections:\n  - highlights: {items: [We grew.]}\n", "european")
    assert found == [
        "Acme Robotics, Inc. (NYSE: ACME)",
        "Acme Robotics Reports Third Quarter 2026 Results",
        "BOSTON, MA, November 5, 2026",
        "We grew.",
    ]


def test_the_european_pack_prints_an_opening_sentence_that_the_author_wrote_below_the_highlights() -> None:
    text = SMALL.replace("figures:", "  lede: {text: Acme tells how it did.}\nfigures:", 1)
    found = texts(text + "sections:\n  - text: {text: A letter.}\n  - highlights: {items: [We grew.]}\n", "european")
    assert found[2:] == ["BOSTON, MA, November 5, 2026", "We grew.", "Acme tells how it did.", "A letter."]


def test_the_european_pack_keeps_notes_and_texts_behind_the_section_that_they_follow() -> None:
    sections = """\
sections:
  - results: {items: [{text: Results.}]}
  - notes: {items: [{text: On results.}]}
  - text: {text: Cash flow.}
  - metrics: {layout: paragraphs, items: [{text: Metrics.}]}
  - notes: {items: [{text: On metrics.}]}
  - text: {text: A letter.}
"""
    assert texts(SMALL + sections, "european")[3:] == [
        "Metrics.", "On metrics.", "A letter.", "Results.", "On results.", "Cash flow.",
    ]  # fmt: skip


def test_the_european_pack_keeps_sections_of_one_kind_in_the_order_of_the_file() -> None:
    sections = "sections:\n" + "".join(f"  - outlook: {{items: [{words}]}}\n" for words in ("One.", "Two.", "Three."))
    assert texts(SMALL + sections, "european")[3:] == ["One.", "Two.", "Three."]


def test_the_reference_document_of_the_european_pack_is_valid_and_nobodys() -> None:
    path = find_pack("european", Path()).reference
    assert path is not None
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    assert ooxml_integrity.check(str(path)) == []
    assert lint(path.read_bytes()) == []
    properties = docx.Document(str(path)).core_properties
    assert (properties.author, properties.last_modified_by) == ("relwriter", "")


def test_the_european_pack_prints_on_a4_without_serifs() -> None:
    outputs = write(draft(str(EXAMPLE), final=True), find_formats(["docx"]))
    document = docx.Document(io.BytesIO(outputs["docx"].content))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fonts = set(re.findall(r'w:ascii="([^"]+)"', document.styles.element.xml))
    assert fonts == {"Arial"}


def test_the_european_pack_moves_a_heading_with_all_sections_up_to_the_next_heading_or_to_what_closes() -> None:
    sections = """\
sections:
  - results: {items: [{text: Results.}]}
  - heading: Guidance
  - outlook: {items: [We expect.]}
  - dividend: {text: We pay.}
  - results: {items: [{text: More results.}]}
  - notes: {items: [On these.]}
  - heading: Key figures
  - metrics: {items: [{text: Metrics.}]}
  - notes: {items: [On metrics.]}
  - quote: {by: jane-roe, says: We grew}
  - heading: Dates
  - calendar: {items: [{date: 2027-02-11, event: Report}]}
  - legend: {text: A legend.}
boilerplate:
  - about: {text: We make robots.}
"""
    assert texts(SMALL + sections, "european")[3:] == [
        "Key figures", "Metrics.", "On metrics.", '"We grew," said Jane Roe, Chief Executive Officer.',
        "Guidance", "We expect.", "We pay.", "More results.", "On these.", "Results.",
        "Dates", "February 11, 2027: Report", "We make robots.", "A legend.",
    ]  # fmt: skip


def test_the_european_pack_keeps_a_heading_above_the_section_that_it_stands_over() -> None:
    sections = """\
sections:
  - results: {items: [{text: Results.}]}
  - heading: Guidance
  - outlook: {items: [We expect.]}
  - heading: Cash
  - text: {text: Cash flow.}
"""
    assert texts(SMALL + sections, "european")[3:] == ["Guidance", "We expect.", "Cash", "Cash flow.", "Results."]
