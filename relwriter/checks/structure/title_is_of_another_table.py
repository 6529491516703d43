"""The title of a table is that of another one.

What it flags:
    A statement of one kind under the title of another, such as a cash flow statement that is titled Balance Sheets; and
    a reconciliation whose title names a measure of which no row says a word, or first a result that no row is.

Why:
    Tables are made from a copy of the one before, and its title stays.

Example:
    "Reconciliation of Net Loss" over a table from operating expenses to adjusted operating expenses.

How to clear it:
    Correct the title, or the statement's `kind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.naming import read_measure
from relwriter.checks.tables import CheckedTable

CODE = "S129"
NAME = "title-is-of-another-table"
SEVERITY = Severity.WARNING

_KINDS = {
    "operations": re.compile(r"\b(?:operations|income|earnings|profit|loss)\b", re.IGNORECASE),
    "balance_sheet": re.compile(
        r"\b(?:balance sheets?|(?:financial )?position|financial condition|balance)\b", re.IGNORECASE
    ),
    "cash_flows": re.compile(r"\bcash[- ]flows?\b", re.IGNORECASE),
    "comprehensive_income": re.compile(r"\bcomprehensive\b", re.IGNORECASE),
}
_RECONCILES = re.compile(r"\breconciliations?\s+(?:of|from)\s+(?P<what>.+)", re.IGNORECASE)
_PLAIN = frozenset(
    ("gaap", "non", "net", "and", "the", "for", "adjus", "measu", "resul", "finan", "recon", "unaud", "table",
     "items", "other", "selec", "most", "direc", "compa", "conso", "conde", "with", "from", "alter", "perfo",
     "core", "under", "total", "margi", "infor", "basis")
)  # fmt: skip
"""Beginnings of words that say nothing of a measure."""
_SHORT = (("earnings per share", "eps"), ("loss", "income"), ("earnings", "income"), ("profit", "income"))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each title that is another table's."""
    for table in draft.tables:
        title = table.statement.title
        if title is None or not table.rows:
            continue
        if _is_of_another_kind(table, str(title)):
            message = "is the title of another kind of statement than this one"
            yield Sighting(title.place(), title.field, message, "correct the title, or the kind")
        elif table.statement.kind == "reconciliation" and _names_nothing(table, str(title)):
            message = "names a measure of which no row of the table says a word"
            yield Sighting(title.place(), title.field, message, "correct the title")


def _is_of_another_kind(table: CheckedTable, title: str) -> bool:
    own = _KINDS.get(table.statement.kind)
    return own is not None and not own.search(title) and any(other.search(title) for other in _KINDS.values())


def _names_nothing(table: CheckedTable, title: str) -> bool:
    found = _RECONCILES.search(title)
    named = _words(found["what"]) if found else frozenset()
    if not named:
        return False
    return not named & _words(" ".join(row.label for row in table.rows)) or _begins_elsewhere(table, found["what"])


def _begins_elsewhere(table: CheckedTable, what: str) -> bool:
    """Whether a title names a result first of which no row is, though rows are of others: operating income, above rows
    from net income on."""
    first = read_measure(what)
    families = {one.family for row in table.rows if row.first is not None and (one := read_measure(row.label))}
    return first is not None and first.family in _RESULTS and bool(families & _RESULTS) and first.family not in families


_RESULTS = frozenset(("gross", "operating", "net", "cash"))


def _words(text: str) -> frozenset[str]:
    """The beginnings of the telling words of a text."""
    text = text.casefold()
    for long, short in _SHORT:
        text = text.replace(long, short)
    return frozenset(word[:5] for word in re.findall(r"[a-z&]{3,}", text)) - _PLAIN
