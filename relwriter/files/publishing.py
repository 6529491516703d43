"""The files that people get: each wholly old or wholly new, all of one draft, nobody's edits overwritten."""

from __future__ import annotations

import itertools
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from relwriter.errors import OutputError, Problem
from relwriter.files import filesystem
from relwriter.files.changes import Change, commit, held, is_interrupted
from relwriter.files.journal import STATE
from relwriter.files.manifest import Manifest, entry, read_manifest, sha256
from relwriter.files.refusals import check_name, naming, problem, refuse
from relwriter.files.snapshots import SUFFIX

_KINDS = {stat.S_IFLNK: "a link", stat.S_IFDIR: "a folder"}
_TAKEN = "there is a file of that name already"
_EDITED = "somebody edited it since it was written"
_UNKNOWN = "a file of that name exists that relwriter did not write"


def publish(
    folder: Path,
    slug: str,
    outputs: Mapping[str, bytes],
    *,
    replace: bool = False,
    digest: str = "",
    draft: int = 0,
    snapshot: bytes | None = None,
) -> list[Path]:
    """The paths of the outputs, in order, once all of them are on the disk as `folder/slug.EXTENSION`.

    `outputs` maps an extension such as `docx` or `edgar.txt` to the file's content; `digest` is that of the
    document that they say, and `draft` its number; `snapshot` is kept under the digest, to be found by
    `find_snapshot`. Either every file becomes new or none does; what an interrupted
    run left is put right first. With `replace` an edited file is kept as `slug.edited-1.EXTENSION`, and so on.

    Raises OutputError for files that somebody edited and for what the disk refuses, UsageError for a slug
    that cannot name a file.
    """
    contents = _contents(folder, slug, outputs)
    with naming(folder):
        filesystem.make_folder(folder)
    _refuse_unknown(folder, slug, contents, replace)
    with held(folder) as state:
        record = state / f"{slug}.manifest.json"
        manifest = read_manifest(record, slug)
        changes = _plan(contents, manifest, replace)
        new = _renew(folder, manifest, contents, digest, draft)
        kept = _change(state / f"{digest}{SUFFIX}", snapshot) if snapshot is not None else []
        commit(folder, [*changes, *kept, *_change(record, new.encode())])
    return list(contents)


def recover(folder: Path) -> bool:
    """Whether an interrupted run had to be finished or undone; now the folder's outputs are all of one draft.

    Raises OutputError if that cannot be done, or if another run is writing.
    """
    if not is_interrupted(folder):
        return False
    with held(folder):
        return True


def find_written(folder: Path, slug: str) -> tuple[int, str]:
    """The number of the draft that was written last under a slug, 0 for none, and the digest of its document.

    Raises UsageError for a slug that cannot name a file.
    """
    check_name(slug, "slug")
    with naming(folder):
        manifest = read_manifest(folder / STATE / f"{slug}.manifest.json", slug)
    return manifest.draft, manifest.document


def find_strays(folder: Path, slug: str) -> list[Problem]:
    """What is not as it was written: outputs that were edited, are missing or come from an earlier draft.

    Raises UsageError for a slug that cannot name a file.
    """
    check_name(slug, "slug")
    if is_interrupted(folder):
        advice = "the next render finishes it"
        return [problem(folder, "a run was cut short here, or is still writing", advice)]
    with naming(folder):
        manifest = read_manifest(folder / STATE / f"{slug}.manifest.json", slug)
    return [found for name in manifest.outputs for found in _stray(folder / name, manifest)]


