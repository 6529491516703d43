"""The passages of a release: every word that a reader sees, what it came from, and where it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.passages import Passage
from relwriter.compose.composing import compose
from relwriter.compose.facts import Facts
from relwriter.document.tree import Heading, Paragraph, plain_text, walk_blocks
from relwriter.pipeline import draft
from tests.checks.test_clean_releases import CHECKOUT, FILES
from tests.drafts import SMALL, STANDARD, read


def _draft(text: str) -> CheckedDraft:
    release = read(text)
    return CheckedDraft(release, Facts(release), compose(release, STANDARD))


def _passages(body: str) -> list[Passage]:
    return list(_draft(SMALL + body).passages)


def _one(body: str, role: str) -> Passage:
    (found,) = [passage for passage in _passages(body) if passage.role == role]
    return found


@pytest.mark.parametrize("file", FILES)
def test_the_passages_of_a_release_are_its_headings_and_paragraphs_word_for_word(file: str) -> None:
    found = draft(str(CHECKOUT / file))
    passages = CheckedDraft(found.release, Facts(found.release), found.document).passages
    blocks = [block for block in walk_blocks(found.document.blocks) if isinstance(block, Heading | Paragraph)]
    assert [(one.block, one.text) for one in passages] == [(one.id, plain_text(one.content)) for one in blocks]


@pytest.mark.parametrize("file", FILES)
def test_typed_words_stand_in_their_file_where_their_passage_says(file: str) -> None:
    found = draft(str(CHECKOUT / file))
    lines: dict[str, list[str]] = {}
    wrong = []
    for passage in CheckedDraft(found.release, Facts(found.release), found.document).passages:
        for piece in (one for one in passage.pieces if one.literal):
            for offset in range(piece.start, piece.start + len(piece.text.rstrip(".,"))):
                place = passage.place(offset)
                assert place is not None
                text = lines.setdefault(place.file, Path(place.file).read_text(encoding="utf-8").split("\n"))
                typed = text[place.line - 1][place.column - 1 : place.column]
                wrong += [(place, passage.text[offset], typed)] if not _is_typed(passage.text[offset], typed) else []
    assert wrong == []


def _is_typed(read: str, typed: str) -> bool:
    """Whether a character was typed as another: a line end is read as a space."""
    return read.lower() == typed.lower() or (read == " " and typed == "")


def test_a_passage_says_what_it_is_to_a_reader() -> None:
    body = """\
sections:
  - quote: {by: jane-roe, says: We did well.}
  - results: {title: Results, items: [revenue]}
  - results: {layout: paragraphs, items: [revenue]}
  - text: {text: We moved.}
  - heading: More
boilerplate:
  - legend: {text: Care.}
"""
    kinds = [(one.role, one.section, one.speaker) for one in _passages(body)]
    assert kinds == [
        ("headline", "", ""),
        ("lede", "", ""),
        ("quote", "quote", "jane-roe"),
        ("heading", "results", ""),
        ("bullet", "results", ""),
        ("results", "results", ""),
        ("narrative", "text", ""),
        ("heading", "heading", ""),
        ("legend", "legend", ""),
        ("end-mark", "", ""),
    ]


def test_a_reference_is_a_piece_with_its_figure_and_its_place_is_where_it_begins() -> None:
    body = "sections:\n  - text: {text: 'Revenue of {{ revenue }} rose.'}\n"
    passage = _one(body, "narrative")
    figure = next(piece for piece in passage.pieces if not piece.literal)
    assert (figure.text, figure.origin and figure.origin.figure) == ("$83.4 million", "revenue Q3 2026")
    place = passage.place(figure.start)
    lines = (SMALL + body).split("\n")
    assert place is not None and lines[place.line - 1][place.column - 1 :].startswith("{{ revenue }}")


def test_a_computed_sentence_has_the_field_of_its_result_and_no_typed_word_but_labels() -> None:
    passage = _one("sections:\n  - results: {items: [revenue]}\n", "bullet")
    assert passage.field == "sections[0].results.items[0]"
    assert {piece.origin.field for piece in passage.pieces if piece.origin and piece.literal} == {
        "figures.revenue.label"
    }


def test_the_sentence_that_an_author_replaced_can_be_read() -> None:
    body = "sections:\n  - results: {items: [{figure: revenue, text: Sales were good.}]}\n"
    draft = _draft(SMALL + body)
    (field,) = draft.replaced
    assert any(passage.text == "Sales were good." for passage in draft.passages)
    assert draft.replaced[field].startswith("Revenue was $83.4 million for the third quarter of 2026")


_WORD = st.text(st.sampled_from("ab9$%_*[]{\\' \"é,.:"), min_size=1, max_size=12)
_STYLES = (
    lambda text: ">-\n      " + text,
    lambda text: "|-\n      " + text,
    lambda text: "'" + text.replace("'", "''") + "'",
    lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
)


@given(st.lists(_WORD, min_size=1, max_size=6), st.sampled_from(_STYLES))
def test_every_typed_character_of_any_prose_is_at_its_place(words: list[str], style) -> None:
    from relwriter.errors import InputError

    text = ("x" + " {{ revenue }} ".join(words) + "x").strip()
    body = f"sections:\n  - text:\n      text: {style(text)}\n".replace(">-\n      ", ">-\n        ")
    body = body.replace("|-\n      ", "|-\n        ")
    try:
        (passage,) = [one for one in _passages(body) if one.role == "narrative"]
    except InputError:
        return
    lines = (SMALL + body).split("\n")
    for piece in (one for one in passage.pieces if one.literal):
        for offset in range(piece.start, piece.end):
            place = passage.place(offset)
            assert place is not None
            assert lines[place.line - 1][place.column - 1] in (passage.text[offset], "\\")
