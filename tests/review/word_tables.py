"""Random edits of tables: words of cells, rows that come, cells that are merged, rows that are pasted again elsewhere."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from lxml import etree

from relwriter.word.names import w
from tests.review.word_writing import mark, plain_runs, run_of, some_words


def _row(body: etree._Element, random: Random) -> etree._Element | None:
    rows = [row for row in body.iter(w("tr")) if plain_runs(row)]
    return random.choice(rows) if rows else None


def edit_cell(body: etree._Element, random: Random) -> None:
    row = _row(body, random)
    if row is not None:
        random.choice(plain_runs(row)).find(w("t")).text = random.choice((some_words(random), "1,234", "(7.5)%", "—"))


def add_row(body: etree._Element, random: Random) -> None:
    """A copy of a row with other words, tracked or not."""
    row = _row(body, random)
    if row is None:
        return
    added = deepcopy(row)
    for name in (w("bookmarkStart"), w("bookmarkEnd")):
        for one in list(added.iter(name)):
            one.getparent().remove(one)
    for number, run in enumerate(plain_runs(added)):
        run.find(w("t")).text = some_words(random) if not number else str(random.randrange(10**6))
    if random.random() < 1 / 2:
        properties = added.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            added.insert(0, properties)
        properties.append(mark("ins", random))
    row.addnext(added)


def merge_cells(body: etree._Element, random: Random) -> None:
    """Two cells of a row are one, with the words of both."""
    row = _row(body, random)
    cells = row.findall(w("tc")) if row is not None else []
    if len(cells) < 2:
        return
    at = random.randrange(len(cells) - 1)
    first, second = cells[at : at + 2]
    properties = first.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        first.insert(0, properties)
    spans = [one.find(f"{w('tcPr')}/{w('gridSpan')}") for one in (first, second)]
    total = sum(int(one.get(w("val"))) if one is not None else 1 for one in spans)
    if spans[0] is None:
        spans[0] = etree.SubElement(properties, w("gridSpan"))
    spans[0].set(w("val"), str(total))
    paragraph = first.findall(w("p"))[-1]
    paragraph.extend(run_of(run.find(w("t")).text or "", run) for run in plain_runs(second))
    row.remove(second)


def drop_table(body: etree._Element, random: Random) -> None:
    if (tables := body.findall(w("tbl"))) and random.random() < 1 / 9:
        body.remove(random.choice(tables))


TABLES = (edit_cell, edit_cell, add_row, merge_cells, drop_table)
