"""The measures of a file's styles: sizes and spaces, with what each style takes from those that it is
based on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from relwriter.word.names import w

_OFF = ("0", "false", "off", "none")
_LETTERS = {
    "times new roman": 100,
    "liberation serif": 100,
    "times": 100,
    "garamond": 95,
    "calibri": 105,
    "cambria": 108,
    "arial narrow": 90,
    "arial": 110,
    "helvetica": 110,
    "liberation sans": 110,
    "georgia": 116,
    "verdana": 134,
}
_UNKNOWN_LETTER = 110
_LENGTHS = (
    ("sz", (("size", "val"),)),
    ("spacing", (("before", "before"), ("after", "after"), ("line", "line"))),
    (
        "ind",
        (("left", "left"), ("left", "start"), ("right", "right"), ("right", "end"), ("first", "firstLine")),
    ),
)
_SWITCHES = (
    ("b", "bold"),
    ("keepNext", "keep_next"),
    ("keepLines", "keep_lines"),
    ("contextualSpacing", "contextual"),
)


@dataclass(frozen=True, slots=True)
class Measures:
    """A style's measures: `size` in half-points, lengths in twips; `line` in 1/240 of a line when `rule`
    is auto, else in twips; `letter` is how wide its letters are, in per cent of those of Times."""

    size: int = 20
    bold: bool = False
    before: int = 0
    after: int = 0
    line: int = 240
    rule: str = "auto"
    left: int = 0
    right: int = 0
    first: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    contextual: bool = False
    letter: int = 100
    border: int = 0
    """What borders over and under a paragraph add to its height."""

    @property
    def setting(self) -> int:
        """The size, in half-points, at which Times would be as wide."""
        return self.size * self.letter // 100

    @property
    def line_height(self) -> int:
        """The height of a line of Times in twips."""
        single = (self.size * 10 * 2355 + 1024) // 2048
        if self.rule == "exact":
            return self.line
        return max(single, self.line) if self.rule == "atLeast" else single * self.line // 240


class Typography:
    """The measures of every style of a styles part, by styleId; styles may be added to the part meanwhile."""

    def __init__(self, styles: etree._Element):
        self._root = styles
        self._styles: dict[str | None, etree._Element] = {}
        self._known: dict[str | None, Measures] = {}
        defaults = styles.find(w("docDefaults"))
        self._default = Measures() if defaults is None else measured(Measures(), defaults)

    def of(self, style_id: str | None) -> Measures:
        """The measures of a style; of None those of the default paragraph style."""
        if style_id not in self._known:
            self._styles = dict(_by_id(self._root))
            self._known[style_id] = self._resolved(style_id, ())
        return self._known[style_id]

    def _resolved(self, style_id: str | None, seen: tuple[str | None, ...]) -> Measures:
        style = self._styles.get(style_id)
        if style is None or style_id in seen:
            return self._default
        based = style.find(w("basedOn"))
        inherited = self._default if based is None else self._resolved(based.get(w("val")), (*seen, style_id))
        return measured(inherited, style)


def measured(inherited: Measures, element: etree._Element) -> Measures:
    """What the properties inside an element change of the measures inherited."""
    changes: dict[str, int | bool | str] = {}
    for name, measures in _LENGTHS:
        found = next(element.iter(w(name)), None)
        for measure, attribute in measures if found is not None else ():
            value = found.get(w(attribute), "")
            if value.lstrip("-").isdigit():
                changes[measure] = int(value)
        if name == "spacing" and "line" in changes:
            changes["rule"] = found.get(w("lineRule"), "auto")
    if (fonts := next(element.iter(w("rFonts")), None)) is not None:
        changes["letter"] = _LETTERS.get(fonts.get(w("ascii"), "").lower(), _UNKNOWN_LETTER)
    for name, measure in _SWITCHES:
        found = next(element.iter(w(name)), None)
        if found is not None:
            changes[measure] = found.get(w("val"), "1") not in _OFF
    if (borders := next(element.iter(w("pBdr")), None)) is not None:
        changes["border"] = sum(_border(line) for line in borders.iterchildren(w("top"), w("bottom")))
    return replace(inherited, **changes) if changes else inherited


def _border(line: etree._Element) -> int:
    """The height of a border with its distance, in twips; a double one is two lines and the space between them."""
    size, space = (int(line.get(w(name), "0")) for name in ("sz", "space"))
    return size * 20 // 8 * (3 if line.get(w("val")) == "double" else 1) + space * 20


def _by_id(styles: etree._Element) -> Iterator[tuple[str | None, etree._Element]]:
    for style in styles.iterchildren(w("style")):
        yield style.get(w("styleId")), style
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
            yield None, style
