"""Kills an interview at every call that changes the disk, and a process of its own at 200 random moments.

Each time at most the answer that was being kept may be lost; the run is taken up again, and the finished YAML must be
that of an uninterrupted run, byte for byte. Run it from the checkout:

    .venv/bin/python benchmarks/interview_kills.py [EVERY [MOMENTS]]

EVERY 5 tries every fifth call only.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import time
from pathlib import Path
from random import Random

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "interview")]


from failing_disk import KilledDisk, install  # noqa: E402  (the path of the tests comes first)
from interrupted import calls_by_answer, count_calls, finish  # noqa: E402
from prompt_toolkit.output import DummyOutput  # noqa: E402
from typed_releases import SHORTEST  # noqa: E402
from typing_keys import TODAY, typing, write_all  # noqa: E402

from relwriter.interview.interviewing import interview  # noqa: E402
from relwriter.interview.keeping import Keeper  # noqa: E402

SEED = 20261105


def run_in_child(file: Path, *, dies_at: int = 0, dies_after: float = 0) -> None:  # seconds
    """Runs the interview in a process of its own, killed at a call or after a time."""
    child = os.fork()
    if child == 0:
        if dies_at:
            install(KilledDisk(dies_at))
        with typing(SHORTEST, DummyOutput()):
            interview(file, TODAY)
        os._exit(0)
    if dies_after:
        time.sleep(dies_after)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, 9)
    os.waitpid(child, 0)


def ends_alike(file: Path, whole: str, answered: int = 0) -> bool:
    """Whether so many answers are there at least, or the file, and the interview ends in the same YAML."""
    draft = Keeper(file).find().draft
    count = draft.count if draft else 0
    lost = count < answered and not file.exists()
    return finish(file, SHORTEST, count) == whole and not lost


def try_calls(folder: Path, whole: str, every: int) -> tuple[int, int]:
    """How many runs were killed at a call, and how many of them did not end as they should."""
    ends = calls_by_answer(SHORTEST)
    numbers = range(1, count_calls(SHORTEST) + 1, every)
    failed = 0
    for number in numbers:
        file = folder / f"call-{number}" / "release.yaml"
        run_in_child(file, dies_at=number)
        failed += not ends_alike(file, whole, sum(end < number for end in ends))
    return len(numbers), failed


def try_moments(folder: Path, whole: str, moments: int, seconds: float) -> int:  # seconds of a whole run
    """How many of the runs that were killed at random moments did not end as they should."""
    random, failed = Random(SEED), 0
    for number in range(moments):
        file = folder / f"moment-{number}" / "release.yaml"
        run_in_child(file, dies_after=random.uniform(0, seconds))
        failed += not ends_alike(file, whole)
    return failed


def main() -> int:
    """The number of runs that did not end as they should."""
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    moments = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = write_all(folder / "whole" / "release.yaml", SHORTEST)
        started = time.monotonic()
        run_in_child(folder / "timed" / "release.yaml")
        seconds = time.monotonic() - started
        calls, failed = try_calls(folder, whole, every)
        failed += try_moments(folder, whole, moments, seconds)
    print(f"{calls} calls, {moments} moments: {failed} runs lost more than the last answer or did not end alike")
    return failed


if __name__ == "__main__":
    sys.exit(min(1, main()))
