"""A desk: a folder with the files of one original, where each mutant of it is written, drafted and checked."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from benchmarks.seeded_errors.originals import Original
from relwriter import pipeline
from relwriter.checking import CheckOrder, find_faults, pick_codes, read_past

DRIFT = ("U102", "U109")
"""Compares figures with the workbooks they came from. Off without one: it would hide what the release does not tell."""


class Desk:
    """The files of an original in a folder of their own, and the release drafted from them."""

    def __init__(self, original: Original):
        self.original = original
        self.folder = Path(tempfile.mkdtemp(prefix="seeded-"))
        for path in original.folder.iterdir():
            if path.suffix in (".png", ".jpg", ".jpeg"):
                shutil.copy(path, self.folder)
        for name, content in original.books.items():
            (self.folder / name).write_bytes(content)
        self.put({})
        codes = pick_codes([], [] if original.books else DRIFT)
        self.order = CheckOrder(codes=codes, history=tuple(read_past(path) for path in original.history))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.folder)

    @property
    def file(self) -> str:
        """The path of the release file."""
        return str(self.folder / self.original.file)

    def put(self, texts: Mapping[str, str]) -> None:
        """Writes the original's files, those of `texts` in place of its own."""
        for name, text in {**self.original.texts, **texts}.items():
            (self.folder / name).write_text(text, encoding="utf-8")

    def draft(self, texts: Mapping[str, str]) -> pipeline.Draft:
        """The draft of the release with `texts` in place of its files. Raises what the command raises."""
        self.put(texts)
        return pipeline.draft(self.file)

    def check(self, draft: pipeline.Draft) -> list:
        """What the command finds in a draft that was made here."""
        return find_faults(draft, self.order, self.file)
