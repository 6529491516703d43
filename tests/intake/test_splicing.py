"""Splices: one value of a file changes, every other byte stays, and the result reads back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from relwriter.intake.characters import decode
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence
from relwriter.intake.parsing import parse
from relwriter.intake.splicing import Splice, Tree, insert_entry, replace_scalar, splice, splice_bytes
from relwriter.source import Source


def _root(text: str) -> Mapping:
    root, problems = parse(Source("f.yaml", text))
    assert not problems and isinstance(root, Mapping)
    return root


def _plain(node: Node | None) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key.text: _plain(value) for key, value in node.entries}


def _node(node: Node | None, path: tuple[str | int, ...]) -> Any:
    for step in path:
        node = node.get(str(step)) if isinstance(node, Mapping) else node.items[int(step)]
    return node


def _replaced(text: str, path: tuple[str | int, ...], new: str) -> str:
    root = _root(text)
    return splice(text, [replace_scalar(_node(root, path[:-1]), _node(root, path), new)])


def _inserted(text: str, path: tuple[str | int, ...], key: str, value: Tree, after: str = "") -> str:
    return splice(text, [insert_entry(_node(_root(text), path), key, value, after)])


@pytest.mark.parametrize(
    ("text", "path", "new", "expected"),
    [
        ("a: pending # soon\nb: 2\n", ("a",), "12.50", "a: 12.50 # soon\nb: 2\n"),
        ("v: {Q1 2026: pending, Q1 2025: 3}\n", ("v", "Q1 2026"), "-4", "v: {Q1 2026: -4, Q1 2025: 3}\n"),
        ("v:\n  - x\n  - 'y'\n", ("v", 1), "it's", "v:\n  - x\n  - 'it''s'\n"),
        ("a: 'one'\n", ("a",), "two", "a: 'two'\n"),
        ('a: "one"\n', ("a",), "1, 2", "a: 1, 2\n"),
        ("v: {a: one}\n", ("v", "a"), "1, 2", "v: {a: '1, 2'}\n"),
        ("v: {a: one}\n", ("v", "a"), "two\nlines", 'v: {a: "two\\nlines"}\n'),
        ("a:\nb: 1\n", ("a",), "x", "a: x\nb: 1\n"),
        (
            "v:\n  says: >-\n    One\n    two.\n\n  b: 1\n",
            ("v", "says"),
            "Three.",
            "v:\n  says: >-\n    Three.\n\n  b: 1\n",
        ),
        ("v:\n  - says: one\n", ("v", 0, "says"), "two\nlines", "v:\n  - says: >-\n      two\n\n      lines\n"),
        ("v:\n  - one\n", ("v", 0), "two\nlines", "v:\n  - >-\n    two\n\n    lines\n"),
        ("a: one # why\nb: 1\n", ("a",), "x\ny", 'a: "x\\ny" # why\nb: 1\n'),
    ],
)
def test_a_value_changes_in_its_place_and_style(
    text: str, path: tuple[str | int, ...], new: str, expected: str
) -> None:
    assert _replaced(text, path, new) == expected
    assert _plain(_node(_root(expected), path)) == new


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        ("a: 1\n", (), "x", "a: 1\nk: x\n"),
        ("a: 1", (), "x", "a: 1\nk: x"),
        ("f:\n  a: 1 # one\n\n# after\ng: 2\n", ("f",), "x", "f:\n  a: 1 # one\n  k: x\n\n# after\ng: 2\n"),
        ("f: {a: 1}\n", ("f",), "x, y", "f: {a: 1, k: 'x, y'}\n"),
        ("f: {}\n", ("f",), "x", "f: {k: x}\n"),
        ("f: {\n  a: 1,\n  b: 2 # two\n  }\n", ("f",), "x", "f: {\n  a: 1,\n  b: 2,\n  k: x # two\n  }\n"),
        ("f:\n  - a: 1\n    b: 2\n  - c\n", ("f", 0), "x", "f:\n  - a: 1\n    b: 2\n    k: x\n  - c\n"),
        ("f:\n  a: >-\n    text\n    more\n\ng: 1\n", ("f",), "x", "f:\n  a: >-\n    text\n    more\n  k: x\n\ng: 1\n"),
        ("f:\n  a: |+\n    text\n\ng: 1\n", ("f",), "x", "f:\n  a: |+\n    text\n\n  k: x\ng: 1\n"),
        ("f:\n  a: [1, 2]\n", ("f",), {"x": "1", "z": "b"}, "f:\n  a: [1, 2]\n  k: {x: 1, z: b}\n"),
        ("f: {a: 1}\n", ("f",), {"x": {"z": "b"}}, "f: {a: 1, k: {x: {z: b}}}\n"),
        ("a: 1\n", (), {"x": {"z": "b"}}, "a: 1\nk:\n  x: {z: b}\n"),
    ],
)
def test_a_field_is_added_in_the_style_of_its_mapping(
    text: str, path: tuple[str | int, ...], value: Tree, expected: str
) -> None:
    assert _inserted(text, path, "k", value) == expected
    assert _plain(_node(_root(expected), (*path, "k"))) == value


def test_a_field_can_be_added_after_another() -> None:
    assert _inserted("a:\n  x: 1\nb: 2\n", (), "k", "v", after="a") == "a:\n  x: 1\nk: v\nb: 2\n"
    assert _inserted("{a: 1, b: 2}\n", (), "k", "v", after="a") == "{a: 1, k: v, b: 2}\n"


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    content = b"\xef\xbb\xbfa: pending\r\nb:\r\n  c: \xc3\xa9\r\n"
    source = decode("f.yaml", content)
    root = _root(source.text)
    splices = [replace_scalar(root, _node(root, ("a",)), "12"), insert_entry(_node(root, ("b",)), "k", "x")]
    assert splice_bytes(content, source, splices) == b"\xef\xbb\xbfa: 12\r\nb:\r\n  c: \xc3\xa9\r\n  k: x\r\n"


def test_two_splices_of_the_same_characters_are_refused() -> None:
    with pytest.raises(ValueError, match="same text"):
        splice("abc", [Splice(0, 2, "x"), Splice(1, 3, "y")])


# What hypothesis writes: trees in random styles, with comments and blank lines where YAML takes them.

_KEYS = st.sampled_from(["a", "b c", "Q4 2019", "it's", "é", "net-sales", "k.1"])
_TEXTS = st.text("ab é'\"#:,{}[]-\\&*!|>%@`$\n1.0", max_size=30)
_PROSE = st.lists(st.sampled_from(["word", "it's", "#1", "a:", "{x}", "éé"]), min_size=1, max_size=40).map(" ".join)
_LEAVES = _TEXTS | _PROSE
_TREES = st.recursive(
    _LEAVES,
    lambda inner: st.dictionaries(_KEYS, inner, min_size=1, max_size=3) | st.lists(inner, min_size=1, max_size=3),
    max_leaves=8,
)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@st.composite
def _lines(draw: st.DrawFn, tree: Any, before: str, indent: int) -> list[str]:
    """A value after its key or dash, in a style that holds it."""
    comment = draw(st.sampled_from(["", " # why", "  "]))
    if isinstance(tree, str):
        styles = ["double", "single"] if "\n" not in tree else ["double"]
        if tree and all(line and line == line.strip() for line in tree.split("\n")):
            styles += ["literal", "kept"]
        style = draw(st.sampled_from(styles))
        if style in ("literal", "kept"):
            body = [f"{' ' * indent}{line}" for line in tree.split("\n")]
            return [f"{before} |-", *body, *draw(st.sampled_from([[], [""]]))] if style == "literal" else [
                f"{before} |+", *body
            ]  # fmt: skip
        mark = _quoted(tree) if style == "double" else "'" + tree.replace("'", "''") + "'"
        return [f"{before} {mark}{comment}"]
    if draw(st.booleans()):
        return [f"{before} {_flow(tree)}{comment}"]
    return [f"{before}{comment}", *draw(_block(tree, indent))]


@st.composite
def _block(draw: st.DrawFn, tree: Any, indent: int) -> list[str]:
    lines: list[str] = []
    for child in tree.items() if isinstance(tree, dict) else tree:
        lines += draw(st.sampled_from([[], [""], [f"{' ' * indent}# note"]]))
        key, value = child if isinstance(tree, dict) else ("", child)
        before = f"{' ' * indent}{_quoted(key)}:" if key else f"{' ' * indent}-"
        lines += draw(_lines(value, before, indent + 2))
    return lines


def _flow(tree: Any) -> str:
    if isinstance(tree, str):
        return _quoted(tree)
    if isinstance(tree, list):
        return f"[{', '.join(map(_flow, tree))}]"
    return "{" + ", ".join(f"{_quoted(key)}: {_flow(value)}" for key, value in tree.items()) + "}"


@st.composite
def _files(draw: st.DrawFn) -> str:
    tree = draw(st.dictionaries(_KEYS, _TREES, min_size=1, max_size=4))
    return "\n".join(draw(_block(tree, 0))) + "\n"


def _paths(node: Node, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Node]]:
    children = [(i, n) for i, n in enumerate(node.items)] if isinstance(node, Sequence) else []
    if isinstance(node, Mapping):
        children = [(key.text, value) for key, value in node.entries]
    return [(path, node), *(found for step, child in children for found in _paths(child, (*path, step)))]


def _with(tree: Any, path: tuple[str | int, ...], value: Any) -> Any:
    if not path:
        return value
    if isinstance(tree, dict):
        return {**tree, path[0]: _with(tree.get(path[0]), path[1:], value)}
    return [_with(item, path[1:], value) if i == path[0] else item for i, item in enumerate(tree)]


@given(_files(), st.data(), _LEAVES)
def test_a_replaced_value_reads_back_and_the_others_stay(text: str, data: st.DataObject, new: str) -> None:
    root = _root(text)
    scalars = [(path, node) for path, node in _paths(root) if isinstance(node, Scalar)]
    path, node = data.draw(st.sampled_from(scalars))
    change = replace_scalar(_node(root, path[:-1]), node, new)
    result = splice(text, [change])
    assert _plain(_root(result)) == _with(_plain(root), path, new)
    assert node.span.start <= change.start and change.end <= node.span.end
    assert result.startswith(text[: change.start]) and result.endswith(text[change.end :])


_VALUES = st.recursive(_LEAVES, lambda inner: st.dictionaries(_KEYS, inner, min_size=1, max_size=2), max_leaves=4)


@given(_files(), st.data(), _VALUES, st.booleans())
def test_an_added_field_reads_back_and_every_byte_stays(text: str, data: st.DataObject, value: Any, end: bool) -> None:
    root = _root(text)
    path, node = data.draw(st.sampled_from([(p, n) for p, n in _paths(root) if isinstance(n, Mapping)]))
    after = "" if end else data.draw(st.sampled_from([key.text for key, _ in node.entries]))
    change = insert_entry(node, "new key", value, after)
    assert change.start == change.end
    result = splice(text, [change])
    assert _plain(_root(result)) == _with(_plain(root), (*path, "new key"), value)


@given(_files(), st.data())
def test_several_splices_are_made_at_once(text: str, data: st.DataObject) -> None:
    root = _root(text)
    scalars = [(path, node) for path, node in _paths(root) if isinstance(node, Scalar)]
    assume(len(scalars) > 1)
    splices = [replace_scalar(_node(root, path[:-1]), node, "-1.50") for path, node in scalars]
    leaves = [_plain(node) for _, node in _paths(_root(splice(text, splices))) if isinstance(node, Scalar)]
    assert leaves == ["-1.50"] * len(scalars)
