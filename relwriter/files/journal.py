"""The journal: `.relwriter/journal.json` in the target folder, only while several files change as one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from relwriter.errors import OutputError
from relwriter.files import filesystem
from relwriter.files.refusals import refuse

STATE = ".relwriter"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Move:
    """A file to be renamed into place: its name in the folder, the hashes of its old and its new content.

    `old` is None where there was no file. `staged` is the new content's file in `.relwriter/`, `kept` a copy
    of the old content there.
    """

    name: str
    old: str | None
    new: str
    staged: str
    kept: str


def journal_path(folder: Path) -> Path:
    """Where the folder's journal is, while there is one."""
    return folder / STATE / "journal.json"


def write_journal(folder: Path, moves: Sequence[Move]) -> None:
    """Writes the journal, after the staged files are on the disk: from here on the moves can be finished."""
    content = json.dumps({"format": FORMAT, "moves": [asdict(move) for move in moves]}).encode()
    staged = folder / STATE / "journal.new"
    filesystem.write(staged, content)
    filesystem.sync_folder(folder / STATE)
    filesystem.rename(staged, journal_path(folder))
    filesystem.sync_folder(folder / STATE)


def read_journal(folder: Path) -> list[Move]:
    """The moves of an interrupted run, or none. Raises OutputError for a journal that cannot be trusted."""
    try:
        return _decode(journal_path(folder).read_bytes())
    except FileNotFoundError:
        return []
    except (ValueError, KeyError, TypeError) as error:
        raise stuck(folder, "this record of an interrupted run cannot be read") from error


def stuck(folder: Path, message: str) -> OutputError:
    """The OutputError for a journal that a person has to see to, to raise."""
    advice = f"look at the outputs, delete {folder / STATE}, and run again with --replace"
    return refuse(journal_path(folder), message, advice)


def _decode(content: bytes) -> list[Move]:
    """Raises ValueError, KeyError or TypeError for what is no journal of this format."""
    journal = json.loads(content)
    moves = [Move(**move) for move in journal["moves"]]
    if journal["format"] != FORMAT or not all(_stays_inside(move) for move in moves):
        raise ValueError(journal["format"])
    return moves


def _stays_inside(move: Move) -> bool:
    """Whether a move names files of the folder and of `.relwriter/` alone."""
    path = PurePosixPath(move.name)
    names = [path.name, move.staged, move.kept]
    is_plain = all(name not in ("", "..") and not set("/\\") & set(name) for name in names)
    return is_plain and path.parent in (PurePosixPath(), PurePosixPath(STATE))
