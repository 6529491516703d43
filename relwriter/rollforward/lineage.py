"""The releases before the last one: those that are named, and those that lead back from it one by one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from relwriter.errors import InputError
from relwriter.intake.characters import read_file
from relwriter.intake.nodes import Mapping
from relwriter.intake.parsing import parse
from relwriter.intake.reading import read_release
from relwriter.model.release import Release
from relwriter.rollforward.account import Account
from relwriter.rollforward.turn import Edition

_FURTHEST = 8
"""How many releases back a way is followed: two years."""


def find_history(last: Edition, path: Path, named: Sequence[Path], account: Account) -> tuple[Edition, ...]:
    """The earlier releases, from the newest on, each once. Raises InputError for one that is named and has problems;
    what the way back from the last release does not lead to is told in the account."""
    editions = [read_edition(file) for file in named]
    found = {edition.period: edition for edition in [*_go_back(last.release, path, account), *editions]}
    return tuple(
        sorted(found.values(), key=lambda edition: (edition.period.year, edition.period.ends_after), reverse=True)
    )


def _go_back(release: Release, path: Path, account: Account) -> Iterator[Edition]:
    """The releases that each one's prior_release leads to."""
    for _ in range(_FURTHEST):
        prior = release.prior_release
        if prior is None:
            return
        path = _shorten(path.parent / str(prior.path))
        try:
            edition = read_edition(path)
        except InputError as error:
            account.add("check", None, "prior_release", f"{path} cannot be read: {error.problems[0].message}")
            return
        if has_changed(prior.sha256, path):
            account.add("check", None, "prior_release", f"{path} has changed since it was rolled forward")
        yield edition
        release = edition.release


def _shorten(path: Path) -> Path:
    """The path without its way up and down again, where that leads to the same file."""
    short = Path(os.path.normpath(path))
    return short if short.exists() else path


def has_changed(sha256: str, path: Path) -> bool:
    """Whether the file of a prior release is no longer what it was when comparatives were taken from it."""
    return digest_of(path) != sha256


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_edition(path: Path) -> Edition:
    """The release of a file. Raises InputError."""
    source = read_file(path)
    release = read_release(source, path.parent)
    root, _ = parse(source)
    assert isinstance(root, Mapping)
    return Edition(str(path), root, release)
