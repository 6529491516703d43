"""The house file: found near the release, read once, offered to the person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from relwriter.errors import InputError, Problem
from relwriter.intake.characters import read_file
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence
from relwriter.intake.parsing import parse
from relwriter.intake.wording import word_problems
from relwriter.model.release import Release

HOUSE = "company.yaml"


@dataclass(frozen=True)
class House:
    """A house file: how the release names it, and its fields as text."""

    name: str
    tree: dict[str, Any]

    @property
    def company(self) -> str:
        """The company's legal name."""
        return str(self.tree["company"]["name"])

    @property
    def people(self) -> dict[str, dict[str, Any]]:
        """The people by id."""
        return dict(self.tree.get("people", {}))

    @property
    def closing(self) -> set[str]:
        """The kinds of the sections that close every release."""
        return {kind for section in self.tree.get("boilerplate", []) for kind in section}


def find_house(file: Path) -> House | None:
    """The house file in the folder of a release file or in the one above; None without a company.

    Raises InputError with the problems of one that is there.
    """
    folder = file.absolute().parent
    # The parent by its name: the release's own folder may not be there yet, and ".." leads nowhere from it.
    for path, name in ((folder / HOUSE, HOUSE), (folder.parent / HOUSE, f"../{HOUSE}")):
        if path.is_file():
            tree = _read(path, _shown(path))
            return House(name, tree) if "company" in tree else None
    return None


def place_house(file: Path) -> tuple[Path, str]:
    """Where a new house file belongs, and how the release names it: in the working folder if the release's own folder
    stands there, so that the next quarter's finds it too; else beside the release.
    """
    folder = file.absolute().parent
    if folder.parent == Path.cwd():
        return file.parent.parent / HOUSE, f"../{HOUSE}"
    return file.with_name(HOUSE), HOUSE


def _shown(path: Path) -> str:
    """A path as a person in the working folder would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _read(path: Path, shown: str) -> dict[str, Any]:
    """The fields of a house file as text. Raises InputError."""
    source = read_file(path)
    source.file = shown
    root, problems = parse(source)
    if not isinstance(root, Mapping):
        raise InputError(problems or [Problem(shown, 1, 1, "", "holds no fields", "write company: and below it name:")])
    problems += [problem for key, node in root.entries for problem in _check(key.text, node)]
    if problems:
        raise InputError(sorted(problems))
    return dict(as_text(root))


def _check(name: str, node: Node) -> list[Problem]:
    """The problems of one field of a house file."""
    info = Release.model_fields.get(name)
    if info is None:
        return []
    try:
        TypeAdapter(info.rebuild_annotation()).validate_python(as_text(node))
    except ValidationError as error:
        found = [replace(problem, field=f"{name}.{problem.field}") for problem in word_problems(error, node)]
        # Of the opening a house file holds a part, such as the logo; the release has the rest.
        return [problem for problem in found if name != "release" or problem.message != "is missing"]
    return []


def as_text(node: Node | None) -> Any:
    """Nested dictionaries and lists of the texts that a node holds."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [as_text(item) for item in node.items]
    return {key.text: as_text(value) for key, value in node.entries} if node else {}
