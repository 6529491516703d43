"""Each sentence of the table of cases is what the release prints."""

from __future__ import annotations

import pytest

from relwriter.model.sentence_style import SentenceStyle
from relwriter.model.values import ASIDE
from tests.compose.sentence_cases import CHAPTERS, Case, Chapter, release_of
from tests.drafts import words_of

CASES = [(chapter, case) for chapter in CHAPTERS for case in chapter.cases]


@pytest.mark.parametrize(("chapter", "case"), CASES, ids=lambda given: getattr(given, "expected", "")[:60])
def test_a_release_prints_the_sentence(chapter: Chapter, case: Case) -> None:
    assert " ".join(words_of(release_of(chapter, case))[2:-1]) == case.expected


@pytest.mark.parametrize("name", [name for name in SentenceStyle.model_fields if name not in (*ASIDE, "flat_below")])
def test_every_choice_of_the_house_has_a_case(name: str) -> None:
    field = SentenceStyle.model_fields[name]
    asked = {case.sentences for _, case in CASES}
    choices = [choice for choice in field.annotation.__args__ if choice != field.default]  # type: ignore[union-attr]
    missing = [choice for choice in choices if not any(f"{name}: {choice}," in f"{style}," for style in asked)]
    assert missing == []
