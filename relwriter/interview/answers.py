"""What has been answered, by path: what stands in this run through the questions, and all that was ever answered."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from relwriter.interview.definitions import Path
from relwriter.interview.house import House
from relwriter.interview.nesting import nest
from relwriter.model.company import Reporting
from relwriter.model.names import NAMES


@dataclass
class Answers:
    """The answers of one interview: by path, as the YAML holds them; "" where a question was left.

    A path that starts with a field of the release is written; any other one is the interview's own. `given` are those
    of this run through the questions, in their order. `kept` are all that were ever given, and `settled` says which of
    these are not asked for again: whoever goes back finds the later answers as they were.
    """

    today: date
    house: House | None = None
    given: dict[Path, str] = field(default_factory=dict)
    kept: dict[Path, str] = field(default_factory=dict)
    settled: set[Path] = field(default_factory=set)
    known: dict[Hashable, Any] = field(default_factory=dict)
    """What was worked out of the answers, by what it was worked out of."""

    def get(self, *path: str | int) -> str:
        """The answer at a path, or ""."""
        return self.given.get(path, "")

    def has(self, *path: str | int) -> bool:
        """Whether there is an answer at a path or below it."""
        return any(text and found[: len(path)] == path for found, text in self.given.items())

    def says_yes(self, *path: str | int) -> bool:
        """Whether a question at a path was answered with yes."""
        return self.get(*path) == "true"

    def accept(self, path: Path, text: str) -> None:
        """Keeps an answer and lets it stand."""
        self.given[path] = self.kept[path] = text
        self.settled.add(path)

    def unsettle(self, path: Path) -> None:
        """Lets every question at a path, below it or about it be asked again."""
        self.settled = {found for found in self.settled if _place_in(found, path) is None}

    def close_gap(self, items: Path, number: int) -> None:
        """Moves the later items of a list up: that of the number was left empty."""
        moved: dict[Path, str] = {}
        settled = set()
        for found, text in self.kept.items():
            target = _move_up(found, items, number)
            if target is not None:
                moved[target] = text
                settled |= {target} if found in self.settled else set()
        self.kept, self.settled = moved, settled

    def ids(self, field: str) -> list[str]:
        """The ids of the figures or people that were answered, in order."""
        return [text for path, text in self.given.items() if path[0] == field and path[-1] == "id" and len(path) == 3]

    @property
    def uses_house(self) -> bool:
        """Whether the release takes the company from a house file that is there already."""
        return self.house is not None and bool(self.get("house"))

    @property
    def house_tree(self) -> dict[str, Any]:
        """The fields of the house file that the release uses."""
        return self.house.tree if self.house and self.uses_house else {}

    @property
    def currency(self) -> str:
        """The currency in which the company reports."""
        return self._reporting("currency")

    @property
    def scale(self) -> str:
        """The scale in which the company's amounts of money are typed."""
        return self._reporting("scale")

    def _reporting(self, name: str) -> str:
        said = self.house_tree.get("company", {}).get("reporting", {}).get(name, "")
        return said or self.get("company", "reporting", name) or str(Reporting.model_fields[name].default)

    @property
    def context(self) -> dict[str, set[str]]:
        """The ids that other answers may refer to."""
        figures = set(self.ids("figures"))
        people = {*self.ids("people"), *(self.house.people if self.house and self.uses_house else ())}
        return {"figures": figures, "people": people, "names": {*NAMES, *figures}}

    def tree(self) -> dict[str, Any]:
        """The answers nested as in the YAML, in the order of the model's fields, without what was left."""
        return nest(self.given)


def _place_in(found: Path, path: Path) -> int | None:
    """Where in a path another one stands whole; None where it does not."""
    starts = range(len(found) - len(path) + 1)
    return next((start for start in starts if found[start : start + len(path)] == path), None)


def _move_up(found: Path, items: Path, number: int) -> Path | None:
    """The path of an answer once an item of a list is gone; None for the answers of the item itself."""
    start = _place_in(found, items)
    position = None if start is None else start + len(items)
    if position is None or position >= len(found):
        return found
    step = found[position]
    if not isinstance(step, int) or step < number:
        return found
    return None if step == number else (*found[:position], step - 1, *found[position + 1 :])
