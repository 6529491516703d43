"""Draws docs/interview.svg: what a terminal shows of a real run of `relwriter new`, answered as below.

    python docs/picture_interview.py

It needs tmux, in which the program runs.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

PICTURE = Path(__file__).with_name("interview.svg")
CHECKOUT = Path(__file__).resolve().parents[1]
COLUMNS, LINES = 80, 60
PATIENCE = 60  # seconds, for one question
ANSWERS = (
    ("full legal name?", "Acme Robotics, Inc."),
    ("headlines call it?", "Acme Robotics"),
    ("On which exchange", "NYSE"),
    ("Under which symbol?", "ACME"),
    ("Another? On which exchange", ""),
    ("from then on?", ""),
    ("a clause after its name?", ""),
    ("fiscal year end?", ""),
    ("In which currency", ""),
    ("amounts of money typed?", ""),
    ("Anything else?", ""),
    ("House style", ""),
    ("Keep the company", ""),
    ("Which period is reported?", "q3 2026"),
    ("On which day is it released?", "Nov 5, 2026"),
    ("Which sections", ""),
    ("The first figure", "revenue"),
    ("What kind of figure is it?", ""),
    ("In which currency or unit?", ""),
    ("Where do these numbers stand?", "10-Q, page 4"),
    ("Anything else about it?", ""),
    ("third quarter of 2026:", "83,412,000"),
    ("third quarter of 2025:", "7,446,500"),
    ("first nine months of 2026:", "not yet"),
    ("first nine months of 2025:", "219,840,000"),
    ("Is that right?", "n"),
    ("third quarter of 2026:", ""),
    ("third quarter of 2025:", "\x1574,465,000"),
    ("first nine months of 2026:", ""),
    ("first nine months of 2025:", ""),
)
"""What each question says, and the answer; an empty one takes what is shown."""
FIRST, LAST = "Figures, 3 of", "Another figure"
"""The picture goes from the one line to the other."""
STYLE = """\
<svg viewBox="0 0 {terminal_width} {terminal_height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px "DejaVu Sans Mono", Menlo, Consolas, monospace; }}
{styles}
</style>
<rect width="{terminal_width}" height="{terminal_height}" rx="8" fill="#16191d"/>
<g transform="translate(12, 8)" class="{unique_id}-matrix">
{backgrounds}
{matrix}
</g>
</svg>
"""
"""The library's own frame loads a font from the net; this one takes the reader's."""


def main() -> None:
    """Draws the picture anew."""
    PICTURE.write_text(draw(show()), encoding="utf-8", newline="\n")


def show() -> str:
    """What the terminal shows, with the codes of its colours, once all is answered."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
        program = f"exec '{sys.executable}' -m relwriter new q3-2026/release.yaml"
        tmux = ("tmux", "-S", f"{folder}/socket", "-f", "/dev/null", "-u")
        size = ("-x", str(COLUMNS), "-y", str(LINES))
        subprocess.run([*tmux, "new-session", "-d", *size, "-c", folder, program], env=environment, check=True)
        try:
            for words, answer in ANSWERS:
                _wait(tmux, words)
                subprocess.run([*tmux, "send-keys", "-l", "--", answer if answer == "n" else f"{answer}\r"], check=True)
            _wait(tmux, LAST)
            return _look(tmux, "-e")
        finally:
            subprocess.run([*tmux, "kill-server"], check=False)


def _look(tmux: Sequence[str], *options: str) -> str:
    command = [*tmux, "capture-pane", "-p", "-S", "-500", *options]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _wait(tmux: Sequence[str], words: str) -> None:
    """Waits until the last question on the screen is the one with these words. Raises TimeoutError."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        asked = " ".join(_look(tmux).rpartition("\n> ")[2].split())
        if words in asked:
            return
        time.sleep(0.05)  # seconds
    raise TimeoutError(f"the program does not ask: {words}\n{_look(tmux)}")


def draw(shown: str) -> str:
    """The picture of the lines that are of interest."""
    from rich.console import Console
    from rich.text import Text

    lines = [Text.from_ansi(line) for line in shown.split("\n")]
    first = next(number for number, line in enumerate(lines) if line.plain.startswith(FIRST))
    last = next(number for number, line in enumerate(lines) if LAST in line.plain)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True, color_system="truecolor")
        for line in lines[first : last + 1]:
            console.print(line, soft_wrap=True)
        console.print()
        return console.export_svg(code_format=STYLE, unique_id="interview")


if __name__ == "__main__":
    main()
