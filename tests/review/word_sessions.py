"""Random sessions of people who edit a draft in Word, in the forms that Word writes, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from lxml import etree

from relwriter.word.names import w
from relwriter.word.package import zip_entries
from tests.review.redlining import entries_of
from tests.review.word_additions import ADDITIONS
from tests.review.word_parts import add_parts
from tests.review.word_tables import TABLES
from tests.review.word_writing import cut, mark, mark_end, paragraphs, plain_runs, put, run_of, some_words

BODY = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def edit_in_word(content: bytes, random: Random, times: int) -> bytes:
    """The file after so many edits."""
    entries = entries_of(content)
    root = etree.fromstring(entries[BODY])
    for _ in range(times):
        random.choice(random.choice((EDITS, EDITS, ADDITIONS, TABLES)))(root.find(w("body")), random)
    add_parts(entries, root, random)
    entries[BODY] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zip_entries(entries)


def replace_tracked(body: etree._Element, random: Random) -> None:
    if (found := cut(body, random)) is None:
        return
    run, before, inside, after = found
    gone = [mark("del", random, run_of(inside, run, gone=True))] if inside else []
    came = mark("ins", random, run_of(some_words(random)))
    put(run, *([run_of(before, run)] if before else []), *gone, came, *([run_of(after, run)] if after else []))


def replace_untracked(body: etree._Element, random: Random) -> None:
    if (found := cut(body, random)) is not None:
        run, before, _, after = found
        run.find(w("t")).text = before + random.choice(("", some_words(random))) + after
        run.find(w("t")).set(_SPACE, "preserve")


def replace_nested(body: etree._Element, random: Random) -> None:
    """One wrote words, and another took some of them out again."""
    if (found := cut(body, random)) is not None:
        run, before, inside, after = found
        nested = mark("del", random, run_of(some_words(random), gone=True))
        came = mark("ins", random, run_of(some_words(random)), nested)
        put(run, run_of(before + inside, run), came, run_of(after, run))


def split_by_proofing(body: etree._Element, random: Random) -> None:
    if (found := cut(body, random)) is not None:
        run, before, inside, after = found
        start, end = etree.Element(w("proofErr")), etree.Element(w("proofErr"))
        start.set(w("type"), "spellStart")
        end.set(w("type"), "spellEnd")
        put(run, run_of(before, run), start, run_of(inside, run), end, run_of(after, run))


def wrap_in_smart_tag(body: etree._Element, random: Random) -> None:
    if runs := plain_runs(body):
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


def delete_paragraph(body: etree._Element, random: Random) -> None:
    paragraph = random.choice(paragraphs(body))
    if random.random() < 1 / 3:
        body.remove(paragraph)
        return
    for run in [run for run in plain_runs(paragraph)]:
        text = run.find(w("t")).text or ""
        put(run, mark("del", random, run_of(text, run, gone=True)))
    mark_end(paragraph, mark("del", random))


def add_paragraph(body: etree._Element, random: Random) -> None:
    added = etree.Element(w("p"))
    run = run_of(f"{some_words(random)} {random.randrange(10**6)}.")
    if random.random() < 1 / 2:
        added.append(run)
    else:
        added.append(mark("ins", random, run))
        mark_end(added, mark("ins", random))
    random.choice(paragraphs(body)).addprevious(added)


def move_paragraph(body: etree._Element, random: Random) -> None:
    """A paragraph that was cut out and pasted elsewhere, in the names that Word gives both ends."""
    paragraph = random.choice(paragraphs(body))
    texts = [run.find(w("t")).text or "" for run in plain_runs(paragraph)]
    if len(texts) != len(list(paragraph.iter(w("r")))) or not texts:
        return
    moved = etree.Element(w("p"))
    moved.append(mark("moveTo", random, *(run_of(text) for text in texts)))
    mark_end(moved, mark("moveTo", random))
    random.choice(paragraphs(body)).addprevious(moved)
    for tag, one in (("moveTo", moved), ("moveFrom", paragraph)):
        start, end = mark(f"{tag}RangeStart", random), etree.Element(w(f"{tag}RangeEnd"))
        start.set(w("name"), "move1")
        end.set(w("id"), start.get(w("id"), ""))
        one.addprevious(start)
        one.addnext(end)
    for run in plain_runs(paragraph):
        put(run, mark("moveFrom", random, run_of(run.find(w("t")).text or "")))
    mark_end(paragraph, mark("moveFrom", random))


def split_paragraph(body: etree._Element, random: Random) -> None:
    paragraph = random.choice(paragraphs(body))
    children = [child for child in paragraph if child.tag != w("pPr")]
    if len(children) > 2:
        rest = etree.Element(w("p"))
        rest.extend(children[random.randrange(1, len(children)) :])
        paragraph.addnext(rest)


def join_paragraphs(body: etree._Element, random: Random) -> None:
    mark_end(random.choice(paragraphs(body)), mark("del", random))


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
    properties.append(mark("del", random))


def paste_with_style(body: etree._Element, random: Random) -> None:
    if (found := cut(body, random)) is not None:
        run, before, inside, after = found
        pasted = run_of(some_words(random))
        etree.SubElement(pasted, w("rPr")).append(etree.Element(w("b")))
        pasted.insert(0, pasted[-1])
        put(run, run_of(before + inside, run), pasted, run_of(after, run))


EDITS: tuple[Callable[[etree._Element, Random], None], ...] = (
    *(replace_tracked, replace_tracked, replace_untracked, replace_nested, split_by_proofing, wrap_in_smart_tag),
    *(unwrap_control, delete_paragraph, add_paragraph, move_paragraph, split_paragraph, join_paragraphs, delete_row),
    paste_with_style,
)
