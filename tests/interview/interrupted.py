"""Interviews that die at the n-th call that changes the disk, and are taken up again."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from failing_disk import Crash, FailingDisk, install
from prompt_toolkit.output import DummyOutput
from typing_keys import DOWN, ENTER, TODAY, typing

from relwriter.files import recover
from relwriter.interview.answers import Answers
from relwriter.interview.interviewing import interview
from relwriter.interview.keeping import Keeper

RESUME = ENTER
CHOOSE_ANEW = DOWN + ENTER
NEVER = 10**9


def cut_short(file: Path, keys: Sequence[str], number: int) -> int:
    """How many answers are kept of a run that dies at the n-th call that changes the disk."""
    disk = FailingDisk(number, Crash())
    with pytest.MonkeyPatch.context() as monkeypatch:
        install(disk, monkeypatch)
        try:
            with typing(keys, DummyOutput()):
                interview(file, TODAY)
        except Crash:
            pass
    draft = Keeper(file).find().draft
    return draft.count if draft else 0


def finish(file: Path, keys: Sequence[str], answered: int) -> str:
    """The YAML once the rest of the keys is typed; of a run that was about to write it or had, as it is then."""
    recover(file.parent)
    if not file.exists():
        with typing((*([RESUME] if answered else []), *keys[answered:]), DummyOutput()):
            interview(file, TODAY)
    return file.read_text(encoding="utf-8")


def count_calls(keys: Sequence[str], file: Path | None = None) -> int:
    """How many calls of a whole run change the disk."""
    disk = FailingDisk(NEVER, Crash())
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as monkeypatch:
        install(disk, monkeypatch)
        with typing(keys, DummyOutput()):
            interview(file or Path(folder) / "q1" / "release.yaml", TODAY)
    return disk.calls


def calls_by_answer(keys: Sequence[str]) -> list[int]:
    """For each answer of a whole run, the last call that changes the disk before it is safely there."""
    disk, ends = FailingDisk(NEVER, Crash()), []
    save = Keeper.save

    def note(keeper: Keeper, answers: Answers, last: str) -> None:
        save(keeper, answers, last)
        ends.append(disk.calls)

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as monkeypatch:
        install(disk, monkeypatch)
        monkeypatch.setattr(Keeper, "save", note)
        with typing(keys, DummyOutput()):
            interview(Path(folder) / "q1" / "release.yaml", TODAY)
    return ends
