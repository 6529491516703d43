"""Statements: rows copied twice or left out, labels of other rows, sums with a part too few, wrong captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, walk_mappings
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of
from relwriter.rollforward.sites import Site

_WORDS = frozenset(["heading", "text", "blank"])


def _rows(script: Manuscript) -> Iterator[tuple[str, Sequence, Node]]:
    """The rows of figures, with the list that holds them."""
    for file, root in script.roots.items():
        for rows in _lists(root, "rows"):
            for row in rows.items if not rows.flow else ():
                keys = {key.text for key, _ in row.entries} if isinstance(row, Mapping) else set()
                if not keys & _WORDS and not (isinstance(row, Scalar) and row.text == "blank"):
                    yield file, rows, row


def _lists(node: Node, name: str) -> Iterator[Sequence]:
    """Every list of a name below a node."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.text == name and isinstance(value, Sequence):
                yield value
            yield from _lists(value, name)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _lists(item, name)


def whole_lines(source: str, node: Node) -> tuple[int, int]:
    """Where the lines of a list's item start and end, line ends included."""
    start = node.span.start if isinstance(node, Scalar) else node.index
    end = source.find("\n", end_of(node))
    return source.rfind("\n", 0, start) + 1, len(source) if end < 0 else end + 1


def _copy_row(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A row stands twice."""
    for file, rows, row in _rows(script):
        start, end = whole_lines(rows.source.text, row)
        lines = rows.source.text[start:end]
        yield Mistake((Edit(file, end, end, lines),), lines.strip(), "twice", ((file, start, end),))


def _leave_row_out(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A row is left out; a finding is right anywhere in its table."""
    for file, rows, row in _rows(script):
        start, end = whole_lines(rows.source.text, row)
        also = ((file, rows.index, start), (file, end, end_of(rows)))
        yield Mistake((Edit(file, start, end, ""),), rows.source.text[start:end].strip(), "nothing", also)


def _swap_rows(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A total stands above its last part."""
    for (file, rows, one), (_, others, other) in pairwise(_rows(script)):
        is_total = isinstance(other, Mapping) and (other.get("subtotal") or other.get("total"))
        if rows is others and is_total:
            first, second = whole_lines(rows.source.text, one), whole_lines(rows.source.text, other)
            if first[1] == second[0]:
                text = rows.source.text[slice(*second)] + rows.source.text[slice(*first)]
                yield Mistake(
                    (Edit(file, first[0], second[1], text),), rows.source.text[slice(*first)].strip(), "below"
                )


def _labels(script: Manuscript) -> Iterator[tuple[str, Site]]:
    for file, site in script.sites:
        if re.fullmatch(r"figures\.[\w-]+\.label", site.path):
            yield file, site


def _swap_labels(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Two figures beside each other have each other's name."""
    for (file, one), (other_file, other) in pairwise(_labels(script)):
        ids = [site.path.split(".")[1] for site in (one, other)]
        alike = script.release.figures[ids[0]].unit == script.release.figures[ids[1]].unit
        if file == other_file and alike and one.text != other.text:
            a, b = one.node.span, other.node.span
            raw = [a.source.text[span.start : span.end] for span in (a, b)]
            yield Mistake(
                (Edit(file, a.start, a.end, raw[1]), Edit(file, b.start, b.end, raw[0])), one.text, other.text
            )


def _lose_part(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A sum leaves out one of its parts, in a formula or in a row."""
    for file, formula in _formulas(script):
        terms = list(re.finditer(r" [+-] [\w.'-]+(?: \w+')?$| [+-] \w+(?= [+-])", formula.text))
        if terms and "(" not in formula.text:
            cut = random.choice(terms)
            yield _rewrite(file, formula, formula.text[: cut.start()] + formula.text[cut.end() :])


def _turn_sign(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A formula subtracts what it should add, or the other way round."""
    for file, formula in _formulas(script):
        signs = list(re.finditer(r"(?<= )[+-](?= )", formula.text))
        if signs:
            sign = random.choice(signs)
            turned = "-" if sign.group() == "+" else "+"
            yield _rewrite(file, formula, formula.text[: sign.start()] + turned + formula.text[sign.end() :])


def _take_other_figure(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A formula names another figure of the same unit."""
    figures = script.release.figures
    for file, formula in _formulas(script):
        names = [match for match in re.finditer(r"[a-z][\w-]+", formula.text) if match.group() in figures]
        if names:
            one = random.choice(names)
            own = figures[one.group()]
            others = [key for key, figure in figures.items() if figure.unit == own.unit and key not in formula.text]
            if others:
                text = formula.text[: one.start()] + random.choice(others) + formula.text[one.end() :]
                yield _rewrite(file, formula, text)


def _formulas(script: Manuscript) -> Iterator[tuple[str, Scalar]]:
    for file, root in script.roots.items():
        figures = root.get("figures")
        for _, node in figures.entries if isinstance(figures, Mapping) else ():
            formula = node.get("formula") if isinstance(node, Mapping) else None
            if isinstance(formula, Scalar):
                yield file, formula


def _rewrite(file: str, formula: Scalar, text: str) -> Mistake:
    return Mistake((Edit(file, formula.span.start, formula.span.end, f"'{text}'"),), formula.text, text)


def _mistake_caption(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A caption names another scale or currency than the table has."""
    turned = {"thousands": "millions", "millions": "thousands", "USD": "EUR", "EUR": "USD", "$": "€"}
    for passage in script.passages:
        if passage.site.name == "caption":
            for match in re.finditer(r"thousands|millions|USD|EUR|\$", passage.text):
                words = turned[match.group()]
                yield Mistake((passage.become(*match.span(), words),), passage.text, words)


def _mistake_scale(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A figure is said to be typed in another scale, or a company's books to be kept in one."""
    others = {"ones": "thousands", "thousands": "millions", "millions": "thousands", "billions": "millions"}
    for file, key, value in _entries(script):
        if key.text == "scale" and value.text in others:
            span = value.span
            edit = Edit(file, span.start, span.end, others[value.text])
            yield Mistake((edit,), f"scale: {value.text}", others[value.text])


def _mistake_unit(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A figure is said to be of another unit."""
    others = {"USD": "EUR", "percent": "USD", "USD/share": "USD", "shares": "count", "count": "shares"}
    for file, key, value in _entries(script):
        if key.text == "unit" and value.text in others:
            edit = Edit(file, value.span.start, value.span.end, others[value.text])
            yield Mistake((edit,), f"unit: {value.text}", others[value.text])


def _entries(script: Manuscript) -> Iterator[tuple[str, Scalar, Scalar]]:
    for file, node in walk_mappings(script):
        yield from ((file, key, value) for key, value in node.entries if isinstance(value, Scalar))


KINDS = (
    Kind("row-twice", _copy_row),
    Kind("row-left-out", _leave_row_out),
    Kind("total-above-its-part", _swap_rows),
    Kind("labels-swapped", _swap_labels),
    Kind("formula-part-lost", _lose_part),
    Kind("formula-sign-turned", _turn_sign),
    Kind("formula-of-another-figure", _take_other_figure),
    Kind("caption-wrong", _mistake_caption),
    Kind("scale-wrong", _mistake_scale),
    Kind("unit-wrong", _mistake_unit),
)
