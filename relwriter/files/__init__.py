"""Files: what people get is each wholly old or wholly new, and nobody's edits are overwritten."""

from relwriter.files.publishing import (
    find_strays,
    find_written,
    publish,
    recover,
    write_new,
    write_private,
)
from relwriter.files.snapshots import find_snapshot, find_snapshots

__all__ = [
    "find_snapshot",
    "find_snapshots",
    "find_strays",
    "find_written",
    "publish",
    "recover",
    "write_new",
    "write_private",
]
