"""Writes the goldens anew. Read the diff before you commit it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from relwriter.pipeline import draft, find_formats, write
from tests.golden.parts import EXAMPLES, GOLDEN, RELEASES, TRACES, golden_files


def main() -> None:
    for name, path in RELEASES.items():
        outputs = write(draft(str(path), final=True), find_formats([]))
        shutil.rmtree(GOLDEN / name, ignore_errors=True)
        for file, text in golden_files(name, {ext: output.content for ext, output in outputs.items()}).items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    os.chdir(EXAMPLES.parent)
    for name, format in TRACES:
        path = GOLDEN / name / f"trace.{'txt' if format == 'text' else format}"
        trace = subprocess.run(
            [sys.executable, "-m", "relwriter", "trace", f"examples/{name}/release.yaml", "--format", format],
            capture_output=True,
            check=True,
        )
        path.write_bytes(trace.stdout)


if __name__ == "__main__":
    main()
