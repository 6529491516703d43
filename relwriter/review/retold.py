"""Figures that went at one place of a paragraph while another number of their kind came at another place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relwriter.review.circulated import Part, Parts
from relwriter.review.edits import Alarm, Edit, describe, place_parts, shown
from relwriter.review.words import FIGURE

_PERCENT = re.compile(r"\s?(?:%|percent|per cent|basis points|bps)")


def tell_retold(edits: Sequence[Edit], parts: Parts) -> list[Edit]:
    """The edits of one paragraph, those that together make a figure read otherwise with an alarm on each."""
    told = list(edits)
    printed = {shown(part.text) for part in parts if part.is_figure}
    for one, part in _gone(edits, parts):
        for other, number in _came(told, printed - {shown(part.text)}):
            if one != other and _kind(number) == _kind(shown(part.text)):
                alarm = Alarm(describe(part), shown(part.text), number, part.place)
                for place in (one, other):
                    others = tuple(known for known in told[place].alarms if known.now or known.figure != alarm.figure)
                    told[place] = replace(told[place], alarms=(*others, alarm))
                break
    return told


def _gone(edits: Sequence[Edit], parts: Parts) -> Iterator[tuple[int, Part]]:
    """The figures that went as a whole and stand nowhere in the new words."""
    for number, edit in enumerate(edits):
        for first, last, part in place_parts(parts):
            stays = any(shown(part.text) in one.new for one in edits)
            if part.is_figure and edit.start <= first and last <= edit.end and not _reads_otherwise(edit) and not stays:
                yield number, part


def _reads_otherwise(edit: Edit) -> bool:
    """Whether a figure is told to read otherwise, and not only to be gone."""
    return any(alarm.now for alarm in edit.alarms)


def _came(edits: Sequence[Edit], printed: set[str]) -> Iterator[tuple[int, str]]:
    """The numbers of new words that no figure of the paragraph is."""
    for number, edit in enumerate(edits):
        for found in FIGURE.finditer(edit.new):
            text = found.group() + (scale.group() if (scale := _PERCENT.match(edit.new, found.end())) else "")
            if not edit.alarms and re.search(r"\d", text) and not any(text in one for one in printed):
                yield number, text


def _kind(number: str) -> str:
    """Whether a number is a percentage, an amount of money, or neither."""
    return "%" if _PERCENT.search(number) else "$" if re.search(r"[$€£¥]", number) else ""
