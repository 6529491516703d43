"""A disk that fails at the n-th call that changes anything, in the place of `os` in relwriter.files.filesystem."""

from __future__ import annotations

import os
import signal

from relwriter.files import filesystem

CHANGING = frozenset(["open", "write", "fsync", "replace", "unlink", "mkdir", "makedirs", "chmod", "fchmod"])


class Crash(BaseException):
    """The process is dead; nothing after it happens."""


class FailingDisk:
    """The `os` module whose n-th changing call does not happen; a write that fails has written one half.

    After a crash no call happens any more, and what was written but not synced is lost.
    """

    def __init__(self, fails_at: int, error: BaseException):
        self.fails_at = fails_at
        self.error = error
        self.calls = 0
        self.unsynced: dict[object, str] = {}

    def __getattr__(self, name: str):
        real = getattr(os, name)
        if name not in CHANGING:
            return real
        return lambda *arguments, **options: self._call(name, real, arguments, options)

    def _call(self, name: str, real, arguments, options):
        self.calls += 1
        if self._fails_now():
            if name == "write":
                real(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
            self._lose_what_is_not_synced()
            raise self.error
        result = real(*arguments, **options)
        self._note(name, arguments, result)
        return result

    def _fails_now(self) -> bool:
        is_dead = isinstance(self.error, Crash) and self.calls > self.fails_at
        return is_dead or self.calls == self.fails_at

    def _note(self, name: str, arguments, result) -> None:
        if name == "open" and arguments[1] & os.O_EXCL:
            # The number of a closed file is given out again: what was never synced keeps a key of its own.
            self.unsynced = {path: path for path in self.unsynced.values()}
            self.unsynced[result] = str(arguments[0])
        elif name == "fsync":
            self.unsynced.pop(arguments[0], None)
        elif name == "replace":
            moved = {str(arguments[0]): str(arguments[1])}
            self.unsynced = {number: moved.get(path, path) for number, path in self.unsynced.items()}

    def _lose_what_is_not_synced(self) -> None:
        if isinstance(self.error, Crash):
            for path in self.unsynced.values():
                if os.path.exists(path):
                    os.truncate(path, 0)


class KilledDisk(FailingDisk):
    """A disk at whose n-th changing call the operating system kills the process."""

    def __init__(self, fails_at: int):
        super().__init__(fails_at, Crash())

    def _lose_what_is_not_synced(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


def install(disk: FailingDisk, monkeypatch=None) -> FailingDisk:
    """The disk, once relwriter writes through it; without a monkeypatch for the rest of the process."""
    replacements = {"os": disk, "_sync": lambda descriptor: disk.fsync(descriptor)}
    for name, replacement in replacements.items():
        (monkeypatch.setattr if monkeypatch else setattr)(filesystem, name, replacement)
    return disk
