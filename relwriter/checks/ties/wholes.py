"""The lines that a total takes up in any company, as its name says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import TableRow

_WORD = re.compile(r"[a-z]{3,}")
_WHOLE = Phrase(
    r"(?:net )?cash (?:flows? )?(?:provided|generated|used|from)\b.*\b(?:operating|investing|financing) activities"
    r"|total (?:current|non-?current) (?:assets|liabilities)",
    re.IGNORECASE,
)
"""Totals that take up every line since the total above them."""
_PAID = Phrase(
    r"(?:re)?purchases?|(?:re)?payments?|dividends|distributions|acquisitions?|capital expenditures?|additions|taxes",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\b(?:beginning|opening|start)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\b(?:end|ending|closing)\b", re.IGNORECASE)
_FEWEST = 3
"""How many lines such a total has at least."""


def find_own_block(row: TableRow, waiting: Sequence[TableRow]) -> Sequence[TableRow]:
    """The last of the lines that wait for a total, all of which it takes up; empty where its name does not say so."""
    return _rolled(row, waiting) or _under_heading(row, waiting) or _since_total(row, waiting)


def _rolled(row: TableRow, waiting: Sequence[TableRow]) -> Sequence[TableRow]:
    """The lines from the opening balance on, for the closing one of the same figure: assets under management, beginning
    and end of period."""
    opened = [n for n, one in enumerate(waiting) if _OPENING.search(one.label) and one.ids == row.ids]
    is_whole = bool(opened) and _CLOSING.search(row.label) is not None and len(waiting) - opened[-1] > 1
    return waiting[opened[-1] :] if is_whole and not any(one.is_total for one in waiting[opened[-1] + 1 :]) else ()


def _since_total(row: TableRow, waiting: Sequence[TableRow]) -> Sequence[TableRow]:
    """The lines since the last total, for a total that takes up all of them in any company; none where payments stand
    there without their sign."""
    start = max((n + 1 for n, one in enumerate(waiting) if one.is_total), default=0)
    block = waiting[start:]
    is_whole = len(block) >= _FEWEST and _WHOLE.fullmatch(row.label) is not None
    return block if is_whole and not any(_PAID.match(one.label) and _is_positive(one) for one in block) else ()


def _is_positive(row: TableRow) -> bool:
    return all(amount.exact >= 0 for amount in row.amounts if amount is not None)


def _under_heading(row: TableRow, waiting: Sequence[TableRow]) -> Sequence[TableRow]:
    """The rows under the heading that a total is called by: Current assets, Total current assets."""
    words = set(_WORD.findall(row.label.lower())) - {"total", "net"}
    start = len(waiting)
    while start and waiting[start - 1].heading == row.heading and not waiting[start - 1].is_total:
        start -= 1
    heading = set(_WORD.findall(row.heading.lower()))
    return waiting[start:] if words and words == heading and len(waiting) - start > 1 else ()
