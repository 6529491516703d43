"""The reference documents of the template packs, built from our definitions:
`python -m relwriter.word.reference OUT.docx [LOOK]`."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

from relwriter.word import names
from relwriter.word.definitions import reference_styles
from relwriter.word.looks import LOOKS, Look
from relwriter.word.markup import body, paragraph, run
from relwriter.word.numbering import Numbering
from relwriter.word.package import Part, Relationship
from relwriter.word.properties import Properties, pack_document
from relwriter.word.standard import KINDS, NUMBERING, STYLES, standard_part
from relwriter.word.stylesheet import Stylesheet
from relwriter.word.tree import parse, serialize


@cache
def build(name: str = "standard") -> bytes:
    """The reference document of a look: styles, lists, page and settings, and a line that says what it is for."""
    look = LOOKS[name]
    filled = _styles_and_numbering(look)
    parts = tuple(_filled(standard_part(kind), look, filled) for kind in KINDS)
    links = (
        Relationship(f"rId{n}", kind, part.name) for n, (kind, part) in enumerate(zip(KINDS, parts, strict=True), 1)
    )
    main = Part("/word/document.xml", names.CT_DOCUMENT, _main(look), tuple(links))
    return pack_document(main, parts, Properties("Reference document", "relwriter", look.language, ""), 1)


def _styles_and_numbering(look: Look) -> dict[str, bytes]:
    numbering = Numbering(parse(NUMBERING))
    stylesheet = Stylesheet(parse(look.relettered(STYLES.encode()).decode()), numbering, styles=look.definitions())
    for style in reference_styles():
        stylesheet.id(style.name)
    if look.language != "en-US":
        stylesheet.set_language(look.language)
    return {names.CT_STYLES: serialize(stylesheet.root), names.CT_NUMBERING: serialize(numbering.root)}


def _filled(part: Part, look: Look, filled: dict[str, bytes]) -> Part:
    return replace(part, content=filled.get(part.content_type, look.relettered(part.content)))


def _main(look: Look) -> bytes:
    words = "Change the styles, margins, header and footer of this document; what it says is not used."
    section = f"<w:sectPr>{look.page}</w:sectPr>"
    return (names.DECLARATION + body(paragraph("BodyText", run(words)), section)).encode()


def main() -> None:
    """Writes the reference document of a look to the path that the command line names."""
    Path(sys.argv[1]).write_bytes(build(*sys.argv[2:3]))


if __name__ == "__main__":
    main()
