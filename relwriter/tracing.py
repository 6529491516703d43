"""The arrows of a trace: a draft to its numbers with where they come from, and those to a file that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from relwriter.errors import UsageError

if TYPE_CHECKING:
    from relwriter.pipeline import Draft
    from relwriter.trace.tracing import Traced


def trace(draft: Draft) -> list[Traced]:
    """Every number of a draft that a reader sees, in order, with where it comes from."""
    from relwriter.trace.tracing import trace

    return trace(draft.release, draft.document)


def write_trace(draft: Draft, traced: Sequence[Traced], format: str) -> bytes:
    """The trace as `json`, or as a workbook for `xlsx`."""
    if format == "json":
        from relwriter.trace.json_text import write_trace

        return write_trace(draft.release, traced).encode()
    from relwriter.trace.tie_out import write_tie_out

    return write_tie_out(draft.release, traced)


def write_facts(draft: Draft) -> bytes:
    """The figures of a draft as JSON."""
    from relwriter.trace.json_text import write_facts

    return write_facts(draft.release).encode()


def save_beside(path: Path, content: bytes, draft: Draft, *, replace: bool) -> Path:
    """The path of a file that goes with a release, once it is written; one that somebody edited is kept as it is.

    Raises OutputError for what is in the way.
    """
    from relwriter.document.digest import digest
    from relwriter.files import publish

    if not path.suffix:
        raise UsageError(f"{path} has no ending such as .json: give it one")
    outputs = {path.suffix.removeprefix("."): content}
    (written,) = publish(path.parent, path.stem, outputs, replace=replace, digest=digest(draft.document))
    return written
