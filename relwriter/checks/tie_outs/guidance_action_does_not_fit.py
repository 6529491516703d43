"""What is said to be done to guidance does not fit what was guided before, or the rest of the outlook.

What it flags:
    Guidance that is initiated though the last release, of `--history` or `--against`, gave it for the same measure and
    period; guidance that is raised, lowered, narrowed or reiterated though the last release did not give it. Without
    one: a single item that is so called without a range before it, where two or more others are initiated for the same
    period, or where every other that is raised, lowered or narrowed has one. Words such as “we are raising our outlook”
    above an outlook that raises nothing and lowers or reiterates.
    Words by which one end of a range is raised or lowered, where no such end of the outlook is.

Why:
    The action is one word, left as it was in the last quarter. The sentence is computed from it.

Example:
    Sales and margin of fiscal 2027 are initiated, and earnings per share of fiscal 2027 are raised.

How to clear it:
    Correct the action; or give the range before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.last_release import find_last
from relwriter.checks.passages import Passage
from relwriter.model.ranges import fitting_actions
from relwriter.model.release import Release
from relwriter.model.sections.guidance import Guidance, ends_of, typed_range
from relwriter.source import Place

CODE = "T136"
NAME = "guidance-action-does-not-fit"
SEVERITY = Severity.WARNING

_BEFORE = ("raises", "lowers", "narrows", "reiterates")
_MOVED = ("raises", "lowers", "narrows")
_FEWEST = 2

Guided = tuple[str, str, Guidance]
"""Period, field and item."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each item whose action does not fit."""
    items, last = list(_find_items(draft.release)), find_last(draft)
    told = {(_name(item), period) for period, _, item in _find_items(last.release)} if last is not None else None
    initiated = Counter(period for period, _, item in items if item.action == "initiates")
    yield from _find_lonely(draft.release) if told is None else ()
    for period, field, item in items:
        if message := _judge(item, period, told, initiated[period]):
            yield Sighting(_place_of_action(item), f"{field}.action", message, "correct the action")
    done = {action for _, _, item in items for action in _find_actions(item)}
    moved = {end for _, _, item in items for end in _find_moved(item)}
    for passage in draft.passages if done else ():
        yield from _told(passage, done)
        yield from _told_of_end(passage, moved)


def _find_lonely(release: Release) -> Iterator[Sighting]:
    """A sighting for the one item of an outlook that is said to move without a range before it, where all others that
    move have one."""
    for number, section in enumerate(release.closed_sections):
        items = list(enumerate(section.outlook.items if section.outlook else ()))
        moved = [(place, item) for place, item in items if item.action in _MOVED and item.measure is not None]
        lonely = [(place, item) for place, item in moved if not _has_before(item)]
        for place, item in lonely if len(lonely) == 1 < len(moved) else ():
            message = f"{item.action} what nothing says was guided before, as the others do"
            field = f"sections[{number}].outlook.items[{place}].action"
            yield Sighting(_place_of_action(item), field, message, "correct the action, or give the range before")


def _has_before(item: Guidance) -> bool:
    return any(ends_of(item, "prior_")) or item.prior_band is not None


def _told(passage: Passage, done: set[str]) -> Iterator[Sighting]:
    """Of words that say what is done to the outlook, where nothing in it is done so."""
    computed = passage.section == "outlook" and ".items" in passage.field
    if computed or passage.section in ("legend", "measures") or not passage.has_prose:
        return
    for match in _DOING.finditer(passage.text):
        meant = next(action for action, stem in _STEMS.items() if match[1].lower().startswith(stem))
        others = done & _OPPOSED[meant]
        if meant not in done and others:
            message = f"says that guidance is another than it is: the outlook {' and '.join(sorted(others))}"
            advice = "correct the words, or the outlook"
            yield Sighting(passage.place(match.start()), passage.field, message, advice, extent=len(match.group()))


