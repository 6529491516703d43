"""What a reference document's header or footer may not carry into a release: revisions, marks of work,
bound data."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from relwriter.word.fields import settle
from relwriter.word.names import OFFICE, PIC, WP, A, R, V, W, w
from relwriter.word.watermark import NAME as WATERMARK

_GONE_NAMES = (
    "del moveFrom rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange "
    "numberingChange cellDel cellIns cellMerge bookmarkStart bookmarkEnd proofErr commentRangeStart "
    "commentRangeEnd commentReference moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd permStart "
    "permEnd lastRenderedPageBreak sdtPr sdtEndPr"
)
_GONE = {w(name) for name in _GONE_NAMES.split()}
_OPENED = {w(name) for name in ("ins", "moveTo", "customXml", "smartTag", "sdt", "sdtContent")}
_LINKS_OF_PICTURES = {f"{{{A}}}{name}" for name in ("hlinkClick", "hlinkHover")}
_IMAGE = f"{{{V}}}imagedata"
_SHAPE = f"{{{V}}}shape"
_FILE_NAME = re.compile(r"[/\\]|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)\b", re.IGNORECASE)
_PICTURE_NAMES = f"{{{PIC}}}cNvPr"
_DRAWN = f"{{{WP}}}docPr"
_HOLDERS = {w(name) for name in ("drawing", "pict", "object", "hyperlink", "altChunk", "subDoc", "control")}


def clean(root: etree._Element) -> None:
    """Accepts every change under `root` and takes out what tells of the people and files behind it."""
    settle(root)
    for element in list(root.iter()):
        if element.tag in _GONE or not isinstance(element.tag, str):
            _remove(element)
        elif element.tag in _OPENED:
            _open(element)
        elif _is_hidden(element) or _is_watermark(element):
            _remove(element)


def _is_hidden(element: etree._Element) -> bool:
    """Whether a run holds words that nobody sees, such as a note to the next author of the letterhead."""
    hidden = element.find(f"{w('rPr')}/{w('vanish')}") if element.tag == w("r") else None
    return hidden is not None and hidden.get(w("val"), "1") not in ("0", "false", "off")


def _is_watermark(element: etree._Element) -> bool:
    """Whether a shape is a watermark as Word makes them: a release has its own while it is a draft, and then none."""
    shapes = element.iter(_SHAPE) if element.tag == w("pict") else ()
    return any(shape.get("id", "").startswith(WATERMARK) for shape in shapes)


def forget(root: etree._Element) -> None:
    """Takes out the marks by which Word tells editing sessions apart, and the file names of pictures."""
    for element in list(root.iter()):
        if element.tag == w("rsid"):
            _remove(element)
        else:
            _forget(element)


def _forget(element: etree._Element) -> None:
    for name in [name for name in element.attrib if name.startswith(f"{{{W}}}rsid")]:
        del element.attrib[name]
    if element.tag == _PICTURE_NAMES:
        # Word puts the picture's file name here, such as a project's code name.
        element.set("name", "Picture")
        element.attrib.pop("descr", None)
    elif element.tag == _DRAWN:
        element.set("name", "Picture")
        if _FILE_NAME.search(element.get("descr", "")):
            del element.attrib["descr"]
        element.attrib.pop("title", None)
    elif element.tag == _IMAGE:
        element.attrib.pop(f"{{{OFFICE}}}title", None)


def number_pictures(roots: Iterable[etree._Element], first: int) -> None:
    """Gives all pictures numbers of their own from `first` on, as no two of a file may have the same."""
    for number, drawn in enumerate((drawn for root in roots for drawn in root.iter(_DRAWN)), first):
        drawn.set("id", str(number))


def cut(root: etree._Element, relationships: set[str]) -> None:
    """Takes out what refers to relationships that do not travel: the whole picture, the link but not its
    words."""
    for element in list(root.iter()):
        if any(name.startswith(f"{{{R}}}") and value in relationships for name, value in element.attrib.items()):
            holder = next((e for e in (element, *element.iterancestors()) if e.tag in _HOLDERS), element)
            if element.tag in _LINKS_OF_PICTURES:
                _remove(element)
            elif holder.tag == w("hyperlink"):
                _open(holder)
            else:
                _remove(holder)


def _open(element: etree._Element) -> None:
    """Puts an element's children in its place; of properties inside `w:ins` marks there are none."""
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag in (w("rPr"), w("trPr")):
        parent.remove(element)
        return
    at = parent.index(element)
    for child in reversed(element):
        if child.tag not in (w("customXmlPr"), w("smartTagPr")):
            parent.insert(at + 1, child)
    parent.remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
