"""A Word file as text: each of its parts as indented XML."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

GOLDEN = Path(__file__).resolve().parent
EXAMPLES = GOLDEN.parents[1] / "examples"
RELEASES = {
    **{path.parent.name: path for path in sorted(EXAMPLES.glob("*/release.yaml"))},
    "marlow-fields": EXAMPLES / "marlow-fields" / "q4-2023.yaml",
}
"""The release file of each example that has goldens, by its folder; of the four quarters the one with the year."""

TRACES = [("cbmg-q4-2019", "text"), ("cbmg-q4-2019", "json")]
"""The examples and formats of which the trace is a golden; the same file names as `trace.txt` and `trace.json`."""


def unfold(content: bytes) -> dict[str, str]:
    """The parts of a Word file by name, in the order of the package; XML parts indented, others as their size."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: _show(package.read(name)) for name in package.namelist()}


def _show(part: bytes) -> str:
    if not part.lstrip().startswith(b"<"):
        return f"{len(part)} bytes\n"
    root = etree.fromstring(part)
    etree.indent(root, "  ")
    return etree.tostring(root, encoding="unicode") + "\n"


def golden_files(name: str, outputs: dict[str, bytes]) -> dict[Path, str]:
    """The golden files of an example, with what its outputs say."""
    files = {GOLDEN / name / f"release.{ext}": outputs[ext].decode() for ext in ("md", "txt")}
    parts = unfold(outputs["docx"])
    files[GOLDEN / name / "docx" / "parts.txt"] = "".join(f"{part}\n" for part in parts)
    for part, text in parts.items():
        files[GOLDEN / name / "docx" / f"{part.replace('/', '_')}.txt"] = text
    return files
