"""A document's sections: the page of the reference's last one, upright or turned, and the headers and footers that are
in force there."""

from __future__ import annotations

from lxml import etree

from relwriter.word.furniture import LETTER_PAGE
from relwriter.word.markup import escape
from relwriter.word.names import R, W, r, w
from relwriter.word.order import in_order

_KEPT = frozenset(
    {"pgSz", "pgMar", "pgBorders", "lnNumType", "pgNumType", "cols", "vAlign", "titlePg", "textDirection"}
    | {"bidi", "rtlGutter", "docGrid"}
)
_LETTER = {"pgSz": LETTER_PAGE.partition("/>")[0] + "/>", "pgMar": LETTER_PAGE.partition("/>")[2]}


class Section:
    """The properties of a body's last section; its links to headers and footers by (kind, occasion).

    A kind is `header` or `footer`, an occasion `default`, `first` or `even`.
    """

    def __init__(self, body: etree._Element):
        sections = [s for s in body.iter(w("sectPr")) if s.getparent().tag != w("sectPrChange")]
        final = sections[-1] if sections and sections[-1].getparent() is body else None
        self.links = _links_in_force(sections)
        self.children = dict(_LETTER)
        if final is not None:
            kept = (child for child in final if isinstance(child.tag, str))
            self.children |= {_local(child): _plain(child) for child in kept if _local(child) in _KEPT}

    @property
    def title_page(self) -> bool:
        """Whether the first page has a header and footer of its own."""
        return self.children.get("titlePg", 'w:val="0"').count('w:val="0"') == 0

    def set_title_page(self) -> None:
        """Gives the first page a header and footer of its own."""
        self.children["titlePg"] = "<w:titlePg/>"

    def number_lines(self) -> None:
        """Numbers the lines of text in the margin, on through the file; Word leaves out those of tables."""
        self.children["lnNumType"] = '<w:lnNumType w:countBy="1" w:restart="continuous"/>'

    def xml(self, references: str, *, landscape: bool = False) -> str:
        """The section's properties with the given links to headers and footers.

        Without links it is a later section, which shows the headers and footers of the one before: its first page has
        none of its own, and its pages are numbered on.
        """
        children = self._turned() if landscape else dict(self.children)
        if not references:
            children = {name: xml for name, xml in children.items() if name not in ("titlePg", "pgNumType")}
        return f"<w:sectPr>{references}{in_order('sectPr', children)}</w:sectPr>"

    def _turned(self) -> dict[str, str]:
        """The properties with the page turned on its side, as wide as it was high."""
        size = _numbers(self.children["pgSz"])
        long, short = max(size["w"], size["h"]), min(size["w"], size["h"])
        return {**self.children, "pgSz": f'<w:pgSz w:w="{long}" w:h="{short}" w:orient="landscape"/>'}

    def lengths(self, *, landscape: bool = False) -> tuple[int, int]:
        """The width and height, in twips, that text has on a page."""
        children = self._turned() if landscape else self.children
        size, margins = (_numbers(children[name]) for name in ("pgSz", "pgMar"))
        width = size["w"] - margins["left"] - margins["right"] - margins.get("gutter", 0)
        return max(width, 1440), max(size["h"] - abs(margins["top"]) - abs(margins["bottom"]), 1440)

    def pushed(self, header: int) -> int:
        """How far a header of some height pushes the text of its page down, in twips, half the page at most; a margin
        that Word keeps whatever the header holds is negative."""
        margins, (_, height) = _numbers(self.children["pgMar"]), self.lengths()
        pushed = 0 if margins["top"] < 0 else max(margins.get("header", 720) + header - margins["top"], 0)
        return min(pushed, height // 2)


def _links_in_force(sections: list[etree._Element]) -> dict[tuple[str, str], str]:
    """A section without a link of some kind takes that of the section before it."""
    links = {}
    for section in sections:
        for kind in ("header", "footer"):
            for link in section.iterchildren(w(f"{kind}Reference")):
                links[kind, link.get(w("type"), "default")] = link.get(r("id"))
    return links


def _plain(element: etree._Element) -> str:
    """The element in the prefixes of a body, without what belongs to revisions or to other namespaces."""
    given = {etree.QName(name): value for name, value in element.attrib.items()}
    stated = "".join(
        f' w:{name.localname}="{escape(_value(name.localname, value))}"'
        for name, value in given.items()
        if name.namespace == W and not name.localname.startswith("rsid")
    )
    children = "".join(_plain(child) for child in element if isinstance(child.tag, str))
    return f"<w:{_local(element)}{stated}>{children}</w:{_local(element)}>"


def _value(name: str, value: str) -> str:
    return {"false": "0", "off": "0", "true": "1", "on": "1"}.get(value, value) if name == "val" else value


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _numbers(xml: str) -> dict[str, int]:
    element = etree.fromstring(f'<root xmlns:w="{W}" xmlns:r="{R}">{xml}</root>')[0]
    return {etree.QName(n).localname: int(v) for n, v in element.attrib.items() if v.lstrip("-").isdigit()}
