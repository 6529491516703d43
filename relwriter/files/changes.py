"""Several files changed as one: staged, written down in a journal, renamed one by one.

Before the journal is there nothing has changed. While it is there, what was cut short can be finished from
the staged files or undone from the kept ones. `.relwriter/` in the target folder holds it all, and the lock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from relwriter.errors import OutputError
from relwriter.files import filesystem
from relwriter.files.journal import STATE, Move, journal_path, read_journal, stuck, write_journal
from relwriter.files.manifest import sha256
from relwriter.files.refusals import naming, refuse

PATIENCE = 10
"""Seconds that a run waits for another one in the same folder."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file to write: its path, its content now (None if there is no such file), its content to be."""

    path: Path
    old: bytes | None
    new: bytes


@contextmanager
def held(folder: Path) -> Iterator[Path]:
    """A context in which no other run writes in the folder; gives the path of `.relwriter`.

    What an interrupted run left is put right first. Raises OutputError if another run does not end in time,
    or if the folder cannot be written.
    """
    state = folder / STATE
    with naming(folder):
        filesystem.make_private_folder(state)
        try:
            with filesystem.locked(state / "lock", PATIENCE):
                _put_right(folder)
                yield state
        except filesystem.Locked:
            advice = "wait until it has ended and run again"
            raise refuse(folder, "another run is writing here", advice) from None


def commit(folder: Path, changes: Sequence[Change]) -> None:
    """Makes every change, in order, or none: an error or Ctrl-C puts the old files back and is raised again.

    Call it while the folder is held. Raises OutputError, naming the file that cannot be written.
    """
    moves = [_move(folder, number, change) for number, change in enumerate(changes)]
    try:
        for move, change in zip(moves, changes, strict=True):
            _stage(folder, move, change)
        write_journal(folder, moves)
        for move in moves:
            _make(folder, move)
    except BaseException:
        # What cannot be undone now is left to the next run, which reads the journal.
        with suppress(OSError):
            if _undo(folder, moves):
                _close(folder)
        raise
    # Every file is new by now: a journal that cannot be removed does no harm, the next run will.
    with suppress(OSError):
        _close(folder)


def is_interrupted(folder: Path) -> bool:
    """Whether a run was cut short in the folder, or is writing there."""
    return journal_path(folder).exists()


def _move(folder: Path, number: int, change: Change) -> Move:
    old = None if change.old is None else sha256(change.old)
    name = change.path.relative_to(folder).as_posix()
    return Move(name, old, sha256(change.new), staged=f"{number}.new", kept=f"{number}.old")


def _stage(folder: Path, move: Move, change: Change) -> None:
    with naming(change.path):
        filesystem.write(folder / STATE / move.staged, change.new)
        if change.old is not None:
            mode = change.path.stat().st_mode & 0o777
            filesystem.write(folder / STATE / move.kept, change.old, mode)


def _make(folder: Path, move: Move) -> None:
    path = folder / move.name
    if _now(path) != move.old:
        raise refuse(path, "somebody changed it at this very moment", "run again")
    _rename(folder, move.staged, path)


def _rename(folder: Path, source: str, path: Path) -> None:
    with naming(path):
        filesystem.rename(folder / STATE / source, path)
        filesystem.sync_folder(path.parent)


def _now(path: Path) -> str | None:
    """The hash of what the file holds; None if there is no file, "" if it is not a plain one."""
    with naming(path):
        if path.is_symlink() or (path.exists() and not path.is_file()):
            return ""
        try:
            return sha256(path.read_bytes())
        except FileNotFoundError:
            return None


def _undo(folder: Path, moves: Sequence[Move]) -> bool:
    """Whether every file is again what it was, or what somebody made of it since."""
    undone = True
    for move in reversed(moves):
        try:
            _undo_move(folder, move)
        except (OSError, OutputError):
            undone = False
    return undone


def _undo_move(folder: Path, move: Move) -> None:
    path = folder / move.name
    now = _now(path)
    if now == move.old or now not in (move.new, None):
        return
    if move.old is None:
        filesystem.remove(path)
        filesystem.sync_folder(path.parent)
    else:
        _rename(folder, move.kept, path)


def _close(folder: Path) -> None:
    """Removes the journal, and only then what it needed."""
    filesystem.remove(journal_path(folder))
    filesystem.sync_folder(folder / STATE)
    _sweep(folder)


def _sweep(folder: Path) -> None:
    for pattern in ("*.new", "*.old"):
        for path in (folder / STATE).glob(pattern):
            filesystem.remove(path)


def _put_right(folder: Path) -> None:
    """Finishes what an interrupted run left, or undoes it where its staged files are gone.

    A file that somebody edited since is left as it is: the next check and the next render tell of it.
    """
    if not is_interrupted(folder):
        return _sweep(folder)
    moves = read_journal(folder)
    if all(_can_finish(folder, move) for move in moves):
        _finish(folder, moves)
    elif not all(_can_undo(folder, move) for move in moves) or not _undo(folder, moves):
        raise stuck(folder, "an interrupted run can be neither finished nor undone")
    _close(folder)


def _finish(folder: Path, moves: Sequence[Move]) -> None:
    for move in moves:
        path = folder / move.name
        if _now(path) in (move.old, None):
            _rename(folder, move.staged, path)


def _can_finish(folder: Path, move: Move) -> bool:
    is_done = _now(folder / move.name) not in (move.old, None)
    return is_done or _now(folder / STATE / move.staged) == move.new


def _can_undo(folder: Path, move: Move) -> bool:
    is_untouched = _now(folder / move.name) not in (move.new, None)
    return is_untouched or move.old is None or _now(folder / STATE / move.kept) == move.old
