"""Periods in prose and in fields: stale quarters and years, comparators of the wrong period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Passage
from relwriter.model.period import Period
from relwriter.rollforward.sites import Site

_ORDINALS = ("first", "second", "third", "fourth")
_QUARTER = re.compile(r"\b(first|second|third|fourth)([ -](?:fiscal )?quarter)", re.IGNORECASE)
_SHORT = re.compile(r"\bQ([1-4])(?=\b| )|\b([1-4])Q(?=\d|\b)")
_YEAR = r"20[1-3]\d"
_OF_PERIOD = re.compile(
    rf"\b(?:quarter|half|half-year|year|months|fiscal|FY|Q[1-4]|[1-4]Q)(?: of)?(?: fiscal)?(?: year)?[ ]?({_YEAR})\b",
    re.I,
)
_COMPARED = re.compile(rf"\b(?:compared (?:to|with)|versus|from|against|over)\b[^.;]*?\b({_YEAR})\b")
_MONTHS = re.compile(r"\b(three|six|nine|twelve)([ -]months?)\b", re.IGNORECASE)
_MONTH_END = re.compile(r"\b(March 31|June 30|September 30|December 31)(?=, |\b)")


def _in_prose(script: Manuscript, pattern: re.Pattern[str], group: int = 1) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in script.passages:
        for match in pattern.finditer(passage.text):
            inside = passage.text.rfind("{{", 0, match.start()) > passage.text.rfind("}}", 0, match.start())
            if not inside and match[group]:
                yield passage, match


def _put(passage: Passage, match: re.Match[str], words: str, group: int = 1) -> Mistake:
    start, end = match.span(group)
    return Mistake((passage.become(start, end, words),), match.group(), match.group().replace(match[group], words))


def _stale_quarter(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The quarter before, left over from the last release."""
    for passage, match in _in_prose(script, _QUARTER):
        before = _ORDINALS[_ORDINALS.index(match[1].lower()) - 1]
        yield _put(passage, match, before.capitalize() if match[1][0].isupper() else before)
    for passage, match in _in_prose(script, _SHORT, 0):
        group = 1 if match[1] else 2
        yield _put(passage, match, str((int(match[group]) + 2) % 4 + 1), group)


def _stale_year(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The year before, in the name of a period."""
    for passage, match in _in_prose(script, _OF_PERIOD):
        yield _put(passage, match, str(int(match[1]) - 1))


def _wrong_comparator(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A comparison with the year two before, or with the year itself."""
    for passage, match in _in_prose(script, _COMPARED):
        yield _put(passage, match, str(int(match[1]) + random.choice([-1, 1])))


def _wrong_length(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Three months for nine, or another length of the period."""
    for passage, match in _in_prose(script, _MONTHS):
        others = [word for word in ("three", "six", "nine", "twelve") if word != match[1].lower()]
        word = random.choice(others)
        yield _put(passage, match, word.capitalize() if match[1][0].isupper() else word)


def _stale_month_end(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The end of the quarter before."""
    ends = ("March 31", "June 30", "September 30", "December 31")
    for passage, match in _in_prose(script, _MONTH_END):
        yield _put(passage, match, ends[ends.index(match[1]) - 1])


def _year_for_quarter(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A quarter's number is said to be the year's, or the year's the quarter's."""
    pattern = re.compile(r"\b((?:first|second|third|fourth) quarter|full year)\b")
    for passage, match in _in_prose(script, pattern):
        own = _ORDINALS[max(0, script.release.period.ends_after // 3 - 1)]
        words = "full year" if "quarter" in match[1] else f"{own} quarter"
        yield _put(passage, match, words)


def _fields(script: Manuscript) -> Iterator[tuple[str, Site]]:
    """The fields that name a period, but for the values of figures."""
    for file, site in script.sites:
        if site.type is Period and not site.is_key and site.text.split(" ")[0][-1:].isalnum() and " " in site.text:
            yield file, site


def _stale_field(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A field still names the period a year before, or the one before this."""
    for file, site in _fields(script):
        kind, year = site.text.split(" ")
        stale = f"{kind} {int(year) - 1}"
        span = site.node.span
        yield Mistake((Edit(file, span.start, span.end, stale),), f"{site.path}: {site.text}", stale)


def _repeat_column(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Two columns of a statement are of one period."""
    columns = [(file, site) for file, site in _fields(script) if ".columns" in site.path]
    for (file, one), (other_file, other) in pairwise(columns):
        if one.parent is other.parent and file == other_file and one.text != other.text:
            span = other.node.span
            yield Mistake((Edit(file, span.start, span.end, one.text),), f"{other.path}: {other.text}", one.text)


def _swap_columns(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Two periods of figures change places: each number stands under the other's name."""
    for file, site in script.sites:
        if site.type is Period and site.is_key and site.path.startswith("figures."):
            keys = [other for f, other in script.sites if f == file and other.is_key and other.parent is site.parent]
            later = [other for other in keys if other.node.span.start > site.node.span.start]
            if later:
                one, other = site.node.span, later[0].node.span
                edits = (Edit(file, one.start, one.end, later[0].text), Edit(file, other.start, other.end, site.text))
                yield Mistake(edits, f"{site.path}, {later[0].text}", "each other's period")


KINDS = (
    Kind("stale-quarter", _stale_quarter),
    Kind("stale-year", _stale_year),
    Kind("comparator-of-wrong-year", _wrong_comparator),
    Kind("months-wrong", _wrong_length),
    Kind("stale-month-end", _stale_month_end),
    Kind("year-for-quarter", _year_for_quarter),
    Kind("stale-period-of-field", _stale_field),
    Kind("column-twice", _repeat_column),
    Kind("column-heads-swapped", _swap_columns),
)
