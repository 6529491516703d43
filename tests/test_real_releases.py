"""Real releases said in the YAML: their structure, figures and names, in words of our own. None may need forcing."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.pipeline import draft, find_formats, write

RELEASES = Path(__file__).resolve().parent / "releases"
NAMES = sorted(path.parent.name for path in RELEASES.glob("*/release.yaml") if path.parent.name != "every-kind")

FACTS = {
    "arvinas-q4-2024": ["New Haven, Conn., Feb. 11, 2025", "$1,039.4 million", "Financial Guidance", "Contacts"],
    "best-buy-q2-fy2024": ["13-week second quarter ended July 29, 2023", "$9,583 million", "$0.92 per common share"],
    "farmers-and-merchants-bancshares-q4-2024": ["$4,277,703", "$1.37", "Hampstead, Md., Feb. 10, 2025"],
    "freshworks-q4-2024": ["$194.6 million", "$809.0 million to $821.0 million", "San Mateo, Calif., Feb. 11, 2025"],
    "geovax-q2-2025": ["Atlanta, GA", "July 28, 2025", "(Nasdaq: GOVX)"],
    "outokumpu-q4-2024": [
        "EUR -3 million",
        "EUR 72 million",
        "EUR 177 million",
        "Helsinki, Feb. 13, 2025",
        "3.00 pm EET",
    ],
    "pg-and-e-q1-2023": ["$569 million", "$1.19 to $1.23", "Thursday, May 4, 2023, at 11:00 a.m. Eastern Time"],
}
"""Words of each release that must come out, cities in capitals apart."""


def test_seven_kinds_of_release_are_there() -> None:
    assert sorted(FACTS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_real_release_can_be_said_and_says_its_facts(name: str) -> None:
    written = draft(str(RELEASES / name / "release.yaml"))
    outputs = write(written, find_formats([]))
    text = outputs["txt"].content.decode()
    missing = [fact for fact in FACTS[name] if fact.casefold() not in text.casefold()]
    assert missing == []
    assert set(outputs) == {"docx", "md", "txt"} and not written.pending


def test_what_a_release_does_not_print_is_not_printed() -> None:
    """Five of the seven end without a mark, and one opens with a dateline alone."""
    texts = {name: _text(name) for name in NAMES}
    assert sorted(name for name, text in texts.items() if text.endswith("\n###\n")) == ["best-buy-q2-fy2024"]
    assert "\n\nHELSINKI, Feb. 13, 2025 /PRNewswire/\n\n" in texts["outokumpu-q4-2024"]


def _text(name: str) -> str:
    outputs = write(draft(str(RELEASES / name / "release.yaml"), final=True), find_formats(["txt"]))
    return outputs["txt"].content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_free_text_is_rare(name: str) -> None:
    """A `text` section is for what no other kind is for: at most one of a release."""
    sections = draft(str(RELEASES / name / "release.yaml")).release.sections
    assert sum(section.kind == "text" for section in sections) <= 1
