"""The letterhead that a release is written on: a reference document's look, completed with ours, and the
finished file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docx.document import Document as WordDocument
from lxml import etree

from relwriter.word import names
from relwriter.word.carrying import Carrier
from relwriter.word.comments import Comments
from relwriter.word.headroom import header_height
from relwriter.word.letterpages import Furniture
from relwriter.word.lists import Lists
from relwriter.word.markup import body, section_end
from relwriter.word.numbering import Numbering
from relwriter.word.opening import damage_reported, open_content, open_reference
from relwriter.word.package import Part, Relationship, as_uri
from relwriter.word.pagination import count_section_pages, split_sections
from relwriter.word.properties import Properties, pack_document
from relwriter.word.reference import build
from relwriter.word.section import Section
from relwriter.word.settings import even_pages_differ, keep_look
from relwriter.word.standard import KINDS, standard_part
from relwriter.word.stylesheet import Stylesheet
from relwriter.word.tree import parse, serialize
from relwriter.word.typography import Typography

_MAIN = "/word/document.xml"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the body on pages of one orientation, as XML."""

    xml: str
    landscape: bool = False


class Letterhead:
    """A reference document without its text, on which one body is written.

    `stylesheet` and `lists` give the ids that the body's paragraphs need; `typography` their measures; `comments`
    what is said of them in the margin; `link` and `picture` the ids of what it leads to.
    """

    def __init__(self, path: Path | None = None):
        """Opens the reference at `path`, or the standard one. Raises TemplateError when it is no usable
        Word file."""
        if path is None:
            self._read(open_content(build()), "")
            return
        source = open_reference(path)
        with damage_reported(path):
            self._read(source, str(path))

    def _read(self, source: WordDocument, file: str) -> None:
        self._source = source.part
        self._carrier = Carrier()
        self._trees = {kind: self._tree(kind) for kind in KINDS}
        keep_look(self._trees[names.RT_SETTINGS])
        numbering = Numbering(self._trees[names.RT_NUMBERING])
        self.stylesheet = Stylesheet(self._trees[names.RT_STYLES], numbering, file)
        self.typography = Typography(self.stylesheet.root)
        self.lists = Lists(self.stylesheet)
        self.comments = Comments(self.stylesheet)
        self._section = Section(source.element.body)
        self._links: dict[str, Relationship] = {}
        self._pictures: dict[str, Part] = {}

    @property
    def text_width(self) -> int:
        """The width of a line of text in twips."""
        return self._section.lengths()[0]

    def link(self, url: str) -> str:
        """The id of the relationship that leads to a URL."""
        return self._relate(names.RT_HYPERLINK, as_uri(url), external=True)

    def picture(self, content: bytes, kind: str) -> str:
        """The id of the relationship that leads to a picture, `png` or `jpeg`; its part is named by what it shows."""
        name = f"/word/media/{hashlib.sha256(content).hexdigest()[:16]}.{kind}"
        self._pictures[name] = Part(name, f"image/{kind}", content)
        return self._relate(names.RT_IMAGE, name)

    def _relate(self, kind: str, target: str, *, external: bool = False) -> str:
        number = len(KINDS) + len(self._links) + 1
        return self._links.setdefault(target, Relationship(f"rId{number}", kind, target, external)).id

    @property
    def landscape_width(self) -> int:
        """The width of a line of text on a page turned on its side."""
        return self._section.lengths(landscape=True)[0]

    def publish(
        self,
        blocks: str | Sequence[Stretch],
        properties: Properties,
        running_head: str,
        legend: Sequence[str] = (),
        *,
        watermark: str = "",
        line_numbers: bool = False,
    ) -> bytes:
        """The finished Word file: `blocks` is the body's XML, or its stretches, `running_head` what pages after the
        first are headed, `legend` the lines that a draft shows above it, on the first page too, `watermark` a word
        behind the text of each page."""
        stretches = (Stretch(blocks),) if isinstance(blocks, str) else tuple(blocks) or (Stretch(""),)
        self.stylesheet.set_language(properties.language)
        if line_numbers:
            self.stylesheet.id("line number")
            self._section.number_lines()
        furniture = self._furniture(running_head, properties.language)
        if legend or watermark:
            furniture.mark(self.stylesheet.id("Draft Legend"), legend, watermark)
        main = self._body(stretches, furniture.references())
        pages = self._count_pages(main, [stretch.landscape for stretch in stretches], furniture)
        links = [*self._standing_links(), *self._links.values(), *furniture.links]
        # Comments come first: they add their styles to the styles part.
        comments = [part] if (part := self.comments.part()) else []
        links += [Relationship(f"rId{len(links) + 1}", names.RT_COMMENTS, part.name) for part in comments]
        parts = (
            *comments,
            *self._pictures.values(),
            *self._standing_parts(),
            *furniture.parts(pages),
            *self._carrier.parts.values(),
        )
        document = Part(_MAIN, names.CT_DOCUMENT, (names.DECLARATION + main).encode("utf-8"), tuple(links))
        return pack_document(document, parts, properties, pages)

    def _furniture(self, running_head: str, language: str) -> Furniture:
        even = even_pages_differ(self._trees[names.RT_SETTINGS])
        first_id = len(KINDS) + len(self._links) + 1
        furniture = Furniture(self._section, self._source, self._carrier, first_id=first_id, even=even)
        furniture.complete(self.stylesheet, running_head, language)
        return furniture

    def _body(self, stretches: Sequence[Stretch], references: str) -> str:
        """The main part: each stretch a section, which ends the one before; the first has the headers and footers."""
        *others, last = stretches
        end = self.stylesheet.id("Section End") if others else ""
        blocks = ""
        for stretch in others:
            blocks += stretch.xml + section_end(end, self._section.xml(references, landscape=stretch.landscape))
            references = ""
        return body(blocks + last.xml, self._section.xml(references, landscape=last.landscape))

    def _count_pages(self, main: str, landscapes: Sequence[bool], furniture: Furniture) -> int:
        """The pages of all sections; the first page of the first one may have a header of its own."""
        pages = 0
        for number, (elements, landscape) in enumerate(zip(split_sections(parse(main)), landscapes, strict=True)):
            width, height = self._section.lengths(landscape=landscape)
            pushed = {
                occasion: self._section.pushed(header_height(root, self.typography, width))
                for occasion, root in furniture.headers().items()
            }
            own_first = self._section.title_page and not number
            first = pushed.get("first" if own_first else "default", 0)
            later = max(pushed.get(occasion, 0) for occasion in ("default", "even"))
            pages += count_section_pages(elements, self.typography, width, height - later, height - first)
        return pages

    def _tree(self, kind: str) -> etree._Element:
        standard, part = parse(standard_part(kind).content), self._related(kind)
        root = standard if part is None else self._carrier.tree(part)
        if root.tag != standard.tag:
            raise ValueError(f"{part.partname} is no {etree.QName(standard).localname} part")
        return root

    def _related(self, kind: str):
        found = (item for item in self._source.rels.values() if item.reltype == kind and not item.is_external)
        return next((item.target_part for item in found), None)

    def _standing_parts(self) -> list[Part]:
        return [self._standing_part(kind) for kind in KINDS]

    def _standing_part(self, kind: str) -> Part:
        standard, source, root = standard_part(kind), self._related(kind), self._trees[kind]
        if source is None:
            return replace(standard, content=serialize(root))
        return self._carrier.part(source, standard.name, root)

    def _standing_links(self) -> list[Relationship]:
        return [Relationship(f"rId{n}", kind, standard_part(kind).name) for n, kind in enumerate(KINDS, 1)]
