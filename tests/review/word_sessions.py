"""Random sessions of people who edit a draft in Word, in the forms that Word writes, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree

from relwriter.word.names import w
from relwriter.word.package import zip_entries
from tests.review.redlining import entries_of

BODY = "word/document.xml"
_PEOPLE = ("Jane Counsel", "Tom Finance")
_WORDS = [
    "the",
    "company",
    "material",
    "approximately",
    "record",
    "strong",
    "modest",
    "growth",
    "outlook,",
    "subject",
    "to",
    "risks",
    "—",
    "and",
]
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def edit_in_word(content: bytes, random: Random, times: int) -> bytes:
    """The file after so many edits."""
    entries = entries_of(content)
    root = etree.fromstring(entries[BODY])
    for _ in range(times):
        random.choice(EDITS)(root.find(w("body")), random)
    entries[BODY] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zip_entries(entries)


def _mark(tag: str, random: Random, *children: etree._Element) -> etree._Element:
    mark = etree.Element(w(tag))
    mark.set(w("id"), str(random.randrange(10**6)))
    mark.set(w("author"), random.choice(_PEOPLE))
    mark.set(w("date"), f"2026-11-{random.randint(10, 28)}T10:00:00Z")
    mark.extend(children)
    return mark


def _run(text: str, like: etree._Element | None = None, *, gone: bool = False) -> etree._Element:
    run = etree.Element(w("r"))
    run.set(w("rsidR"), "00AB12CD")
    properties = like.find(w("rPr")) if like is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    shown = etree.SubElement(run, w("delText" if gone else "t"))
    shown.text = text
    shown.set(_SPACE, "preserve")
    return run


def _some_words(random: Random) -> str:
    return " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 5)))


def _plain_runs(body: etree._Element) -> list[etree._Element]:
    """Runs of words that no change marks."""
    runs = (run for run in body.iter(w("r")) if len(run.findall(w("t"))) == 1 and (run.find(w("t")).text or "").strip())
    marks = {w(name) for name in ("ins", "del", "moveFrom", "moveTo", "txbxContent")}
    return [run for run in runs if not marks & {above.tag for above in run.iterancestors()}]


def _cut(body: etree._Element, random: Random) -> tuple[etree._Element, str, str, str] | None:
    """A run, and its words before, in and after some stretch."""
    runs = _plain_runs(body)
    if not runs:
        return None
    run = random.choice(runs)
    text = run.find(w("t")).text or ""
    start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
    return run, text[:start], text[start:end], text[end:]


def _put(run: etree._Element, *instead: etree._Element) -> None:
    for one in instead:
        run.addprevious(one)
    run.getparent().remove(run)


def replace_tracked(body: etree._Element, random: Random) -> None:
    if (found := _cut(body, random)) is None:
        return
    run, before, inside, after = found
    gone = [_mark("del", random, _run(inside, run, gone=True))] if inside else []
    came = _mark("ins", random, _run(_some_words(random)))
    _put(run, *([_run(before, run)] if before else []), *gone, came, *([_run(after, run)] if after else []))


def replace_untracked(body: etree._Element, random: Random) -> None:
    if (found := _cut(body, random)) is not None:
        run, before, _, after = found
        run.find(w("t")).text = before + random.choice(("", _some_words(random))) + after
        run.find(w("t")).set(_SPACE, "preserve")


def replace_nested(body: etree._Element, random: Random) -> None:
    """One wrote words, and another took some of them out again."""
    if (found := _cut(body, random)) is not None:
        run, before, inside, after = found
        nested = _mark("del", random, _run(_some_words(random), gone=True))
        came = _mark("ins", random, _run(_some_words(random)), nested)
        _put(run, _run(before + inside, run), came, _run(after, run))


def split_by_proofing(body: etree._Element, random: Random) -> None:
    if (found := _cut(body, random)) is not None:
        run, before, inside, after = found
        start, end = etree.Element(w("proofErr")), etree.Element(w("proofErr"))
        start.set(w("type"), "spellStart")
        end.set(w("type"), "spellEnd")
        _put(run, _run(before, run), start, _run(inside, run), end, _run(after, run))


def wrap_in_smart_tag(body: etree._Element, random: Random) -> None:
    if runs := _plain_runs(body):
        run = random.choice(runs)
        tag = etree.Element(w("smartTag"))
        tag.set(w("element"), "place")
        run.addprevious(tag)
        tag.append(run)


def unwrap_control(body: etree._Element, random: Random) -> None:
    controls = [one for one in body.iter(w("sdt")) if one.find(w("sdtContent")) is not None]
    if controls:
        control = random.choice(controls)
        for child in list(control.find(w("sdtContent"))):
            control.addprevious(child)
        control.getparent().remove(control)


def _paragraphs(body: etree._Element) -> list[etree._Element]:
    return [one for one in body.iterchildren(w("p")) if one.find(f"{w('pPr')}/{w('sectPr')}") is None]


def _mark_end(paragraph: etree._Element, mark: etree._Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    inner = properties.find(w("rPr"))
    if inner is None:
        inner = etree.SubElement(properties, w("rPr"))
    inner.insert(0, mark)


def delete_paragraph(body: etree._Element, random: Random) -> None:
    paragraph = random.choice(_paragraphs(body))
    if random.random() < 1 / 3:
        body.remove(paragraph)
        return
    for run in [run for run in _plain_runs(paragraph)]:
        text = run.find(w("t")).text or ""
        _put(run, _mark("del", random, _run(text, run, gone=True)))
    _mark_end(paragraph, _mark("del", random))


def add_paragraph(body: etree._Element, random: Random) -> None:
    added = etree.Element(w("p"))
    run = _run(f"{_some_words(random)} {random.randrange(10**6)}.")
    if random.random() < 1 / 2:
        added.append(run)
    else:
        added.append(_mark("ins", random, run))
        _mark_end(added, _mark("ins", random))
    random.choice(_paragraphs(body)).addprevious(added)


def move_paragraph(body: etree._Element, random: Random) -> None:
    paragraphs = _paragraphs(body)
    paragraph = random.choice(paragraphs)
    texts = [run.find(w("t")).text or "" for run in _plain_runs(paragraph)]
    if len(texts) != len(list(paragraph.iter(w("r")))) or not texts:
        return
    moved = etree.Element(w("p"))
    moved.append(_mark("moveTo", random, *(_run(text) for text in texts)))
    _mark_end(moved, _mark("moveTo", random))
    random.choice(paragraphs).addprevious(moved)
    for run in _plain_runs(paragraph):
        _put(run, _mark("moveFrom", random, _run(run.find(w("t")).text or "")))
    _mark_end(paragraph, _mark("moveFrom", random))


def split_paragraph(body: etree._Element, random: Random) -> None:
    paragraph = random.choice(_paragraphs(body))
    children = [child for child in paragraph if child.tag != w("pPr")]
    if len(children) > 2:
        rest = etree.Element(w("p"))
        rest.extend(children[random.randrange(1, len(children)) :])
        paragraph.addnext(rest)


def join_paragraphs(body: etree._Element, random: Random) -> None:
    _mark_end(random.choice(_paragraphs(body)), _mark("del", random))


def delete_row(body: etree._Element, random: Random) -> None:
    rows = [row for row in body.iter(w("tr")) if len(row.getparent().findall(w("tr"))) > 2]
    if not rows:
        return
    row = random.choice(rows)
    if random.random() < 1 / 2:
        row.getparent().remove(row)
        return
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        row.insert(0, properties)
    properties.append(_mark("del", random))


def paste_with_style(body: etree._Element, random: Random) -> None:
    if (found := _cut(body, random)) is not None:
        run, before, inside, after = found
        pasted = _run(_some_words(random))
        etree.SubElement(pasted, w("rPr")).append(etree.Element(w("b")))
        pasted.insert(0, pasted[-1])
        _put(run, _run(before + inside, run), pasted, _run(after, run))


EDITS: tuple[Callable[[etree._Element, Random], None], ...] = (
    *(replace_tracked, replace_tracked, replace_untracked, replace_nested, split_by_proofing, wrap_in_smart_tag),
    *(unwrap_control, delete_paragraph, add_paragraph, move_paragraph, split_paragraph, join_paragraphs, delete_row),
    paste_with_style,
)
