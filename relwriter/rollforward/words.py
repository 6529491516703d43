"""Words of the last release: news is emptied, or kept and marked stale.

News is what somebody said or did in the quarter: quotations, letters, highlights, subheads, drivers, events. Words that
say how the quarter is told (a text with references, an introduction) stay, and their section is marked stale. What is
the same in every release (legends, definitions, contacts) stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.intake.cutting import start_of
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of
from relwriter.intake.splicing import Splice, insert_entry
from relwriter.model.opening import Opening
from relwriter.model.pending import PENDING_MARK
from relwriter.model.sections.calls import Call
from relwriter.model.sections.dates import Events
from relwriter.model.sections.guidance import Guidance
from relwriter.model.sections.highlights import HighlightGroup, Highlights
from relwriter.model.sections.measures import Measure
from relwriter.model.sections.outlook import Outlook
from relwriter.model.sections.paragraphs import Narrative
from relwriter.model.sections.quotes import Letter, Quote
from relwriter.model.sections.result import Result
from relwriter.model.sections.results import Results, Topic
from relwriter.model.sections.returns import Buyback, Dividend
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Turn

NEWS: dict[type, frozenset[str]] = {
    Quote: frozenset(["says", "then"]),
    Letter: frozenset(["text"]),
    Highlights: frozenset(["items"]),
    HighlightGroup: frozenset(["intro", "items"]),
    Result: frozenset(["because", "then"]),
    Guidance: frozenset(["because"]),
    Opening: frozenset(["subheads"]),
    Events: frozenset(["items"]),
}
"""The fields that hold news, by the record that has them."""

TOLD: dict[type, frozenset[str]] = {
    Results: frozenset(["intro", "closing"]),
    Result: frozenset(["text"]),
    Outlook: frozenset(["intro", "notes", "assumptions", "closing"]),
    Guidance: frozenset(["text"]),
    Narrative: frozenset(["text"]),
    Dividend: frozenset(["text"]),
    Buyback: frozenset(["text"]),
    Call: frozenset(["text", "more"]),
    Measure: frozenset(["change"]),
}
"""The fields whose words stay and have to be read again."""

_PARTS = (Result, Topic, Guidance, HighlightGroup, Measure)
"""Records of which the section around them is marked, so that a section is confirmed once."""


def turn_words(turn: Turn) -> None:
    """Notes what becomes of the words of the last release."""
    marked: dict[int, Site] = {}
    for site in turn.sites:
        if turn.is_changed(site.node):
            continue
        for path, key, node in _fields(site, NEWS):
            if turn.keep_text:
                marked.setdefault(id(_section_of(site).node), _section_of(site))
            else:
                _empty(turn, path, key, node)
        if any(True for _ in _fields(site, TOLD)):
            marked.setdefault(id(_section_of(site).node), _section_of(site))
    for site in marked.values():
        _mark(turn, site)


def _fields(site: Site, table: dict[type, frozenset[str]]) -> Iterator[tuple[str, Scalar | None, Node]]:
    """The fields of a record that a table names: path, key, value; a bare text stands for one of them."""
    names = table.get(site.type, frozenset())
    if isinstance(site.node, Mapping):
        for key, value in site.node.entries:
            if key.text in names:
                yield f"{site.path}.{key.text}", key, value
    elif isinstance(site.node, Scalar) and site.type is Guidance and "text" in names:
        yield site.path, None, site.node


def _empty(turn: Turn, path: str, key: Scalar | None, node: Node) -> None:
    """Puts the mark of what is not known yet in the place of words."""
    mark, start = f"'{PENDING_MARK}'", start_of(node)
    if isinstance(node, Sequence):
        mark = f"[{mark}]" if node.flow else f"- {mark}"
    elif key is not None and not _source_of(node)[key.span.end : start].strip(": \n"):
        # Fields below their key give way to a value beside it.
        mark, start = f": {mark}", key.span.end
    turn.change(Splice(start, end_of(node), mark))
    turn.account.add("emptied", node, path, _count(node))


def _source_of(node: Node) -> str:
    """The text of the file that a node stands in."""
    return node.span.source.text if isinstance(node, Scalar) else node.source.text


def _count(node: Node) -> str:
    """How much was there: three items, or the number of words."""
    if isinstance(node, Sequence):
        return f"{len(node.items)} items" if len(node.items) > 1 else "1 item"
    if isinstance(node, Mapping):
        return f"{len(node.entries)} texts"
    count = len(node.text.split())
    return f"{count} word{'' if count == 1 else 's'}"


def _section_of(site: Site) -> Site:
    """The record that is marked for a record's words: itself, or the section that it is a part of."""
    records = [*site.records, site]
    return next(
        record for record in reversed(records) if record.type not in _PARTS and isinstance(record.node, Mapping)
    )


def _mark(turn: Turn, site: Site) -> None:
    """Marks a record stale, unless it is so already."""
    assert isinstance(site.node, Mapping)
    if site.node.get("stale") is None:
        first = next((key.text for key, value in site.node.entries if isinstance(value, Scalar)), "")
        turn.change(insert_entry(site.node, "stale", str(turn.last.period), first))
    turn.account.add("stale", site.node, site.path, f"words of {turn.last.period}")
