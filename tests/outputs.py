"""Two drafts of a release as files, and the folder that they are published to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

DRAFT_1 = {"docx": b"first docx", "md": b"first md", "edgar.txt": b"first edgar"}
DRAFT_2 = {"docx": b"second docx", "md": b"second md", "edgar.txt": b"second edgar"}
CHECKOUT = Path(__file__).resolve().parents[1]
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither modes nor an unprivileged link")


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def named(outputs: dict[str, bytes]) -> dict[str, bytes]:
    """The outputs by the names that they are published under."""
    return {f"q4.{extension}": content for extension, content in outputs.items()}
