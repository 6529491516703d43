"""Random edits that bring other things into a text than words: notes, text boxes, comments, fields, links, signs, breaks."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from lxml import etree

from relwriter.word.markup import ROOT_NAMESPACES
from relwriter.word.names import MC, V, w
from tests.review.word_writing import cut, mark, paragraphs, plain_runs, put, run_of, some_words

_DRAWN = (
    f'<root {ROOT_NAMESPACES} xmlns:mc="{MC}" xmlns:v="{V}"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    "<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></root>"
)


def _number(random: Random) -> str:
    return str(random.randrange(1000, 10**6))


def _run_with(name: str, **attributes: str) -> etree._Element:
    run = etree.Element(w("r"))
    made = etree.SubElement(run, w(name))
    for key, value in attributes.items():
        made.set(w(key), value)
    return run


def _insert(body: etree._Element, random: Random, *things: etree._Element) -> None:
    """Puts things into the middle of some words, tracked or not."""
    found = cut(body, random)
    if found is not None:
        run, before, inside, after = found
        came = [mark("ins", random, *things)] if random.random() < 1 / 2 else list(things)
        put(run, run_of(before + inside, run), *came, run_of(after, run))


def add_note(body: etree._Element, random: Random) -> None:
    _insert(body, random, _run_with(random.choice(("footnoteReference", "endnoteReference")), id=_number(random)))


def add_text_box(body: etree._Element, random: Random) -> None:
    words = f"{some_words(random)} box {_number(random)}"
    _insert(body, random, etree.fromstring(_DRAWN.format(words=words))[0])


def add_field(body: etree._Element, random: Random) -> None:
    shown, kinds = run_of(some_words(random)), ("begin", "separate", "end")
    begin, separate, end = (_run_with("fldChar", fldCharType=kind) for kind in kinds)
    told = _run_with("instrText")
    told[0].text = " REF _Ref1 "
    _insert(body, random, begin, told, separate, shown, end)


def add_simple_field(body: etree._Element, random: Random) -> None:
    field = etree.Element(w("fldSimple"))
    field.set(w("instr"), " DOCPROPERTY Title ")
    field.append(run_of(some_words(random)))
    found = cut(body, random)
    if found is not None:
        run, before, inside, after = found
        put(run, run_of(before + inside, run), field, run_of(after, run))


def add_sign(body: etree._Element, random: Random) -> None:
    """A break, a tab, a hyphen of Word's own, or a symbol."""
    name, attributes = random.choice(
        (
            *(("br", {}), ("br", {"type": "page"}), ("noBreakHyphen", {}), ("softHyphen", {})),
            *(("sym", {"font": "Wingdings", "char": "F0E0"}), ("sym", {"font": "Calibri", "char": "2013"})),
            *(("lastRenderedPageBreak", {}), ("cr", {})),
        )
    )
    _insert(body, random, _run_with(name, **attributes))


def add_blanks(body: etree._Element, random: Random) -> None:
    _insert(body, random, run_of(random.choice((" ", "  ", "\u00a0", "\u202f"))))


def link_words(body: etree._Element, random: Random) -> None:
    if runs := plain_runs(body):
        run = random.choice(runs)
        link = etree.Element(w("hyperlink"))
        link.set(w("anchor"), "_top")
        run.addprevious(link)
        link.append(run)


def comment_words(body: etree._Element, random: Random) -> None:
    """A comment on words, on a place, or from one paragraph into another."""
    found = cut(body, random)
    if found is None:
        return
    run, before, inside, after = found
    number = _number(random)
    start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    start.set(w("id"), number)
    end.set(w("id"), number)
    reference = _run_with("commentReference", id=number)
    put(run, run_of(before, run), start, run_of(inside, run), end, reference, run_of(after, run))
    if random.random() < 1 / 4:
        other = random.choice(paragraphs(body))
        other.append(end)
        other.append(reference)


def split_into_sessions(body: etree._Element, random: Random) -> None:
    """One run is many, as Word notes who typed which letters when."""
    if runs := plain_runs(body):
        run = random.choice(runs)
        text = run.find(w("t")).text or ""
        size = random.randint(1, 7)
        parts = [run_of(text[at : at + size], run) for at in range(0, len(text), size)]
        for number, part in enumerate(parts):
            part.set(w("rsidR"), f"00{number:06X}")
        put(run, *parts)


def delete_control(body: etree._Element, random: Random) -> None:
    controls = [one for one in body.iter(w("sdt")) if one.getparent() is not None]
    if controls:
        control = random.choice(controls)
        control.getparent().remove(control)


def restyle(body: etree._Element, random: Random) -> None:
    """Another font, tracked, as words have that were pasted."""
    if runs := plain_runs(body):
        run = random.choice(runs)
        properties = run.find(w("rPr"))
        before = deepcopy(properties) if properties is not None else etree.Element(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        etree.SubElement(properties, w("b"))
        etree.SubElement(properties, w("i"))
        properties.append(mark("rPrChange", random, before))


def change_quotes(body: etree._Element, random: Random) -> None:
    signs = str.maketrans({"“": '"', "”": '"', "’": "'", '"': "”", "'": "’"})
    for run in plain_runs(body)[:: random.randint(3, 9)]:
        words = run.find(w("t"))
        words.text = (words.text or "").translate(signs)


def resolve_one(body: etree._Element, random: Random) -> None:
    """Somebody accepts or rejects one change of words."""
    marks = [one for one in body.iter(w("ins"), w("del")) if len(one) and one.getparent() is not None]
    if marks:
        one = random.choice(marks)
        stays = (one.tag == w("ins")) == (random.random() < 1 / 2)
        for child in list(one) if stays else ():
            one.addprevious(child)
        for words in one.getparent().iter(w("delText")) if stays and one.tag == w("del") else ():
            if not any(above.tag == w("del") for above in words.iterancestors()):
                words.tag = w("t")
        one.getparent().remove(one)


def break_section(body: etree._Element, random: Random) -> None:
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    properties.append(deepcopy(body.findall(w("sectPr"))[-1]))
    random.choice(paragraphs(body)).addprevious(paragraph)


ADDITIONS = (
    *(add_note, add_text_box, add_field, add_simple_field, add_sign, add_sign, add_blanks, link_words, comment_words),
    *(comment_words, split_into_sessions, delete_control, restyle, change_quotes, resolve_one, break_section),
)
