"""What a release still lacks, for whoever has no terminal to be asked at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from relwriter.errors import Problem
from relwriter.interview.house import find_house
from relwriter.model.fields import example_of, find_field
from relwriter.model.release import Release


def list_missing(file: Path) -> list[Problem]:
    """A problem for each field that a release cannot do without, but for those that a house file near it has.

    Raises InputError for a house file with problems.
    """
    house = find_house(file)
    told: dict[str, Any] = {"company": {}, **(house.tree if house else {}), "release": {}}
    try:
        Release.model_validate(told)
    except ValidationError as error:
        missing = [detail["loc"] for detail in error.errors() if detail["type"] == "missing"]
        return [_describe(file, path) for path in missing]
    return []


def _describe(file: Path, path: tuple[int | str, ...]) -> Problem:
    info, _ = find_field(Release, path)
    words = info.description if info else ""
    example = f" For example {example_of(info)}" if info and example_of(info) else ""
    return Problem(str(file), 0, 0, ".".join(map(str, path)), "is missing", f"{words}{example}")
