"""What the disk is asked to do: alone here are calls that only POSIX knows, the Windows way beside each."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PRIVATE = 0o600
PRIVATE_FOLDER = 0o700
PAUSE = 0.05  # seconds between two tries, not a figure

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_LOCKED_BY_ANOTHER = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class Locked(Exception):
    """Another run holds the lock, and has not let it go in time."""


if sys.platform == "win32":
    import msvcrt

    def _set_mode(descriptor: int, mode: int) -> None:
        """Windows has no such modes: a file takes its access rights from its folder."""

    def _sync(descriptor: int) -> None:
        os.fsync(descriptor)

    def sync_folder(folder: Path) -> None:
        """Windows has no way to sync a folder; NTFS keeps a journal of its own."""

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        # Closing releases the lock too, but Windows does not say when.
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

    def rename(source: Path, target: Path) -> None:
        """Makes `target` what `source` was. Raises PermissionError if a program has `target` open.

        A virus scanner or the search index may hold a file for a moment, hence several tries.
        """
        for _ in range(10):
            try:
                return os.replace(source, target)
            except PermissionError:
                time.sleep(PAUSE)
        os.replace(source, target)

else:
    import fcntl

    def _set_mode(descriptor: int, mode: int) -> None:
        os.fchmod(descriptor, mode)

    def _sync(descriptor: int) -> None:
        # On macOS fsync leaves the data in the drive's own cache; some network drives refuse the full sync.
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except (AttributeError, OSError):
            os.fsync(descriptor)

    def sync_folder(folder: Path) -> None:
        """Puts the folder's list of names on the disk, where its file system offers that."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            os.close(descriptor)

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        """Closing the file releases its lock."""

    def rename(source: Path, target: Path) -> None:
        """Makes `target` what `source` was, from one moment to the next."""
        os.replace(source, target)


def write(path: Path, data: bytes, mode: int = PRIVATE) -> None:
    """Writes a new file with `mode`, whatever the umask, and puts its content on the disk.

    Raises FileExistsError if there is a file of that name, or a link.
    """
    descriptor = os.open(path, _NEW_FILE, PRIVATE)
    try:
        _set_mode(descriptor, mode)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        _sync(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Removes the file, if there is one."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return


def make_folder(folder: Path) -> None:
    """Makes the folder and its parents where they are missing; one that is there keeps its mode."""
    os.makedirs(folder, exist_ok=True)


def make_private_folder(folder: Path) -> None:
    """Makes the folder for its owner alone, if it is missing. Raises NotADirectoryError for a link."""
    try:
        os.mkdir(folder, PRIVATE_FOLDER)
    except FileExistsError:
        if folder.is_symlink() or not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None
    else:
        os.chmod(folder, PRIVATE_FOLDER)


@contextmanager
def locked(path: Path, seconds: int) -> Iterator[None]:
    """A context in which no other run holds the lock file at `path`; a run that dies loses it.

    Waits up to `seconds` for another run to end, then raises Locked. Raises OSError where there are no locks.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    try:
        _set_mode(descriptor, PRIVATE)
        _wait_for_lock(descriptor, seconds)
        yield
    finally:
        _unlock(descriptor)
        os.close(descriptor)


def _wait_for_lock(descriptor: int, seconds: int) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            return _try_lock(descriptor)
        except OSError as error:
            if error.errno not in _LOCKED_BY_ANOTHER:
                raise
        if time.monotonic() >= deadline:
            raise Locked
        time.sleep(PAUSE)
