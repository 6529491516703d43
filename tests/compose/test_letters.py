"""Letters and headings: words in the first person under a title, and titles over the sections that follow."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from relwriter.compose.pack import find_pack, shipped_packs
from tests.compose.every_kind import PACKS, texts
from tests.drafts import SMALL, blocks_of, composed, problems_of

TITLED = SMALL.replace("titles: Chief Executive Officer", "titles: [Chair, Chief Executive Officer]")


def _section(section: str) -> list[tuple[str, str, str]]:
    return blocks_of(composed(f"{TITLED}sections:\n  - {section}\n"))[2:-1]


def test_a_letter_has_no_quotation_marks_and_stands_under_its_writers_name_and_titles() -> None:
    assert _section("letter: {by: jane-roe, text: ['We sold {{ revenue }}.', Thank you.]}") == [
        ("heading 2", "", "Jane Roe, Chair and Chief Executive Officer"),
        ("paragraph", "", "We sold $83.4 million."),
        ("paragraph", "", "Thank you."),
    ]


def test_a_signed_letter_has_name_and_titles_below() -> None:
    assert _section("letter: {by: jane-roe, title: Dear shareholders, text: We grew., signed: true}") == [
        ("heading 2", "", "Dear shareholders"),
        ("paragraph", "", "We grew."),
        ("paragraph", "contact", "Jane Roe"),
        ("paragraph", "contact", "Chair and Chief Executive Officer"),
    ]


def test_a_letter_can_be_nobodys() -> None:
    assert _section("letter: {text: We grew.}") == [("paragraph", "", "We grew.")]


def test_a_letter_that_nobody_signs_is_refused() -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - letter: {{text: We grew., signed: true}}\n")
    assert "is signed by nobody (name the person: by)" in found


def test_quotes_and_guidance_can_stand_under_one_heading() -> None:
    sections = """\
sections:
  - heading: FY{{ period.prior.year }} and Guidance
  - quote: {by: jane-roe, says: We expect growth.}
  - outlook: {items: [Growth]}
"""
    blocks = blocks_of(composed(SMALL + sections))
    assert blocks[2] == ("heading 2", "", "FY2025 and Guidance")
    assert [words for _, _, words in blocks][3:-1] == [
        '"We expect growth," said Jane Roe, Chief Executive Officer.', "Growth",
    ]  # fmt: skip


@pytest.mark.parametrize("pack", PACKS)
def test_a_speaker_is_in_full_where_they_speak_first_though_it_be_before_the_dateline(pack: str) -> None:
    before = "  before_dateline: [{quote: {by: jane-roe, says: One.}}]\n  date:"
    text = SMALL.replace("  date:", before, 1) + "sections:\n  - quote: {by: jane-roe, says: Two.}\n"
    said = [words for words in texts(text, pack) if words.startswith('"')]
    assert said == ['"One," said Jane Roe, Chief Executive Officer.', '"Two," Ms. Roe said.']


def test_a_template_can_print_who_speaks_beside_the_words(tmp_path: Path) -> None:
    shutil.copytree(shipped_packs() / "standard", tmp_path / "pack")
    template = tmp_path / "pack" / "sections" / "quote.md.j2"
    template.write_text("{{ section.content.speaker }} speaks.\n", encoding="utf-8", newline="\n")
    text = f"{TITLED}sections:\n  - quote: {{by: jane-roe, says: We grew.}}\n"
    found = [words for _, _, words in blocks_of(composed(text, pack=find_pack("pack", tmp_path)))]
    assert found[2] == "Jane Roe, Chair and Chief Executive Officer speaks."
