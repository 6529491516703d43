"""The YAML of the answers reads back as exactly the answers, whatever they are made of."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from relwriter.intake.characters import decode
from relwriter.intake.parsing import parse
from relwriter.intake.scalars import WIDTH, write_name, write_prose
from relwriter.interview.house import as_text
from relwriter.interview.yaml_text import write_yaml

NAMES = [
    *("E*TRADE", "AT&T", "Yum! Brands", "#1", "1. Foo", "- x", "yes", "null", "~", "12", "a: b", "{{", "'", '"'),
    *("%", "@", "Moët 🥂", "trailing:", "it's", "?", "!", "&x", "*x", "|", ">", "[a]", "{a}", "a #b", "a  b", "---"),
    *("2020-02-28", "12:30", "1_000", "0x1F", "1e3", "-", ".", ".inf", "=", "<<", "“quoted”", "a\\_b", "No", "9M 2024"),
    *("a\u00a0b", "http://x.y/z", "a, b", "é", "日本", "Ⅳ", "...", "`x`", "NaN", "y", "a:b", "C#", "123 Main St."),
]
SEEN = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Co"], exclude_characters="\ufeff")
LINE = st.text(SEEN, min_size=1, max_size=60).map(str.strip).filter(bool)
WORDS = st.lists(st.text(SEEN, min_size=1, max_size=12), min_size=1, max_size=60).map(" ".join)
PROSE = st.lists(WORDS.map(str.strip).filter(bool), min_size=1, max_size=4).map("\n".join)


def _read(text: str) -> object:
    node, problems = parse(decode("release.yaml", text.encode()))
    assert problems == []
    return as_text(node)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_reads_back_to_the_letter(name):
    assert _read(f"name: {write_name(name)}\n") == {"name": name}
    assert _read(f"- {write_name(name)}\n") == [name]
    assert _read(f"{write_name(name)}: 1\n") == {name: "1"}


@given(LINE)
@settings(max_examples=300, deadline=None)
def test_any_line_reads_back_as_a_name(name):
    assert _read(f"name: {write_name(name)}\nnext: 1\n") == {"name": name, "next": "1"}


@pytest.mark.parametrize("name", ["Acme Robotics, Inc.", "AT&T", "E*TRADE", "it's", "Moët", "Chief Executive Officer"])
def test_a_name_that_yaml_takes_as_it_is_gets_no_quotes(name):
    assert write_name(name) == name


@pytest.mark.parametrize("name", ["yes", "null", "12", "2020-02-28", "a: b", "#1", "~"])
def test_a_name_that_yaml_would_take_for_something_else_is_quoted(name):
    assert write_name(name) == f"'{name}'"


@given(PROSE)
@settings(max_examples=300, deadline=None)
@example("# no comment\n- no list\nkey: value")
@example("x" * 150 + " " + "y" * 150)
@example("wide  gap " * 20 + "end")
@example("first\n\nthird")
def test_any_prose_reads_back_and_is_folded(prose):
    lines = list(write_prose("  says:", prose, 4))
    assert lines[0] == "  says: >-"
    assert _read("\n".join(["quote:", *lines, "  then: x", ""])) == {"quote": {"says": prose, "then": "x"}}


@given(st.text(alphabet="ab \n\t'\"\\#", min_size=1, max_size=30))
@settings(max_examples=300, deadline=None)
def test_prose_that_folding_would_change_reads_back_too(prose):
    lines = list(write_prose("says:", prose, 2))
    assert _read("\n".join([*lines, "then: x", ""])) == {"says": prose, "then": "x"}


def test_prose_is_wrapped_at_its_width():
    lines = list(write_prose("      says:", "word " * 200 + "end", 8))
    assert max(map(len, lines)) <= WIDTH
    assert min(map(len, lines[1:-1])) > WIDTH - 10


def test_groups_stand_apart_and_short_values_together():
    tree = {"house": "company.yaml", "period": "Q4 2019", "figures": {"eps": {"values": {"Q4 2019": "-0.10"}}}}
    assert write_yaml(tree, {"figures": "Which figures?"}, "Edit me") == (
        "# Edit me\nhouse: company.yaml\nperiod: Q4 2019\n\n# Which figures?\nfigures:\n  eps:\n    values:\n"
        "      Q4 2019: -0.10\n"
    )
