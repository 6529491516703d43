"""Notes to the draft: found in the release, each put on the block that prints its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from relwriter.document.tree import Document, Note
from relwriter.model.values import Record, Remark, Stale

_HOLDING = (Record, tuple, dict)
"""What may hold a record: most values of a release are none of these."""
_STALE = "These words are from the release for {}: confirm them by deleting stale, or write new ones."


def find_stale(record: object) -> Iterator[Stale]:
    """The mark of each record whose words come from an earlier release and are not confirmed yet."""
    return (found.stale for _, found in _walk(record, "") if found.stale is not None)


def find_notes(record: object, path: str = "") -> Iterator[tuple[str, Remark]]:
    """Each note of a record and the records in it, with the path of the record or field that it is on."""
    for at, found in _walk(record, path):
        for name, remark in found.note.items():
            yield ".".join(filter(None, (at, name))), remark
        if found.stale is not None:
            yield at, Remark(_STALE.format(found.stale), found.stale.span, found.stale.field)


def _walk(record: object, path: str) -> Iterator[tuple[str, Record]]:
    """A record and those in it, at any depth, each with its path."""
    if isinstance(record, Record):
        yield path, record
        for name, child in record.__dict__.items():
            if child and isinstance(child, _HOLDING):
                yield from _walk(child, f"{path}.{name}" if path else name)
    elif isinstance(record, dict):
        for key, child in record.items():
            if isinstance(child, _HOLDING):
                yield from _walk(child, f"{path}.{key}")
    elif isinstance(record, tuple):
        for number, child in enumerate(record):
            if isinstance(child, _HOLDING):
                yield from _walk(child, f"{path}[{number}]")


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
