"""Times whole processes: the interpreter alone, --version, --help, a render of the example in each format and all."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
EXAMPLE = str(CHECKOUT / "examples" / "cbmg-q4-2019" / "release.yaml")
RUNS = 7


def least(command: list[str]) -> int:
    """The least time of some runs of a command, in milliseconds."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter_ns()
        subprocess.run([sys.executable, *command], cwd=CHECKOUT, check=True, capture_output=True)
        times.append(time.perf_counter_ns() - started)
    return min(times) // 1_000_000


def main() -> None:
    bare = least(["-c", "pass"])
    print(f"{'python -c pass':<24} {bare:>5} ms")
    with tempfile.TemporaryDirectory() as folder:
        render = ["-m", "relwriter", "render", EXAMPLE, "-o", folder]
        commands = {
            "--version": ["-m", "relwriter", "--version"],
            "--help": ["-m", "relwriter", "--help"],
            **{f"render -f {name}": [*render, "-f", name] for name in ("txt", "md", "docx")},
            "render": render,
        }
        for name, command in commands.items():
            spent = least(command)
            print(f"{name:<24} {spent:>5} ms   x{spent * 10 // bare / 10}")


if __name__ == "__main__":
    main()
