"""What a check adds to a render, for each example: within one process when all is imported, and as a whole process,
by processor time. The aim for the largest example is 30 % at most. Garbage is collected as rarely as in the program,
and modules are compiled once, as an installed program has them."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from relwriter import checking, pipeline

CHECKOUT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted(path for path in (CHECKOUT / "examples").glob("*/*.yaml") if path.name != "company.yaml")
RUNS = 7
_RENDER = "import sys; from relwriter.__main__ import main; code = main(sys.argv[1:])"
_UNCHECKED = f"from relwriter import checking; checking.find_faults = lambda *_, **__: []; {_RENDER}"
_SPENT = "; import time; print(time.process_time_ns(), file=sys.stderr); sys.exit(code)"


def spent_on(work: Callable[[], object]) -> int:
    """The least processor time of some runs, in nanoseconds."""
    times = []
    for _ in range(RUNS):
        started = time.process_time_ns()
        work()
        times.append(time.process_time_ns() - started)
    return min(times)


def spent_by(code: str, example: Path, folder: str) -> int:
    """The least processor time of some whole processes, in nanoseconds."""
    command = [sys.executable, "-c", code + _SPENT, "render", str(example), "-o", folder, "--replace"]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    runs = (subprocess.run(command, check=True, capture_output=True, text=True, env=kept) for _ in range(RUNS))
    return min(int(run.stderr.splitlines()[-1]) for run in runs)


def render(example: Path) -> pipeline.Draft:
    """The draft of an example, after its files were written to memory."""
    draft = pipeline.draft(str(example))
    pipeline.write(draft, pipeline.find_formats([]))
    return draft


def main() -> None:
    gc.set_threshold(20_000, 20, 100)
    for example in EXAMPLES:
        draft = render(example)
        checking.find_faults(draft)
        warm, check = spent_on(lambda e=example: render(e)), spent_on(lambda d=draft: checking.find_faults(d))
        with tempfile.TemporaryDirectory() as folder:
            bare, whole = (spent_by(code, example, folder) for code in (_UNCHECKED, _RENDER))
        name = f"{example.parent.name}/{example.stem}"
        print(
            f"{name:<28} warm: {warm // 10**6} ms and {check // 10**6} ms more, {check * 100 // warm} %;"
            f" whole: {bare // 10**6} ms and {(whole - bare) // 10**6} ms more, {(whole - bare) * 100 // bare} %"
        )


if __name__ == "__main__":
    main()
