"""A statement lacks a line that every statement of its kind has.

What it flags:
    A balance sheet with total assets, lines and total liabilities, but without liabilities and equity in one; cash
    flows that show two of their three totals, though the third is a figure, or the cash at one end of the period alone;
    sales and gross profit without a cost of sales between them, or income taxes without a result below; total
    liabilities that are a figure, and in no table. Tables of selected data are left out.

Why:
    A total that is computed from others leaves no gap where it is lost.

Example:
    Total liabilities and total equity at the end of a balance sheet, and no sum of both.

How to clear it:
    Put the line in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.keys import place_of_columns
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import CheckedTable

CODE = "S116"
NAME = "customary-line-is-missing"
SEVERITY = Severity.WARNING

_OPENING = r".*\bcash\b.*\b(?:beginning|start|opening)\b.*|opening .*cash.*"
_CLOSING = r".*\bcash\b.*\b(?:end|close|closing)\b.*|closing .*cash.*|.*\bcash\b.*(?:(?:19|20)\d\d|\bat \d{1,2} [a-z]+)"
_BALANCED = (
    r"(?:total )?(?:liabilities|equity)\b.* and .*(?:equity|deficit|liabilities|capital|interests?).*|.*net assets"
)
_NET = r"(?:total )?(?:shareholders' |shareholders’ )?equity.*"
"""What is left of assets and liabilities, with which many a balance sheet under IFRS ends."""
_SALES = r"(?:net |total )?(?:revenues?|sales|turnover)(?:, net)?"
_GROSS = r"gross (?:profit|margin)"
_LIABILITIES = r"total liabilities"
_TAXES = (
    r"(?:provision for |benefit from |less: )?(?:income taxe?s?|taxes on income)(?: expense| provision)?(?: \(.*\))?"
)
_RESULT = Phrase(r"(?i)\b(?:income|loss|earnings|profit|result)\b")
_PER = Phrase(r"(?i)\bper\b|\beps\b|\bbasic\b|\bdiluted\b|before")
_PARTIAL = Phrase(r"(?i)\b(?:selected|summary|highlights|data|information)\b")
"""Titles of tables that show some lines of a statement, and not all."""
_ACTIVITIES = ("operating", "investing", "financing")

_CUSTOMARY: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]] = {
    "balance_sheet": (
        ((r"total assets", r"total liabilities\b(?!.*equity)"), _BALANCED, "the sum of liabilities and equity"),
    ),
    "cash_flows": (
        ((_CLOSING,), _OPENING, "the cash at the beginning"),
        ((_OPENING,), _CLOSING, "the cash at the end"),
    ),
    "operations": (((_SALES, _GROSS), r".*\b(?:costs?|goods|expenses?|materials?)\b.*", "the cost of sales"),),
}
"""For each kind of statement the lines that it has, the one that goes with them, and what that is."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each line that is not there."""
    for table in draft.tables:
        if _PARTIAL.search(str(table.statement.title or "")):
            continue
        labels = list(_read_labels(table))
        for given, lost, words in _CUSTOMARY.get(table.statement.kind, ()):
            is_given = all(_has(labels, one) for one in given) and _is_whole(labels, given)
            if is_given and draft.release.company.issuer.framework == "IFRS" and _has(labels, _NET):
                continue
            if is_given and not _has(_between(labels, given), lost):
                yield _sighting(draft, table, words)
        if table.statement.kind == "cash_flows":
            yield from (_sighting(draft, table, words) for words in _lost_flows(draft, labels))
        if table.statement.kind == "balance_sheet" and _lacks_liabilities(draft, labels):
            yield _sighting(draft, table, "total liabilities")
        if table.statement.kind == "operations" and _lacks_result(labels):
            yield _sighting(draft, table, "the result after taxes")


def _lacks_liabilities(draft: CheckedDraft, labels: list[str]) -> bool:
    """Whether total liabilities are a figure and stand in no table, though the sums on both sides stand in this one."""
    is_whole = _has(labels, r"total assets") and _has(labels, _BALANCED)
    if not is_whole or _has(labels, _LIABILITIES):
        return False
    named = [str(figure.label).lower() for figure in draft.release.figures.values()]
    return _has(named, _LIABILITIES)


def _lacks_result(labels: list[str]) -> bool:
    """Whether nothing that is called a result stands below income taxes, which earnings per share do not replace."""
    taxes = [n for n, label in enumerate(labels) if re.fullmatch(_TAXES, label)]
    below = [label for label in labels[taxes[-1] + 1 :] if not _PER.search(label)] if taxes else []
    return bool(taxes) and not any(_RESULT.search(label) for label in below)


def _is_whole(labels: list[str], given: tuple[str, ...]) -> bool:
    """Whether lines stand between the two that are given: a digest of a balance sheet has its totals alone."""
    first, last = (
        next(n for n, label in enumerate(labels) if re.fullmatch(one, label)) for one in (given[0], given[-1])
    )
    return len(given) == 1 or "assets" not in given[0] or last > first + 1


def _sighting(draft: CheckedDraft, table: CheckedTable, words: str) -> Sighting:
    subjects = [row.row.subject for row in table.rows if row.row.subject is not None]
    place = subjects[0].place() if subjects else place_of_columns(draft, table)
    return Sighting(place, f"{table.field}.rows", f"lack {words}", "put the line in")


def _lost_flows(draft: CheckedDraft, labels: list[str]) -> Iterator[str]:
    """The total of one kind of activities that is a figure, where the table shows those of the other two."""
    totals = {one: rf"(?:net |total )?cash .*\b{one} activities.*" for one in _ACTIVITIES}
    lost = [one for one, pattern in totals.items() if not _has(labels, pattern)]
    named = [str(figure.label).lower() for figure in draft.release.figures.values()]
    if len(lost) == 1 and _has(named, totals[lost[0]]):
        yield f"the cash flow of {lost[0]} activities"


def _read_labels(table: CheckedTable) -> Iterator[str]:
    """The labels of the lines with amounts, in small letters, with what `at: beginning` says."""
    for row in table.rows:
        if row.first is not None:
            at = " at the beginning" if row.row.at == "beginning" else ""
            yield f"{row.label}{at}".lower().rstrip(":")


def _has(labels: list[str], pattern: str) -> bool:
    return any(re.fullmatch(pattern, label) for label in labels)


def _between(labels: list[str], given: tuple[str, ...]) -> list[str]:
    """Of a result and what it begins with, the lines between the two; else all."""
    places = [next(n for n, label in enumerate(labels) if re.fullmatch(one, label)) for one in given]
    is_result = "gross" in given[-1] and places == sorted(places)
    return labels[places[0] + 1 : places[-1]] if is_result else labels
