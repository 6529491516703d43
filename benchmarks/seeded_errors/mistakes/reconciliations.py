"""Reconciliations: rows, periods and tables that are missing, items called rare, measures called by names of GAAP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from benchmarks.seeded_errors.amounts import find_amounts
from benchmarks.seeded_errors.beyond_gaap import find_names, is_beside, measures_beside, stated, told, uses, words_of
from benchmarks.seeded_errors.cutting import cut_field, cut_item
from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, walk_mappings
from benchmarks.seeded_errors.mistakes.tables import whole_lines
from relwriter.document.tree import Table, Value, walk_blocks, walk_contents, walk_inlines
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of, walk_scalars
from relwriter.intake.scalars import write_name
from relwriter.model.period import Period, read_period


def _statements(script: Manuscript, kind: str) -> Iterator[tuple[str, Mapping, Sequence]]:
    """The statements of a kind, with their rows."""
    for file, node in walk_mappings(script):
        held, rows = node.get("kind"), node.get("rows")
        if isinstance(held, Scalar) and held.text == kind and isinstance(rows, Sequence):
            yield file, node, rows


def _families(script: Manuscript, rows: Sequence) -> set[str]:
    return {one.family for row in rows.items for one in find_names(words_of(script, row)) if one.beside}


def _figure(script: Manuscript, row: Node) -> str:
    """The id of the figure of a row that shows one."""
    texts = [row.text] if isinstance(row, Scalar) else [
        value.text for key, value in row.entries if key.text in ("line", "subtotal") and isinstance(value, Scalar)
    ] if isinstance(row, Mapping) else []  # fmt: skip
    return next((text for text in texts if text in script.release.figures), "")


def _items(script: Manuscript) -> Iterator[tuple[str, Sequence, int, str]]:
    """The rows of reconciliations between a measure and what comes from it."""
    for file, _, rows in _statements(script, "reconciliation"):
        names = [find_names(words_of(script, row))[:1] for row in rows.items]
        starts = [number for number, found in enumerate(names) if found and not found[0].beside]
        for number, row in enumerate(rows.items if starts and _families(script, rows) else []):
            key = _figure(script, row)
            if key and not re.fullmatch(r"[A-Z]{3}", script.release.figures[key].unit or "USD"):
                continue
            label = str(script.release.figures[key].label) if key else ""
            is_part = isinstance(row, Scalar) or (isinstance(row, Mapping) and not row.get("subtotal"))
            if is_part and 0 < number < len(rows.items) - 1 and key and not find_names(label) and not rows.flow:
                yield file, rows, number, key


def _drop_item(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """An adjustment has no row any more."""
    for file, rows, number, key in _items(script):
        if edit := cut_item(file, rows, number):
            also = ((file, rows.index, edit.start), (file, edit.end, end_of(rows)))
            yield Mistake((edit,), key, "nothing", also)


def _drop_start(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A reconciliation begins at the first adjustment."""
    for file, _, rows in _statements(script, "reconciliation"):
        for number, row in enumerate(rows.items[:-1]):
            names = find_names(words_of(script, row)) if _figure(script, row) else []
            if names and not names[0].beside and not rows.flow and (edit := cut_item(file, rows, number)):
                also = ((file, rows.index, edit.start), (file, edit.end, end_of(rows)))
                yield Mistake((edit,), words_of(script, row), "nothing", also)
                break


