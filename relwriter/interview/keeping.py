"""The answers on the disk while the interview goes on: after each one, in full, readable by their owner alone.

Two files beside each other are written in turn, each as a whole: whatever happens to one, the other holds the answers
but for the last. They stand in `.relwriter/` beside the release file, and are gone once that is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path as FilePath
from typing import Any

from relwriter.errors import OutputError, Problem
from relwriter.files import filesystem
from relwriter.files.journal import STATE
from relwriter.files.refusals import naming
from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path

FORMAT = 1
"""The version of what is written here; another one is told, and never guessed at."""
SLOTS = ("a", "b")
_COMMANDS = {"answers": "new", "edit": "edit"}


@dataclass(frozen=True)
class Draft:
    """Answers as they were kept: their number in the series, all of them, and what was asked last, and when."""

    number: int
    kept: dict[Path, str]
    settled: set[Path]
    last: str
    saved: str

    @property
    def count(self) -> int:
        """How many questions were answered."""
        return len(self.settled)


@dataclass(frozen=True)
class Found:
    """What there is on the disk: the newest draft that can be read, and what is wrong with one that cannot."""

    draft: Draft | None = None
    fault: str = ""


class Keeper:
    """Keeps the answers for one release file, or those that edit it. Use it while `held`."""

    def __init__(self, file: FilePath, purpose: str = "answers"):
        self.file = file
        self.purpose = purpose
        self.state = file.parent / STATE
        self.number = 0
        self.count = 0
        self.fault = ""

    @contextmanager
    def held(self) -> Iterator[None]:
        """A context in which no other run asks for the same file. Raises OutputError where one does."""
        with ExitStack() as stack:
            try:
                with naming(self.file.parent):
                    filesystem.make_folder(self.file.parent)
                    filesystem.make_private_folder(self.state)
                    stack.enter_context(filesystem.locked(self._path("lock"), 0))
            except filesystem.Locked:
                advice = "finish or leave it there, or choose another name"
                message = f"another relwriter {_COMMANDS[self.purpose]} is asking for this release"
                raise OutputError([Problem(str(self.file), 0, 0, "", message, advice)]) from None
            stack.callback(self._leave_no_trace)
            yield

    def _leave_no_trace(self) -> None:
        """Removes the lock, and the folders that nothing else is in."""
        with suppress(OSError):
            filesystem.remove(self._path("lock"))
            self.state.rmdir()
            self.file.parent.rmdir()

    def find(self) -> Found:
        """The newest draft, and the fault of one that is damaged or of another version."""
        read = [_read(self._slot(name)) for name in SLOTS]
        drafts = [draft for draft in read if isinstance(draft, Draft)]
        draft = max(drafts, key=lambda one: one.number, default=None)
        self.number = draft.number if draft else 0
        self.count = draft.count if draft else 0
        return Found(draft, next((fault for fault in read if isinstance(fault, str) and fault), ""))

    def save(self, answers: Answers, last: str) -> None:
        """Puts the answers on the disk. What the disk refuses is kept in `fault`: the interview goes on without."""
        self.number += 1
        draft = Draft(self.number, answers.kept, answers.settled, last, f"{datetime.now():%Y-%m-%d %H:%M}")
        try:
            with naming(self.state):
                self._write(self._slot(SLOTS[self.number % len(SLOTS)]), _encode(draft))
        except OutputError as error:
            self.number -= 1
            self.fault = error.problems[0].message
        else:
            self.count, self.fault = draft.count, ""

    def _write(self, path: FilePath, content: bytes) -> None:
        staged = self._path("part")
        filesystem.remove(staged)
        filesystem.write(staged, content)
        filesystem.rename(staged, path)
        filesystem.sync_folder(self.state)

    def set_aside(self) -> list[FilePath]:
        """The names under which the drafts are kept from now on, out of the way of a new start. Raises OutputError."""
        moved = []
        for name in SLOTS:
            slot = self._slot(name)
            if slot.exists():
                number = next(number for number in range(1, 1000) if not self._kept(slot, number).exists())
                with naming(slot):
                    filesystem.rename(slot, self._kept(slot, number))
                moved.append(self._kept(slot, number))
        self.number = self.count = 0
        return moved

    @staticmethod
    def _kept(slot: FilePath, number: int) -> FilePath:
        return slot.with_name(f"{slot.name}.{number}")

    def discard(self) -> None:
        """Removes the drafts: the release file holds the answers now."""
        with suppress(OSError):
            for name in (*(f"{name}.json" for name in SLOTS), "part"):
                filesystem.remove(self._path(name))

    def _slot(self, name: str) -> FilePath:
        return self._path(f"{name}.json")

    def _path(self, name: str) -> FilePath:
        return self.state / f"{self.file.name}.{self.purpose}.{name}"


def _encode(draft: Draft) -> bytes:
    body = {
        "number": draft.number,
        "last": draft.last,
        "saved": draft.saved,
        "answers": [[list(path), text, path in draft.settled] for path, text in draft.kept.items()],
    }
    text = json.dumps(body, ensure_ascii=False)
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return (json.dumps({"format": FORMAT, "sha256": digest, "draft": body}, ensure_ascii=False) + "\n").encode(
        "utf-8", "surrogatepass"
    )


def _read(path: FilePath) -> Draft | str:
    """The draft of a file; what is wrong with it, or an empty text where there is none."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    try:
        whole = json.loads(content.decode("utf-8", "surrogatepass"))
        if whole["format"] != FORMAT:
            return f"was written by another version of relwriter (format {int(whole['format'])}, not {FORMAT})"
        return _decode(whole)
    except (ValueError, KeyError, TypeError):
        return "is damaged"


def _decode(whole: dict[str, Any]) -> Draft:
    """Raises ValueError, KeyError or TypeError for what was not written so."""
    body = whole["draft"]
    text = json.dumps(body, ensure_ascii=False)
    if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != whole["sha256"]:
        raise ValueError("sha256")
    answers = [(tuple(path), str(text), bool(settled)) for path, text, settled in body["answers"]]
    kept = {path: text for path, text, _ in answers}
    settled = {path for path, _, settled in answers if settled}
    return Draft(int(body["number"]), kept, settled, str(body["last"]), str(body["saved"]))
