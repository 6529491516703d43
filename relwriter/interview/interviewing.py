"""One interview from the first question to the files; whatever ends it, the answers are kept."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from relwriter.errors import OutputError, Problem
from relwriter.files import recover
from relwriter.interview.answers import Answers
from relwriter.interview.conducting import conduct
from relwriter.interview.house import find_house, place_house
from relwriter.interview.keeping import Keeper
from relwriter.interview.leaving import leaving_in_order
from relwriter.interview.plan import plan
from relwriter.interview.resuming import take_up
from relwriter.interview.reviewing import review
from relwriter.interview.screen import say, speak_locale
from relwriter.interview.writing import SCHEMA, prepare, write

__all__ = ["SCHEMA", "Left", "interview"]

HOUSE_BEGUN = ("house", "begun")
"""Kept from the moment at which the house file is being written."""
WELCOME = "Enter takes what is shown, < goes back, ? explains, Ctrl-C leaves: every answer is kept."


@dataclass
class Left(Exception):
    """The person left, or the terminal did: how many answers are kept, and what the disk refused."""

    count: int
    fault: str


def interview(file: Path, today: date) -> list[Path]:
    """The paths of the files that were written: the release, and before it a new house file.

    `today` is offered as the release date. Raises Left when the person leaves, OutputError where the file exists,
    could not be written, or is asked for by another run, and InputError for a house file with problems.
    """
    # A run that was killed while it wrote may have left the file to be finished.
    recover(file.parent)
    _refuse_existing(file)
    _refuse_folder(file)
    answers = Answers(today, find_house(file))
    keeper = Keeper(file)
    with keeper.held(), leaving_in_order():
        speak_locale()
        try:
            say("note", WELCOME, indent="")
            take_up(keeper, answers)
            if HOUSE_BEGUN in answers.kept:
                answers.house = None
            _ask_all(file, answers, keeper)
        except (KeyboardInterrupt, EOFError):
            raise Left(keeper.count, keeper.fault) from None
        written = prepare(file, answers)
        if len(written.trees) > 1:
            # Taken up after a kill between the two files, the new house file is still the one that is to be written.
            answers.kept[HOUSE_BEGUN] = "true"
            keeper.save(answers, "the review")
        write(written)
        keeper.discard()
    return list(written.trees)


def _ask_all(file: Path, answers: Answers, keeper: Keeper) -> None:
    """Asks every question, and whatever the review asks for again."""
    may_keep = HOUSE_BEGUN in answers.kept or not place_house(file)[0].exists()

    def keep(answers: Answers, last: str) -> None:
        fault = keeper.fault
        keeper.save(answers, last)
        if keeper.fault and keeper.fault != fault:
            say(
                "refused", f"The answers cannot be put on the disk: {keeper.fault}. They are kept here while this runs."
            )

    while True:
        conduct(answers, lambda given: plan(given, may_keep=may_keep), keep)
        # Once more, with every question settled: now the groups of questions have their names.
        passage = conduct(answers, lambda given: plan(given, may_keep=may_keep), keep)
        if review(file, answers, passage):
            return


def _refuse_existing(file: Path) -> None:
    if file.exists() or file.is_symlink():
        advice = f"edit it and run relwriter render {file}, or choose another name"
        raise OutputError([Problem(str(file), 0, 0, "", "there is such a file already", advice)])


def _refuse_folder(file: Path) -> None:
    """Raises OutputError where the file could not be written: better before the first question than after the last."""
    folder = next(parent for parent in file.absolute().parents if parent.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise OutputError([Problem(str(file), 0, 0, "", "cannot be written there", "choose another folder")])
