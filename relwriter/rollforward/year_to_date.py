"""The year to date after a first quarter: it differs from the quarter again, and has columns of its own."""

from __future__ import annotations

import re

from relwriter.intake.cutting import replace_value, start_of
from relwriter.intake.nodes import Mapping, Node, Sequence, end_of
from relwriter.model.period import read_period
from relwriter.model.statement import PlacedStatement, Statement
from relwriter.rollforward.labels import LABEL, is_of_balances
from relwriter.rollforward.moving import move
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Edition, Turn


def restore_columns(turn: Turn) -> None:
    """Notes that statements get the columns that an earlier release had, the one of a year ago or the last one whose
    year to date was not its quarter; and tells that the year to date differs again."""
    if turn.last.period.ytd != turn.last.period or turn.period.ytd == turn.period:
        return
    words = f"{turn.period.ytd} is more than {turn.period} again: state it where the release does"
    turn.account.add("check", None, "period", words)
    telling = [edition for edition in turn.history if edition.period.ytd != edition.period]
    ago = [edition for edition in telling if edition.period == turn.period.prior]
    for site in turn.held_by(Statement, PlacedStatement):
        found = (_columns(edition.root, site.path) for edition in (*ago, *telling))
        for edition, columns in zip((*ago, *telling), found, strict=True):
            if columns is not None and _restore(turn, site, edition, columns):
                break


def _restore(turn: Turn, site: Site, edition: Edition, columns: Sequence) -> bool:
    """Whether a statement's columns give way to those of an earlier release, which stand on one line as they do."""
    own = _columns(turn.last.root, site.path)
    text = columns.source.text[start_of(columns) : end_of(columns)]
    if own is None or not (own.flow and columns.flow) or "\n" in text or turn.is_changed(own):
        return False
    balance = is_of_balances(turn, site)

    def follow(match: re.Match[str]) -> str:
        label = move(read_period(match.group()), edition.period, turn.period, balance=balance)
        return str(label or turn.period)

    turn.change(replace_value(own, re.sub(LABEL, follow, text)))
    turn.account.add("rolled", own, f"{site.path}.columns", f"as in {edition.name}")
    return True


def _columns(root: Node, path: str) -> Sequence | None:
    """The columns of the statement of a path such as `statements.operations`."""
    node: Node | None = root
    for step in path.split("."):
        node = node.get(step) if isinstance(node, Mapping) else None
    found = node.get("columns") if isinstance(node, Mapping) else None
    return found if isinstance(found, Sequence) else None
