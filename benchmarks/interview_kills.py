"""Kills an interview at every call that changes the disk, and a process of its own at 200 random moments.

Each time it is taken up again; the finished YAML must be that of an uninterrupted run, byte for byte. Run it from the
checkout: `.venv/bin/python benchmarks/interview_kills.py [EVERY [MOMENTS]]`. EVERY 5 tries every fifth call only.
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
from interrupted import count_calls, finish  # noqa: E402
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


def is_whole(file: Path, whole: str) -> bool:
    """Whether the interview ends in the same YAML when it is taken up again."""
    draft = Keeper(file).find().draft
    return finish(file, SHORTEST, draft.count if draft else 0) == whole


def main() -> int:
    """The number of runs that did not end as they should."""
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    moments = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    random, failed = Random(SEED), 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        started = time.monotonic()
        whole = write_all(folder / "whole" / "release.yaml", SHORTEST)
        seconds = time.monotonic() - started
        calls = count_calls(SHORTEST)
        for number in range(1, calls + 1, every):
            run_in_child(folder / f"call-{number}" / "release.yaml", dies_at=number)
            failed += not is_whole(folder / f"call-{number}" / "release.yaml", whole)
        for number in range(moments):
            run_in_child(folder / f"moment-{number}" / "release.yaml", dies_after=random.uniform(0, seconds))
            failed += not is_whole(folder / f"moment-{number}" / "release.yaml", whole)
    print(f"{len(range(1, calls + 1, every))} calls of {calls}, {moments} moments: {failed} runs did not end alike")
    return failed


if __name__ == "__main__":
    sys.exit(min(1, main()))