def _told_of_end(passage: Passage, moved: set[tuple[str, bool]]) -> Iterator[Sighting]:
    """Of words by which one end of a range is raised or lowered, where only other ends are."""
    if not moved or passage.section in ("legend", "measures") or not passage.has_prose:
        return
    for match in _END_MOVED.finditer(passage.text):
        rises = match[1].lower()[0] in "ir"
        end = "low" if match["end"].lower() in ("low", "lower", "bottom") else "high"
        if (end, rises) not in moved:
            message = f"says that guidance is another than it is: no {end} end of the outlook went so"
            advice = "correct the words, or the outlook"
            yield Sighting(passage.place(match.start()), passage.field, message, advice, extent=len(match.group()))


def _find_moved(item: Guidance) -> Iterator[tuple[str, bool]]:
    """The ends of an item that are others than before, and whether they rose."""
    now, before = typed_range(item), typed_range(item, "prior_")
    if now is not None and before is not None:
        for end in ("low", "high"):
            if getattr(now, end) != getattr(before, end):
                yield end, getattr(now, end) > getattr(before, end)


def _find_actions(item: Guidance) -> set[str]:
    """What is done to an item: as it says itself, or as its ranges show."""
    now, before = typed_range(item), typed_range(item, "prior_")
    if item.action is not None or now is None or before is None:
        return {item.action} if item.action else set()
    return set(fitting_actions(now, before)) - {"updates"}


_STEMS: dict[str, tuple[str, ...]] = {
    "raises": ("rais",),
    "lowers": ("lower",),
    "reiterates": ("reiterat", "maintain", "reaffirm", "affirm"),
    "withdraws": ("withdr",),
}
_OPPOSED = {
    "raises": {"lowers", "reiterates", "narrows", "withdraws"},
    "lowers": {"raises", "reiterates", "narrows"},
    "reiterates": {"raises", "lowers", "withdraws"},
    "withdraws": {"raises", "lowers", "reiterates", "narrows"},
}
_DOING = re.compile(
    r"(?i)\b(rais(?:es|ed|ing)|lower(?:s|ed|ing)|reiterat(?:es|ed|ing)|maintain(?:s|ed|ing)|(?:re)?affirm(?:s|ed|ing)|"
    r"withdr(?:ew|aws|awing)) "
    r"(?:(?:[A-Za-z]+(?:-[A-Za-z]+)*|\d{4}) ){0,6}?"
    r"(?:outlook|guidance)\b"
)


_END_MOVED = re.compile(
    r"(?i)\b(increas(?:es|ed|ing)|rais(?:es|ed|ing)|lower(?:s|ed|ing)|reduc(?:es|ed|ing)) "
    r"(?:(?:our|its|the|only) )*(?P<end>low(?:er)?|bottom|upper|high(?:er)?|top)[- ]end\b"
)


def _place_of_action(item: Guidance) -> Place | None:
    """The place of an item's action, which stands behind its measure and before the next item."""
    span = item.measure.span if item.measure is not None else None
    if span is None:
        return None
    text = span.source.text
    end = re.compile(r"\n *- |\n\S").search(text, span.start)
    found = re.compile(r"\baction: *").search(text, span.start, end.start() if end else len(text))
    return span.source.place(found.end() if found else span.start)


def _find_items(release: Release) -> Iterator[Guided]:
    """The items of guidance that name a measure and a period."""
    for number, section in enumerate(release.closed_sections):
        for place, item in enumerate(section.outlook.items if section.outlook else ()):
            period = item.period or (section.outlook.period if section.outlook else None)
            if item.measure is not None and period is not None:
                yield str(period), f"sections[{number}].outlook.items[{place}]", item


def _name(item: Guidance) -> str:
    return " ".join(str(item.measure).casefold().split())


def _judge(item: Guidance, period: str, told: set[tuple[str, str]] | None, initiated: int) -> str:
    """What is to say on an item's action; empty where it fits."""
    if told:
        if item.action == "initiates" and (_name(item), period) in told:
            return "is initiated, but the last release gave it"
        is_new = all(one != period for _, one in told)
        return f"{item.action} what the last release did not give" if item.action in _BEFORE and is_new else ""
    odd = item.action in _BEFORE and not _has_before(item) and initiated >= _FEWEST
    return f"{item.action} what the rest of the outlook initiates" if odd else ""
