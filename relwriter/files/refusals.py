"""Why a file cannot be written, in the words of the person who asked for it, and what to do about it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from relwriter.errors import OutputError, Problem, UsageError

_RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³"]
)
_FORBIDDEN = frozenset('<>:"/\\|?*')
_IN_USE, _NAME_TOO_LONG = 32, 206  # Windows' own codes, which errno does not tell apart
_ELSEWHERE = "choose another folder"
_FULL = ("the disk is full", "free some space and run again")
_LOCKED_OUT = ("no permission to write here", f"make the file and its folder writable, or {_ELSEWHERE}")
_REASONS = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EROFS: ("the disk is read-only", _ELSEWHERE),
    errno.EACCES: _LOCKED_OUT,
    errno.EPERM: _LOCKED_OUT,
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
    errno.ENOTDIR: ("a file or a link stands where a folder is needed", _ELSEWHERE),
    errno.EEXIST: ("there is something of that name already", f"move it away, or {_ELSEWHERE}"),
    errno.ENOLCK: ("this disk cannot lock files", _ELSEWHERE),
    errno.ENOTSUP: ("this disk cannot lock files", _ELSEWHERE),
}


def problem(path: Path, message: str, advice: str = "") -> Problem:
    """A problem with the whole file at `path`."""
    return Problem(str(path), 0, 0, "", message, advice)


def refuse(path: Path, message: str, advice: str = "") -> OutputError:
    """An OutputError about one file, to raise."""
    return OutputError([problem(path, message, advice)])


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """A context in which an OSError becomes an OutputError that names `path` and says what to do."""
    try:
        yield
    except OSError as error:
        raise refuse(path, *_reason(path, error)) from error


def _reason(path: Path, error: OSError) -> tuple[str, str]:
    """What went wrong, and the advice."""
    code, windows_code = error.errno, getattr(error, "winerror", None)
    if isinstance(error, PermissionError) and (windows_code == _IN_USE or _is_open(path)):
        return "it is open in Word or another program", "close it there and run again"
    if windows_code == _NAME_TOO_LONG:
        code = errno.ENAMETOOLONG
    return _REASONS.get(code, (error.strerror or type(error).__name__, ""))


def _is_open(path: Path) -> bool:
    """Whether a lock file of Word or LibreOffice stands beside the file."""
    # Word puts its mark before a short name and over the first two characters of a longer one.
    locks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return any(os.path.lexists(path.with_name(lock)) for lock in locks)


def check_name(name: str, what: str) -> None:
    """Raises UsageError unless `name` can begin or end a file's name on every system and stays in its folder.

    `what` says what is named: "slug" or "extension".
    """
    fault = _fault(name)
    if fault:
        raise UsageError(f"{what} {name!r} cannot name a file: {fault}")


def _fault(name: str) -> str:
    """What is wrong with a name, or ""."""
    if not name:
        return "it is empty"
    if ".." in name:
        return "it contains .."
    if any(char in _FORBIDDEN or not char.isprintable() for char in name):
        return 'it contains one of / \\ < > : " | ? * or a character that does not print'
    if name[-1] in ". " or name[0] == " ":
        return "it begins with a space, or ends with a dot or a space"
    if name.split(".")[0].rstrip().upper() in _RESERVED:
        return "Windows reserves that name"
    return ""
