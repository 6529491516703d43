"""`relwriter new --from LAST`: last quarter's release rolled forward."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from relwriter import pipeline, report, rolling
from relwriter.errors import Exit, UsageError


@dataclass(frozen=True)
class RollForward:
    """What is asked of a roll-forward: the period, or nothing for the one that follows; files of earlier releases;
    whether words are kept; and whether nothing is asked."""

    period: str
    history: tuple[Path, ...]
    keep_text: bool
    no_input: bool


def roll_forward(last: Path, file: Path, wish: RollForward) -> int:
    """The exit code of writing the release that follows the one in `last`, after its figures were asked for."""
    if not (wish.no_input or (sys.stdin.isatty() and sys.stdout.isatty())):
        raise UsageError("new --from asks for what is open in a terminal, and this is none: add --no-input")
    rolled = rolling.roll_forward(last, file, wish.period, wish.history, keep_text=wish.keep_text)
    pipeline.save_private(file, rolled.text.encode())
    report.print_line(file)
    _save_schema(file, rolled.text)
    report.tell_account(rolled.account, f"{rolled.period} rolled forward from {last}")
    return Exit.DONE if wish.no_input else _ask(file, last)


def _save_schema(file: Path, text: str) -> None:
    """Writes the schema for editors where the first line of the file names it."""
    from relwriter.interview.interviewing import SCHEMA

    if f"$schema={SCHEMA}" in text.partition("\n")[0]:
        pipeline.save_schema(file.parent / SCHEMA)


def _ask(file: Path, last: Path) -> int:
    """The exit code of asking for what is open; each answer is in the file before the next question."""
    from relwriter.interview.editing.rolled import ask_rolled

    if ask_rolled(file, last, lambda path, content: pipeline.save_private(path, content, replace=True)):
        return Exit.DONE
    report.tell(f"interrupted: {file} holds what was answered, the rest is pending; relwriter edit {file} asks for it")
    return Exit.INTERRUPTED
