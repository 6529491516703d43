"""A review as a document to circulate: figures first, then every edit with what became of it, then comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.document.tree import Block, Cell, Document, Heading, Imprint, Paragraph, Table, Text
from relwriter.review.returning import Placed
from relwriter.review.reviewing import Listed, Merged

_STATES = {
    "open": "not applied",
    "applied": "applied",
    "there": "there already",
    "refused": "not applied",
    "conflict": "in conflict",
    "alarm": "a figure: not applied",
}


def summarize(merged: Merged, imprint: Imprint) -> Document:
    """The review of a release with this imprint."""
    title = f"Review of {imprint.title}"
    blocks = [Heading(1, (Text(title),), "review.title"), *_files(merged), *_edits(merged), *_comments(merged)]
    return Document(tuple(blocks), replace(imprint, title=title, running_head=title, draft=None))


def _files(merged: Merged) -> Iterator[Block]:
    for number, review in enumerate(merged.reviews):
        words = f"{review.file}: draft content {review.circulated.document[:12]}"
        yield Paragraph((Text(words),), f"review.file-{number}")


def _edits(merged: Merged) -> Iterator[Block]:
    heads = ("Where", "Circulated", "Returned", "By", "Became")
    alarms = [one for one in merged.edits if one.state == "alarm"]
    others = [one for one in merged.edits if one.state != "alarm"]
    for title, edits in (("Figures", alarms), ("Edits", others)):
        if edits:
            yield Heading(2, (Text(title),), f"review.{title.lower()}.title")
            yield _table(f"review.{title.lower()}", title, heads, [_edit_row(one) for one in edits])


def _edit_row(listed: Listed) -> tuple[str, ...]:
    edit = listed.edit
    where = " ".join(part for part in (edit.field or edit.block or "added", edit.row and f"({edit.row})") if part)
    by = "; ".join(" ".join(filter(None, (hand.author or "not tracked", hand.date[:10]))) for hand in edit.hands)
    texts = "; ".join(f"{text.source}: {text.text}" for text in listed.texts)
    became = ": ".join(filter(None, (_STATES[listed.state], listed.reason, texts)))
    return where, *(_tidy(_within(edit, words)) for words in (edit.old, edit.new)), by, _tidy(became)


def _within(edit: object, words: str) -> str:
    before, after = getattr(edit, "before", ""), getattr(edit, "after", "")
    return f"…{before[-15:]}{words}{after[:15]}…" if before or after else words or "—"


def _comments(merged: Merged) -> Iterator[Block]:
    placed = [one for review in merged.reviews for one in review.remarks]
    if placed:
        yield Heading(2, (Text("Comments"),), "review.comments.title")
        heads = ("Where", "On", "Comment", "By", "State")
        yield _table("review.comments", "Comments", heads, [_comment_row(one) for one in placed])


def _comment_row(one: Placed) -> tuple[str, ...]:
    remark = one.remark
    said = " / ".join([remark.text, *(f"{reply.author}: {reply.text}" for reply in remark.replies)])
    by = " ".join(filter(None, (remark.author, remark.date[:10])))
    state = "resolved" if remark.resolved else "open"
    return one.field or one.block or "—", _tidy(remark.quoted) or "—", _tidy(said), by, state


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _table(identifier: str, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    lines = tuple(tuple(Cell((Text(text),)) for text in row) for row in (heads, *rows))
    return Table(lines, identifier, title=title)
