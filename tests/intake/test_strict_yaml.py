"""What strict YAML refuses, where, and with which cure."""

from __future__ import annotations

import pytest

from relwriter.errors import InputError
from relwriter.intake.characters import decode
from relwriter.intake.nodes import Mapping, Scalar
from relwriter.intake.parsing import parse
from tests.drafts import SMALL, problems_of


def _problems(content: str | bytes) -> list[str]:
    raw = content if isinstance(content, bytes) else content.encode()
    try:
        _, problems = parse(decode("r.yaml", raw))
    except InputError as error:
        problems = list(error.problems)
    return [str(problem) for problem in problems]


CURE = "(put the whole text in single quotes, or on the next line after >-)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", ["r.yaml:2:1: a: is given twice (first in line 1) (delete one of them)"]),
        ("a: *b\n", ["r.yaml:1:4: refers to another place with * (write the value out, or put the text in quotes)"]),
        ("a: &b c\n", ["r.yaml:1:4: marks a place with & (put the text in single quotes)"]),
        ("a: !!int '3'\n", ["r.yaml:1:4: holds a YAML tag (!) (put the text in single quotes)"]),
        ("<<: {a: 1}\n", ["r.yaml:1:1: merges another mapping with << (write the fields out)"]),
        ("a: 1\n---\nb: 2\n", ["r.yaml:2:1: holds a second document after --- (put one release in a file)"]),
        ("%YAML 1.1\n---\na: 1\n", ["r.yaml:1:1: holds a YAML directive (%) (delete it)"]),
        ("a:\n\t- b\n", ["r.yaml:2:1: a tab where only spaces may stand (indent with spaces)"]),
        ("a:\u00a0b\nc: 1\n", ["r.yaml:1:3: a no-break space after the colon (type a space)"]),
        ("a: {{ b }} c\n", [f"r.yaml:1:4: a value that begins with {{{{ is a mapping to YAML {CURE}"]),
        ("a: {{ b }}\n", [f"r.yaml:1:4: a value that begins with {{{{ is a mapping to YAML {CURE}"]),
        ('a: "We" said he\n', [f"r.yaml:1:4: text after a closing quotation mark {CURE}"]),
        ("a: 'We' said he\n", [f"r.yaml:1:4: text after a closing quotation mark {CURE}"]),
        ("a: Revenue: total\n", [f"r.yaml:1:11: a second ': ' in a value {CURE}"]),
        ("a: @b\n", [f"r.yaml:1:4: YAML keeps @ and ` for itself at the start of a value {CURE}"]),
        ("a: %b\n", [f"r.yaml:1:4: YAML keeps % for itself at the start of a value {CURE}"]),
        ("a: - b\n", [f"r.yaml:1:4: a value that begins with '- ' is a list to YAML {CURE}"]),
        (
            'a: "b\\_c"\n',
            ["r.yaml:1:6: \\_ in double quotes is YAML for a special space or line end "
             "(use single quotes or >-, where \\_ stays as typed)"],
        ),
        ("a: b\u202ec\n", ["r.yaml:1:5: holds a character that no reader sees: U+202E (right-to-left override) (delete it)"]),
        ("a: b\u200bc\n", ["r.yaml:1:5: holds a character that no reader sees: U+200B (zero width space) (delete it)"]),
        ("a: b\x07c\n", ["r.yaml:1:5: holds a character that no reader sees: U+0007 (control character) (delete it)"]),
        (b"a: caf\xe9\n", ["r.yaml:1:7: is not UTF-8 text (byte 0xe9) (save it as UTF-8)"]),
        ("a: b\n".encode("utf-16"), ["r.yaml:1:1: is UTF-16 text, not UTF-8 (save it as UTF-8)"]),
    ],
)  # fmt: skip
def test_what_yaml_would_misread_is_refused_with_its_cure(text: str | bytes, expected: list[str]) -> None:
    assert _problems(text) == expected


def test_two_unquoted_references_are_both_told() -> None:
    found = _problems("a: {{ b }} c\nd: 1\ne: {{ f }} g\n")
    assert [problem.split(": ")[0] for problem in found] == ["r.yaml:1:4"]
    assert [problem.split(": ")[0] for problem in _problems("a: {{ b }}\nd: 1\ne: {{ f }}\n")] == [
        "r.yaml:1:4",
        "r.yaml:3:4",
    ]


def test_deep_nesting_is_refused_once_and_does_not_exhaust_anything() -> None:
    found = _problems("[" * 5000 + "]" * 5000)
    assert found[0] == "r.yaml:1:21: is nested too deeply (at most 20 levels)"


def test_a_bomb_of_aliases_is_refused_without_being_followed() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert any("refers to another place" in problem for problem in _problems("\n".join(lines)))


@pytest.mark.parametrize("text", ["NO", "yes", "1.10", "0123", "1_000", "12:30:00", "1e3", "0x1F"])
def test_a_plain_value_stays_the_text_that_was_typed(text: str) -> None:
    root, problems = parse(decode("r.yaml", f"a: {text}\n".encode()))
    assert isinstance(root, Mapping) and not problems
    value = root.get("a")
    assert isinstance(value, Scalar) and value.text == text


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    assert problems_of("\ufeff" + SMALL.replace("\n", "\r\n")) == []


def test_an_emoji_of_several_joined_symbols_is_accepted() -> None:
    assert _problems("a: family 👨\u200d👩\u200d👧\n") == []


def test_a_file_larger_than_any_release_is_refused() -> None:
    assert _problems(b"a: " + b"x" * 4_000_000) == ["r.yaml: is larger than any release (at most 4,000,000 bytes)"]


@pytest.mark.parametrize(
    ("text", "message"), [("", "is empty"), ("- a\n", "holds no fields"), ("text\n", "holds no fields")]
)
def test_a_file_without_fields_says_what_to_write(text: str, message: str) -> None:
    advice = "(write fields such as period: Q4 2019; relwriter new FILE writes a first one)"
    assert problems_of(text) == [f"release.yaml:1:1: {message} {advice}"]
