"""Comments kept as notes to the draft: `note` on the record that holds the field which a comment is on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from relwriter.amending.amending import Compose
from relwriter.amending.sources import Files, open_files
from relwriter.errors import RelwriterError
from relwriter.intake.nodes import Mapping
from relwriter.intake.splicing import Splice, insert_entry

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def note(path: Path, remarks: Sequence[tuple[str, str]], compose: Compose) -> tuple[Files, int]:
    """The release's files with a note for each field and comment, as many as leave its words as they are, and how many
    comments that is. Raises InputError."""
    files, noted = open_files(path), 0
    said = compose(files.read()).document
    for field in dict.fromkeys(field for field, _ in remarks):
        texts = [text for name, text in remarks if name == field]
        made = _write_note(files, field, " / ".join(texts))
        then = files.spliced([made]) if made is not None else files
        if made is not None and _says(then, compose) == said:
            files, noted = then, noted + len(texts)
    return files, noted


def _says(files: Files, compose: Compose) -> str:
    """The content hash of what the release says; empty where it cannot be read."""
    try:
        return compose(files.read()).document
    except RelwriterError:
        return ""


def _write_note(files: Files, field: str, text: str) -> tuple[str, Splice] | None:
    """The splice that adds a note; None where the record stands nowhere, or has a note already."""
    steps: list[str | int] = [name or int(number) for name, number in _STEP.findall(field)]
    while steps and isinstance(steps[-1], int):
        steps.pop()
    if len(steps) < 2:
        return None
    for source in files.sources:
        found = files.node(steps[:-1], source)
        record = found[1] if found else None
        if isinstance(record, Mapping) and record.get(str(steps[-1])) is not None and record.get("note") is None:
            return source.file, insert_entry(record, "note", {str(steps[-1]): text})
    return None
