"""Notes to the draft: found in the release, each put on the block that prints its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from relwriter.document.tree import Document, Note
from relwriter.model.values import Record, Remark, Stale

_STALE = "These words are from the release for {}: confirm them by deleting stale, or write new ones."


def find_stale(record: object) -> Iterator[Stale]:
    """The mark of each record whose words come from an earlier release and are not confirmed yet."""
    if isinstance(record, Record):
        yield from [record.stale] if record.stale is not None else []
        for name in type(record).model_fields:
            yield from find_stale(getattr(record, name))
    elif isinstance(record, dict | tuple):
        for child in record.values() if isinstance(record, dict) else record:
            yield from find_stale(child)


def find_notes(record: object, path: str = "") -> Iterator[tuple[str, Remark]]:
    """Each note of a record and the records in it, with the path of the record or field that it is on."""
    if isinstance(record, Record):
        for name, remark in record.note.items():
            yield ".".join(filter(None, (path, name))), remark
        if record.stale is not None:
            yield path, Remark(_STALE.format(record.stale), record.stale.span, record.stale.field)
        for name in type(record).model_fields:
            yield from find_notes(getattr(record, name), f"{path}.{name}" if path else name)
    elif isinstance(record, dict):
        for key, child in record.items():
            yield from find_notes(child, f"{path}.{key}")
    elif isinstance(record, tuple):
        for number, child in enumerate(record):
            yield from find_notes(child, f"{path}[{number}]")


def place_notes(release: Record, document: Document, printed: Mapping[str, str]) -> tuple[Note, ...]:
    """The notes in the order of the release. `printed` tells the block that first prints each field.

    A note on what no block prints stands on the first block, after the name of its field.
    """
    return tuple(_place(path, remark, document, printed) for path, remark in find_notes(release))


def _place(path: str, remark: Remark, document: Document, printed: Mapping[str, str]) -> Note:
    # A list in place of a result has no field of its own on the way to the results in it.
    for known in (path, path.replace(".sentences[", "[")):
        for field, block in printed.items():
            if field == known or field.startswith((f"{known}.", f"{known}[")):
                return Note(block, str(remark))
    table = next(
        (block for field, block in printed.items() if field.endswith(".rows") and path.startswith(field)), None
    )
    if table is not None:
        return Note(table, str(remark))
    return Note(document.blocks[0].id, f"{path}: {remark}" if path else str(remark))
