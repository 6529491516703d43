"""The styles of a file that is being written: found by name, and added from our definitions when they are
missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from relwriter.errors import Problem, TemplateError
from relwriter.word.definitions import definitions
from relwriter.word.names import w
from relwriter.word.numbering import Numbering
from relwriter.word.style import Style, indent_xml, style_xml
from relwriter.word.tree import parse_fragment


class Stylesheet:
    """The styles part of one file. Styles are looked up by `w:name`, since their ids differ by Word's
    language."""

    def __init__(
        self, root: etree._Element, numbering: Numbering, file: str = "", styles: Mapping[str, Style] | None = None
    ):
        self.root = root
        self.numbering = numbering
        self._file = file
        self._styles = dict(definitions() if styles is None else styles)
        self._elements = {_name(element): element for element in root.iterchildren(w("style"))}
        self._ids = {element.get(w("styleId")) for element in self._elements.values()}
        self._known: dict[str, str] = {}

    def id(self, name: str) -> str:
        """The id in this file of the style that `name` names; a missing style is added first.

        Raises KeyError for a name that we do not define, TemplateError when it names a style of another kind.
        """
        if name not in self._known:
            self._known[name] = self._element(name).get(w("styleId"))
        return self._known[name]

    def id_of(self, style: Style) -> str:
        """The id in this file of a style, one that our definitions lack being defined as it is."""
        self._styles.setdefault(style.name.lower(), style)
        return self.id(style.name)

    def numbers(self, name: str) -> tuple[int, int] | None:
        """The (numId, level) by which a list style numbers its paragraphs; None when it does not number
        them."""
        element = self._element(name)
        for style in self._with_based(element):
            number = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
            if number is not None:
                return self.numbering.found(int(number.get(w("val"))), style.get(w("styleId")))
        return None

    def _with_based(self, element: etree._Element | None) -> Iterator[etree._Element]:
        """A style and those that it is based on, none of them twice."""
        by_id = {style.get(w("styleId")): style for style in self.root.iterchildren(w("style"))}
        while element is not None and by_id.pop(element.get(w("styleId")), None) is not None:
            yield element
            based = element.find(w("basedOn"))
            element = None if based is None else by_id.get(based.get(w("val")))

    def set_language(self, language: str) -> None:
        """Makes `language` the language of all text, whatever the styles said before."""
        for stated in list(self.root.iter(w("lang"))):
            stated.getparent().remove(stated)
        parent = self.root
        for name in ("docDefaults", "rPrDefault", "rPr"):
            child = parent.find(w(name))
            if child is None:
                child = etree.Element(w(name))
                parent.insert(0, child)
            parent = child
        etree.SubElement(parent, w("lang")).set(w("val"), language)

    def _element(self, name: str) -> etree._Element:
        style = self._styles[name.lower()]
        found = self._elements.get(name.lower())
        if found is None and style.default:
            found = next((e for e in self._elements.values() if _is_default(e, style.kind)), None)
        if found is None:
            return self._add(style)
        if (kind := found.get(w("type"), "paragraph")) != style.kind:
            raise TemplateError([_other_kind(self._file, style, kind)])
        return found

    def _add(self, style: Style) -> etree._Element:
        style_id = self._free_id(style.id)
        self._ids.add(style_id)
        based = self.id(style.based) if style.based else ""
        number = self._number(style, style_id)
        element = parse_fragment(style_xml(style, style_id, based, "", number))
        self._elements[style.name.lower()] = element
        self.root.append(element)
        if style.following:
            self._set_following(element, self.id(style.following))
        return element

    def _number(self, style: Style, style_id: str) -> int | None:
        if not style.marks:
            return None
        return self.numbering.add(style.marks, style_id, indent_xml(style))

    def _set_following(self, element: etree._Element, following: str) -> None:
        place = element.find(w("basedOn"))
        following_element = etree.Element(w("next"))
        following_element.set(w("val"), following)
        (element.find(w("name")) if place is None else place).addnext(following_element)

    def _free_id(self, wanted: str) -> str:
        number, candidate = 1, wanted
        while candidate in self._ids:
            number, candidate = number + 1, f"{wanted}{number + 1}"
        return candidate


def _name(element: etree._Element) -> str:
    name = element.find(w("name"))
    return "" if name is None else name.get(w("val"), "").lower()


def _is_default(element: etree._Element, kind: str) -> bool:
    return element.get(w("type")) == kind and element.get(w("default")) in ("1", "true", "on")


def _other_kind(file: str, style: Style, kind: str) -> Problem:
    message = f"its style '{style.name}' is a {kind} style, where a release needs a {style.kind} style of that name"
    return Problem(file, 0, 0, "", message, "rename that style in the reference document")
