"""A release says single fields of the house file's sections otherwise, and leaves the others as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafts import SMALL, blocks_of, composed, problems_of

_HOUSE = """\
boilerplate:
  - about: {title: About Acme, text: Acme builds robots.}
  - legend: {title: Safe harbor, text: Results may differ.}
  - note: counsel wrote it
    legend: {title: Notice, text: No offer is made.}
"""


@pytest.fixture(autouse=True)
def house(tmp_path: Path) -> Path:
    (tmp_path / "house.yaml").write_text(_HOUSE, encoding="utf-8")
    return tmp_path


def release(own: str) -> str:
    return f"house: house.yaml\n{SMALL}{own}"


def printed(text: str, folder: Path) -> list[str]:
    return [words for _, _, words in blocks_of(composed(text, folder))]


def test_a_field_of_a_section_is_the_releases_and_the_others_are_the_houses(house: Path) -> None:
    own = "boilerplate:\n  legend: {text: Results will differ.}\n  legend-2: {title: Mind}\n"
    words = printed(release(own), house)
    assert [line for line in words if line in ("Safe harbor", "Results will differ.", "Mind", "No offer is made.")] == [
        *("Safe harbor", "Results will differ.", "Mind", "No offer is made."),
    ]
    assert "Acme builds robots." in words and "Results may differ." not in words


def test_a_list_takes_the_place_of_the_house_files(house: Path) -> None:
    words = printed(release("boilerplate: [{legend: {text: All of it.}}]\n"), house)
    assert "All of it." in words and "Acme builds robots." not in words


def test_a_section_that_the_house_does_not_have_is_told_with_those_that_it_has(house: Path) -> None:
    own = "boilerplate:\n  legend-3: {text: So.}\n"
    line = release(own).splitlines().index("  legend-3: {text: So.}") + 1
    assert problems_of(release(own), house) == [
        f"release.yaml:{line}:3: legend-3: is no section of the house file (one of about, legend, legend-2)"
    ]


def test_a_field_that_a_section_does_not_take_is_told_at_its_place(house: Path) -> None:
    (problem,) = problems_of(release("boilerplate:\n  about: {words: So.}\n"), house)
    assert problem.startswith("release.yaml:") and "words" in problem


def test_sections_are_named_only_over_those_of_a_house_file() -> None:
    (problem,) = problems_of(f"{SMALL}boilerplate:\n  about: {{text: So.}}\n")
    assert "boilerplate" in problem and "list" in problem
