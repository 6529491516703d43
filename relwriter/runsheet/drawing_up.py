"""A release to its run sheet: the steps of every rule in the order of time, as a document of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from itertools import groupby

from relwriter.almanac.account import Account
from relwriter.compose.dating import Dating
from relwriter.document.tree import Block, Cell, Document, Heading, Imprint, Paragraph, Strong, Table, Text, Value
from relwriter.model.release import Release
from relwriter.runsheet.rules import call, dividend, filing, nasdaq, nyse, release
from relwriter.runsheet.step import Moment, Step
from relwriter.source import Origin

RULES = (call, nasdaq, nyse, release, filing, dividend)
"""Every rule, in the order of what falls on the same moment. A new one is a file and a name here."""

_HEADS = ("Eastern Time", "What", "Rule")
_CAUTION = (
    "Drawn up by machine from the release, as a reminder and no legal advice: counsel confirms each rule before "
    "anybody relies on it."
)


def draw_up(draft: Release) -> Document:
    """The run sheet of a release."""
    account = Account(draft)
    imprint = Imprint(
        title=f"Run sheet: {draft.company.headline_name}",
        company=str(draft.company.name),
        running_head="Run sheet",
        date=account.day.isoformat() if account.day else "",
        language=draft.style.language,
    )
    return Document(tuple(_blocks(account)), imprint)


def find_steps(account: Account) -> list[Step]:
    """The steps in the order of time; those that depend on what is not known come first."""
    steps = [step for rule in RULES for step in rule.steps(account)]
    return sorted(steps, key=lambda step: step.moment.sorted_by if step.moment else (date.min, time.min, False))


def _blocks(account: Account) -> Iterator[Block]:
    name = account.release.company.headline_name
    yield Heading(1, (Text("Run Sheet: "), Value(str(name), name.origin())), "runsheet.title")
    yield Paragraph((Text(_CAUTION),), "runsheet.caution")
    yield Table(tuple(_rows(account)), "runsheet.steps", title="Run sheet")
    if account.other_exchanges:
        others = ", ".join(account.other_exchanges)
        said = f"No rules are known here for {others}: ask counsel for those of its exchange."
        yield Paragraph((Text(said),), "runsheet.others")


def _rows(account: Account) -> Iterator[tuple[Cell, ...]]:
    """The heads, and under each day its steps."""
    dating = Dating.of(account.release.style)
    yield tuple(Cell((Text(head),)) for head in _HEADS)
    for day, steps in groupby(find_steps(account), lambda step: step.moment.day if step.moment else None):
        name = f"{dating.weekday(day)}{dating.comma} {dating.long(day)}" if day else "Open"
        yield (Cell((Strong((Text(name),)),), span=len(_HEADS), above="single"),)
        yield from (_row(step, dating) for step in steps)


def _row(step: Step, dating: Dating) -> tuple[Cell, ...]:
    origin = Origin(step.field)
    return (
        Cell((Value(_say(step.moment, dating), origin),)),
        Cell((Value(step.what, origin),)),
        Cell((Text(step.rule),)),
    )


def _say(moment: Moment | None, dating: Dating) -> str:
    """`by 3:55 p.m.`, `before`, or nothing for a day without an hour; it never breaks into two lines."""
    hour = dating.time(moment.at.strftime("%H:%M")) if moment and moment.at else ""
    return f"{moment.before if moment else ''} {hour}".strip().replace(" ", "\u00a0")
