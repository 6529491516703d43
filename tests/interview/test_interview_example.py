"""Examples typed from nothing: each renders to the same release, but for what no prompt asks for.

`benchmarks/typed_examples.py` types all of them.
"""

from __future__ import annotations

from typed_examples import renders_alike


def test_an_example_that_is_typed_into_the_prompts_renders_to_the_same_files(tmp_path):
    assert renders_alike("cbmg-q4-2019/release", tmp_path, typed=True)


def test_an_example_with_tables_guidance_and_a_call_that_is_asked_for_renders_to_the_same_files(tmp_path):
    assert renders_alike("marlow-fields/q2-2023", tmp_path, typed=False)
