"""The parts of a Word file that a text leads to: notes and comments, made for every reference to them in the text."""

from __future__ import annotations

from random import Random

from lxml import etree

from relwriter.word.names import DECLARATION, W14, W15, R, W, w

_TYPES = {
    "footnotes": (f"{R}/footnotes", "footnoteReference", "footnote"),
    "endnotes": (f"{R}/endnotes", "endnoteReference", "endnote"),
    "comments": (f"{R}/comments", "commentReference", "comment"),
}
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


def add_parts(entries: dict[str, bytes], root: etree._Element, random: Random) -> None:
    """Puts into a file the notes and comments that its text refers to, and answers to some of the comments."""
    for part, (kind, reference, tag) in _TYPES.items():
        numbers = [one.get(w("id"), "") for one in root.iter(w(reference))]
        if not numbers or f"word/{part}.xml" in entries:
            continue
        inner = [_entry(tag, number, f"{tag} {number}", random) for number in numbers]
        if part == "comments":
            answered = [number for number in numbers if random.random() < 1 / 3]
            inner += [_entry(tag, f"9{number}", f"answer {number}", random) for number in answered]
            _extend(entries, numbers, answered, random)
        _add(entries, part, kind, f'<w:{part} xmlns:w="{W}" xmlns:w14="{W14}">{"".join(inner)}</w:{part}>')


def _entry(tag: str, number: str, words: str, random: Random) -> str:
    author = random.choice(("Jane Counsel", "Tom Finance"))
    said = f'<w:p w14:paraId="{int(number):08X}"><w:r><w:t>{words}</w:t></w:r></w:p>'
    by = f' w:author="{author}" w:date="2026-11-04T09:00:00Z"' if tag == "comment" else ""
    return f'<w:{tag} w:id="{number}"{by}>{said}</w:{tag}>'


def _extend(entries: dict[str, bytes], numbers: list[str], answered: list[str], random: Random) -> None:
    notes = [f'<w15:commentEx w15:paraId="{int(n):08X}" w15:done="{random.randint(0, 1)}"/>' for n in numbers]
    notes += [
        f'<w15:commentEx w15:paraId="{int(f"9{n}"):08X}" w15:paraIdParent="{int(n):08X}" w15:done="0"/>'
        for n in answered
    ]
    _add(entries, "commentsExtended", _EXTENDED, f'<w15:commentsEx xmlns:w15="{W15}">{"".join(notes)}</w15:commentsEx>')


def _add(entries: dict[str, bytes], part: str, kind: str, xml: str) -> None:
    entries[f"word/{part}.xml"] = (DECLARATION + xml).encode()
    rels = entries["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="x{part}" Type="{kind}" Target="{part}.xml"/></Relationships>'
    entries["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", link).encode()
