"""What a person or a script reads of a run: results on stdout, messages on stderr, nothing unpublished in either."""

from __future__ import annotations

import errno
import os
import sys
import traceback
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from relwriter.errors import Exit, OutputError, Problem, RelwriterError

if TYPE_CHECKING:
    from relwriter.checking import Finding
    from relwriter.importing import Import
    from relwriter.rollforward.account import Account
    from relwriter.tracing import Traced

TRACE_WIDTH = 160
"""Columns of a trace that goes to a file."""


def prepare_streams() -> None:
    """Sets UTF-8 and LF for both streams, whatever the platform's habit."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")


def give_up_stdout() -> None:
    """Points stdout at nothing, so that Python does not complain about a closed pipe while it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(message: str) -> None:
    """Writes a message to stderr, if anything there can take it; the exit code says the rest."""
    with suppress(OSError):
        print(message, file=sys.stderr, flush=True)


def print_line(line: object) -> None:
    """Writes a result, such as the path of a file, to stdout. Raises OutputError."""
    with _writing_stdout():
        print(line, flush=True)


def print_content(content: bytes) -> None:
    """Writes a result itself to stdout. Raises OutputError."""
    with _writing_stdout():
        if sys.stdout is None:
            raise OSError(errno.EBADF, "it is closed")
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


@contextmanager
def _writing_stdout() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        give_up_stdout()
        raise OutputError([Problem("<stdout>", 0, 0, "", f"cannot be written: {error.strerror}")]) from None


def print_error(error: RelwriterError, *, debug: bool = False) -> Exit:
    """The exit code of an error, after its problems are told, one a line; its trace only on request."""
    for problem in error.problems:
        tell(str(problem))
    if not error.problems:
        tell(f"relwriter: {error}")
    if len(error.problems) > 1:
        tell(f"{len(error.problems)} problems")
    if debug:
        traceback.print_exception(error)
    return error.exit_code


def print_fault(error: Exception, *, debug: bool = False) -> Exit:
    """The exit code of a fault of relwriter itself. Its message could hold a figure, so only its kind is told."""
    tell(f"relwriter: internal error: {type(error).__name__} (run again with --debug and report what it prints)")
    if debug:
        traceback.print_exception(error)
    return Exit.INTERNAL


def tell_replaced(slug: str, extension: str, replaced: Mapping[str, str]) -> None:
    """Tells each character that a format could not hold, and what stands for it."""
    for character, instead in replaced.items():
        name = unicodedata.name(character, "unnamed").lower()
        tell(f"{slug}.{extension}: U+{ord(character):04X} {name} is written {instead!r}")


def print_import(found: Import, path: Path, file: Path) -> None:
    """Prints what an import changes, a line for each value, and tells how many values that are."""
    if found.is_new_file:
        tell(f"{path} has changed since it was imported last")
    for change in found.changes:
        print_line(change)
    for note in found.notes:
        print_line(note)
    added = f", {_count(found.added, 'figure')} added" if found.added else ""
    tell(f"{file}: {_count(len(found.changes), 'value')} from {path.name}{added}, {found.unchanged} unchanged")


def draw_trace(traced: Sequence[Traced], to_terminal: bool) -> str:
    """The trace as a table: as wide as the terminal, or as a page of a wide printer."""
    from io import StringIO

    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in ("Where", "As printed", "Exact", "From", "Source"):
        table.add_column(head, overflow="fold", justify="right" if head in ("As printed", "Exact") else "left")
    above, stated = "", set[str]()
    for one in traced:
        where, above = "" if one.place == above else one.place, one.place
        table.add_row(where, one.printed, _exact(one), _from(one, stated), _source(one))
    width = Console().width if to_terminal and sys.stdout is not None and sys.stdout.isatty() else TRACE_WIDTH
    console = Console(file=StringIO(), width=width, color_system=None, markup=False, highlight=False, emoji=False)
    console.print(table)
    lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    return "".join(f"{line.rstrip()}\n" for line in lines if line.strip())


def _exact(traced: Traced) -> str:
    return traced.exact if traced.exact in ("", "pending") else f"{traced.exact} {traced.unit}".strip()


def _from(traced: Traced, stated: set[str]) -> str:
    """The figure, its formula with each operand where none above it `stated` that, a forced rounding, and a status that
    is not final."""
    working = traced.working
    lines = working.lines_once(stated) or [traced.figure] if working else []
    if working and working.shown:
        shown = ", ".join(f"{number} {scale}" for scale, number in working.shown)
        lines.append(f"shown as {shown}: {working.reason}")
    return "\n".join([*lines, *([traced.status] if traced.status not in ("final", "pending") else [])])


def _source(traced: Traced) -> str:
    """The line of the YAML, and what backs the number."""
    place = traced.source
    line = f"{Path(place.file).name}:{place.line}:{place.column}" if place else ""
    return "\n".join(str(part) for part in (line, traced.support) if part)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def tell_account(account: Account, opening: str) -> None:
    """Tells what a roll-forward did and what is left to do, by kind, a line each; no line holds an amount."""
    from relwriter.rollforward.account import KINDS

    tell(opening)
    for kind, heading in KINDS.items():
        lines = list(account.told(kind))
        if lines:
            tell(f"\n{heading}:")
        for line in lines:
            tell(f"  {line}")
    tell("")


def tell_stale(slug: str, count: int) -> None:
    """Tells how many records hold words of an earlier release."""
    if count:
        tell(f"{slug}: {count} {'record holds' if count == 1 else 'records hold'} words of an earlier release")


def tell_left(file: str, count: int, fault: str, command: str = "new") -> None:
    """Tells how an interview that was left goes on, and what the disk refused of it."""
    if fault:
        tell(f"{file}: the last answers are not on the disk: {fault}")
    if count:
        tell(f"interrupted: {_count(count, 'answer')} kept; relwriter {command} {file} goes on from there")
    else:
        tell("interrupted: nothing was written")


def tell_counts(file: str, findings: Sequence[Finding], advice: str = "") -> None:
    """Tells how many findings there are of each severity, and how many are waived: `a.yaml: 2 errors, 1 note`."""
    words = [finding.severity.word for finding in findings if not finding.waived]
    plural = {"counsel": "for counsel"}
    counts = [
        f"{words.count(word)} {plural[word]}" if word in plural else _count(words.count(word), word)
        for word in ("error", "warning", "counsel", "note")
        if word in words
    ]
    waived = len(findings) - len(words)
    counts += [f"{waived} waived"] if waived else []
    if counts or not advice:
        tell(f"{file}: {', '.join(counts) or 'no findings'}{f': {advice}' if advice else ''}")


def tell_pending(slug: str, count: int) -> None:
    """Tells how many values are not known yet."""
    if count:
        tell(f"{slug}: {count} {'value is' if count == 1 else 'values are'} pending")
