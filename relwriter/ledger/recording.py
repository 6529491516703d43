"""What an import writes into the YAML: numbers, the cells that they stand in, their accuracy, the hashes of files."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.intake.nodes import Mapping, Node, Scalar
from relwriter.intake.splicing import Splice, insert_entry, replace_scalar
from relwriter.ledger.matching import Match


def find_node(root: Node | None, *steps: str) -> Node | None:
    """The node of a field of the file; None where the file does not have it."""
    node = root
    for step in steps:
        node = node.get(step) if isinstance(node, Mapping) else None
    return node


def record_number(root: Mapping, match: Match) -> Iterator[Splice]:
    """The splice that gives a value its new number, if there is one."""
    path = ("figures", match.key, "values", str(match.period))
    node = find_node(root, *path)
    holder = find_node(root, *path[:-1])
    if isinstance(node, Mapping):
        node, holder = node.get("value"), node
    if match.differs and match.taken is not None and isinstance(node, Scalar) and isinstance(holder, Mapping):
        yield replace_scalar(holder, node, match.taken.text)


def record_sources(root: Mapping, file: str, matches: list[Match]) -> Iterator[Splice]:
    """The splices that write down where the numbers of one figure stand."""
    figure = find_node(root, "figures", matches[0].key)
    assert isinstance(figure, Mapping)
    for match in matches:
        if match.is_own:
            source = find_node(figure, "values", str(match.period), "source")
            if isinstance(source, Mapping) and match.taken and match.taken.cell:
                yield from _set(source, "cell", match.taken.cell)
    shared = [match for match in matches if not match.is_own and match.taken is not None and match.taken.cell]
    if shared:
        yield from _record_shared(figure, file, shared)
    yield from _record_accuracy(figure, matches)


def _record_shared(figure: Mapping, file: str, matches: list[Match]) -> Iterator[Splice]:
    """Sheet, row and cells in a figure's source, which is added where it has none."""
    source = figure.get("source")
    cells = {str(match.period): match.taken.cell for match in matches if match.taken}
    said = _said(matches)
    if not isinstance(source, Mapping):
        yield insert_entry(figure, "source", {"file": file, **said, "cells": cells}, after="label")
        return
    yield from _say_where(source, said)
    known = source.get("cells")
    if not isinstance(known, Mapping):
        yield insert_entry(source, "cells", dict(cells))
        return
    for period, cell in cells.items():
        yield from _set(known, period, cell)


def _say_where(source: Mapping, said: dict[str, str]) -> Iterator[Splice]:
    """Sheet, row and heading, where the source names none; a row's label for its number, which rows inserted above
    change."""
    for key, text in said.items():
        node = source.get(key)
        if node is None and source.get("concept") is None:
            yield insert_entry(source, key, text)
        elif key == "row" and isinstance(node, Scalar) and node.text.isdigit():
            yield replace_scalar(source, node, text)


def _said(matches: list[Match]) -> dict[str, str]:
    """The sheet and row that all numbers stand in, and the heading above it."""
    found: dict[str, str] = {}
    for key in ("sheet", "row", "under"):
        names = {getattr(match.taken, key) for match in matches}
        if len(names) == 1 and (name := names.pop()):
            found[key] = name
    return found


def _record_accuracy(figure: Mapping, matches: list[Match]) -> Iterator[Splice]:
    """The accuracy of numbers that the file knows less exactly than the figure says."""
    found = {match.taken.accuracy for match in matches if match.taken and match.taken.accuracy}
    if len(found) == 1:
        yield from _set(figure, "accuracy", found.pop(), after="scale" if figure.get("scale") else "label")


def record_hash(root: Mapping, files: dict[str, str]) -> Iterator[Splice]:
    """The splices that write down the hashes of files, by their names in the YAML."""
    known = root.get("sources")
    if isinstance(known, Mapping):
        for name, hash in files.items():
            yield from _set(known, name, hash)
    elif files:
        yield insert_entry(root, "sources", dict(files), after="figures")


def _set(mapping: Mapping, key: str, text: str, after: str = "") -> Iterator[Splice]:
    """The splice that makes a field be a text, if it is not."""
    node = mapping.get(key)
    if node is None:
        yield insert_entry(mapping, key, text, after)
    elif isinstance(node, Scalar) and node.text != text:
        yield replace_scalar(mapping, node, text)
