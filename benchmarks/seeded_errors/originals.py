"""Originals: clean releases in which mistakes are planted, each with the files that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
_FIXTURES = ("examples/*/*.yaml", "tests/releases/*/release.yaml", "tests/statements/*.yaml", "tests/careful/*.yaml")
_PLACEHOLDERS = frozenset(["every-kind"])
"""Fixtures that hold no words and figures of a release, only stand-ins for them."""


@dataclass(frozen=True)
class Original:
    """A release without faults: its YAML files by name, the first of them its own, the other its house file."""

    name: str
    file: str
    texts: Mapping[str, str]
    folder: Path
    history: tuple[Path, ...] = ()
    sums: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each figure that was computed before its subtotals were given, the figures that it was computed from."""
    books: Mapping[str, bytes] = field(default_factory=dict)
    """The workbooks that its figures were imported from, by name."""

    @property
    def is_literal(self) -> bool:
        """Whether its references were made the words and numbers that they print."""
        return LITERAL in self.name


LITERAL = " (literal)"
WORKBOOK = " (workbook)"


def find_originals(checkout: Path = CHECKOUT) -> list[Original]:
    """The examples and the fixtures of real releases, by name."""
    files = [path for pattern in _FIXTURES for path in sorted(checkout.glob(pattern)) if path.name != "company.yaml"]
    return [read_original(path) for path in files if path.parent.name not in _PLACEHOLDERS]


def read_original(path: Path) -> Original:
    """The original that a release file is, with its house file and the releases before it in the folder."""
    texts = {path.name: path.read_text(encoding="utf-8")}
    house = path.parent / "company.yaml"
    if house.exists() and "house: company.yaml" in texts[path.name]:
        texts[house.name] = house.read_text(encoding="utf-8")
    name = path.parent.name if path.stem == "release" else f"{path.parent.name}/{path.stem}"
    return Original(name, path.name, texts, path.parent, _find_history(path))


def _find_history(path: Path) -> tuple[Path, ...]:
    """The earlier quarters of one company that stand in one folder, such as q2-2023.yaml before q1-2024.yaml."""
    if path.parent.parent.name != "examples" or path.stem == "release":
        return ()
    quarters = sorted((p for p in path.parent.glob("q*-*.yaml")), key=lambda p: tuple(reversed(p.stem.split("-"))))
    return tuple(quarters[: quarters.index(path)])