def _drop_period(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A reconciliation has no column for a period of which the words tell."""
    printed = _printed(script)
    for file, statement, rows in _columns(script):
        families = _families(script, rows)
        columns = statement.get("columns")
        for number, column in enumerate(columns.items):
            text = column.get("period") if isinstance(column, Mapping) else column
            if not isinstance(text, Scalar) or not re.fullmatch(r"[QH9F][1-4MY]? ?\w? ?\d{4}|\w\w \d{4}", text.text):
                continue
            period = read_period(text.text)
            keys = {key for key, name in measures_beside(script).items() if name.family in families}
            if any((key, period) in printed for key in keys) and (edit := cut_item(file, columns, number)):
                also = (*uses(script, families), (file, statement.index, end_of(statement)))
                yield Mistake((edit,), text.text, "no column", _outside(also, edit))


def _columns(script: Manuscript) -> Iterator[tuple[str, Mapping, Sequence]]:
    """The reconciliations, each with the record that holds its columns, of the release or of the house."""
    for file, statement, rows in _statements(script, "reconciliation"):
        if isinstance(statement.get("columns"), Sequence):
            yield file, statement, rows
            continue
        named = script.roots[script.original.file].get("statements")
        for _, other in named.entries if isinstance(named, Mapping) else ():
            key = next((k.text for k, v in _named(script.roots[file]) if v is statement), "")
            own = named.get(key)
            if own is other and isinstance(own, Mapping) and isinstance(own.get("columns"), Sequence):
                yield script.original.file, own, rows


def _named(root: Mapping) -> list:
    statements = root.get("statements")
    return statements.entries if isinstance(statements, Mapping) else []


_SCALES = {"thousand": 3, "million": 6, "billion": 9}


def _printed(script: Manuscript) -> set[tuple[str, Period]]:
    """The figures and periods of measures beside GAAP of which the words tell, by reference or by a typed amount."""
    tables = [block for block in walk_blocks(script.document.blocks) if isinstance(block, Table)]
    cells = {id(cell.content) for table in tables for row in table.rows for cell in row}
    found = set(_typed(script))
    for content in walk_contents(script.document):
        for value in walk_inlines(content) if id(content) not in cells else ():
            origin = value.origin.figure if isinstance(value, Value) else ""
            if match := re.fullmatch(r"([a-z][\w-]*) (\w\w \d{4})", origin):
                found.add((match[1], read_period(match[2])))
    return found


def _typed(script: Manuscript) -> Iterator[tuple[str, Period]]:
    """The figures and periods whose amounts stand after the name of their measure."""
    measures = measures_beside(script)
    for passage in told(script):
        families = {one.family for one in stated(passage) if one.beside}
        for amount in find_amounts(passage) if families else ():
            for (key, period), exact in script.amounts.items():
                scale = _SCALES.get(amount.form[1], 0)
                near = abs(abs(exact.scaleb(-scale)) - amount.value) <= Decimal(1).scaleb(-amount.decimals) / 2
                if near and key in measures and measures[key].family in families:
                    yield key, period


def _outside(spots: tuple, edit: Edit) -> tuple:
    """Places, without what an edit takes away."""
    kept = []
    for file, start, end in spots:
        if file != edit.file or end <= edit.start or start >= edit.end:
            kept.append((file, start, end))
        elif start < edit.start and end > edit.end:
            kept += [(file, start, edit.start), (file, edit.end, end)]
    return tuple(kept)


def _remove(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A reconciliation is not printed; the measure is still told of."""
    names = {}
    for file, root in script.roots.items():
        names |= {key.text: (file, value) for key, value in _named(root) if isinstance(value, Mapping)}
    for file, site in script.sites:
        item = site.parent
        known = names.get(site.text)
        if site.name != "statement" or known is None or not isinstance(item, Mapping):
            continue
        held, rows = known[1].get("kind"), known[1].get("rows")
        if isinstance(held, Scalar) and held.text == "reconciliation" and isinstance(rows, Sequence):
            families = _families(script, rows)
            if families & _told_of(script) and _is_current(script, known[1]):
                edit = Edit(file, *whole_lines(item.source.text, item), "")
                record = (known[0], known[1].index, end_of(known[1]))
                edits = (edit, *_cut_record(script, site.text)) if random.random() < 0.5 else (edit,)
                spots = (*uses(script, families), *((record,) if len(edits) == 1 else ()))
                for one in edits:
                    spots = _outside(spots, one)
                yield Mistake(edits, site.text, "not there" if len(edits) > 1 else "not printed", spots)


def _cut_record(script: Manuscript, name: str) -> Iterator[Edit]:
    """The edits that take a statement out of the files altogether."""
    for file, root in script.roots.items():
        statements = root.get("statements")
        edit = cut_field(file, statements, name) if isinstance(statements, Mapping) else None
        if edit is not None:
            yield edit


def _told_of(script: Manuscript) -> set[str]:
    """The families of the measures beside GAAP of which the words tell."""
    named = {one.family for passage in told(script) for one in stated(passage) if one.beside}
    return named | {name.family for key, name in measures_beside(script).items() if key in _listed(script)}


def _is_current(script: Manuscript, statement: Mapping) -> bool:
    """Whether a statement has a column of the period reported, or those of the house."""
    columns = statement.get("columns")
    if not isinstance(columns, Sequence):
        return True
    return any(scalar.text in (str(script.release.period), "current") for scalar in walk_scalars(columns))


def _listed(script: Manuscript) -> set[str]:
    """The figures that items of results name."""
    return {site.text for _, site in script.sites if ".results.items" in site.path}


_ADJUSTMENT = re.compile(
    r"(?i)\b(?:compensation|restructuring|amorti[sz]ation|litigation|legal|impairments?|gains?|loss(?:es)?|costs?|charges?"
    r"|expenses?|settlements?|remedies|benefit|items)\b"
)
_RARE = ("Non-recurring", "One-time", "Unusual", "Infrequent", "Extraordinary")


def _call_rare(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """An adjustment of this year and the last is called non-recurring."""
    year = script.release.period.year
    for file, rows, number, key in _items(script):
        label = str(script.release.figures[key].label)
        if _families(script, rows) & {"free cash flow", "net debt"} or not _ADJUSTMENT.search(label):
            continue
        years = {period.year for (name, period), amount in script.amounts.items() if name == key and amount}
        row = rows.items[number]
        label = row.get("label") if isinstance(row, Mapping) else None
        if not {year, year - 1} <= years or (isinstance(row, Mapping) and label is None and not row.flow):
            continue
        words = f"{random.choice(_RARE)} {script.release.figures[key].label}"
        if isinstance(row, Scalar):
            edit = Edit(file, row.span.start, row.span.end, f"{{line: {key}, label: {write_name(words, flow=True)}}}")
        elif isinstance(label, Scalar):
            edit = Edit(file, label.span.start, label.span.end, write_name(words, flow=row.flow))
        else:
            edit = Edit(file, row.closed - 1, row.closed - 1, f", label: {write_name(words, flow=True)}")
        yield Mistake((edit,), key, words)


def _lose_adjective(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A measure beside GAAP has the name of the GAAP measure."""
    for file, site in script.sites:
        match = re.match(r"(?i)(?:non-GAAP|adjusted|core) (?=\w)", site.text)
        path = re.search(r"figures\.([\w-]+)\.label$|\.rows\[\d+\]\.label$", site.path)
        if match and path and is_beside(site.text) and not is_beside(site.text[match.end() :]):
            key = path[1] or ""
            also = tuple(
                (name, one.node.span.start, end_of(one.node))
                for name, one in script.sites
                if isinstance(one.node, Scalar) and key and one.text == key
            )
            words = site.text[match.end() :]
            also = (*also, *uses(script, {find_names(site.text)[0].family}))
            span = site.node.span
            yield Mistake((Edit(file, span.start, span.end, write_name(words, flow=True)),), site.text, words, also)


def _put_on_statement(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A measure beside GAAP has a row on the face of a statement under US GAAP."""
    if script.release.company.issuer.framework == "IFRS":
        return
    for kind in ("operations", "cash_flows"):
        for file, _, rows in _statements(script, kind):
            for key in measures_beside(script) if not rows.flow else ():
                last = rows.items[-1]
                start, end = whole_lines(rows.source.text, last)
                indent = re.match(r" *", rows.source.text[start:])
                line = f"{indent.group() if indent else ''}- {key}\n"
                if rows.source.text[end - 1 : end] == "\n":
                    yield Mistake((Edit(file, end, end, line),), kind, key, ((file, rows.index, end_of(rows)),))


def _lose_in_words(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A measure beside GAAP has the name of the GAAP measure once in the words."""
    for passage in told(script):
        for one in stated(passage):
            match = re.match(r"(?i)(?:adjusted|non-GAAP|core) (?=\w)", passage.text[one.start : one.end])
            labelled = isinstance(passage.site.parent, Mapping) and passage.site.parent.get("label")
            doubled = re.search(r"(?i)(?:non-GAAP|adjusted|core) (?:[^.]*: )?$", passage.text[: one.start])
            if match and not labelled and not doubled and passage.text[one.end : one.end + 1] != ":":
                words = passage.text[one.start + match.end() : one.end]
                cased = words[0].upper() + words[1:] if match.group()[0].isupper() else words
                edit = passage.become(one.start, one.start + match.end() + 1, cased[0])
                yield Mistake((edit,), passage.text[one.start : one.end + 30], cased)


KINDS = (
    Kind("reconciliation-row-dropped", _drop_item),
    Kind("reconciliation-start-dropped", _drop_start),
    Kind("reconciliation-period-dropped", _drop_period),
    Kind("reconciliation-removed", _remove),
    Kind("adjustment-called-non-recurring", _call_rare),
    Kind("non-gaap-label-of-gaap", _lose_adjective),
    Kind("non-gaap-row-on-statement", _put_on_statement),
    Kind("adjective-lost-in-words", _lose_in_words),
)
