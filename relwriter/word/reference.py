"""The standard reference document, built from our definitions: `python -m relwriter.word.reference
OUT.docx`."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

from relwriter.word import names
from relwriter.word.definitions import reference_styles
from relwriter.word.furniture import LETTER_PAGE
from relwriter.word.markup import body, paragraph, run
from relwriter.word.numbering import Numbering
from relwriter.word.package import Part, Relationship
from relwriter.word.properties import Properties, pack_document
from relwriter.word.standard import KINDS, NUMBERING, STYLES, standard_part
from relwriter.word.stylesheet import Stylesheet
from relwriter.word.tree import parse, serialize


def build() -> bytes:
    """The standard reference document: styles, lists, page and settings, and a line that says what it is
    for."""
    parts = tuple(_filled(standard_part(kind)) for kind in KINDS)
    links = (
        Relationship(f"rId{n}", kind, part.name) for n, (kind, part) in enumerate(zip(KINDS, parts, strict=True), 1)
    )
    main = Part("/word/document.xml", names.CT_DOCUMENT, _main(), tuple(links))
    return pack_document(main, parts, Properties("Reference document", "relwriter", "en-US", ""), 1)


@cache
def _styles_and_numbering() -> dict[str, bytes]:
    numbering = Numbering(parse(NUMBERING))
    stylesheet = Stylesheet(parse(STYLES), numbering)
    for style in reference_styles():
        stylesheet.id(style.name)
    return {names.CT_STYLES: serialize(stylesheet.root), names.CT_NUMBERING: serialize(numbering.root)}


def _filled(part: Part) -> Part:
    return replace(part, content=_styles_and_numbering().get(part.content_type, part.content))


def _main() -> bytes:
    words = "Change the styles, margins, header and footer of this document; what it says is not used."
    section = f"<w:sectPr>{LETTER_PAGE}</w:sectPr>"
    return (names.DECLARATION + body(paragraph("BodyText", run(words)), section)).encode()


def main() -> None:
    """Writes the standard reference document to the path that the command line names."""
    Path(sys.argv[1]).write_bytes(build())


if __name__ == "__main__":
    main()
