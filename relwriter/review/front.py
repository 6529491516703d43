"""The page before a redline: the figures that changed, in a table that is no part of the release."""

from __future__ import annotations

from collections.abc import Sequence

from relwriter.review.figures import ChangedFigure, pick_shown, tell_others
from relwriter.word.markup import paragraph, run
from relwriter.word.stylesheet import Stylesheet
from relwriter.word.table import Frame, TableCell, table
from relwriter.word.table_styles import table_style

_WIDTHS = (4320, 1800, 1800, 1440)
_HEADS = ("Figure", "Before", "Now", "Difference")
_TITLE = "Changed figures"
_NONE = "No figure changed."
_CAUTION = "This page is no part of the release: delete it before the changes are accepted."


def write_front(figures: Sequence[ChangedFigure], old: str, new: str, stylesheet: Stylesheet) -> str:
    """The XML of the page: what is compared, and each figure with its old and its new print."""
    title = paragraph(stylesheet.id("Table Title"), run(_TITLE))
    caption = paragraph(stylesheet.id("Table Caption"), run(f"{old} compared with {new}"))
    figures, others = pick_shown(figures)
    notes = [_CAUTION, *filter(None, [tell_others(others)])]
    caution = "".join(paragraph(stylesheet.id("Note"), run(note)) for note in reversed(notes))
    if not figures:
        return title + caption + paragraph(stylesheet.id("Body Text"), run(_NONE)) + caution
    rows = [_row(stylesheet, _HEADS, "Table Head", "Table Head Number")]
    rows += [_row(stylesheet, _cells(figure), "Table Label", "Table Number") for figure in figures]
    frame = Frame(stylesheet.id("Release Table"), _WIDTHS, 1, _TITLE, ", ".join(_HEADS))
    return title + caption + table(rows, frame) + paragraph(stylesheet.id("Table End"), "") + caution


def _cells(figure: ChangedFigure) -> tuple[str, ...]:
    label = ", ".join(part for part in (figure.label, figure.period) if part)
    return (label[:1].upper() + label[1:], figure.old or "—", figure.new or "—", figure.difference)


def _row(stylesheet: Stylesheet, texts: Sequence[str], first: str, other: str) -> list[TableCell]:
    names = [first, *[other] * (len(texts) - 1)]
    styles = [stylesheet.id_of(table_style(name)) if "Head" in name else stylesheet.id(name) for name in names]
    return [TableCell(style, run(text) if text else "") for style, text in zip(styles, texts, strict=True)]
