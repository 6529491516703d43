"""The content hash of a document."""

from __future__ import annotations

from pathlib import Path

from relwriter.document.digest import digest
from tests.drafts import SMALL, composed


def test_a_comment_that_moves_every_line_does_not_change_it() -> None:
    assert digest(composed(SMALL)) == digest(composed("# a comment\n\n" + SMALL, Path("elsewhere")))


def test_a_changed_figure_or_word_changes_it() -> None:
    with_figure = SMALL + "sections:\n  - results: {items: [revenue]}\n"
    digests = {
        digest(composed(with_figure)),
        digest(composed(with_figure.replace("83412000", "84412000"))),
        digest(composed(with_figure.replace("Boston", "Austin"))),
        digest(composed(with_figure.replace("results: {", "results: {title: Results, "))),
    }
    assert len(digests) == 4
