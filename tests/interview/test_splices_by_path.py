"""A field of a YAML file is changed by its path, whatever its style: its own bytes change, and no other."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.intake.cutting import start_of
from relwriter.intake.nodes import Scalar, end_of
from relwriter.interview.editing.changing import find, put, remove
from relwriter.interview.editing.manuscript import Manuscript, open_manuscript
from relwriter.interview.editing.papers import steps_of
from relwriter.model.values import Record
from relwriter.rollforward.sites import find_sites

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*/*.yaml"))
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="\u00ad\u061c"), min_size=1
)
TEXTS = st.lists(WORDS.map(lambda words: " ".join(words.split())).filter(bool), min_size=1, max_size=3).map("\n".join)


@cache
def _open(path: Path, line_end: str) -> Manuscript:
    content = path.read_bytes().replace(b"\n", line_end.encode())
    if line_end == "\r\n":
        content = b"\xef\xbb\xbf" + content
    manuscript = open_manuscript(path, path.name)
    return Manuscript(manuscript.file, path.name, content, content)


@cache
def _places(path: Path) -> list[tuple[tuple[str | int, ...], str]]:
    """The paths of all values of an example, and how each is written."""
    sites = find_sites(_open(path, "\n").root)
    values = [site for site in sites if isinstance(site.node, Scalar) and not site.is_key]
    return [(steps_of(site.path), site.node.span.style) for site in values if not issubclass(site.type, Record)]


def _put_in_tree(tree: Any, path: tuple[str | int, ...], text: str) -> Any:
    """The tree with a text at a path; one that stands for a record or a list stays in its place."""
    if not path or isinstance(tree, str):
        return text
    changed = deepcopy(tree)
    changed[path[0]] = _put_in_tree(tree[path[0]], path[1:], text)
    return changed


@given(data=st.data(), path=st.sampled_from(EXAMPLES), line_end=st.sampled_from(["\n", "\r\n"]), text=TEXTS)
def test_a_value_that_is_changed_changes_its_own_bytes_alone(data, path, line_end, text):
    manuscript = _open(path, line_end)
    place, _ = data.draw(st.sampled_from(_places(path)))
    node = find(manuscript.root, place)
    changed = manuscript.spliced(put(manuscript.root, place, text))
    before, after = manuscript.source.text, changed.source.text
    start, rest = start_of(node), len(before) - end_of(node)
    assert (after[:start], after[len(after) - rest :]) == (before[:start], before[len(before) - rest :])
    assert changed.tree == _put_in_tree(manuscript.tree, place, text)
    assert changed.content.count(b"\r\n") == (changed.content.count(b"\n") if line_end == "\r\n" else 0)
    assert changed.content.startswith(b"\xef\xbb\xbf") == (line_end == "\r\n")


@given(data=st.data(), path=st.sampled_from(EXAMPLES))
def test_a_value_that_is_taken_out_leaves_every_other_one(data, path):
    manuscript = _open(path, "\n")
    place, _ = data.draw(st.sampled_from([place for place in _places(path) if len(place[0]) > 1]))
    before = [text for _, text in _texts(manuscript.tree)]
    after = [text for _, text in _texts(manuscript.spliced(remove(manuscript.root, place)).tree)]
    gone = find(manuscript.root, place).text
    before.remove(gone)
    assert sorted(after) == sorted(before)


def _texts(tree: Any, path: tuple = ()) -> list[tuple[tuple, str]]:
    if isinstance(tree, str):
        return [(path, tree)]
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree)
    return [found for step, value in inner for found in _texts(value, (*path, step))]


def test_the_examples_have_values_of_all_usual_styles():
    assert {style for path in EXAMPLES for _, style in _places(path)} >= {"", "'", ">"}


STYLES = """\
# before
period: Q3 2026   # the quarter

release:
  headline: "An \\"old\\" headline"  # news
  subheads: ['One', "Two", Three]
  lede: {verb: said}
sections:
- quote:
    by: jane
    says: |
      Two lines
      of it.

    # a comment on what follows
    then: plain
      text
- results: {items: [revenue]}
- heading: Tables
"""


@pytest.mark.parametrize(
    ("path", "tree", "old", "new"),
    [
        (("period",), "Q4 2026", "Q3 2026 ", "Q4 2026 "),
        (("release", "headline"), "New", '"An \\"old\\" headline"', "New"),
        (("release", "subheads", 1), "2, or", '"Two"', "'2, or'"),
        (("release", "subheads", 3), "Four", "Three]", "Three, Four]"),
        (("release", "lede", "object"), "results", "{verb: said}", "{verb: said, object: results}"),
        (("release", "date"), "2026-11-05", "said}\n", "said}\n  date: 2026-11-05\n"),
        (("sections", 0, "quote", "then"), "New words", "plain\n      text", "New words"),
        (("sections", 0, "quote", "verb"), "added", "      text\n", "      text\n    verb: added\n"),
        (("sections", 1, "results", "items", 0, "label"), "A", "[revenue]", "[{figure: revenue, label: A}]"),
        (("sections", 1, "results", "items", 1, "figure"), "cost", "[revenue]", "[revenue, cost]"),
        (("sections", 2, "heading", "title"), "All tables", "Tables\n", "All tables\n"),
        (("sections", 3), {"text": {"text": "Words"}}, "Tables\n", "Tables\n- text: {text: Words}\n"),
        (("company", "name"), "Acme", "Tables\n", "Tables\n\ncompany: {name: Acme}\n"),
    ],
)
def test_a_field_that_is_new_or_changed_is_written_as_its_neighbours_are(path, tree, old, new):
    manuscript = Manuscript(Path("r.yaml"), "r.yaml", STYLES.encode(), STYLES.encode())
    assert manuscript.spliced(put(manuscript.root, path, tree)).source.text == STYLES.replace(old, new, 1)


@pytest.mark.parametrize(
    ("path", "old"),
    [
        (("sections", 0, "quote", "by"), "by: jane\n    "),
        (("sections", 0, "quote", "then"), "    then: plain\n      text\n"),
        (("sections", 1, "results", "items", 0, "figure"), "- results: {items: [revenue]}\n"),
        (("release", "lede", "verb"), "  lede: {verb: said}\n"),
        (("release", "subheads", 0), "'One', "),
        (("sections", 2), "- heading: Tables\n"),
    ],
)
def test_what_is_taken_out_takes_the_containers_along_that_it_was_alone_in(path, old):
    manuscript = Manuscript(Path("r.yaml"), "r.yaml", STYLES.encode(), STYLES.encode())
    assert manuscript.spliced(remove(manuscript.root, path)).source.text == STYLES.replace(old, "", 1)
