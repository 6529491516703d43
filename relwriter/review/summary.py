"""A review as a document to circulate: figures first, then conflicts, every edit with what became of it, comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from relwriter.document.tree import (
    Block,
    Cell,
    Document,
    Emph,
    Heading,
    Imprint,
    Inline,
    Paragraph,
    Strong,
    Table,
    Text,
)
from relwriter.review.circulated import text_of
from relwriter.review.edits import Edit, shown
from relwriter.review.placing import Placed
from relwriter.review.reviewing import Listed, Merged

_STATES = {"open": "to be applied", "applied": "applied", "there": "there already", "refused": "not applied"}
_CONTEXT = 30
"""So many characters before and after a change are shown with it."""

Content = tuple[Inline, ...]


def summarize(merged: Merged, imprint: Imprint) -> Document:
    """The review of a release with this imprint."""
    title = f"Review of {imprint.title}"
    blocks = [
        Heading(1, (Text(title),), "review.title"),
        *_opening(merged),
        *_figures(merged),
        *_conflicts(merged),
        *_edits(merged),
        *_comments(merged),
    ]
    return Document(tuple(blocks), replace(imprint, title=title, running_head=title, draft=None))


def _opening(merged: Merged) -> Iterator[Block]:
    files = "; ".join(f"{PurePath(one.file).name} (draft {one.circulated.document[:12]})" for one in merged.reviews)
    yield Paragraph((Strong((Text("Returned:"),)), Text(f" {files}")), "review.files")
    counts = [(merged.count("alarm"), "on figures"), (merged.count("conflict"), "in conflict")]
    counts += [(merged.count(state), words) for state, words in _STATES.items()]
    told = ", ".join(f"{count} {words}" for count, words in counts if count) or "none"
    comments = sum(len(review.remarks) for review in merged.reviews)
    words = f" {len(merged.edits)} ({told})" if merged.edits else " none"
    content = (Strong((Text("Edits:"),)), Text(f"{words}. "), Strong((Text("Comments:"),)), Text(f" {comments}"))
    yield Paragraph(content, "review.counts")


def _figures(merged: Merged) -> Iterator[Block]:
    alarms = [(listed, alarm) for listed in merged.edits for alarm in listed.edit.alarms]
    if alarms:
        note = "Figures are never changed by a review: the fact is changed at its source, or the figure stays."
        rows = [
            _plain(_where(merged, listed.edit), one.figure, one.was, one.now or "nothing", _by(listed.edit))
            for listed, one in alarms
        ]
        yield from _section(
            "Figures that read otherwise", ("Where", "Figure", "Circulated", "Returned", "By"), rows, note
        )


def _conflicts(merged: Merged) -> Iterator[Block]:
    listed = [one for one in merged.edits if one.state == "conflict"]
    places = {(one.edit.block, one.edit.cell, one.texts): one for one in reversed(listed)}
    rows = [
        _plain(_where(merged, one.edit) if not number else "", PurePath(text.source).name, text.text or "—")
        for one in reversed(places.values())
        for number, text in enumerate(one.texts)
    ]
    if rows:
        yield from _section("Conflicts", ("Where", "Version", "Reads"), rows, "Nothing of these is applied: decide.")


def _edits(merged: Merged) -> Iterator[Block]:
    edits = [one for one in merged.edits if one.state in _STATES]
    if edits:
        heads = ("Where", "Circulated", "Returned", "By", "State")
        yield from _section("Edits", heads, [_edit_row(merged, one) for one in edits])


def _edit_row(merged: Merged, listed: Listed) -> tuple[Content, ...]:
    edit = listed.edit
    state = _STATES[listed.state] + (f": {listed.reason}" if listed.state == "refused" and listed.reason else "")
    where, by, became = _plain(_where(merged, edit), _by(edit), state)
    if edit.kind == "looks":
        return where, (Text(_tidy(edit.old)),), (Text(f"looks changed: {edit.new}"),), by, became
    return where, _within(edit, edit.old, Emph), _within(edit, edit.new, Strong), by, became


def _within(edit: Edit, words: str, mark: type[Emph] | type[Strong]) -> Content:
    """Words with what stands before and after them, marked; a dash where there are none at all."""
    before, after = edit.before[-_CONTEXT:], edit.after[:_CONTEXT]
    before = f"…{before.partition(' ')[2]}" if len(edit.before) > _CONTEXT else before
    after = f"{after.rpartition(' ')[0]}…" if len(edit.after) > _CONTEXT else after
    text = _tidy(words)
    if not text:
        return _pieces(Text(before + after or "—"))
    lead, trail = (" " * (end != end.strip()) for end in (words[:1], words[-1:]))
    return _pieces(Text(before + lead), mark((Text(text),)), Text(trail + after))


def _pieces(*parts: Inline) -> Content:
    """The parts without empty ones, and without blanks at either end."""
    kept = [Text(" ".join(part.text.split("\n"))) if isinstance(part, Text) else part for part in parts]
    first, last = kept[0], kept[-1]
    kept[0] = Text(first.text.lstrip()) if isinstance(first, Text) else first
    last = kept[-1]
    kept[-1] = Text(last.text.rstrip()) if isinstance(last, Text) else last
    return tuple(part for part in kept if not isinstance(part, Text) or part.text)


def _where(merged: Merged, edit: Edit) -> str:
    """The heading that a block stands under, and the row of a table."""
    if edit.is_furniture:
        return edit.block.partition(".")[0].title()
    leaves = [leaf for review in merged.reviews[:1] for leaf in review.circulated.leaves]
    number = next((n for n, leaf in enumerate(leaves) if leaf.id == edit.block), None)
    above = [] if number is None else [leaf for leaf in leaves[: number + 1] if leaf.kind == "heading"]
    heading = shown(text_of(above[-1].parts)) if len(above) > 1 or (above and number) else "Opening"
    return ", ".join(filter(None, (heading if number is not None else edit.block or "Added", edit.row)))


def _comments(merged: Merged) -> Iterator[Block]:
    placed = [one for review in merged.reviews for one in review.remarks]
    if placed:
        rows = [_comment_row(merged, one) for one in placed]
        yield from _section("Comments", ("Where", "On", "Comment", "By", "State"), rows)


def _comment_row(merged: Merged, one: Placed) -> tuple[Content, ...]:
    remark = one.remark
    said = " / ".join([remark.text, *(f"{reply.author}: {reply.text}" for reply in remark.replies)])
    by = " ".join(filter(None, (remark.author, remark.date[:10])))
    where = _where(merged, Edit("changed", one.block, "", ""))
    return _plain(where, _tidy(remark.quoted) or "—", said, by, "resolved" if remark.resolved else "open")


def _by(edit: Edit) -> str:
    return "; ".join(" ".join(filter(None, (hand.author or "not tracked", hand.date[:10]))) for hand in edit.hands)


def _plain(*texts: str) -> tuple[Content, ...]:
    return tuple((Text(_tidy(text)),) if _tidy(text) else () for text in texts)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _section(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[Content]], note: str = ""
) -> Iterator[Heading | Paragraph | Table]:
    """A heading, what is to be known, and a table with a line under each row."""
    name = f"review.{title.lower().replace(' ', '-')}"
    yield Heading(2, (Text(title),), f"{name}.title")
    if note:
        yield Paragraph((Text(note),), f"{name}.note")
    head = tuple(Cell((Text(text),), "left") for text in heads)
    lines = (tuple(Cell(content, "left", below="single") for content in row) for row in rows)
    yield Table((head, *lines), name, title=title, orientation="portrait")
