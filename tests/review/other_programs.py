"""What other programs make of a draft that they save, as far as it can be said without them: its words in other dress."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from random import Random

from docx import Document
from lxml import etree

from relwriter.word.names import w
from relwriter.word.package import zip_entries
from tests.review.redlining import entries_of

BODY = "word/document.xml"


def _changed(content: bytes, change: Callable[[etree._Element], None]) -> bytes:
    entries = entries_of(content)
    root = etree.fromstring(entries[BODY])
    change(root)
    entries[BODY] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zip_entries(entries)


def save_with_python_docx(content: bytes) -> bytes:
    stream = io.BytesIO()
    Document(io.BytesIO(content)).save(stream)
    return stream.getvalue()


def save_without_marks(content: bytes) -> bytes:
    """Without bookmarks and content controls, as editors in the browser write."""
    return _changed(content, _drop_marks)


def _drop_marks(root: etree._Element) -> None:
    for mark in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        mark.getparent().remove(mark)
    for control in list(root.iter(w("sdt"))):
        inside = control.find(w("sdtContent"))
        for child in list(inside) if inside is not None else ():
            control.addprevious(child)
        control.getparent().remove(control)


def save_restyled(content: bytes) -> bytes:
    """With every style and number of a paragraph stated anew, and every run in one font."""
    return _changed(content, _restyle)


def _restyle(root: etree._Element) -> None:
    for style in root.iter(w("pStyle")):
        style.set(w("val"), "Normal")
    for run in root.iter(w("r")):
        for properties in run.findall(w("rPr")):
            run.remove(properties)
        fonts = etree.SubElement(etree.Element(w("rPr")), w("rFonts"))
        fonts.set(w("ascii"), "Arial")
        run.insert(0, fonts.getparent())


def save_with_blanks(content: bytes) -> bytes:
    """With a blank at the end of each paragraph that holds nothing but words."""
    return _changed(content, _add_blanks)


def _add_blanks(root: etree._Element) -> None:
    for paragraph in root.iter(w("p")):
        if len(paragraph) and paragraph[-1].tag == w("r") and paragraph[-1].find(w("t")) is not None:
            run = etree.SubElement(paragraph, w("r"))
            words = etree.SubElement(run, w("t"))
            words.text = " "
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def save_without_names(content: bytes) -> bytes:
    """Without the properties and the header that tell of which draft it is."""
    entries = entries_of(content)
    entries = {name: part for name, part in entries.items() if name != "docProps/custom.xml"}
    entries["_rels/.rels"] = re.sub(rb'<Relationship [^>]*custom.xml"[^>]*/>', b"", entries["_rels/.rels"])
    entries[BODY] = re.sub(rb"<w:headerReference [^>]*/>", b"", entries[BODY])
    return zip_entries(entries)


PROGRAMS = (save_with_python_docx, save_without_marks, save_restyled, save_with_blanks, save_without_names)


def save_elsewhere(content: bytes, random: Random) -> bytes:
    """The file as one or two such programs save it."""
    for program in random.sample(PROGRAMS, random.randint(1, 2)):
        content = program(content)
    return content
