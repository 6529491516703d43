"""Where a release shows which measure, in the order in which it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Sighting
from relwriter.checks.measures.naming import WORDS, Measure, find_measures, read_measure
from relwriter.checks.mentions.sentences import split_sentences
from relwriter.checks.passages import Passage
from relwriter.checks.tables import TableRow
from relwriter.checks.wording.reading import plain, sight
from relwriter.model.period import Period, read_period
from relwriter.model.sections.measures import Measure as Explained

_HEAD = ("headline", "subhead")
_WITHOUT = frozenset(
    (
        "legend",
        "about",
        "note",
        "contact",
        "heading",
        "table-title",
        "table-caption",
        "masthead",
        "end-mark",
        "source-line",
    )
)
"""Roles whose passages use no measure: they define, caution or name."""
_EXPLAINING = frozenset(("measures", "notes", "contacts", "legend", "about", "call", "calendar"))
_AMOUNT = re.compile(
    r"[$€£¥]\s?[-−–]?\(?\d|\d[\d.,]*\s?(?:%|percent|per cent|million|billion|basis points|cents"
    r"|m\b|M\b|bn\b)|\b(?:USD|EUR|GBP|CHF|NOK|SEK|DKK) ?[-−–]?\(?\d|\[●\]"
)
_LIST = re.compile(r"^(.*?\[\d+\]\.[a-z]+)((?:\.(?:groups|topics)\[\d+\])?)")
_FORWARD = re.compile(
    r"\b(?:guidance|outlook|expects?|expected|forecast|anticipates?|targeting|(?:we|company) targets?|projected"
    r"|will be|to be between)\b",
    re.I,
)


_HELD = re.compile(r"(release\.before_dateline|sections|boilerplate|closing)\[([0-9]+)\]")
_OF = re.compile(r"((?:[QH][1-4]|FY|9M) \d{4})")


class Shown(NamedTuple):
    """A measure in a passage, with its group (the head, a list, or a paragraph) and its place in the order."""

    measure: Measure
    passage: Passage
    start: int
    end: int
    group: str
    order: int
    with_amount: bool
    forward: bool
    periods: frozenset[Period] = frozenset()

    def may_share_period(self, other: Shown) -> bool:
        """Whether another measure may be of one of the same periods; unknown ones may be any."""
        return not self.periods or not other.periods or bool(self.periods & other.periods)

    def sight(self, message: str, advice: str) -> Sighting:
        """A sighting at the measure's name."""
        return sight(self.passage, self.start, self.end, message, advice)


def find_shown(draft: CheckedDraft) -> tuple[Shown, ...]:
    """Every measure that the prose of a release uses, in order, found once."""
    found = draft.__dict__.get("_shown")
    if found is None:
        found = draft.__dict__["_shown"] = tuple(_find(draft))
    return found


def find_used(draft: CheckedDraft) -> Iterator[Shown]:
    """The measures beside GAAP that are stated with an amount of a period that is past."""
    return (one for one in find_shown(draft) if not one.measure.is_gaap and one.with_amount and not one.forward)


def _find(draft: CheckedDraft) -> Iterator[Shown]:
    order = 0
    for number, passage in enumerate(draft.passages):
        if passage.role in _WITHOUT or passage.section in _EXPLAINING:
            continue
        for shown in _of(passage, number, order, _period_of(draft, passage)):
            order += 1
            yield shown


def _period_of(draft: CheckedDraft, passage: Passage) -> frozenset[Period]:
    """The periods that the section of a passage says it tells of."""
    held = _HELD.match(passage.field)
    if held is None:
        return frozenset()
    opening = held[1].startswith("release.")
    holder = draft.release.release.before_dateline if opening else getattr(draft.release, held[1])
    periods = getattr(holder[int(held[2])].content, "period", None)
    return frozenset(periods) if isinstance(periods, tuple) else frozenset()


def _printed(passage: Passage, start: int, end: int) -> frozenset[Period]:
    """The periods of the figures that are printed between two offsets."""
    inside = (one for one in passage.pieces if one.start < end and one.end > start and one.origin is not None)
    return frozenset(read_period(match[1]) for one in inside if (match := _OF.search(one.origin.figure)))


