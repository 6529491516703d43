"""A term is used above the place that defines it.

What it flags:
    A defined term in a sentence or a point before its definition. Headlines, subheads, titles, tables, and what
    stands before the dateline may use terms that the text defines below.

Why:
    The reader meets a word whose meaning comes later; it happens when sections move.

Example:
    `ARR grew 12%` in the highlights, and `annual recurring revenue (“ARR”)` in the results below.

How to clear it:
    Define it above, or write the words out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.definitions import Definition, find_definitions
from relwriter.checks.wording.reading import TITLES, plain, sight
from relwriter.checks.wording.sentences import find_ends

CODE = "W111"
NAME = "term-is-used-before-its-definition"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first use of each term that stands before its first definition."""
    seen: set[str] = set()
    company = draft.release.company
    names = " ".join(
        str(one) for one in (company.name, company.short, *(one.symbol for one in company.listings)) if one
    )
    for found in find_definitions(draft):
        if found.term in seen or found.is_word or found.term in _WELL_KNOWN or found.term in names:
            continue
        seen.add(found.term)
        yield from _before(draft, found)


_WELL_KNOWN = frozenset(("GAAP", "U.S. GAAP", "IFRS", "SEC", "FDA", "EBITDA", "EPS", "NYSE", "Nasdaq"))
"""Abbreviations that need no definition, and are defined all the same."""


def _beginning(found: Definition) -> int:
    """Where the sentence begins that defines a term: the words before it there are what it stands for."""
    ends = [end for _, end in find_ends(found.passage.text) if end < found.start]
    return max(ends, default=0)


def _is_bracketed(text: str, use: re.Match[str]) -> bool:
    """Whether the term stands in brackets by itself, as where it is defined."""
    return text[use.start() - 1 : use.start()] == "(" and text[use.end() : use.end() + 1] == ")"


def _is_apposed(text: str, use: re.Match[str]) -> bool:
    """Whether the term stands behind the words that it abbreviates: allergic aspergillosis, or ABPA."""
    led = _OR.search(text, max(0, use.start() - 8), use.start())
    before = text[: led.start()].lower().split()[-len(use.group()) :] if led is not None else []
    return any(word.startswith(use.group()[0].lower()) for word in before)


_OR = re.compile(r",? (?:or|called|known as) (?:the )?[\"“']?$")


def _before(draft: CheckedDraft, found: Definition) -> Iterator[Sighting]:
    """A sighting for the first use; none where a title or a line under the headline has the term in brackets first."""
    for passage in draft.passages[: found.number + 1]:
        if passage.role in TITLES and f"({found.term})" in plain(passage):
            return
        if passage.role in TITLES or passage.field.startswith("release.before_dateline"):
            continue
        end = _beginning(found) if passage is found.passage else len(passage.text)
        use = next(
            (one for one in found.use.finditer(plain(passage), 0, end) if not _is_bracketed(passage.text, one)), None
        )
        if use is not None and _is_apposed(plain(passage), use):
            return
        if use is not None:
            yield sight(passage, *use.span(), "is used before it is defined", "define it where it stands first")
            return
