"""What stands in the text of a file that came back and is no word of it: notes, text boxes, breaks of a page, and signs
that Word writes in its own ways. It is for trees that are read and never written."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from relwriter.word.names import MC, w

_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_BOX = w("txbxContent")
_DRAWN = (w("drawing"), w("pict"), w("object"), f"{{{MC}}}AlternateContent")
_LAYOUT = ("page", "column")
_PRIVATE, _ASCII = 0xF000, 0x20
"""The fonts of symbols have their signs at F020 and above, where others have letters."""


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
    for element in list(root.iter(w("br"), w("softHyphen"), w("sym"), w("ptab"), w("ruby"))):
        _tidy(element)
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
        case "sym":
            _write(element, _sign(element))
        case "ruby":
            _write(element, "".join("".join(base.itertext(w("t"))) for base in element.iter(w("rubyBase"))))


def _sign(element: etree._Element) -> str:
    """The character of a symbol, in whatever font it is drawn."""
    try:
        code = int(element.get(w("char"), ""), 16)
        return chr(code - _PRIVATE if _PRIVATE + _ASCII <= code <= _PRIVATE + 0xFF else code)
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"


def _write(element: etree._Element, words: str) -> None:
    """Turns an element into words."""
    element[:] = []
    element.tag, element.text = w("t"), words
