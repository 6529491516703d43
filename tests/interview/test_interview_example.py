"""Examples typed from nothing: each renders to the same release, but for what no prompt asks for.

`benchmarks/typed_examples.py` types all of them.
"""

from __future__ import annotations

from pathlib import Path

from typed_examples import UNSAID, renders_alike

from relwriter.interview.usual import NEVER


def test_an_example_that_is_typed_into_the_prompts_renders_to_the_same_files(tmp_path):
    assert renders_alike("cbmg-q4-2019/release", tmp_path, typed=True)


def test_an_example_with_tables_guidance_and_a_call_that_is_asked_for_renders_to_the_same_files(tmp_path):
    assert renders_alike("marlow-fields/q2-2023", tmp_path, typed=False)


def test_what_no_prompt_asks_for_is_named_where_the_interview_is_explained():
    page = (Path(__file__).resolve().parents[2] / "docs" / "interview.md").read_text(encoding="utf-8")
    left = {name for _, name in UNSAID} | {name for name in NEVER if "." not in name}
    assert [name for name in sorted(left) if f"`{name}`" not in page] == []
