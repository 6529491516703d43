"""The caption of a statement does not fit how it prints its amounts.

What it flags:
    A caption, a title or a line under it that says thousands, millions or billions where amounts of money are printed
    in another scale, a row whose label says another one than it is printed in, and a caption with a currency that no
    amount of the table is in.

Why:
    The caption is typed once and kept for years; the table's scale is changed, or the table is copied from another
    company's or another statement. Readers are off by a thousand.

Example:
    `caption: (In millions, except per share data)` over a table with `scale: thousands`.

How to clear it:
    Correct the caption or the scale; or leave the caption out, and it is found from scale and rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.compose.formulas import FactError
from relwriter.compose.prose import bind_prose
from relwriter.document.tree import plain_text
from relwriter.model.prose import Prose
from relwriter.model.unit import is_currency, is_money

CODE = "S103"
NAME = "caption-does-not-fit"
SEVERITY = Severity.ERROR

_SCALES = (
    ("thousands", re.compile(r"(?i)\bthousands?\b|(?<![\w.])(?:000s?|000['’]s)(?!\w)|(?<=[$€£])K\b|\bk(?=EUR|USD)")),
    ("millions", re.compile(r"(?i)\bmillions?\b|\bmln\b|(?<=[$€£])(?:M|mm)\b")),
    ("billions", re.compile(r"(?i)\bbillions?\b|\bbln\b")),
)
_ROW = re.compile(r"(?i)\(in (thousands|millions|billions)[,)]")
_ISO = re.compile(r"\b(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|CNY|RMB|SEK|NOK|DKK|INR|HKD|ILS|BRL|MXN|KRW|SGD|NZD|ZAR|PLN)\b")
_SIGNS = {"€": {"EUR"}, "£": {"GBP"}}
_NAMED = (
    (re.compile(r"(?i)\beuros?\b"), {"EUR"}),
    (re.compile(r"(?i)\bU\.?S\.? dollars\b"), {"USD"}),
    (re.compile(r"(?i)\bpounds? sterling\b"), {"GBP"}),
    (re.compile(r"(?i)\b(?:renminbi|yuan)\b"), {"CNY"}),
    (re.compile(r"(?i)\byen\b"), {"JPY"}),
    (re.compile(r"(?i)\bswiss francs?\b"), {"CHF"}),
)
_DOLLARS = {"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "BRL"}
_SAME = {"RMB": "CNY"}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each line over a table that names another scale or currency than it prints."""
    for table in draft.tables:
        units = {amount.unit for row in table.rows for amount in row.amounts if amount is not None}
        if not any(is_money(unit) for unit in units):
            continue
        for name in ("caption", "title", "basis"):
            words = getattr(table.statement, name)
            if words is not None and words != "none":
                yield from _of_line(draft, table, name, words, units)
        for row in table.rows:
            yield from _of_row(draft, table, row)


def _of_row(draft: CheckedDraft, table: CheckedTable, row: TableRow) -> Iterator[Sighting]:
    """A sighting for a row whose label names another scale than it is printed in: Active buyers (in thousands)."""
    said = _ROW.search(row.label) if row.first is not None and not row.row.figures else None
    entry = row.row.label or row.row.subject
    if said is None or entry is None or row.first is None:
        return
    figure = draft.release.figures.get(row.first.fact.id)
    own = (figure.display.scale if figure and figure.display else None) or (figure.scale if figure else None) or "ones"
    printed = str(row.row.scale or (table.statement.scale if is_currency(row.unit) else own))
    if said[1].lower() != printed:
        message = f"says {said[1].lower()}, but is printed in {printed}"
        yield Sighting(entry.place(), entry.field, message, "correct the label or the scale")


def _of_line(draft: CheckedDraft, table: CheckedTable, name: str, words: Prose, units: set[str]) -> Iterator[Sighting]:
    text = _read(draft, words)
    advice = "correct the caption or the scale; left out, the caption is found from scale and rows"
    field = f"{table.field}.{name}"
    scales, printed = _scales(text), _printed(table)
    if scales and printed and not scales & printed:
        message = f"says {' and '.join(sorted(scales))}, but the table is in {' and '.join(sorted(printed))}"
        yield Sighting(words.place(), field, message, advice, text)
    if name == "caption":
        yield from _of_currency(field, words, text, {unit[:3] for unit in units if is_money(unit)})


def _of_currency(field: str, words: Prose, text: str, held: set[str]) -> Iterator[Sighting]:
    """A sighting for currencies of which the table has none."""
    named = {_SAME.get(code, code) for code in _ISO.findall(text)}
    named |= set().union(*(codes for sign, codes in _SIGNS.items() if sign in text))
    named |= set().union(*(codes for pattern, codes in _NAMED if pattern.search(text)))
    if "$" in text and not named & _DOLLARS:
        named |= _DOLLARS if not held & _DOLLARS else held & _DOLLARS
    if named and not named & held:
        yield Sighting(words.place(), field, "names a currency that no amount of the table is in", "correct it", text)


def _read(draft: CheckedDraft, words: Prose) -> str:
    try:
        return plain_text(bind_prose(draft.facts, words))
    except FactError:
        return str(words)


def _scales(text: str) -> set[str]:
    return {scale for scale, pattern in _SCALES if pattern.search(text)}


def _printed(table: CheckedTable) -> set[str]:
    """The scales in which a table prints amounts of money, and those that single rows ask for."""
    rows = [row for row in table.rows if row.first is not None]
    money = {str(row.row.scale or table.statement.scale) for row in rows if is_currency(row.unit)}
    others = {str(row.row.scale) for row in rows if not is_currency(row.unit) and row.row.scale}
    return money | others if money else set()
