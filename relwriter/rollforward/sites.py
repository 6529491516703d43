"""The values of a release file with the types that the model gives them: what is a period, a day, prose, wherever it
stands, so that a field which the model gains later is found without being named here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any, ForwardRef, get_args, get_origin, get_type_hints

from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence
from relwriter.model.fields import inner_type
from relwriter.model.pending import Pending
from relwriter.model.release import Release
from relwriter.model.values import Record, TextAs


@dataclass(frozen=True, slots=True)
class Site:
    """A value of the file: its path, its node, the container that holds it, and its type in the model.

    `entry` is the key under which it stands, None in a list; `is_key` says that the value is a key itself. `records`
    are the records around it, outermost first; a site whose type is a record is one of them itself.
    """

    path: str
    node: Node
    parent: Mapping | Sequence
    entry: Scalar | None
    type: type
    may_be_pending: bool = False
    is_key: bool = False
    records: tuple[Site, ...] = ()

    @property
    def name(self) -> str:
        """The field's name, or of an item of a list the list's."""
        return self.path.rpartition(".")[2].partition("[")[0]

    @property
    def holder(self) -> type[Record]:
        """The record type that holds the value."""
        return self.records[-1].type if self.records else Release

    @property
    def text(self) -> str:
        """The text of a scalar."""
        return self.node.text if isinstance(self.node, Scalar) else ""


def find_sites(root: Mapping) -> list[Site]:
    """Every value and record of a release file, in file order, records before what they hold."""
    start = Site("", root, root, None, Release)
    return list(_walk_record(start, Release, ()))


def _walk(site: Site, annotation: Any, records: tuple[Site, ...]) -> Iterator[Site]:
    """The sites below a node of a type; `site` says where the node stands."""
    found, marks, may_be_pending = _unwrap(annotation, site.node)
    site = replace(site, may_be_pending=may_be_pending)
    shorthand = _read_shorthand(found, marks, site.node)
    if isinstance(shorthand, dict) and _is_record(found):
        yield from _walk_bare(site, found, next(iter(shorthand)), records)
        return
    if shorthand is not None:
        yield from _walk(site, _item_type(found), records)
        return
    if _is_record(found) and isinstance(site.node, Mapping):
        yield from _walk_record(site, found, records)
    elif get_origin(found) is dict and isinstance(site.node, Mapping):
        yield from _walk_entries(site, *get_args(found), records)
    elif get_origin(found) is tuple and isinstance(site.node, Sequence):
        for number, item in enumerate(site.node.items):
            place = Site(f"{site.path}[{number}]", item, site.node, None, object)
            yield from _walk(place, get_args(found)[0], records)
    elif isinstance(site.node, Scalar) and isinstance(found, type):
        yield replace(site, type=found, records=records)


def expand(annotation: Any, node: Node) -> dict[str, Any] | list[Any] | None:
    """What a text or a list stands for where the model has a record or a list; None where it is what it is."""
    found, marks, _ = _unwrap(annotation, node)
    return _read_shorthand(found, marks, node)


def _read_shorthand(found: Any, marks: list[TextAs], node: Node) -> dict[str, Any] | list[Any] | None:
    """What a text or a list stands for where a record or a list of values is expected; None where it is what it is."""
    typed: Any = "x" if isinstance(node, Scalar) else ["x"] if _is_record(found) else None
    if typed is None or isinstance(node, Mapping):
        return None
    shapes = (mark.read(typed) for mark in marks)
    return next((shape for shape in shapes if isinstance(shape, dict | list) and shape != typed), None)


def _walk_record(site: Site, record: Any, records: tuple[Site, ...]) -> Iterator[Site]:
    held = replace(site, type=record, records=records)
    yield held
    assert isinstance(site.node, Mapping)
    for key, value in site.node.entries:
        if key.text in record.model_fields:
            place = Site(_join(site.path, key.text), value, site.node, key, object)
            yield from _walk(place, _annotation_of(record, key.text), (*records, held))


def _annotation_of(record: Any, name: str) -> Any:
    """The type of a record's field; one that names the record itself is looked up where it stands."""
    annotation = record.model_fields[name].rebuild_annotation()
    if isinstance(annotation, ForwardRef):
        return get_type_hints(record, include_extras=True)[name]
    return annotation


def _walk_bare(site: Site, record: Any, field: str, records: tuple[Site, ...]) -> Iterator[Site]:
    """A text that stands for a record with one field."""
    held = replace(site, type=record, records=records)
    yield held
    yield from _walk(site, _annotation_of(record, field), (*records, held))


def _walk_entries(site: Site, key_type: Any, value_type: Any, records: tuple[Site, ...]) -> Iterator[Site]:
    assert isinstance(site.node, Mapping)
    known, _, _ = _unwrap(key_type, site.node)
    for key, value in site.node.entries:
        path = _join(site.path, key.text)
        if isinstance(known, type):
            yield Site(path, key, site.node, key, known, is_key=True, records=records)
        yield from _walk(Site(path, value, site.node, key, object), value_type, records)


def _unwrap(annotation: Any, node: Node) -> tuple[Any, list[TextAs], bool]:
    """The type inside annotations, the ways in which a bare text is taken for it, and whether it may be pending."""
    marks: list[TextAs] = []
    may_be_pending = False
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks += [mark for mark in more if isinstance(mark, TextAs)]
            continue
        may_be_pending = may_be_pending or Pending in get_args(annotation)
        inner = inner_type(annotation)
        if inner is annotation:
            break
        annotation = _strip_union(annotation)
    kinds = get_args(annotation) if _is_union(annotation) else ()
    if not kinds:
        return annotation, marks, may_be_pending
    fitting = next((kind for kind in kinds if _fits(kind, node)), kinds[0])
    found, more_marks, _ = _unwrap(fitting, node)
    return found, marks + more_marks, may_be_pending


def _strip_union(annotation: Any) -> Any:
    """The one type of a union that is neither None nor what is pending."""
    return next(part for part in get_args(annotation) if part not in (type(None), Pending))


def _is_union(annotation: Any) -> bool:
    return (
        get_origin(annotation) not in (None, tuple, dict, Annotated)
        and len(get_args(annotation)) > 1
        and not _is_literal(annotation)
    )


def _is_literal(annotation: Any) -> bool:
    return all(isinstance(argument, str) for argument in get_args(annotation))


def _fits(kind: Any, node: Node) -> bool:
    """Whether a node can be of a kind by its shape."""
    inner = inner_type(kind)
    if isinstance(node, Mapping):
        return _is_record(inner) or get_origin(inner) is dict
    return get_origin(inner) is tuple if isinstance(node, Sequence) else not _is_record(inner)


def _item_type(found: Any) -> Any:
    return get_args(found)[1 if get_origin(found) is dict else 0]


def _is_record(found: Any) -> bool:
    return isinstance(found, type) and issubclass(found, Record)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
