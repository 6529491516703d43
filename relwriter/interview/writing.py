"""The files that an interview makes: the release's YAML, and a house file where the person keeps one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relwriter.errors import ProofError
from relwriter.files import write_new
from relwriter.intake.characters import decode, read_file
from relwriter.intake.parsing import parse
from relwriter.intake.reading import read_release
from relwriter.interview.answers import Answers
from relwriter.interview.house import as_text, place_house
from relwriter.interview.yaml_text import comments_of, write_yaml
from relwriter.model.release import Release

SCHEMA = ".relwriter/release.schema.json"
"""Where editors find the schema, beside the file that names it."""
STAYING = ("company", "people", "style", "boilerplate")
"""The fields of a house file, in its order."""


@dataclass(frozen=True)
class Written:
    """What an interview makes: the release file, and the tree of each file to write, the house file first."""

    file: Path
    trees: Mapping[Path, dict[str, Any]]

    @property
    def contents(self) -> dict[Path, bytes]:
        """Each file's YAML, in UTF-8 with LF line ends."""
        return {path: _yaml(path, tree, self.file).encode() for path, tree in self.trees.items()}


def prepare(file: Path, answers: Answers) -> Written:
    """The files for the answers: what stays the same in the house file, where the person keeps one."""
    tree = answers.tree()
    if not answers.says_yes("keep"):
        return Written(file, {file: tree})
    house = {name: tree.pop(name) for name in STAYING if name in tree}
    path, name = place_house(file)
    return Written(file, {path: house, file: {"house": name, **tree}})


def read_answers(file: Path, answers: Answers) -> Release:
    """The release that the answers make, before anything is written. Raises InputError with its problems."""
    text = write_yaml(answers.tree(), {}, "")
    return read_release(decode(file.name, text.encode()), file.absolute().parent)


def write(written: Written) -> None:
    """Writes the files, those of one folder all or none, and reads them back. A house file that stands elsewhere comes
    first, and is left as it is if an earlier run had written it already.

    Raises OutputError for what the disk refuses, InputError for a release with problems, and ProofError if a file
    reads back as something else.
    """
    house, contents = next(iter(written.trees)), written.contents
    if house.parent != written.file.parent:
        content = contents.pop(house)
        if not (house.is_file() and house.read_bytes() == content):
            write_new({house: content})
    write_new(contents)
    for path, tree in written.trees.items():
        node, _ = parse(read_file(path))
        if as_text(node) != tree:
            raise ProofError(f"{path} does not read back as it was answered")
    read_release(read_file(written.file), written.file.parent)


def _yaml(path: Path, tree: dict[str, Any], file: Path) -> str:
    opening = f"After a change: relwriter render {file.name}"
    if path != file:
        opening = "What stays the same from quarter to quarter; releases name this file as house:"
    return f"# yaml-language-server: $schema={SCHEMA}\n" + write_yaml(tree, comments_of(tree), opening)
