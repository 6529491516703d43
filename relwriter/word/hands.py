"""Whose hand a tracked change is."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from relwriter.word.names import w


@dataclass(frozen=True, slots=True)
class Hand:
    """Who changed something, and when, as Word notes it; both empty for a change that was not tracked."""

    author: str = ""
    date: str = ""


def hand_of(mark: etree._Element) -> Hand:
    """The hand that a mark of Word's tells."""
    return Hand(mark.get(w("author"), ""), mark.get(w("date"), ""))
