"""Writes docs/sentences.md from the table of cases that the tests hold the sentences to."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.compose.sentence_cases import CHAPTERS, FIGURES, Case, Chapter

TARGET = Path(__file__).resolve().parent / "sentences.md"

HEAD = """\
# The sentences that figures make

This page is made by `python docs/generate_sentences.py` from the cases that the tests hold the sentences to. The left
column is an item of `results` or `outlook`, or prose; the right one is what a release prints. What the house must
choose for it stands below the item: all of these are fields of [`style`](yaml.md#style), and each has a usual value.

No choice changes what the facts say. Nothing increased where both amounts print alike, no percentage crosses zero, a
loss is named as one and has no sign, a percentage that would print as 0 is left out, and a figure that is not known
yet leaves its direction open.

"""

TAIL = """
The figures of the examples:

```yaml
{figures}```
"""


def write_sentences() -> str:
    """The page as Markdown."""
    return HEAD + "\n".join(map(_describe, CHAPTERS)) + TAIL.format(figures=FIGURES)


def _describe(chapter: Chapter) -> str:
    """A chapter: what it is about, and a row for each of its cases."""
    words = f"{chapter.words}\n\n" if chapter.words else ""
    rows = "\n".join(map(_row, chapter.cases))
    return f"## {chapter.title}\n\n{words}| asked for | printed |\n|---|---|\n{rows}\n"


def _row(case: Case) -> str:
    style = [f"`sentences: {{{case.sentences}}}`"] if case.sentences else []
    style += [f"`figures: {{{case.figures}}}`"] if case.figures else []
    what = [f"_{case.what}_"] if case.what else []
    asked = "<br>".join([*what, f"`{case.item}`", *style])
    return f"| {_cell(asked)} | {_cell(case.expected)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    TARGET.write_text(write_sentences(), encoding="utf-8", newline="\n")
