"""A draft that goes out: the release as a file, and its Word file beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.__main__ import main


def circulate(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file q3.yaml with a text, in a folder that is the current one from now on, and its draft rendered to q3.docx."""
    monkeypatch.chdir(folder)
    (folder / "q3.yaml").write_text(text, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    return folder / "q3.yaml"
