"""Fields in a part: what they compute, where their results stand, and which of them may stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from relwriter.word.names import w

_LIVE = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "IF", "="}
"""Fields that Word computes from the release itself; any other would name the reference's files or people."""


@dataclass
class Field:
    """A complex field: its instruction, the runs that state it, and the runs that show its result."""

    code: str = ""
    frame: list[etree._Element] = field(default_factory=list)
    result: list[etree._Element] = field(default_factory=list)
    separated: bool = False

    @property
    def kind(self) -> str:
        """The field's first word, such as PAGE."""
        return (self.code.split() or [""])[0].upper()


def complex_fields(root: etree._Element) -> Iterator[Field]:
    """Every complex field under `root` that ends, the inner ones of nested fields first."""
    open_fields: list[Field] = []
    for run in root.iter(w("r")):
        mark = run.find(w("fldChar"))
        kind = "" if mark is None else mark.get(w("fldCharType"))
        if kind == "begin":
            open_fields.append(Field())
        if not open_fields:
            continue
        _note(open_fields[-1], run, kind)
        if kind == "end":
            yield open_fields.pop()


def _note(current: Field, run: etree._Element, kind: str) -> None:
    current.separated = current.separated or kind == "separate"
    if kind or not current.separated:
        current.frame.append(run)
        current.code += "".join(run.itertext(w("instrText")))
    else:
        current.result.append(run)


def settle(root: etree._Element) -> None:
    """Turns every field that names files, people or properties into the words that it shows."""
    for found in list(complex_fields(root)):
        if found.kind not in _LIVE:
            for run in found.frame:
                run.getparent().remove(run)
    for element in list(root.iter(w("fldSimple"))):
        if (element.get(w("instr"), "").split() or [""])[0].upper() not in _LIVE:
            for child in reversed(element):
                element.addnext(child)
            element.getparent().remove(element)


def refresh(root: etree._Element, results: dict[str, str]) -> None:
    """Makes the fields of the given kinds show `results`, as Word would after computing them."""
    for found in complex_fields(root):
        if found.kind in results:
            _show([text for run in found.result for text in run.iter(w("t"))], results[found.kind])
    for element in root.iter(w("fldSimple")):
        kind = (element.get(w("instr"), "").split() or [""])[0].upper()
        if kind in results:
            _show(list(element.iter(w("t"))), results[kind])


def _show(texts: list[etree._Element], result: str) -> None:
    for text in texts:
        text.text = ""
    if texts:
        texts[0].text = result
