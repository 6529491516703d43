"""What Word writes into the XML of a text: runs, tracked changes, the ends of paragraphs, in the hands of random people."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from lxml import etree

from relwriter.word.names import w

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


def mark(tag: str, random: Random, *children: etree._Element) -> etree._Element:
    made = etree.Element(w(tag))
    made.set(w("id"), str(random.randrange(10**6)))
    made.set(w("author"), random.choice(_PEOPLE))
    made.set(w("date"), f"2026-11-{random.randint(10, 28)}T10:00:00Z")
    made.extend(children)
    return made


def run_of(text: str, like: etree._Element | None = None, *, gone: bool = False) -> etree._Element:
    run = etree.Element(w("r"))
    run.set(w("rsidR"), "00AB12CD")
    properties = like.find(w("rPr")) if like is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    shown = etree.SubElement(run, w("delText" if gone else "t"))
    shown.text = text
    shown.set(_SPACE, "preserve")
    return run


def some_words(random: Random) -> str:
    return " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 5)))


def plain_runs(body: etree._Element) -> list[etree._Element]:
    """Runs of words that no change marks."""
    runs = (run for run in body.iter(w("r")) if len(run.findall(w("t"))) == 1 and (run.find(w("t")).text or "").strip())
    marks = {w(name) for name in ("ins", "del", "moveFrom", "moveTo", "txbxContent")}
    return [run for run in runs if not marks & {above.tag for above in run.iterancestors()}]


def cut(body: etree._Element, random: Random) -> tuple[etree._Element, str, str, str] | None:
    """A run, and its words before, in and after some stretch."""
    runs = plain_runs(body)
    prose = [run for run in runs if next(run.iterancestors(w("tc")), None) is None]
    runs = prose if prose and random.random() < 3 / 4 else runs
    if not runs:
        return None
    run = random.choice(runs)
    text = run.find(w("t")).text or ""
    # People change whole words more often than parts of them.
    places = [at for at in range(len(text) + 1) if not text[at : at + 1].isalnum() or random.random() < 1 / 9]
    start, end = sorted(random.choice(places or [0]) for _ in range(2))
    return run, text[:start], text[start:end], text[end:]


def put(run: etree._Element, *instead: etree._Element) -> None:
    for one in instead:
        run.addprevious(one)
    run.getparent().remove(run)


def paragraphs(body: etree._Element) -> list[etree._Element]:
    return [one for one in body.iterchildren(w("p")) if one.find(f"{w('pPr')}/{w('sectPr')}") is None]


def mark_end(paragraph: etree._Element, mark: etree._Element) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    inner = properties.find(w("rPr"))
    if inner is None:
        inner = etree.SubElement(properties, w("rPr"))
    inner.insert(0, mark)
