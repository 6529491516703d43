"""A YAML file while it is edited: its bytes as they are to be, read anew after each change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from relwriter.errors import InputError, Problem
from relwriter.intake.characters import decode
from relwriter.intake.cutting import outermost
from relwriter.intake.nodes import Mapping
from relwriter.intake.parsing import parse
from relwriter.intake.splicing import Splice, splice_bytes
from relwriter.interview.house import as_text
from relwriter.source import Source


@dataclass(frozen=True)
class Manuscript:
    """A release file or a house file: where it is, how a person names it, what it held when it was opened, and what it
    is to hold."""

    file: Path
    shown: str
    opened: bytes
    content: bytes

    @cached_property
    def source(self) -> Source:
        """Its text. Raises InputError."""
        return decode(self.shown, self.content)

    @cached_property
    def root(self) -> Mapping:
        """Its fields. Raises InputError for what is no YAML of fields."""
        root, problems = parse(self.source)
        if problems or not isinstance(root, Mapping):
            raise InputError(problems or [Problem(self.shown, 1, 1, "", "holds no fields", "relwriter new writes one")])
        return root

    @cached_property
    def tree(self) -> dict[str, Any]:
        """Its fields as nested texts."""
        return dict(as_text(self.root))

    @property
    def is_changed(self) -> bool:
        """Whether it is to hold something else than when it was opened."""
        return self.content != self.opened

    @property
    def sha256(self) -> str:
        """What tells whether the file on the disk is still the one that was opened."""
        return sha256(self.opened).hexdigest()

    def spliced(self, splices: Iterable[Splice]) -> Manuscript:
        """The file with splices made. Raises InputError where it would be no YAML any more."""
        changed = replace(self, content=splice_bytes(self.content, self.source, outermost(splices)))
        _ = changed.root
        return changed

    def is_as_opened(self) -> bool:
        """Whether nobody has changed the file on the disk since."""
        try:
            return self.file.read_bytes() == self.opened
        except OSError:
            return False


def open_manuscript(file: Path, shown: str) -> Manuscript:
    """The file as it is on the disk. Raises InputError."""
    from relwriter.intake.characters import read_file

    read_file(file)
    content = file.read_bytes()
    manuscript = Manuscript(file, shown, content, content)
    _ = manuscript.root
    return manuscript
