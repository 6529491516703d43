"""What changed between two versions, for a person in a terminal: figures first, then words, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from relwriter.report import TRACE_WIDTH

if TYPE_CHECKING:
    from relwriter.comparing import Change, Comparison

_LONGEST = 90
"""Words that stayed are cut in the middle from so many characters on."""

_MARKS = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
_COLOURS = {"=": "", "-": "red strike", "+": "green underline"}


def draw_changes(comparison: Comparison, *, colours: bool) -> str:
    """The changes as lines: `[-old-]{+new+}`, or in colours."""
    console = Console(
        file=StringIO(),
        width=None if colours else TRACE_WIDTH,
        force_terminal=colours,
        color_system="standard" if colours else None,
        markup=False,
        highlight=False,
        emoji=False,
    )
    _draw_figures(console, comparison)
    _draw_words(console, comparison.changes, colours=colours)
    lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _draw_figures(console: Console, comparison: Comparison) -> None:
    if not comparison.figures:
        console.print("No figure changed.")
        return
    console.print("Changed figures")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in ("Figure", "Period", "Before", "Now", "Difference"):
        table.add_column(head, overflow="fold", justify="left" if head in ("Figure", "Period") else "right")
    figures, others = comparison.shown_figures
    for figure in figures:
        table.add_row(figure.label, figure.period, figure.old or "—", figure.new or "—", figure.difference)
    console.print(table)
    if others:
        console.print(f"{others}\n")


def _draw_words(console: Console, changes: Iterable[Change], *, colours: bool) -> None:
    above = ""
    for change in changes:
        if not above:
            console.print("Changed words")
        place = _place(change)
        if place != above:
            console.print(f"\n{place}", soft_wrap=True)
            above = place
        console.print(_line(change, colours=colours), soft_wrap=True)
    if not above:
        console.print("No words changed.")


def _place(change: Change) -> str:
    """Where a change is: its story, its heading and its block."""
    place = " · ".join(part for part in (change.story, change.heading) if part) or "opening"
    return f"{place}  ({change.block})" if change.block else place


def _line(change: Change, *, colours: bool) -> Text:
    row = f"{change.row}: " if change.row and change.kind == "changed" else ""
    kind = {"moved": "moved here: ", "restyled": "looks different: "}.get(change.kind, "")
    line = Text(f"  {kind}{row if row and not _begins_with(change, row) else ''}")
    for sign, words in _shortened(change.words):
        before, after = ("", "") if colours else _MARKS[sign]
        shown = words.replace("\n", " / ").replace("\t", " ")
        line.append(f"{before}{shown}{after}", style=_COLOURS[sign] if colours else "")
    return line


def _begins_with(change: Change, row: str) -> bool:
    return bool(change.words) and change.words[0][1].startswith(row.removesuffix(": "))


def _shortened(words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The words with long ones that stayed cut: at the beginning, in the middle or at the end of the text."""
    parts = list(words)
    for number, (sign, text) in enumerate(parts):
        if sign == "=" and len(text) > _LONGEST and len(parts) > 1:
            half = _LONGEST // 2
            head = text[:half].rsplit(" ", 1)[0] if number else ""
            tail = text[-half:].split(" ", 1)[-1] if number + 1 < len(parts) else ""
            text = f"{head} … {tail}" if head else f"… {tail}"
        yield sign, text
