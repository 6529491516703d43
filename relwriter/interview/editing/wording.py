"""What stands in a field, in so few words that a menu can hold them."""

from __future__ import annotations

import re
from decimal import Decimal

from relwriter.compose.facts import FactError
from relwriter.compose.sentences import state_result
from relwriter.document.tree import plain_text
from relwriter.interview.definitions import Path, definition, shape_of, title_of
from relwriter.interview.editing.papers import Papers
from relwriter.interview.editing.sections import is_section, name_section
from relwriter.interview.screen import width
from relwriter.model.pending import PENDING, PENDING_MARK
from relwriter.model.period import Period, read_period

UNKNOWN = "not known yet"
_LONG_NUMBER = re.compile(r"-?[1-9][0-9]{4,}(?:\.[0-9]+)?")
MARGIN = 7
"""Columns that a menu takes for its pointer and its margin."""


def shorten(text: str) -> str:
    """A line of a menu that fits the terminal."""
    line, most = " ".join(text.split()), width() - MARGIN
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def title(papers: Papers, path: Path) -> str:
    """What a field, an item or a record with an id is called."""
    last = path[-1]
    if is_section(path):
        return name_section(papers, path)
    if isinstance(last, int):
        return f"{_title_of_list(path[:-1])} {last + 1}"
    if path == ("release",):
        return "Opening"
    if len(path) == 2 and path[0] == "figures":
        return papers.text(*path, "label") or str(last)
    if len(path) == 2 and path[0] == "people":
        return papers.text(*path, "name") or str(last)
    if len(path) > 1 and shape_of(path[:-1]) == "mapping":
        return str(last)
    return title_of(path) or str(last).replace("_", " ")


def _title_of_list(path: Path) -> str:
    found = definition(path).title or str(path[-1])
    return found.removesuffix("s") if found.endswith("s") and not found.endswith("ss") else found


def summary(papers: Papers, path: Path) -> str:
    """What stands at a path."""
    if len(path) == 2 and path[0] == "figures":
        return _figure(papers, str(path[1]))
    if len(path) == 3 and path[2] == "quote":
        return f"{_tell(papers, papers.text(*path, 'by'))}: {papers.text(*path, 'says')}"
    return _tell(papers, papers.tree(*path))


def _tell(papers: Papers, tree: object) -> str:
    """Texts one after the other; people by their names."""
    if isinstance(tree, str):
        if tree in (PENDING, PENDING_MARK):
            return UNKNOWN
        if _LONG_NUMBER.fullmatch(tree):
            return f"{Decimal(tree):,f}"
        return papers.text("people", tree, "name") or tree
    inner = tree if isinstance(tree, list) else list(tree.values()) if isinstance(tree, dict) else []
    return ", ".join(filter(None, (_tell(papers, value) for value in inner)))


def _figure(papers: Papers, key: str) -> str:
    """A figure's value in the period that is reported, or the year to date."""
    facts = papers.facts
    reported = read_period(papers.text("period")) if facts else None
    for period in (reported, reported.ytd) if facts and reported else ():
        try:
            fact = facts.fact(key, period)
        except FactError:
            continue
        return UNKNOWN if fact.amount is None else facts.signed(fact).text
    return ""


def sentence(papers: Papers, key: str) -> str:
    """What the release says of a figure, or ""."""
    try:
        return plain_text(state_result(papers.facts, key, ())) if papers.facts else ""
    except FactError:
        return ""


def when(papers: Papers, key: str, period: Period) -> str:
    """A figure's period as a sentence says it."""
    if not papers.facts:
        return f"in {period}"
    words = papers.facts.words(period)
    return f"as of {words.end}" if papers.facts.figure(key).nature == "balance" else words.in_sentence


def known_beside(papers: Papers, key: str, period: Period) -> str:
    """What is known of a figure in the periods that one is compared with."""
    known = []
    for other in dict.fromkeys((period.prior, period.linked, period.year_end)):
        try:
            fact = papers.facts.fact(key, other) if papers.facts else None
        except FactError:
            continue
        if papers.facts and fact and fact.amount is not None:
            known.append(f"{other}: {papers.facts.signed(fact).text}")
    return "; ".join(known)
