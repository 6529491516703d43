"""Roll-forward: the text of the next release's file from the last one, and an account of what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from relwriter.errors import UsageError
from relwriter.intake.cutting import outermost, replace_value
from relwriter.intake.nodes import Mapping, Node
from relwriter.intake.parsing import parse
from relwriter.intake.splicing import splice
from relwriter.model.period import Period
from relwriter.rollforward.account import Account
from relwriter.rollforward.figures import move_values
from relwriter.rollforward.filling import fill
from relwriter.rollforward.guidance import turn_guidance
from relwriter.rollforward.heading import lead_back
from relwriter.rollforward.labels import move_labels
from relwriter.rollforward.lineage import find_history, read_edition
from relwriter.rollforward.moving import follow, is_over
from relwriter.rollforward.named_periods import tell_named_periods
from relwriter.rollforward.open_fields import OpenField, find_open_fields, tell_open
from relwriter.rollforward.openings import (
    drop_what_was_said_of_the_draft,
    number_the_draft,
    open_days_and_amounts,
    turn_calendars,
    weeks_to_mention,
)
from relwriter.rollforward.repeats import drop_repeats
from relwriter.rollforward.statements import drop_equal_columns
from relwriter.rollforward.turn import Edition, Turn
from relwriter.rollforward.words import turn_words
from relwriter.rollforward.year_to_date import restore_columns
from relwriter.source import Source

_SECOND_HALF = re.compile(r"\bH2 (?:19|20)[0-9]{2}\b")


@dataclass(frozen=True, slots=True)
class Rolled:
    """The next release: the text of its file, the period that it reports, what was done, and what is still open."""

    text: str
    period: Period
    account: Account
    open_fields: Sequence[OpenField]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a roll-forward: the period of the next release, where the last one does not say; files of
    earlier releases; and whether words are kept and marked stale."""

    period: Period | None = None
    history: Sequence[Path] = ()
    keep_text: bool = False


def roll(last: Path, next: Path, wish: Wish = Wish()) -> Rolled:
    """The release that follows the one in the file `last`, as the file `next` will hold it; nothing is written.

    Raises InputError for a file with problems, and UsageError for a period that does not follow.
    """
    edition = read_edition(last)
    account = Account()
    history = find_history(edition, last, wish.history, account)
    period = wish.period or _guess_period(edition, history)
    if is_over(period, edition.period):
        raise UsageError(f"{period} does not follow {edition.period}: name a later period with --period")
    turn = Turn(edition, period, history, wish.keep_text, account=account)
    _take_turn(turn)
    text, release = fill(turn, splice(edition.root.source.text, outermost(turn.splices)), last.parent)
    text = lead_back(text, last, next)
    open_fields = find_open_fields(_parse(next, text), release)
    tell_open(account, open_fields)
    return Rolled(text, period, account, open_fields)


def _parse(path: Path, text: str) -> Mapping:
    root, _ = parse(Source(str(path), text))
    assert isinstance(root, Mapping)
    return root


def _guess_period(last: Edition, history: Sequence[Edition]) -> Period:
    """The period that follows, as far as the last release and those before it tell."""
    before = next((edition.period for edition in history), None)
    second_halves = bool(_SECOND_HALF.search(last.root.source.text))
    return follow(last.period, before, has_second_halves=second_halves)


def _take_turn(turn: Turn) -> None:
    """Notes every change of the last release's text, and tells what was done."""
    turn.account.add("rolled", turn.last.root.get("period"), "period", f"{turn.last.period} to {turn.period}")
    turn.change(replace_value(_period_of(turn), str(turn.period)))
    drop_what_was_said_of_the_draft(turn)
    drop_repeats(turn)
    drop_equal_columns(turn)
    restore_columns(turn)
    turn_words(turn)
    turn_calendars(turn)
    turn_guidance(turn)
    open_days_and_amounts(turn)
    number_the_draft(turn)
    move_values(turn)
    move_labels(turn)
    tell_named_periods(turn)
    if weeks := weeks_to_mention(turn):
        turn.account.add("check", None, "period", weeks)


def _period_of(turn: Turn) -> Node:
    """The node of the period reported. Raises UsageError where the house file states it."""
    found = turn.last.root.get("period")
    if found is None:
        raise UsageError(f"{turn.last.name} states no period of its own")
    return found
