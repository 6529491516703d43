"""A story of an older file in the terms of a newer one: its styles, lists, links and pictures under the ids that they
have there, added where the newer file has none."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from relwriter.word.names import RT_HYPERLINK, RT_IMAGE, WP, R, V, w
from relwriter.word.pieces import canonical
from relwriter.word.scrub import cut
from relwriter.word.story import is_section_end
from relwriter.word.wordfile import StoryName, WordFile

_KINDS = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
_LEFT = (w("sectPr"), w("footnoteReference"), w("endnoteReference"))
_DRAWING = f"{{{WP}}}docPr"
_OTHER_SHAPES = "_before"
_OTHER_DRAWINGS = 100_000
"""Added to the numbers of the older file's drawings, so that they differ from the newer one's."""


class Adoption:
    """Takes stories of one file over into another."""

    def __init__(self, old: WordFile, new: WordFile):
        self._old = old
        self._new = new
        self._by_name = {kind: _ids_by_name(new, kind) for kind in _KINDS.values()}
        self._styles: dict[tuple[str, str], str] = {}
        self._numbers: dict[str, str] = {}

    def adopt(self, story: StoryName) -> None:
        """Makes the old file's story ready to stand in the new one's; nothing else of the old file changes."""
        root, source = self._old.root(story), self._old.parts[story]
        for paragraph in [one for one in root.iter(w("p")) if is_section_end(one)]:
            paragraph.getparent().remove(paragraph)
        for element in list(root.iter(*_LEFT)):
            element.getparent().remove(element)
        self._lead(root, source, self._new.parts.get(story, self._new.main))
        for element in root.iter(*_KINDS):
            element.set(w("val"), self._style(_KINDS[element.tag], element.get(w("val"), "")))
        for element in list(root.iter(w("numId"))):
            element.set(w("val"), self._number(element.get(w("val"), "0")))
        for element in root.iter(_DRAWING):
            element.set("id", str(int(element.get("id", "0")) + _OTHER_DRAWINGS))
        for element in root.iter(f"{{{V}}}*"):
            _rename_shape(element)

    def _lead(self, root: etree._Element, source: str, target: str) -> None:
        """Gives what refers to links and pictures their new ids, and takes out what refers to anything else."""
        used = {v for element in root.iter() for n, v in element.attrib.items() if n.startswith(f"{{{R}}}")}
        found = {identifier: self._old.target(source, identifier) for identifier in used}
        known = {identifier: led for identifier, led in found.items() if led and led[0] in (RT_HYPERLINK, RT_IMAGE)}
        cut(root, used - known.keys())
        ids = {identifier: self._new.lead_to(target, *led) for identifier, led in sorted(known.items())}
        for element in root.iter():
            for name, value in element.attrib.items():
                if name.startswith(f"{{{R}}}") and value in ids:
                    element.set(name, ids[value])

    def _style(self, kind: str, identifier: str) -> str:
        """The id in the new file of the style with an id in the old one."""
        key = (kind, identifier)
        if key not in self._styles:
            name = self._old.style_names(kind).get(identifier)
            known = self._by_name[kind].get(name) if name is not None else None
            self._styles[key] = known or self._add_style(kind, identifier, name)
        return self._styles[key]

    def _add_style(self, kind: str, identifier: str, name: str | None) -> str:
        styles = self._old.styles.iterchildren(w("style"))
        style = next((style for style in styles if style.get(w("styleId")) == identifier), None)
        if style is None or name is None:
            # A style that its own file lacks shows as the default one.
            return self._by_name[kind].get(self._new.style_names(kind).get(None, ""), identifier)
        added = deepcopy(style)
        self._styles[kind, identifier] = self._by_name[kind][name] = self._free_id(identifier)
        added.set(w("styleId"), self._styles[kind, identifier])
        added.attrib.pop(w("default"), None)
        self._settle(added, kind)
        self._new.styles.append(added)
        return self._styles[kind, identifier]

    def _settle(self, style: etree._Element, kind: str) -> None:
        """Gives what an added style refers to its new ids."""
        for name in ("next", "link"):
            for child in style.findall(w(name)):
                style.remove(child)
        for based in style.findall(w("basedOn")):
            based.set(w("val"), self._style(kind, based.get(w("val"), "")))
        for number in style.iter(w("numId")):
            number.set(w("val"), self._number(number.get(w("val"), "0")))

    def _free_id(self, wanted: str) -> str:
        taken = {style.get(w("styleId")) for style in self._new.styles.iterchildren(w("style"))}
        return next(f"{wanted}{n or ''}" for n in range(len(taken) + 2) if f"{wanted}{n or ''}" not in taken)

    def _number(self, number: str) -> str:
        """The number in the new file of a list; 0, which is no list, where the new file cannot have it."""
        if number not in self._numbers:
            self._numbers[number] = self._find_number(number) or self._add_number(number)
        return self._numbers[number]

    def _find_number(self, number: str) -> str:
        old, new = (_definition(file.numbering, number) for file in (self._old, self._new))
        return number if old and old == new else ""

    def _add_number(self, number: str) -> str:
        source, target = self._old.numbering, self._new.numbering
        if source is None or target is None or number == "0" or (num := _num(source, number)) is None:
            return "0"
        abstract = _abstract(source, num)
        if abstract is None:
            return "0"
        own, definition = deepcopy(num), deepcopy(abstract)
        _take_names(definition)
        definition.set(w("abstractNumId"), str(_highest(target, "abstractNum", "abstractNumId") + 1))
        own.set(w("numId"), str(_highest(target, "num", "numId") + 1))
        own.find(w("abstractNumId")).set(w("val"), definition.get(w("abstractNumId")))
        # Word wants every definition before every number.
        target.insert(len(target.findall(w("abstractNum"))), definition)
        target.insert(len(target.findall(w("abstractNum"))) + len(target.findall(w("num"))), own)
        return own.get(w("numId"))


def _rename_shape(element: etree._Element) -> None:
    """Tells a drawing in the older markup, such as a watermark, from the newer file's."""
    for name in ("id", "type"):
        if element.get(name):
            element.set(name, f"{element.get(name)}{_OTHER_SHAPES}")


def _take_names(definition: etree._Element) -> None:
    """Unlinks a list from the styles that it is named after, and from the number that tells it from its copies."""
    for child in [*definition.findall(w("nsid")), *definition.iter(w("pStyle"))]:
        child.getparent().remove(child)


def _ids_by_name(file: WordFile, kind: str) -> dict[str, str]:
    return {name: identifier for identifier, name in file.style_names(kind).items() if identifier is not None}


def _num(root: etree._Element, number: str) -> etree._Element | None:
    return next((num for num in root.findall(w("num")) if num.get(w("numId")) == number), None)


def _abstract(root: etree._Element, num: etree._Element) -> etree._Element | None:
    stated = num.find(w("abstractNumId"))
    wanted = None if stated is None else stated.get(w("val"))
    return next((one for one in root.findall(w("abstractNum")) if one.get(w("abstractNumId")) == wanted), None)


def _definition(root: etree._Element | None, number: str) -> str:
    """What a list looks like, as text that is equal for equal ones."""
    num = None if root is None else _num(root, number)
    abstract = None if num is None else _abstract(root, num)
    if abstract is None:
        return ""
    return "".join(
        canonical(child) for one in (abstract, num) for child in one if child.tag in (w("lvl"), w("lvlOverride"))
    )


def _highest(root: etree._Element, name: str, attribute: str) -> int:
    return max((int(one.get(w(attribute), "0")) for one in root.findall(w(name))), default=0)
