"""What every release has of its own: days, amounts of sections, notes to the draft, its number; all are asked anew."""

from __future__ import annotations

import re
from datetime import date

from relwriter.intake.cutting import cut_entries, cut_items, replace_value, trailing
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of
from relwriter.model.draft import DraftState
from relwriter.model.opening import Masthead, Opening
from relwriter.model.pending import PENDING, PENDING_MARK
from relwriter.model.period import Period
from relwriter.model.sections.calls import Replay
from relwriter.model.sections.dates import Calendar, CalendarDay
from relwriter.model.sections.guidance import Guidance
from relwriter.model.sections.result import Result
from relwriter.model.sections.results import Results
from relwriter.model.sections.returns import Buyback
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Turn

_DATED: dict[type, str] = {Masthead: "embargo", Replay: "from"}
"""Names that hold a day or a time."""


def open_days_and_amounts(turn: Turn) -> None:
    """Notes that each day and amount which may be pending becomes so; guidance and calendars have their own rules."""
    for site in turn.sites:
        if site.may_be_pending and site.holder not in (Guidance, CalendarDay) and site.text != PENDING:
            _open(turn, site)
        elif _DATED.get(site.holder) == site.name and re.search(r"[0-9]", site.text):
            turn.change(replace_value(site.node, f"'{PENDING_MARK}'"))
            turn.tell("emptied", site, "a day or a time")


def _open(turn: Turn, site: Site) -> None:
    """Makes a value pending; a day that was there stands in a comment, where the line has room for one."""
    in_lines = isinstance(site.parent, Mapping) and not site.parent.flow
    alone = in_lines and not trailing(site.parent.source.text, end_of(site.node)).strip()
    comment = f"  # was {site.text}" if alone and site.type is date else ""
    turn.change(replace_value(site.node, f"{PENDING}{comment}"))


def drop_what_was_said_of_the_draft(turn: Turn) -> None:
    """Notes that notes to the draft, its number and date, a correction, and a new buyback program are left out."""
    is_first = turn.period.ytd == turn.period
    for site in turn.sites:
        if isinstance(site.node, Mapping):
            _drop_fields(turn, site, site.node, _gone(site.type, site.node, is_first_quarter=is_first))


def _gone(kind: type, node: Mapping, *, is_first_quarter: bool) -> set[str]:
    gone = {"note"}
    if kind in (Result, Results) and is_first_quarter:
        gone |= {"together"}
    if kind is DraftState:
        gone |= {"date"}
    if kind is Opening and isinstance(found := node.get("kind"), Scalar) and found.text == "corrected":
        gone |= {"kind", "correction"}
    if kind is Result:
        gone |= {"hedge"}
    if kind is Buyback and any(node.get(name) for name in ("shares", "cost", "remaining")):
        gone |= {"program"}
    return gone


def _drop_fields(turn: Turn, site: Site, node: Mapping, names: set[str]) -> None:
    gone = {key.text for key, _ in node.entries} & names
    if not gone:
        return
    if len(gone) == len(node.entries):
        gone.discard("date")
    for name in sorted(gone):
        turn.account.add("dropped", node.get(name), f"{site.path}.{name}".lstrip("."), "of the last release alone")
    turn.change(*cut_entries(node, gone))


def number_the_draft(turn: Turn) -> None:
    """Notes that the next release begins with draft 1."""
    for site in turn.sites:
        if site.holder is DraftState and site.name == "number" and site.text != "1":
            turn.change(replace_value(site.node, "1"))


def turn_calendars(turn: Turn) -> None:
    """Notes that days of a calendar which are past when the next period ends are left out."""
    past = turn.last.release.company.fiscal_year.end(turn.period)
    for site in turn.held_by(Calendar):
        items = site.node.get("items") if isinstance(site.node, Mapping) else None
        if isinstance(items, Sequence):
            _drop_days(turn, site, items, [item for item in items.items if _is_past(item, past)])


def _is_past(item: Node, past: date) -> bool:
    day = item.get("date") if isinstance(item, Mapping) else None
    return isinstance(day, Scalar) and day.text != PENDING and date.fromisoformat(day.text) <= past


def _drop_days(turn: Turn, site: Site, items: Sequence, gone: list[Node]) -> None:
    if not gone:
        return
    turn.account.add("dropped", items, f"{site.path}.items", f"{len(gone)} of {len(items.items)} days, which are past")
    if len(gone) < len(items.items):
        turn.change(*cut_items(items, gone))
        return
    empty = f"{{date: {PENDING}, event: '{PENDING_MARK}'}}"
    turn.change(replace_value(items, f"[{empty}]" if items.flow else f"- {empty}"))


def weeks_to_mention(turn: Turn) -> str:
    """What to say where the next period has more or fewer weeks than the year before; else an empty text."""
    weeks = turn.last.release.company.fiscal_year.weeks
    periods = dict.fromkeys((turn.period, turn.period.ytd))
    found = [_compare_weeks(period, weeks(period), weeks(period.prior)) for period in periods]
    return "; ".join(filter(None, found))


def _compare_weeks(period: Period, weeks: int | None, before: int | None) -> str:
    return f"{period} has {weeks} weeks, {period.prior} {before}" if weeks != before else ""
