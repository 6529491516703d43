"""The roles that a block of a release can have. A role is a Word style, a class in HTML, a layout in text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A role: the Word style that carries it, the kinds of block that may have it, and what it is for."""

    style: str
    blocks: frozenset[str]
    purpose: str


def _paragraph(style: str, purpose: str) -> Role:
    return Role(style, frozenset({"Paragraph"}), purpose)


ROLES: dict[str, Role] = {
    "headline": Role("Title", frozenset({"Heading"}), "the release's headline"),
    "subhead": _paragraph("Subtitle", "a line under the headline"),
    "masthead": _paragraph("Masthead", "exhibit label, FOR IMMEDIATE RELEASE, embargo"),
    "dateline": _paragraph("Dateline", "the opening paragraph: dateline and lede"),
    "quote": _paragraph("Quotation", "a paragraph in which somebody is quoted"),
    "legend": _paragraph("Legend", "a legal legend, such as the safe harbor statement"),
    "about": _paragraph("Boilerplate", "the company's boilerplate"),
    "contact": _paragraph("Contact", "a line of a contact"),
    "table-title": _paragraph("Table Title", "the title lines over a table: company, name of the statement"),
    "table-caption": _paragraph("Table Caption", "what stands under a table's title: unaudited, in thousands"),
    "note": _paragraph("Note", "a note on a table or on the text"),
    "end-mark": _paragraph("End Mark", "the mark that ends the release"),
    "source-line": _paragraph("Source Line", "the wire's SOURCE line"),
}
