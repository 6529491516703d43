"""What a folder keeps of the drafts that went out from it, each under the digest of its document."""

from __future__ import annotations

import re
from pathlib import Path

from relwriter.files.journal import STATE

SUFFIX = ".snapshot.json"
_DIGEST = re.compile(r"[0-9a-f]{12,64}")


def find_snapshot(folder: Path, digest: str) -> bytes | None:
    """What a folder keeps of the document of a digest, of which the first twelve digits are enough; None where it keeps
    nothing, or where that is no digest."""
    found = _read(folder, f"{digest}*") if _DIGEST.fullmatch(digest) else []
    return found[0] if found else None


def find_snapshots(folder: Path) -> list[bytes]:
    """What a folder keeps of every draft, the newest last."""
    return _read(folder, "*")


def _read(folder: Path, pattern: str) -> list[bytes]:
    try:
        found = sorted((folder / STATE).glob(f"{pattern}{SUFFIX}"), key=lambda path: (path.stat().st_mtime_ns, path))
        return [path.read_bytes() for path in found]
    except OSError:
        return []
