"""Types each complete example into the prompts of `relwriter new`, from nothing, some thousand answers in all.

What comes out must render to the same files as the example, but for the fields that no prompt asks for. Run it from the
checkout: `.venv/bin/python benchmarks/typed_examples.py`.
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "interview")]

from typed_examples import COMPLETE, renders_alike  # noqa: E402  (the path of the tests comes first)


def main() -> int:
    """The number of examples that did not render alike."""
    failed = 0
    for name in COMPLETE:
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            alike = renders_alike(name, Path(folder), typed=True)
        print(f"{name}: {'the same files' if alike else 'OTHER FILES'}", flush=True)
        failed += not alike
    return failed


if __name__ == "__main__":
    sys.exit(min(1, main()))
