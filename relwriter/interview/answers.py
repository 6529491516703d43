"""What has been answered so far, by path; the ids in it; and the tree that the YAML nests it into."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args, get_origin

from relwriter.interview.definitions import Path
from relwriter.interview.house import House
from relwriter.model.fields import inner_type
from relwriter.model.names import NAMES
from relwriter.model.release import Release

KEYED = ("figures", "people")
"""Fields whose records have ids: asked one by one, written under their ids."""


@dataclass
class Answers:
    """The answers of one interview: by path, as the YAML holds them; "" where a question was left.

    A path that starts with a field of the release is written; any other one is the interview's own.
    """

    today: date
    house: House | None = None
    given: dict[Path, str] = field(default_factory=dict)

    def get(self, *path: str | int) -> str:
        """The answer at a path, or ""."""
        return self.given.get(path, "")

    def says_yes(self, *path: str | int) -> bool:
        """Whether a question at a path was answered with yes."""
        return self.get(*path) == "true"

    def ids(self, field: str) -> list[str]:
        """The ids of the figures or people that were answered, in order."""
        return [text for path, text in self.given.items() if path[0] == field and path[-1] == "id" and len(path) == 3]

    @property
    def uses_house(self) -> bool:
        """Whether the release takes the company from a house file that is there already."""
        return self.house is not None and bool(self.get("house"))

    @property
    def context(self) -> dict[str, set[str]]:
        """The ids that other answers may refer to."""
        figures = set(self.ids("figures"))
        people = {*self.ids("people"), *(self.house.people if self.house and self.uses_house else ())}
        return {"figures": figures, "people": people, "names": {*NAMES, *figures}}

    def tree(self) -> dict[str, Any]:
        """The answers nested as in the YAML, in the order of the model's fields, without what was left."""
        root: dict[Any, Any] = {}
        for path, text in self.given.items():
            if text and path[0] in Release.model_fields:
                _put(root, path, text)
        return _ordered({name: _by_id(value) if name in KEYED else value for name, value in root.items()}, Release)


def _put(node: dict[Any, Any], path: Path, text: str) -> None:
    for step in path[:-1]:
        node = node.setdefault(step, {})
    node[path[-1]] = text


def _by_id(records: dict[int, dict[str, Any]]) -> dict[str, Any]:
    """The records under their ids; one that has none yet is left out."""
    return {
        str(record["id"]): {name: value for name, value in record.items() if name != "id"}
        for record in records.values()
        if "id" in record
    }


def _ordered(node: Any, annotation: Any) -> Any:
    """The node with numbered children as lists, and the fields of records in the model's order."""
    kind = inner_type(annotation)
    if not isinstance(node, dict):
        return node
    if get_origin(kind) is tuple:
        return [_ordered(child, get_args(kind)[0]) for _, child in sorted(node.items())]
    if get_origin(kind) is dict:
        return {name: _ordered(child, get_args(kind)[1]) for name, child in node.items()}
    fields = kind.model_fields
    return {name: _ordered(node[name], fields[name].annotation) for name in fields if name in node}


def derive_id(text: str, taken: Collection[str], joint: str = "_") -> str:
    """An id for what a text names: its words in lower-case ASCII, with `joint` between; none `taken`."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’.]", "", ascii_text))
    stem = joint.join(words)[:50].strip(joint)
    stem = stem if stem[:1].isalpha() else f"x{joint}{stem}".strip(joint)
    return next(name for name in _numbered(stem, joint) if name not in taken)


def _numbered(stem: str, joint: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}{joint}{number}"
        number += 1
