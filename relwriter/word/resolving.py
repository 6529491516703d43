"""Tracked changes resolved: what a file says with every change accepted, and with every change rejected."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from relwriter.word.names import w

_KINDS = {True: ("del", "moveFrom", "ins", "moveTo"), False: ("ins", "moveTo", "del", "moveFrom")}
"""The marks of what goes, and of what stays, by whether changes are accepted."""

_TEXTS = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_CHANGES = {
    w(f"{name}Change"): w(name) for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid")
}
_KEPT = {w("pPr"): {w("rPr"), w("sectPr")}, w("sectPr"): {w("headerReference"), w("footerReference")}}
"""What the properties that a change notes leave out, so that it stays."""

_RANGES = {
    *(w(f"{kind}Range{end}") for kind in ("moveFrom", "moveTo") for end in ("Start", "End")),
    *(w(f"customXml{kind}Range{end}") for kind in ("Ins", "Del", "MoveFrom", "MoveTo") for end in ("Start", "End")),
    w("numberingChange"), w("cellMerge"),
}  # fmt: skip
_BETWEEN = {w(f"{name}{end}") for name in ("bookmark", "commentRange") for end in ("Start", "End")} | {w("proofErr")}


def accept(root: etree._Element) -> None:
    """Makes a part say what it says with every change accepted."""
    _resolve(root, accepted=True)


def reject(root: etree._Element) -> None:
    """Makes a part say what it said before every change."""
    _resolve(root, accepted=False)


def has_changes(root: etree._Element) -> bool:
    """Whether anything of a part is tracked."""
    marks = [w(name) for name in _KINDS[True]] + list(_CHANGES)
    return next(root.iter(*marks), None) is not None


def _resolve(root: etree._Element, *, accepted: bool) -> None:
    gone, stays = ({w(name) for name in _KINDS[accepted][part]} for part in (slice(2), slice(2, 4)))
    _restore_properties(root, accepted=accepted)
    ending = [paragraph for paragraph in root.iter(w("p")) if _is_marked(paragraph, gone)]
    for element in list(root.iter(*gone)):
        _take_out(element)
    for element in list(root.iter(*stays)):
        _open(element)
    for element in list(root.iter(*_RANGES)):
        element.getparent().remove(element)
    for text in root.iter(*_TEXTS):
        text.tag = _TEXTS[text.tag]
    _resolve_cells(root, w("cellDel" if accepted else "cellIns"))
    _sweep(root)
    for paragraph in ending:
        _join(paragraph)


def _is_marked(paragraph: etree._Element, tags: set[str]) -> bool:
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and any(child.tag in tags for child in mark)


def _restore_properties(root: etree._Element, *, accepted: bool) -> None:
    """Takes out the notes of earlier properties; rejected ones are put back."""
    for change in list(root.iter(*_CHANGES)):
        owner = change.getparent()
        owner.remove(change)
        if not accepted:
            before = change.find(_CHANGES[change.tag])
            kept = [child for child in owner if child.tag in _KEPT.get(owner.tag, ()) or child.tag in _MARKS]
            restored = [] if before is None else list(before)
            # What is kept stands first in a section's and a run's properties, and last in the others.
            owner[:] = [*kept, *restored] if owner.tag in (w("sectPr"), w("rPr")) else [*restored, *kept]


_MARKS = {w(name) for name in _KINDS[True]}


def _take_out(element: etree._Element) -> None:
    """Removes what goes: the words in a mark, or the row that it marks; of a paragraph's end the mark alone."""
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag == w("trPr"):
        row = parent.getparent()
        if row.getparent() is not None:
            row.getparent().remove(row)
    else:
        parent.remove(element)


def _open(element: etree._Element) -> None:
    """Puts what a mark holds in its place; in properties a mark holds nothing."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def _resolve_cells(root: etree._Element, gone: str) -> None:
    for mark in list(root.iter(w("cellDel"), w("cellIns"))):
        properties = mark.getparent()
        properties.remove(mark)
        if mark.tag == gone:
            cell = properties.getparent()
            cell.getparent().remove(cell)


def _join(paragraph: etree._Element) -> None:
    """Joins a paragraph whose end is gone to the next one, whose properties both then have; one with nothing left
    goes, unless a cell would be without paragraphs."""
    container = paragraph.getparent()
    if container is None:
        return
    left = [child for child in paragraph if child.tag != w("pPr")]
    following = _following(paragraph)
    if following is not None:
        at = 1 if len(following) and following[0].tag == w("pPr") else 0
        following[at:at] = left
        container.remove(paragraph)
    elif not any(child.tag not in _BETWEEN for child in left) and _is_spare(paragraph, container):
        container.remove(paragraph)


def _is_spare(paragraph: etree._Element, container: etree._Element) -> bool:
    """Whether a container is whole without its paragraph: a cell ends with one."""
    if container.tag != w("tc"):
        return True
    before = paragraph.getprevious()
    return paragraph.getnext() is not None or (before is not None and before.tag == w("p"))


def _following(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph that comes right after one."""
    after = paragraph.getnext()
    while after is not None and after.tag in _BETWEEN:
        after = after.getnext()
    return after if after is not None and after.tag == w("p") else None


def _sweep(root: etree._Element) -> None:
    """Takes out what held only words that are gone: links, tables without rows, properties without any."""
    for element in [*root.iter(w("hyperlink")), *root.iter(w("tbl"))]:
        content = w("r") if element.tag == w("hyperlink") else w("tr")
        if next(element.iter(content), None) is None and element.getparent() is not None:
            element.getparent().remove(element)
    for properties in list(_empty_properties(root)):
        properties.getparent().remove(properties)


def _empty_properties(root: etree._Element) -> Iterator[etree._Element]:
    return (element for element in root.iter(w("rPr"), w("trPr")) if not len(element))
