"""The head of the next file: its period, where its house file lies from there, and the release that it was made from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from relwriter.intake.nodes import Mapping, Scalar, parse
from relwriter.intake.splicing import Splice, insert_entry, replace_scalar, splice
from relwriter.rollforward.lineage import digest_of
from relwriter.source import Source


def lead_back(text: str, last: Path, next: Path) -> str:
    """The text of the next file with its paths as they lead from there, and with the release that it was made from;
    `last` and `next` are the two files."""
    root, _ = parse(Source(str(next), text))
    assert isinstance(root, Mapping)
    changes = [
        *_lead_from(root, "house", last.parent, next.parent),
        *_lead_from(root, "pack", last.parent, next.parent),
    ]
    prior = {"path": _relative(last, next.parent), "sha256": digest_of(last)}
    former = root.get("prior_release")
    if isinstance(former, Mapping):
        changes += [
            replace_scalar(former, value, prior[key.text])
            for key, value in former.entries
            if key.text in prior and isinstance(value, Scalar)
        ]
    else:
        changes.append(insert_entry(root, "prior_release", dict(prior), "period"))
    return splice(text, changes)


def _lead_from(root: Mapping, name: str, last: Path, next: Path) -> Iterator[Splice]:
    """Makes a path that is relative to the last file relative to the next one."""
    found = root.get(name)
    if not isinstance(found, Scalar) or Path(found.text).is_absolute() or not (last / found.text).exists():
        return
    moved = _relative(last / found.text, next)
    if moved != Path(found.text).as_posix():
        yield replace_scalar(root, found, moved)


def _relative(path: Path, folder: Path) -> str:
    """The way from a folder to a file, with slashes; the whole path where there is none."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        # On Windows there is no way from one drive to another.
        return path.absolute().as_posix()
