"""One interview from the first question to the files, and the proof that they say what was answered."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from relwriter.errors import OutputError, Problem, ProofError
from relwriter.intake.characters import read_file
from relwriter.intake.nodes import parse
from relwriter.intake.reading import read_release
from relwriter.interview.answers import Answers
from relwriter.interview.house import HOUSE, as_text, find_house
from relwriter.interview.plan import plan
from relwriter.interview.prompts import answer, show
from relwriter.interview.steps import Question
from relwriter.interview.yaml_text import comments_of, write_yaml

SCHEMA = ".relwriter/release.schema.json"
"""Where editors find the schema, beside the file that names it."""


@dataclass(frozen=True)
class Written:
    """What an interview makes: the release file, and the tree of each file to write, the house file first."""

    file: Path
    trees: Mapping[Path, dict[str, Any]]

    @property
    def contents(self) -> dict[Path, bytes]:
        """Each file's YAML, in UTF-8 with LF line ends."""
        return {path: _yaml(path, tree, self.file).encode() for path, tree in self.trees.items()}


def interview(file: Path, today: date) -> Written:
    """What the person answered, as the files to write for `file`; nothing is written yet.

    `today` is offered as the release date. Raises OutputError where the file exists or could not be, InputError for a
    house file with problems, and KeyboardInterrupt or EOFError when the person leaves.
    """
    _refuse_existing(file)
    _refuse_folder(file)
    answers = Answers(today, find_house(file))
    conduct(answers, may_keep=not file.with_name(HOUSE).exists())
    return Written(file, _trees(file, answers))


def conduct(answers: Answers, *, may_keep: bool) -> None:
    """Asks every question of the plan and keeps its answer."""
    for step in plan(answers, may_keep=may_keep):
        if isinstance(step, Question):
            answers.given[step.path] = answer(step, answers.context, answers.get(*step.path))
        else:
            show(step)


def _refuse_existing(file: Path) -> None:
    if file.exists() or file.is_symlink():
        advice = f"edit it and run relwriter render {file}, or choose another name"
        raise OutputError([Problem(str(file), 0, 0, "", "there is such a file already", advice)])


def _refuse_folder(file: Path) -> None:
    """Raises OutputError where the file could not be written: better before the first question than after the last."""
    folder = next(parent for parent in file.absolute().parents if parent.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise OutputError([Problem(str(file), 0, 0, "", "cannot be written there", "choose another folder")])


def _trees(file: Path, answers: Answers) -> dict[Path, dict[str, Any]]:
    """The tree of each file: what stays the same in the house file, where the person keeps one."""
    tree = answers.tree()
    if not answers.says_yes("keep"):
        return {file: tree}
    house = {name: tree.pop(name) for name in ("company", "people", "boilerplate") if name in tree}
    return {file.with_name(HOUSE): house, file: {"house": HOUSE, **tree}}


def _yaml(path: Path, tree: dict[str, Any], file: Path) -> str:
    opening = f"After a change: relwriter render {file.name}"
    if path != file:
        opening = "What stays the same from quarter to quarter; releases name this file as house:"
    return f"# yaml-language-server: $schema={SCHEMA}\n" + write_yaml(tree, comments_of(tree), opening)


def confirm_read_back(written: Written) -> None:
    """Raises ProofError unless the files on the disk read back as the answers; InputError as intake does."""
    for path, tree in written.trees.items():
        node, _ = parse(read_file(path))
        if as_text(node) != tree:
            raise ProofError(f"{path} does not read back as it was answered")
    read_release(read_file(written.file), written.file.parent)
