"""Programs outside Python that judge a Word file: the Open XML SDK's validator and LibreOffice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[1]


def find_validator() -> str:
    """The path of the Open XML SDK's validator; the test is skipped where there is none."""
    local = _CHECKOUT / ".ci" / "ooxml" / "node_modules" / ".bin" / "ooxml-validator"
    found = os.environ.get("OOXML_VALIDATOR") or (str(local) if local.exists() else shutil.which("ooxml-validator"))
    if not found:
        pytest.skip("the Open XML SDK validator is not installed")
    return found


def validate(path: Path) -> str:
    """What the Open XML SDK finds wrong with a file; empty if nothing."""
    run = subprocess.run([find_validator(), str(path)], capture_output=True, text=True, check=False, timeout=120)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def lay_out(folder: Path) -> None:
    """Lays out every Word file of a folder to PDF; the test is skipped where a program is missing."""
    for program in ("pdfinfo", "pdftotext"):
        _need(program)
    _convert(folder, "pdf")


def export_text(folder: Path) -> None:
    """Writes the text of every Word file of a folder as LibreOffice reads it, one paragraph a line, as NAME.txt."""
    _convert(folder, "txt:Text (encoded):UTF8")


def _need(program: str) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")


def _convert(folder: Path, form: str) -> None:
    _need("soffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(path) for path in sorted(folder.glob("*.docx"))]
    command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(folder), *files]
    subprocess.run(command, capture_output=True, check=True, timeout=300)


def count_pages(pdf: Path) -> int:
    """The number of pages of a PDF."""
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    match = re.search(r"Pages:\s+(\d+)", info)
    assert match
    return int(match[1])


def read_words(pdf: Path) -> list[str]:
    """The words of a PDF in reading order."""
    return subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout.split()