def _of(passage: Passage, number: int, order: int, period: frozenset[Period]) -> Iterator[Shown]:
    named = find_measures(passage.text)
    if not named:
        return
    text = plain(passage)
    sentences = list(split_sentences(text))
    for place, one in enumerate(named):
        sentence = next((held for held in sentences if held.start <= one.start < held.end), sentences[-1])
        until = sentence.end
        stated = passage.role in _HEAD or bool(_AMOUNT.search(text, one.start, until)) or _before(text, one.start)
        forward = passage.section == "outlook" or bool(_FORWARD.search(sentence.text))
        periods = _printed(passage, one.start, until) or period
        group = _group(passage, number)
        yield Shown(one.measure, passage, one.start, one.end, group, order + place, stated, forward, periods)


def _before(text: str, start: int) -> bool:
    """Whether an amount stands right before a name: $12 million of adjusted EBITDA."""
    return bool(re.search(rf"(?:{_AMOUNT.pattern})[^.;,]{{0,24}}\b(?:of|in)\s$", text[max(0, start - 60) : start]))


def _group(passage: Passage, number: int) -> str:
    if passage.role in _HEAD:
        return "head"
    listed = _LIST.match(passage.field) if passage.role == "bullet" else None
    return f"{listed[1]}{listed[2]}" if listed else f"paragraph {number}"


def is_list(group: str) -> bool:
    """Whether a group is a list of points."""
    return group != "head" and not group.startswith("paragraph ")


def measure_of(row: TableRow) -> Measure | None:
    """The measure that a row of a table shows; None for a row without amounts, or of none."""
    if row.first is None or row.unit == "shares" or row.label.startswith("%"):
        return None
    per_share = row.unit.endswith("/share")
    found = read_measure(row.label, per_share=per_share)
    if found is not None:
        return _outside(row, found)
    return read_measure(f"{row.heading} {row.label}", per_share=per_share) if per_share else None


def _outside(row: TableRow, measure: Measure) -> Measure:
    """The measure with the adjective of its heading: Operating income under Non-GAAP Results."""
    if measure.is_gaap and not measure.adjective and re.search(r"(?i)\bnon-gaap\b", row.heading):
        return Measure(measure.family, "non-gaap", measure.ratio, measure.per_share)
    return measure


def tell_comparable(measure: Measure) -> str:
    """What the comparable GAAP measure is called: net income or loss per share."""
    comparable = measure.comparable
    words = WORDS.get(comparable.family, comparable.family)
    return f"{words}{' per share' if comparable.per_share else ''}{' as the same ratio' if comparable.ratio else ''}"


def find_gaap(draft: CheckedDraft) -> set[tuple[str, bool, bool]]:
    """The keys of the GAAP measures that a release shows anywhere, in words or in a table."""
    found = {one.measure.key for one in find_shown(draft) if one.measure.is_gaap and one.with_amount}
    rows = (row for table in draft.tables for row in table.rows)
    found |= {measure.key for row in rows if (measure := measure_of(row)) is not None and measure.is_gaap}
    if any(row.unit.endswith("/share") and not _says_non_gaap(row) for table in draft.tables for row in table.rows):
        found.add(("net", False, True))
    return found


def _says_non_gaap(row: TableRow) -> bool:
    measure = read_measure(f"{row.heading} {row.label}")
    return measure is not None and not measure.is_gaap


def accepted(draft: CheckedDraft, measure: Measure) -> set[tuple[str, bool, bool]]:
    """The keys of the measures that are taken as comparable: that of the family, and what `measures` names."""
    families = {measure.comparable.family}
    if draft.release.company.issuer.framework == "IFRS" and measure.family == "ebitda":
        families.add("operating")
    for item in explained(draft):
        own, named = read_measure(str(item.name)), read_measure(str(item.comparable or ""))
        if own is not None and named is not None and own.family == measure.family:
            families.add(named.family)
    return {(family, measure.ratio, measure.per_share) for family in families}


def explained(draft: CheckedDraft) -> list[Explained]:
    """The measures that sections `measures` explain."""
    sections = (*draft.release.release.before_dateline, *draft.release.closed_sections)
    return [item for section in sections if section.measures is not None for item in section.measures.items]


def is_domestic(draft: CheckedDraft) -> bool:
    """Whether the company furnishes its release on Form 8-K, to which Item 10(e)(1)(i) of Regulation S-K speaks."""
    return draft.release.company.issuer.filer == "domestic"


def is_filer(draft: CheckedDraft) -> bool:
    """Whether the company is registered with the SEC, so that Regulation G speaks to it."""
    return draft.release.company.issuer.filer != "none"
