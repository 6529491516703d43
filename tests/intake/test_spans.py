"""The place in the file of any character of a value, in all five styles of YAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from relwriter.source import Source, Span


def _spans(text: str) -> list[Span]:
    """The spans of the scalars that are valid YAML; none for text that is no YAML."""
    source = Source("f.yaml", text)
    try:
        events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return []
    scalars = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    return [Span(source, e.start_mark.index, e.end_mark.index, e.style or "", e.value) for e in scalars]


def _reads_back(span: Span) -> bool:
    """Whether the characters at the places found are the value's, as far as they stand in the file as they are."""
    text = span.source.text
    plain = [(char, text[span.index(offset)]) for offset, char in enumerate(span.value) if char.isalnum()]
    return all(found == char or found == "\\" for char, found in plain) and any(
        "".join(char for char, _ in reading) == span.value for reading in span._readings()
    )


LETTERS = "ab \n\t'\"\\xu0041é:#-_"


@given(st.text(LETTERS, max_size=40), st.sampled_from(["'", '"']))
def test_a_quoted_value_maps_back(text: str, mark: str) -> None:
    assert all(map(_reads_back, _spans(f"a: {mark}{text}{mark}\nb: x")))


@given(st.text("ab \n#é\t", max_size=40), st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", ">2", "|2-"]))
def test_a_block_value_maps_back(text: str, header: str) -> None:
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    assert all(map(_reads_back, _spans(f"a: {header}\n{lines}b: x\n")))


@given(st.text("ab \n#é:-", max_size=40))
def test_a_plain_value_maps_back(text: str) -> None:
    indented = text.replace("\n", "\n  ")
    assert all(map(_reads_back, _spans(f"a: {indented}\nb: x\n")))


@pytest.mark.parametrize(
    ("text", "needle", "line", "column"),
    [
        ("a: one two", "two", 1, 8),
        ("a: one\n  two", "two", 2, 3),
        ("a: 'it''s two'", "two", 1, 11),
        ('a: "\\u00e9 two"', "two", 1, 12),
        ('a: "one \\\n   two"', "two", 2, 4),
        ("a: >-\n  one\n\n  two", "two", 4, 3),
        ("a: |2\n   one\n  two\n", "two", 3, 3),
        ("- - a: >\n      one\n      two\n", "two", 3, 7),
        ("a:\n" + " " * 14 + "b: >-\n" + " " * 16 + "one\n" + " " * 16 + "two\n", "two", 4, 17),
    ],
)
def test_a_word_is_found_where_it_was_typed(text: str, needle: str, line: int, column: int) -> None:
    span = _spans(text)[-1]
    place = span.place(span.value.index(needle))
    assert (place.line, place.column) == (line, column)
