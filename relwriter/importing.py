"""The arrows of an import: a file of figures to what it changes, and that to a release file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relwriter.ledger.importing import Import


def plan_import(path: Path, file: Path, *, add: bool, sheets: Sequence[str]) -> Import:
    """What the numbers of the file at `path` change in a release file; nothing is written. Raises InputError."""
    from relwriter.ledger.importing import plan_import

    return plan_import(path, file, add=add, sheets=tuple(sheets))


def save_import(found: Import, file: Path) -> None:
    """Writes a release file with its imported numbers. Raises OutputError."""
    from relwriter.files import write_private

    write_private(file, found.content, replace=True)
