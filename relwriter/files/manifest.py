"""The record of what was written: `.relwriter/<slug>.manifest.json` beside the outputs, with their hashes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One output as it was written: file name, SHA-256 in hex, size in bytes, digest of its document."""

    name: str
    sha256: str
    size: int
    document: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The outputs of one slug by file name, the digest of the document that was written last, and its draft's number, 0
    for none."""

    slug: str
    document: str = ""
    outputs: Mapping[str, Entry] = field(default_factory=dict)
    draft: int = 0

    def encode(self) -> bytes:
        """The manifest as JSON in UTF-8, the same bytes for the same outputs."""
        outputs = [asdict(self.outputs[name]) for name in sorted(self.outputs)]
        content = {"format": FORMAT, "slug": self.slug, "document": self.document, "outputs": outputs}
        content |= {"draft": self.draft} if self.draft else {}
        return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def entry(name: str, content: bytes, document: str) -> Entry:
    """The entry of an output with this content."""
    return Entry(name, sha256(content), len(content), document)


def sha256(content: bytes) -> str:
    """The SHA-256 of the content, in hex."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(path: Path, slug: str) -> Manifest:
    """The manifest at `path`; an empty one if there is none, or none that can be read.

    Without a manifest every file counts as somebody else's, so nothing is overwritten for want of one.
    """
    try:
        content = json.loads(path.read_bytes())
        entries = [Entry(**output) for output in content["outputs"]]
        if content["format"] != FORMAT or any(Path(entry.name).name != entry.name for entry in entries):
            return Manifest(slug)
        outputs = {entry.name: entry for entry in entries}
        return Manifest(slug, content["document"], outputs, int(content.get("draft", 0)))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return Manifest(slug)
