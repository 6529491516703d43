"""What a reference document's header or footer may not carry into a release: revisions, marks of work,
bound data."""

from __future__ import annotations

from lxml import etree

from relwriter.word.fields import settle
from relwriter.word.names import R, W, w

_GONE_NAMES = (
    "del moveFrom rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange "
    "numberingChange cellDel cellIns cellMerge bookmarkStart bookmarkEnd proofErr commentRangeStart "
    "commentRangeEnd commentReference moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd "
    "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd permStart "
    "permEnd dataBinding lastRenderedPageBreak placeholder showingPlcHdr docPartObj docPartList"
)
_GONE = {w(name) for name in _GONE_NAMES.split()}
_OPENED = {w(name) for name in ("ins", "moveTo", "customXml", "smartTag")}
_PICTURE_NAMES = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"
_HOLDERS = {w(name) for name in ("drawing", "pict", "object", "hyperlink", "altChunk", "subDoc", "control")}


def clean(root: etree._Element) -> None:
    """Accepts every change under `root` and takes out what tells of the people and files behind it."""
    settle(root)
    for element in list(root.iter()):
        if element.tag in _GONE or not isinstance(element.tag, str):
            _remove(element)
        elif element.tag in _OPENED:
            _open(element)
        elif element.tag == w("id") and element.getparent().tag == w("sdtPr"):
            # Word gives a control that has none a number of its own; this one may be another control's.
            _remove(element)


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


def cut(root: etree._Element, relationships: set[str]) -> None:
    """Takes out what refers to relationships that do not travel: the whole picture, the link but not its
    words."""
    for element in list(root.iter()):
        if any(name.startswith(f"{{{R}}}") and value in relationships for name, value in element.attrib.items()):
            holder = next((e for e in (element, *element.iterancestors()) if e.tag in _HOLDERS), element)
            if holder.tag == w("hyperlink"):
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
