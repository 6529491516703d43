"""Looks that words carry themselves, beside those of their style: bold, italics and the like, as people mark them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from relwriter.word.hands import Hand, hand_of
from relwriter.word.names import w

_LETTERS = {"b": "b", "i": "i", "u": "u", "strike": "s", "dstrike": "s", "highlight": "h", "vanish": "v"}
"""The looks that are compared, by the element that gives them, as a letter each."""
_NAMES = {"b": "bold", "i": "italics", "u": "underline", "s": "struck through", "h": "highlight", "v": "hidden"}
_TRACKED = {
    **{"b": "bold", "i": "italics", "u": "underline", "strike": "struck through", "dstrike": "struck through"},
    **{
        "highlight": "highlight",
        "vanish": "hidden",
        "rFonts": "font",
        "sz": "size",
        "color": "color",
        "rStyle": "style",
        "caps": "capitals",
    },
    **{"pStyle": "style", "jc": "alignment", "ind": "indent", "spacing": "spacing", "numPr": "list"},
}
"""What a tracked change of looks is called, by the element that it changes."""
_OFF = ("0", "false", "off", "none")
_NOTED = "{relwriter}looks"


@dataclass(frozen=True, slots=True)
class Look:
    """Looks of words: letters of those that are on and off, and what a tracked change calls them, with its hand."""

    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    hand: Hand | None = None

    def against(self, expected: Collection[str]) -> Look:
        """What of it people changed in words that had other looks."""
        came = [_NAMES[letter] for letter in _NAMES if letter in self.on and letter not in expected]
        went = [f"no {_NAMES[letter]}" for letter in _NAMES if letter in self.off and letter in expected]
        names = self.names if self.hand else (*came, *went)
        return Look(self.on, self.off, names, self.hand)


def note_looks(root: etree._Element) -> None:
    """Notes the tracked changes of looks of a part before they are accepted."""
    for change in root.iter(w("rPrChange"), w("pPrChange")):
        holder = change.getparent().getparent()
        before = next(iter(change), None)
        names = list(dict.fromkeys(_changed(change.getparent(), before)))
        if holder is not None and names:
            hand = hand_of(change)
            holder.set(_NOTED, "\n".join((hand.author, hand.date, *names)))


def _changed(now: etree._Element, before: etree._Element | None) -> Iterator[str]:
    was = {child.tag: dict(child.attrib) for child in before} if before is not None else {}
    own = {child.tag: dict(child.attrib) for child in now}
    for name, called in _TRACKED.items():
        if was.get(w(name)) != own.get(w(name)):
            yield called


def looks_of(run: etree._Element | None) -> Look:
    """The looks that a run carries itself."""
    if run is None:
        return Look()
    found: dict[bool, set[str]] = {True: set(), False: set()}
    properties = run.find(w("rPr"))
    for child in properties if properties is not None else ():
        letter = _LETTERS.get(etree.QName(child).localname)
        if letter:
            found[child.get(w("val"), "1") not in _OFF].add(letter)
    return _noted(run, Look(frozenset(found[True]), frozenset(found[False])))


def look_of_paragraph(paragraph: etree._Element) -> Look:
    """The looks of a paragraph that a tracked change tells."""
    return _noted(paragraph, Look())


def _noted(element: etree._Element, look: Look) -> Look:
    noted = element.get(_NOTED)
    if noted is None:
        return look
    author, date, *names = noted.split("\n")
    return Look(look.on, look.off, tuple(names), Hand(author, date))