def write_private(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Writes one file whole, readable by its owner alone; a link is followed to the file that it stands for.

    Raises OutputError if there is such a file and `replace` is not given, or if the disk refuses.
    """
    target = Path(os.path.realpath(path)) if replace else path
    with naming(path.parent):
        filesystem.make_folder(target.parent)
    with held(target.parent):
        if os.path.lexists(target) and not replace:
            raise refuse(path, _TAKEN, "choose another name")
        commit(target.parent, _change(target, content))


def write_new(contents: Mapping[Path, bytes]) -> None:
    """Writes new files of one folder, all or none of them, readable by their owner alone.

    Raises OutputError if there is a file of one of the names, or if the disk refuses.
    """
    folder = next(iter(contents)).parent
    with naming(folder):
        filesystem.make_folder(folder)
    with held(folder):
        taken = [problem(path, _TAKEN, "choose another name") for path in contents if os.path.lexists(path)]
        if taken:
            raise OutputError(taken)
        commit(folder, [change for path, content in contents.items() for change in _change(path, content)])


def _contents(folder: Path, slug: str, outputs: Mapping[str, bytes]) -> dict[Path, bytes]:
    """What each file is to hold. Raises UsageError for a name that leaves the folder or fails on Windows."""
    check_name(slug, "slug")
    for extension in outputs:
        check_name(extension, "extension")
    return {folder / f"{slug}.{extension}": content for extension, content in outputs.items()}


def _refuse_unknown(folder: Path, slug: str, contents: Mapping[Path, bytes], replace: bool) -> None:
    """Raises OutputError for files in the way where relwriter never wrote before, leaving no trace there."""
    if (folder / STATE).exists():
        return
    try:
        _plan(contents, Manifest(slug), replace)
    except OutputError:
        # Another run may just have begun: then these are its files, and its manifest tells.
        if not (folder / STATE).exists():
            raise


def _plan(contents: Mapping[Path, bytes], manifest: Manifest, replace: bool) -> list[Change]:
    """The outputs to write, each after its copy to keep. Raises OutputError with every file in the way."""
    changes: list[Change] = []
    problems: list[Problem] = []
    for path, content in contents.items():
        try:
            for change in _change(path, content):
                changes += [*_kept(change, manifest, replace), change]
        except OutputError as error:
            problems += error.problems
    if problems:
        raise OutputError(problems)
    return changes


def _change(path: Path, content: bytes) -> list[Change]:
    """The change that puts the content at `path`; none if it is there already."""
    old = _content(path)
    if old == content:
        return []
    if old is not None and not path.stat().st_mode & stat.S_IWUSR:
        raise refuse(path, "it is write-protected", "make it writable, or choose another folder")
    return [Change(path, old, content)]


def _content(path: Path) -> bytes | None:
    """What is at `path`; None if nothing is. Raises OutputError unless it is a plain file."""
    with naming(path):
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(mode):
            kind = _KINDS.get(stat.S_IFMT(mode), "not a plain file")
            raise refuse(path, f"it is {kind}", "move it away, or choose another folder")
        return path.read_bytes()


def _kept(change: Change, manifest: Manifest, replace: bool) -> list[Change]:
    """The copy to keep of an edited file, if it is one. Raises OutputError if it may not be replaced."""
    if change.old is None or _is_as_written(change.path, change.old, manifest):
        return []
    copy = _free_name(change.path, manifest.slug)
    if not replace:
        message = _EDITED if change.path.name in manifest.outputs else _UNKNOWN
        raise refuse(change.path, message, f"--replace keeps it as {copy.name} and writes the new one")
    return [Change(copy, None, change.old)]


def _is_as_written(path: Path, content: bytes, manifest: Manifest) -> bool:
    written = manifest.outputs.get(path.name)
    return written is not None and written.sha256 == sha256(content)


def _free_name(path: Path, slug: str) -> Path:
    """The first of `slug.edited-1.EXTENSION`, `slug.edited-2.EXTENSION` … that does not exist."""
    rest = path.name.removeprefix(slug)
    names = (path.with_name(f"{slug}.edited-{number}{rest}") for number in itertools.count(1))
    return next(name for name in names if not os.path.lexists(name))


def _renew(folder: Path, manifest: Manifest, contents: Mapping[Path, bytes], digest: str, draft: int) -> Manifest:
    """The manifest with the new outputs, and with those of earlier runs that are still there."""
    former = {name: entry for name, entry in manifest.outputs.items() if os.path.lexists(folder / name)}
    new = {path.name: entry(path.name, content, digest) for path, content in contents.items()}
    return Manifest(manifest.slug, digest, {**former, **new}, draft or manifest.draft)


def _stray(path: Path, manifest: Manifest) -> Iterator[Problem]:
    written = manifest.outputs[path.name]
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        yield problem(path, "it was written, but is missing", "render again")
        return
    except OSError as error:
        yield problem(path, error.strerror or "it cannot be read")
        return
    if sha256(content) != written.sha256:
        yield problem(path, _EDITED)
    elif written.document != manifest.document:
        yield problem(path, "it comes from an earlier draft than the others", "render every format again")
