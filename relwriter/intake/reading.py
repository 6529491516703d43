"""From a release file and its house file to a Release, with every problem of both found in one run."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from relwriter.errors import InputError, Problem
from relwriter.intake.characters import read_file
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, place_of
from relwriter.intake.overriding import LISTS, override_sections
from relwriter.intake.parsing import NO_KEY, parse
from relwriter.intake.pictures import read_picture
from relwriter.intake.traps import BRACES, CURE
from relwriter.intake.wording import word_problems
from relwriter.model.entry import Entry
from relwriter.model.logo import Image
from relwriter.model.names import NAMES
from relwriter.model.release import Release
from relwriter.source import Source


def read_release(source: Source, folder: Path, house_source: Source | None = None) -> Release:
    """The release of a source; its house file is `house_source`, or else looked for in `folder`.

    Raises InputError with all problems.
    """
    root, problems = _parse_mapping(source)
    if house_source is not None:
        house, house_problems = _parse_mapping(house_source)
    else:
        house, house_problems = _read_house(root, folder) if root else (None, [])
    problems += house_problems
    if root is None:
        raise InputError(problems)
    merged = _merge(house, root, problems) if house else root
    problems += _find_empty(merged, "")
    lacks_house = house is None and bool(house_problems)
    release = None
    try:
        context = {**({} if lacks_house else _known(merged)), "picture": _picture_reader(source, folder)}
        release = Release.model_validate(_convert(merged, ""), context=context)
    except ValidationError as error:
        # What a house file that cannot be read may hold is not missing.
        problems += [p for p in word_problems(error, merged) if not (lacks_house and p.message == "is missing")]
    if problems or release is None:
        raise InputError(_in_order(problems, source.file))
    return release


def _picture_reader(source: Source, folder: Path) -> Callable[[Entry], Image]:
    """A reader of pictures, each relative to the file that names it: the release or its house file."""

    def read(entry: Entry) -> Image:
        named_by = entry.span.source if entry.span else source
        return read_picture(entry, folder if named_by is source else Path(named_by.file).parent)

    return read


def _in_order(problems: list[Problem], first: str) -> list[Problem]:
    """The problems in file order, the release's own before its house file's, each place once."""
    braces = {(p.file, p.line, p.column) for p in problems if p.message == BRACES}
    told = [p for p in problems if p.message == BRACES or (p.file, p.line, p.column) not in braces]
    unique = {(p.file, p.line, p.column, p.field.rstrip(":")): p for p in reversed(told) if NO_KEY not in p.field}
    return sorted(unique.values(), key=lambda problem: (problem.file != first, problem))


def _parse_mapping(source: Source) -> tuple[Mapping | None, list[Problem]]:
    """The file's fields; a file that is empty or holds something else is a problem."""
    root, problems = parse(source)
    if isinstance(root, Mapping) or problems:
        return root if isinstance(root, Mapping) else None, problems
    advice = "write fields such as period: Q4 2019; relwriter new FILE writes a first one"
    message = "is empty" if root is None else "holds no fields"
    return None, [Problem(source.file, 1, 1, "", message, advice)]


def _read_house(root: Mapping, folder: Path) -> tuple[Mapping | None, list[Problem]]:
    """The fields of the house file that a release names."""
    named = root.get("house")
    if not isinstance(named, Scalar) or named.is_empty:
        return None, []
    try:
        source = read_file(folder / named.text)
    except InputError as error:
        return None, [_at_name(named, problem) for problem in error.problems]
    house, problems = _parse_mapping(source)
    nested = house.get("house") if house else None
    if nested:
        place = place_of(nested)
        advice = "a house file stands alone"
        problems.append(Problem.at(place, "house", "names another house file", advice))
    return house, problems


def _at_name(named: Scalar, problem: Problem) -> Problem:
    """A problem of the whole house file, told where the release names it."""
    if problem.line:
        return problem
    place = named.span.place()
    message = f"{problem.file} {problem.message}"
    return Problem.at(place, "house", message, problem.advice)


def _merge(house: Node, release: Node, problems: list[Problem], name: str = "") -> Node:
    """The house file's fields with the release's own over them; lists and values are replaced, mappings merged, and
    fields of single sections of a list that closes every release."""
    if isinstance(house, Sequence) and isinstance(release, Mapping) and name in LISTS:
        merged, missing = override_sections(house, release, partial(_merge, problems=problems, name="-"))
        problems += missing
        return merged
    if not isinstance(house, Mapping) or not isinstance(release, Mapping):
        return release
    merged = Mapping(release.source, release.index)
    own = {key.text: (key, value) for key, value in release.entries}
    for key, value in house.entries:
        if key.text in own:
            own_key, own_value = own.pop(key.text)
            merged.entries.append((own_key, _merge(value, own_value, problems, "-" if name else key.text)))
        else:
            merged.entries.append((key, value))
    merged.entries += own.values()
    return merged


def _path(path: str, step: str | int) -> str:
    return f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}" if path else step


def _children(node: Node) -> list[tuple[str | int, Node]]:
    if isinstance(node, Mapping):
        return [(key.text, value) for key, value in node.entries]
    return list(enumerate(node.items)) if isinstance(node, Sequence) else []


def _convert(node: Node, path: str) -> object:
    """Plain dictionaries and lists for the model; each scalar an entry with its field and place."""
    if isinstance(node, Scalar):
        return Entry(node.text, node.span, path)
    children = [(step, _convert(child, _path(path, step))) for step, child in _children(node)]
    return dict(children) if isinstance(node, Mapping) else [value for _, value in children]


def _find_empty(node: Node, path: str) -> list[Problem]:
    """A problem for each field that is named but not given."""
    if isinstance(node, Scalar):
        if not node.is_empty:
            return []
        place = node.span.place()
        return [Problem.at(place, path, "is empty", _advise_empty(node, path))]
    return [problem for step, child in _children(node) for problem in _find_empty(child, _path(path, step))]


def _advise_empty(node: Scalar, path: str) -> str:
    """What to do about an empty field; `{name: Acme, Inc.}` is the usual way to get one unawares."""
    if path.startswith("figures."):
        return "write pending if it is not known yet"
    if re.search(r"[a-z_]:[^ ]", path):
        return "write a space after the colon"
    before, after = node.span.source.text[: node.span.start].rstrip(" "), node.span.source.text[node.span.end :]
    if after.startswith((",", "}")) and not before.endswith(":"):
        return "between braces a comma starts a new field: put text that holds one in quotes"
    if re.match(r"[ \t]*#", after):
        return f"YAML reads '#' and what follows as a comment: fill the field in; if it is text, {CURE}"
    return "fill it in, or delete the line"


def _known(root: Mapping) -> dict[str, set[str]]:
    """The ids that other fields may refer to, whether or not what they stand for is right."""
    found = {}
    for field in ("figures", "people"):
        node = root.get(field)
        found[field] = {key.text for key, _ in node.entries} if isinstance(node, Mapping) else set()
    return {**found, "names": {*NAMES, *found["figures"]}}
