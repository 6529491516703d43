"""The headers and footers of a release: the reference document's own, and ours where it has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from docx.opc.part import Part as WordPart
from lxml import etree

from relwriter.word import names
from relwriter.word.carrying import Carrier
from relwriter.word.fields import refresh
from relwriter.word.furniture import footer_xml, header_xml, reference_xml
from relwriter.word.markup import paragraph, run
from relwriter.word.names import w
from relwriter.word.package import Part, Relationship
from relwriter.word.scrub import clean, number_pictures
from relwriter.word.section import Section
from relwriter.word.stylesheet import Stylesheet
from relwriter.word.tree import parse, parse_fragments, serialize
from relwriter.word.watermark import watermark_run

_OCCASIONS = ("default", "first", "even")
_TYPES = {
    "header": (names.RT_HEADER, names.CT_HEADER),
    "footer": (names.RT_FOOTER, names.CT_FOOTER),
}
_FIRST_PICTURE = 1001
"""The number of the first picture of headers and footers; those of the text count from 1."""
_CONTENT = tuple(w(name) for name in ("t", "drawing", "pict", "object", "fldChar", "fldSimple", "sym", "tbl"))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A header or footer as a tree, and the part of the reference that it came from, if any."""

    root: etree._Element
    source: WordPart | None = None


class Furniture:
    """The headers and footers of one file, by (kind, occasion)."""

    def __init__(self, section: Section, source: WordPart, carrier: Carrier, *, first_id: int, even: bool):
        """The reference's own; the main part's relationships to them count from `first_id`, and `even` says whether
        even pages have their own."""
        self._section = section
        self._carrier = carrier
        self._first_id = first_id
        self._even = even
        self._sheets: dict[tuple[str, str], _Sheet] = {}
        for key, identifier in section.links.items():
            if identifier in source.rels and not source.rels[identifier].is_external:
                self._sheets[key] = _opened(source.rels[identifier].target_part, carrier)

    def complete(self, stylesheet: Stylesheet, running_head: str, language: str) -> None:
        """Adds our header, on pages after the first, and our footer, where the reference has none of its
        own."""
        header, footer = (self._is_furnished(kind) for kind in ("header", "footer"))
        if not header:
            self._open_first_page(footer)
        occasions = self._occasions()
        if not header:
            own = header_xml(stylesheet.id("header"), running_head)
            self._fill("header", occasions, own)
            self._sheets["header", "first"] = _Sheet(parse(header_xml(stylesheet.id("header"), "")))
        if not footer:
            # The page count is set when it is known.
            self._fill("footer", occasions, footer_xml(stylesheet.id("Release Footer"), language, 1))

    def mark(self, style: str, legend: Sequence[str], watermark: str = "") -> None:
        """Heads every page with a legend, in a style (a styleId): each header above what it holds, and pages that
        show no header in one of their own. A word stands behind the text of each page as its watermark."""
        for occasion in self._occasions():
            self._sheets.setdefault(("header", occasion), _Sheet(parse(header_xml(style))))
        headers = [self._sheets[key].root for key in self._keys() if key[0] == "header"]
        for number, root in enumerate(headers, 1):
            runs = [*map(run, legend)] or [""]
            runs[0] += watermark_run(watermark, number) if watermark else ""
            root[:0] = parse_fragments("".join(paragraph(style, one) for one in runs))

    def headers(self) -> dict[str, etree._Element]:
        """The headers that pages show, by occasion."""
        keys = (("header", occasion) for occasion in self._occasions())
        return {key[1]: self._sheets[key].root for key in keys if key in self._sheets}

    def references(self) -> str:
        """The section's links to its headers and footers."""
        keys = self._keys()
        return "".join(reference_xml(*key, f"rId{self._first_id + n}") for n, key in enumerate(keys))

    @property
    def links(self) -> tuple[Relationship, ...]:
        """The main part's relationships to the headers and footers."""
        return tuple(
            Relationship(f"rId{self._first_id + n}", _TYPES[kind][0], _name(kind, occasion))
            for n, (kind, occasion) in enumerate(self._keys())
        )

    def parts(self, pages: int) -> list[Part]:
        """The headers and footers, whose fields say that the file has so many pages."""
        number_pictures((sheet.root for sheet in self._sheets.values()), _FIRST_PICTURE)
        return [self._part(kind, occasion, pages) for kind, occasion in self._keys()]

    def _part(self, kind: str, occasion: str, pages: int) -> Part:
        sheet = self._sheets[kind, occasion]
        refresh(sheet.root, {"PAGE": "1", "NUMPAGES": str(pages)})
        if sheet.source is None:
            return Part(_name(kind, occasion), _TYPES[kind][1], serialize(sheet.root))
        return self._carrier.part(sheet.source, _name(kind, occasion), sheet.root)

    def _keys(self) -> list[tuple[str, str]]:
        return sorted(self._sheets, key=lambda key: (key[0] == "footer", _OCCASIONS.index(key[1])))

    def _is_furnished(self, kind: str) -> bool:
        sheets = [sheet for (own, _), sheet in self._sheets.items() if own == kind]
        return any(next(sheet.root.iter(*_CONTENT), None) is not None for sheet in sheets)

    def _open_first_page(self, footer: bool) -> None:
        """Gives the first page furniture of its own, without changing the footer that it already shows."""
        shown = self._sheets.get(("footer", "default"))
        if footer and shown and not self._section.title_page:
            self._sheets["footer", "first"] = replace(shown, root=parse(serialize(shown.root)))
        self._section.set_title_page()

    def _occasions(self) -> list[str]:
        first = ["first"] if self._section.title_page else []
        return ["default", *first, *(["even"] if self._even else [])]

    def _fill(self, kind: str, occasions: list[str], content: bytes) -> None:
        self._sheets = {key: sheet for key, sheet in self._sheets.items() if key[0] != kind}
        self._sheets |= {(kind, occasion): _Sheet(parse(content)) for occasion in occasions}


def _opened(source: WordPart, carrier: Carrier) -> _Sheet:
    root = carrier.tree(source)
    clean(root)
    return _Sheet(root, source)


def _name(kind: str, occasion: str) -> str:
    return f"/word/{kind}{_OCCASIONS.index(occasion) + 1}.xml"
