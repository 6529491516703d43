"""The arrows of a roll-forward: the last release file to the next one, and what is open in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from relwriter import pipeline
from relwriter.errors import OutputError, Problem, UsageError

if TYPE_CHECKING:
    from relwriter.rollforward.rolling import Rolled


def roll_forward(last: Path, next: Path, period: str, history: Sequence[Path], *, keep_text: bool) -> Rolled:
    """The release that follows the one in a file, as the file `next` will hold it; nothing is written.

    `period` is the one that it reports, empty where it follows from the last. Raises InputError for one that does not
    render, UsageError, and OutputError where there is such a file already.
    """
    from relwriter.model.period import read_period
    from relwriter.rollforward.rolling import Wish, roll

    if os.path.lexists(next):
        raise OutputError([Problem(str(next), 0, 0, "", "there is such a file already", "choose another name")])
    try:
        asked = read_period(" ".join(period.upper().split())) if period else None
    except ValueError:
        raise UsageError(f"--period {period!r} is no period such as Q4 2026, H1 2027, 9M 2026 or FY 2026") from None
    # What does not render is told first: its faults would otherwise be taken for what the next quarter lacks.
    pipeline.draft(str(last))
    return roll(last, next, Wish(asked, history, keep_text))


def find_open(file: Path) -> list[Problem]:
    """What is not known yet in a release file, each with its place. Raises InputError with all problems of the file."""
    from relwriter.intake.characters import read_file
    from relwriter.intake.nodes import Mapping, place_of
    from relwriter.intake.parsing import parse
    from relwriter.rollforward.open_fields import find_open_fields

    release = pipeline.read(str(file))
    root, _ = parse(read_file(file))
    assert isinstance(root, Mapping)
    found = [(place_of(field.site.node), field) for field in find_open_fields(root, release)]
    return [Problem.at(place, field.path, "is not known yet", field.words) for place, field in found]
