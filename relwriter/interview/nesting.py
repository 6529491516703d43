"""Answers by path, nested as the YAML nests them: in the order of the model's fields, without what was left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from relwriter.interview.definitions import Path, answer_type
from relwriter.model.fields import inner_type
from relwriter.model.release import Release
from relwriter.model.values import TextAs

KEYED = ("figures", "people")
"""Fields whose records have ids: asked one by one, written under their ids."""
PLACE = "place"
"""The first step of the answer that says before which section another one stands."""


def nest(given: Mapping[Path, str]) -> dict[str, Any]:
    """The release's fields among the answers."""
    root: dict[Any, Any] = {}
    for path, text in given.items():
        if text and path[0] in Release.model_fields:
            _put(root, path, text)
    if "sections" in root:
        root["sections"] = {key: root["sections"][key] for key in section_keys(given)}
    return _order({name: _by_id(value) if name in KEYED else value for name, value in root.items()}, Release)


def nest_below(given: Mapping[Path, str], path: Path) -> Any:
    """The answers below the path of one field, nested."""
    root: dict[Any, Any] = {}
    for found, text in given.items():
        if text and len(found) > len(path) and found[: len(path)] == path:
            _put(root, found[len(path) :], text)
    return _order(root, answer_type(path))


def _put(node: dict[Any, Any], path: Path, text: str) -> None:
    for step in path[:-1]:
        node = node.setdefault(step, {})
    node[path[-1]] = text


def section_keys(given: Mapping[Path, str], field: str = "sections") -> list[str]:
    """The keys of the sections in order: as they were asked for, but for those that stand before a certain one."""
    order = list(dict.fromkeys(str(path[1]) for path, text in given.items() if path[0] == field and text))
    for key in tuple(order):
        before = given.get((PLACE, key), "")
        if before in order and before != key:
            order.remove(key)
            order.insert(order.index(before), key)
    return order


def _by_id(records: dict[Any, dict[str, Any]]) -> dict[str, Any]:
    """The records under their ids; one that has none yet is left out."""
    return {
        str(record["id"]): {name: value for name, value in record.items() if name != "id"}
        for record in records.values()
        if "id" in record
    }


def _order(node: Any, annotation: Any) -> Any:
    """The node with the items of lists in a list, and the fields of records in the model's order."""
    kind = inner_type(annotation)
    if not isinstance(node, dict):
        return node
    if get_origin(kind) is tuple:
        return [_shorten(_order(node[step], get_args(kind)[0]), get_args(kind)[0]) for step in _in_order(node)]
    if get_origin(kind) is dict:
        return {name: _order(child, get_args(kind)[1]) for name, child in node.items()}
    fields = kind.model_fields
    return {name: _order(node[name], fields[name].annotation) for name in fields if name in node}


def _in_order(node: dict[Any, Any]) -> list[Any]:
    """The items of a list by their numbers; sections, which have keys, as they come."""
    return sorted(node) if all(isinstance(step, int) for step in node) else list(node)


SHORT = ("figure", "line", "period")
"""Fields that a record may hold alone, and then without their name."""


def _shorten(item: Any, annotation: Any) -> Any:
    """A value alone for a record that says nothing else: `- net_income` for `- figure: net_income`."""
    takes_text = any(isinstance(mark, TextAs) for mark in getattr(annotation, "__metadata__", ()))
    if takes_text and isinstance(item, dict) and len(item) == 1 and next(iter(item)) in SHORT:
        return next(iter(item.values()))
    return item
