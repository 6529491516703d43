"""The picture of the README: what a real terminal shows of a real run."""

from __future__ import annotations

import html
import re
import runpy
import shutil
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCRIPT = DOCS / "picture_interview.py"


@pytest.mark.external
@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_the_picture_of_the_readme_is_what_its_script_draws():
    script = runpy.run_path(str(SCRIPT))
    picture = (DOCS / "interview.svg").read_text(encoding="utf-8")
    assert script["draw"](script["show"]()) == picture, "run python docs/picture_interview.py and look at the picture"


def test_the_picture_of_the_readme_shows_questions_answers_and_the_sentence_of_the_release():
    picture = (DOCS / "interview.svg").read_text(encoding="utf-8")
    shown = " ".join(html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", picture, flags=re.DOTALL)).split())
    assert "revenue for the third quarter of 2025: (Enter to skip) 74,465,000" in shown
    assert "Revenue was $83.4 million for the third quarter of 2026, compared to $74.5 million" in shown
    assert "](docs/interview.svg)" in (DOCS.parent / "README.md").read_text(encoding="utf-8").replace("\n", " ")
