"""Where files lie as seen from the next release: its house file, pack and pictures, and the release before it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from relwriter.intake.nodes import Mapping, Scalar
from relwriter.intake.parsing import parse
from relwriter.intake.splicing import Splice, insert_entry, replace_scalar, splice
from relwriter.model.logo import PictureFile
from relwriter.model.sources import Provenance
from relwriter.rollforward.lineage import digest_of
from relwriter.rollforward.sites import Site, find_sites
from relwriter.source import Source

_NAMES = ("house", "pack")
"""Fields of the release that name a file or folder."""


def lead_back(text: str, last: Path, next: Path) -> str:
    """The text of the next file with its paths as they lead from there, and with the release that it was made from;
    `last` and `next` are the two files."""
    root, _ = parse(Source(str(next), text))
    assert isinstance(root, Mapping)
    named = (site for site in find_sites(root) if _is_path(site))
    changes = [change for site in named for change in _lead_from(site, last.parent, next.parent)]
    prior = {"path": _relative(last, next.parent), "sha256": digest_of(last)}
    former = root.get("prior_release")
    if isinstance(former, Mapping):
        known = [(former.get(name), text) for name, text in prior.items()]
        changes += [replace_scalar(former, node, text) for node, text in known if isinstance(node, Scalar)]
    else:
        changes.append(insert_entry(root, "prior_release", {**prior}, "period"))
    return splice(text, changes)


def _is_path(site: Site) -> bool:
    """Whether a value names a file: the house file, a pack, a picture, a source of figures."""
    of_figures = (site.name == "file" and issubclass(site.holder, Provenance)) or (
        site.is_key and site.path.startswith("sources.")
    )
    return site.path in _NAMES or site.type is PictureFile or of_figures


def _lead_from(site: Site, last: Path, next: Path) -> Iterator[Splice]:
    """Makes a path that is relative to the last file's folder relative to the next one's."""
    if Path(site.text).is_absolute() or not (last / site.text).exists():
        return
    moved = _relative(last / site.text, next)
    if moved != Path(site.text).as_posix() and isinstance(site.node, Scalar):
        yield replace_scalar(site.parent, site.node, moved)


def _relative(path: Path, folder: Path) -> str:
    """The way from a folder to a file, with slashes; the whole path where there is none."""
    target = path.parent.resolve() / path.name
    try:
        return Path(os.path.relpath(target, folder.resolve())).as_posix()
    except ValueError:
        # On Windows there is no way from one drive to another.
        return target.as_posix()
