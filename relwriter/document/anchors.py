"""The names by which a block or figure of a document is found again in a file that somebody has edited."""

from __future__ import annotations

import re
from hashlib import sha256

from relwriter.document.tree import Document, Value, walk_contents, walk_inlines
from relwriter.source import Origin

BOOKMARK = "_rw_"
"""What our bookmarks begin with; Word hides those that begin with a low line."""

_BOOKMARK_LENGTH, _TAG_LENGTH = 40, 64
"""The longest names that Word takes."""


def name_block(identifier: str) -> str:
    """The name of the bookmark of a block: letters, digits and low lines, at most 40, another for each id.

    Word does not tell capitals from small letters in such names, so that the digits at the end make the difference.
    """
    mark = f"_{_digits(identifier, 10)}"
    words = re.sub(r"[^a-z0-9]+", "_", identifier.lower()).strip("_")
    return BOOKMARK + words[: _BOOKMARK_LENGTH - len(BOOKMARK) - len(mark)] + mark


def name_figure(origin: Origin) -> str:
    """The tag of a figure: its field, and what is printed of it where that is not the amount that the field holds; at
    most 64 characters, another for each field, figure, form and base."""
    figure, _, period = origin.figure.partition(" ")
    stated = "" if origin.field == f"figures.{figure}.values.{period}" else origin.figure
    form = "" if origin.form == "amount" else origin.form
    return _shortened("|".join((origin.field, stated, form, origin.base)).rstrip("|"))


def describe_figure(origin: Origin) -> str:
    """What a figure is, for people: `net_income Q4 2019, percent from net_income Q4 2018`."""
    form = f", {origin.form}" if origin.form != "amount" else ""
    base = f" from {origin.base}" if origin.base else ""
    return f"{origin.figure or origin.field}{form}{base}"


def title_figure(origin: Origin) -> str:
    """The same in at most 64 characters."""
    return _shortened(describe_figure(origin))


def find_figures(document: Document) -> dict[str, Origin]:
    """The origin of each figure of a document by its tag."""
    nodes = (node for content in walk_contents(document) for node in walk_inlines(content))
    return {name_figure(node.origin): node.origin for node in nodes if isinstance(node, Value) and node.is_figure}


def _shortened(name: str) -> str:
    """A name as it is, or the beginning of a longer one with digits of its own."""
    if len(name) <= _TAG_LENGTH:
        return name
    mark = f"~{_digits(name, 12)}"
    return name[: _TAG_LENGTH - len(mark)] + mark


def _digits(name: str, count: int) -> str:
    return sha256(name.encode()).hexdigest()[:count]
