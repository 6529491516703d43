"""The examples: what they render to, to the letter, and that CBMG's opening is the published one."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from relwriter.compose.facts import Facts
from relwriter.pipeline import draft, find_formats, write
from relwriter.proof import docx, markdown
from tests.golden.parts import EXAMPLES, GOLDEN, RELEASES, golden_files

PUBLISHED = (Path(__file__).parent / "published" / "cbmg-q4-2019-opening.txt").read_text(encoding="utf-8")
FACTS = json.loads((Path(__file__).parent / "published" / "cbmg-companyfacts-excerpt.json").read_text(encoding="utf-8"))


@cache
def _outputs(name: str) -> dict[str, bytes]:
    outputs = write(draft(str(RELEASES[name]), final=True), find_formats([]))
    return {extension: output.content for extension, output in outputs.items()}


@pytest.mark.parametrize("name", RELEASES)
def test_an_example_renders_to_its_goldens(name: str) -> None:
    expected = golden_files(name, _outputs(name))
    found = {path for path in (GOLDEN / name).rglob("*") if path.is_file() and path.stem != "trace"}
    assert found == set(expected)
    for path, text in expected.items():
        assert path.read_text(encoding="utf-8") == text, path.name


def _words(text: str) -> list[str]:
    return text.split()


def _opening(blocks: list[str]) -> list[str]:
    """The words from the headline through the heading of the highlights."""
    end = blocks.index("2019 Clinical and Business Highlights")
    return _words(" ".join(blocks[: end + 1]))


def test_cbmgs_opening_is_the_published_one_in_every_format() -> None:
    outputs = _outputs("cbmg-q4-2019")
    assert _opening(outputs["txt"].decode().split("\n\n")) == _words(PUBLISHED)
    assert _opening([passage.text for passage in markdown.read(outputs["md"])]) == _words(PUBLISHED)
    assert _opening([passage.text for passage in docx.read(outputs["docx"])]) == _words(PUBLISHED)


def test_cbmgs_figures_are_those_of_its_filings() -> None:
    release = draft(str(EXAMPLES / "cbmg-q4-2019" / "release.yaml")).release
    facts = Facts(release)
    tags = {
        "net_income": "NetIncomeLoss",
        "operating_cash": "NetCashProvidedByUsedInOperatingActivities",
        "property_and_equipment": "PropertyPlantAndEquipmentNet",
    }
    assert set(release.figures) == set(tags)
    for key, figure in release.figures.items():
        filed = FACTS["facts"]["us-gaap"][tags[key]]["units"]["USD"]
        assert figure.source and tags[key] in str(figure.source)
        for period in figure.values:
            start, end = facts.fiscal.start(period).isoformat(), facts.fiscal.end(period).isoformat()
            (value,) = [fact["val"] for fact in filed if fact["end"] == end and fact.get("start", start) == start]
            assert figure.exact(period) == value


def test_cbmgs_results_state_quarter_and_year_against_the_prior_year() -> None:
    text = _outputs("cbmg-q4-2019")["txt"].decode()
    assert re.findall(r"\$[\d.]+ million|[\d.]+%", text) == [
        "$12.7 million", "$8.5 million", "$4.2 million", "48.9%", "$50.0 million", "$38.9 million", "$11.0 million",
        "28.3%", "$39.6 million", "$25.1 million", "$14.5 million", "57.9%", "$21.4 million", "$15.2 million",
        "$6.2 million", "41.1%",
    ]  # fmt: skip
