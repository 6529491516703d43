"""A release that is edited through the real prompts, answered with keys."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from prompt_toolkit.output.plain_text import PlainTextOutput
from typing_keys import CTRL_C, DOWN, ENTER, typing

from relwriter.interview.editing.editing import edit

HOUSE = """\
# What stays.
company: {name: 'Acme Robotics, Inc.', short: Acme}   # the firm
people:
  jane-roe: {name: Jane Roe, titles: Chief Executive Officer}
"""
RELEASE = """\
# The third quarter
house: company.yaml
period: Q3 2026

release:
  date: pending   # ask legal
  headline: "{{ company }} Reports"
  datelines: [{city: Boston, state: MA}]

figures:
  revenue: {label: revenue, values: {Q3 2026: 83412000, Q3 2025: 74475000}}
  net_income:
    label: net income
    nature: income
    values:
      Q3 2026: pending
      Q3 2025: 3100000

sections:
  - quote:
      by: jane-roe
      says: >-
        We _never_ made
        such progress.

  # The numbers
  - results: {title: Results, items: [revenue, net_income]}
  - quote:
      by: jane-roe
      says: We go on.
      verb: added
"""
QUOTE, RESULTS, SECOND_QUOTE = 3, 4, 5
"""The places of the sections in the menu, after period, opening and figures."""
COMPANY, PEOPLE, STYLE, OPEN, ADD, MOVE, TAKE_OUT, LOOK = range(6, 14)
"""The places of what follows the sections."""


def down(number: int) -> str:
    """The keys that choose a line so far below the one that is marked."""
    return DOWN * number + ENTER


def write(folder: Path, release: str = RELEASE, house: str = HOUSE) -> Path:
    """The path of a release file, and beside it its house file."""
    (folder / "company.yaml").write_text(house, encoding="utf-8", newline="")
    (folder / "q3.yaml").write_text(release, encoding="utf-8", newline="")
    return folder / "q3.yaml"


def change(file: Path, keys: Iterable[str], section: str = "") -> tuple[list[str], str]:
    """The names of the files that were changed, and what the screen said, on one line."""
    screen = io.StringIO()
    with typing(keys, PlainTextOutput(screen)):
        written = edit(file, section)
    return [path.name for path in written], " ".join(screen.getvalue().split())


def leave(file: Path, keys: Iterable[str], section: str = "") -> None:
    """Answers with the keys, and leaves."""
    screen = io.StringIO()
    with typing((*keys, CTRL_C), PlainTextOutput(screen)):
        edit(file, section)
