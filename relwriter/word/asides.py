"""What stands in the text of a file that came back and is no word of it: notes, text boxes, breaks of a page, and signs
that Word writes in its own ways. It is for trees that are read and never written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from relwriter.word.names import MC, w

_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_BOX = w("txbxContent")
_DRAWN = (w("drawing"), w("pict"), w("object"), f"{{{MC}}}AlternateContent")
_CHOICE = f"{{{MC}}}AlternateContent"
_OWN = ("br", "softHyphen", "sym", "ptab", "ruby")
_LAYOUT = ("page", "column")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Aside:
    """A note or a text box: the run that leads to it, the words before it, and its content; of a note its number."""

    kind: str
    run: etree._Element
    before: str
    content: etree._Element | None = None
    number: str = ""


def set_aside(root: etree._Element) -> list[Aside]:
    """The notes and text boxes of a story, which are taken out of it, in order; what else is no word is taken out too,
    and what is one in another form is written as a word."""
    found = [aside for element in list(root.iter(*_NOTES, *_DRAWN)) if (aside := _aside(element)) is not None]
    for element in list(root.iter(_CHOICE, *map(w, _OWN))):
        _tidy(element)
    for words in root.iter(w("t")):
        words.text = _as_shown(words)
    for element in [*_silent_fields(root)]:
        element.getparent().remove(element)
    return found


def _aside(element: etree._Element) -> Aside | None:
    run = next(element.iterancestors(w("r")), None)
    if run is None or any(above.tag in _DRAWN for above in element.iterancestors()):
        return None
    content = next(element.iter(_BOX), None)
    if element.tag in _DRAWN and content is None:
        return None
    aside = Aside(_NOTES.get(element.tag, "text box"), run, _before(element), content, element.get(w("id"), ""))
    element.getparent().remove(element)
    return aside


def _silent_fields(root: etree._Element) -> Iterator[etree._Element]:
    """The marks of fields that show nothing: entries of an index, and fields whose words somebody took out."""
    yield from (one for one in root.iter(w("fldSimple")) if next(one.iter(w("t"), *_DRAWN), None) is None)
    for paragraph in root.iter(w("p")):
        marks: list[etree._Element] = []
        depth = 0
        for one in paragraph.iter(w("fldChar"), w("instrText"), w("t"), *_DRAWN):
            kind = one.get(w("fldCharType"), "") if one.tag == w("fldChar") else ""
            depth += kind == "begin"
            if depth:
                marks.append(one)
            depth -= kind == "end" and depth > 0
            if kind == "end" and not depth:
                yield from () if any(one.tag in _DRAWN or (one.tag == w("t") and one.text) for one in marks) else marks
                marks = []


def _before(element: etree._Element) -> str:
    """The words of the same paragraph before an element."""
    paragraph = next(element.iterancestors(w("p")), None)
    words: list[str] = []
    for one in paragraph.iter(w("t"), element.tag) if paragraph is not None else ():
        if one is element:
            break
        words.append(one.text or "" if one.tag == w("t") else "")
    return "".join(words)


def _tidy(element: etree._Element) -> None:
    parent = element.getparent()
    match etree.QName(element).localname:
        case "br" if element.get(w("type")) in _LAYOUT:
            parent.remove(element)
        case "softHyphen":
            parent.remove(element)
        case "ptab":
            element.tag = w("tab")
        case "sym" if sign := _sign(element):
            _write(element, sign)
        case "AlternateContent":
            _choose(element)
        case "ruby":
            _write(element, "".join("".join(base.itertext(w("t"))) for base in element.iter(w("rubyBase"))))


def _sign(element: etree._Element) -> str:
    """The character of a symbol; empty for one that its font alone knows."""
    try:
        sign = chr(int(element.get(w("char"), ""), 16))
    except (ValueError, OverflowError):
        return ""
    return sign if unicodedata.category(sign)[0] in "LMNPSZ" else ""


def _choose(element: etree._Element) -> None:
    """Puts words that are written in several ways in their place once."""
    choice = next((one for one in element if next(one.iter(w("t")), None) is not None), None)
    if choice is not None and next(choice.iter(*_DRAWN), None) is None:
        parent = element.getparent()
        at = parent.index(element)
        parent[at : at + 1] = list(choice)


def _as_shown(words: etree._Element) -> str:
    """The words of an element as Word shows them: without blanks around them unless these are stated to stay."""
    text = (words.text or "").replace("\n", " ").replace("\r", " ")
    if text == text.strip(" \t"):
        return text
    stated = (above.get(_SPACE) for above in (words, *words.iterancestors()))
    return text if next(filter(None, stated), "") == "preserve" else text.strip(" \t")


def _write(element: etree._Element, words: str) -> None:
    """Turns an element into words."""
    element[:] = []
    element.tag, element.text = w("t"), words
    element.set(_SPACE, "preserve")
