"""Page furniture: the header and footer that a file gets when its reference document has none, and its
page."""

from __future__ import annotations

from relwriter.word.markup import ROOT_NAMESPACES, escape, field, paragraph, run
from relwriter.word.names import DECLARATION

LETTER_PAGE = (
    '<w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"'
    ' w:gutter="0"/>'
)
"""A letter-size page with margins of an inch, as section properties."""

_PAGE_WORDS = {
    "da": ("Side ", " af "),
    "de": ("Seite ", " von "),
    "en": ("Page ", " of "),
    "es": ("Página ", " de "),
    "fi": ("Sivu ", " / "),
    "fr": ("Page ", " sur "),
    "it": ("Pagina ", " di "),
    "nb": ("Side ", " av "),
    "nl": ("Pagina ", " van "),
    "no": ("Side ", " av "),
    "pt": ("Página ", " de "),
    "sv": ("Sida ", " av "),
}


def header_xml(style: str, *lines: str) -> bytes:
    """A header of one paragraph a line, in a style (a styleId); a line without words is an empty paragraph."""
    return _part("hdr", "".join(paragraph(style, run(line) if line else "") for line in lines))


def footer_xml(style: str, language: str, pages: int) -> bytes:
    """A footer that numbers the pages, in the words of `language`: Page X of Y."""
    before, between = _PAGE_WORDS.get(language.split("-")[0].lower(), ("", " / "))
    runs = (run(before) if before else "") + field("PAGE", "1") + run(between) + field("NUMPAGES", str(pages))
    return _part("ftr", paragraph(style, runs))


def reference_xml(kind: str, occasion: str, relationship: str) -> str:
    """A section's link to a header or footer; `occasion` is default, first or even."""
    return f'<w:{kind}Reference w:type="{occasion}" r:id="{escape(relationship)}"/>'


def _part(name: str, content: str) -> bytes:
    return f"{DECLARATION}<w:{name} {ROOT_NAMESPACES}>{content}</w:{name}>".encode()
