"""The way of the data, one plain function an arrow: a file to a release, to a document, to proven bytes, to files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from relwriter.errors import FindingsError, InputError, Problem, UsageError
from relwriter.writers import WRITERS, Format, Layout, Output, Remarked

if TYPE_CHECKING:
    from relwriter.compose.facts import Facts
    from relwriter.compose.pack import Pack
    from relwriter.document.tree import Document, Value
    from relwriter.model.release import Release
    from relwriter.model.values import Stale

STDIN = "-"
ANNOTATED = "docx"
"""The format that can bear remarks on its numbers."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A release, the pack that words it, its document, and its facts where they were looked up for it."""

    release: Release
    pack: Pack
    document: Document
    facts: Facts | None = None

    @property
    def pending(self) -> list[Value]:
        """The values of the document that are not known yet, in order."""
        from relwriter.document.tree import Value, walk_contents, walk_inlines

        nodes = (node for content in walk_contents(self.document) for node in walk_inlines(content))
        return [node for node in nodes if isinstance(node, Value) and node.pending]


def read(file: str) -> Release:
    """The release of a YAML file, or of the standard input for `-`. Raises InputError with all its problems."""
    from relwriter.intake.characters import decode, read_file
    from relwriter.intake.reading import read_release

    if file == STDIN:
        if sys.stdin is None:
            raise InputError([Problem("<stdin>", 0, 0, "", "is closed", "pipe the YAML into it, or name a file")])
        return read_release(decode("<stdin>", sys.stdin.buffer.read()), Path())
    return read_release(read_file(Path(file)), Path(file).parent)


def draft(file: str, pack: str | None = None, *, final: bool = False) -> Draft:
    """The draft of a file. `pack` is a pack's name or folder and overrides the release's own; `final` leaves out the
    marks and notes of drafts.

    Raises InputError or TemplateError with all problems.
    """
    from relwriter.compose.composing import compose
    from relwriter.compose.facts import Facts
    from relwriter.compose.pack import find_pack

    release = read(file)
    folder = Path() if pack is not None or file == STDIN else Path(file).parent
    found = find_pack(str(release.pack or "standard") if pack is None else pack, folder)
    facts = Facts(release)
    return Draft(release, found, compose(release, found, final=final, facts=facts), facts)


def find_stale(draft: Draft) -> list[Stale]:
    """The marks of what holds words of an earlier release, which nobody has confirmed."""
    from relwriter.compose import notes

    return list(notes.find_stale(draft.release))


def refuse_pending(draft: Draft) -> None:
    """Raises FindingsError with every field of which a value is not known yet, or whose words are from an earlier
    release."""
    origins = {value.origin.field: value.origin.place for value in draft.pending}
    advice = "fill it in: nothing is pending in a final release"
    problems = [Problem.at(place, field, "is pending", advice) for field, place in origins.items()]
    confirm = "delete the line to confirm the words, or write new ones"
    problems += [
        Problem.at(mark.place(), mark.field, f"says that its words are from the release for {mark}", confirm)
        for mark in find_stale(draft)
    ]
    if problems:
        raise FindingsError(sorted(problems))


def write(
    draft: Draft, formats: Sequence[Format], reference: Path | None = None, remarks: Remarked | None = None
) -> dict[str, Output]:
    """Each format's output by its extension, read back and proven. `reference` overrides the pack's Word file; with
    `remarks` the Word file has comments on its numbers, and an extension of its own.

    Raises TemplateError for a reference document that cannot be used, ProofError for an output that does not read
    back as the document's words.
    """
    from relwriter.proof.proving import prove

    text, word = draft.release.style.text, draft.release.style.word
    reference = reference or draft.pack.reference
    layout = Layout(reference, text.width, text.ascii, watermark=word.watermark, line_numbers=word.line_numbers)
    outputs = {}
    for format in formats:
        annotated = remarks is not None and format.name == ANNOTATED
        document = _DOCUMENTS[format.document](draft)
        output = format.write(document, replace(layout, remarks=remarks) if annotated else layout)
        prove(document, format.proof, output)
        outputs[f"annotated.{format.extension}" if annotated else format.extension] = output
    return outputs


def _draw_up_run_sheet(draft: Draft) -> Document:
    from relwriter.runsheet.drawing_up import draw_up

    return draw_up(draft.release)


_DOCUMENTS: dict[str, Callable[[Draft], Document]] = {
    "release": lambda draft: draft.document,
    "runsheet": _draw_up_run_sheet,
}
"""What formats are written from."""


def save(draft: Draft, outputs: Mapping[str, Output], folder: Path, slug: str, *, replace: bool) -> list[Path]:
    """The paths of the outputs, written to a folder all at once. Raises OutputError for what is in the way."""
    from relwriter.document.digest import digest
    from relwriter.files import publish

    contents = {extension: output.content for extension, output in outputs.items()}
    number, hashed = draft.release.draft.number, digest(draft.document)
    word = next((content for extension, content in contents.items() if extension.endswith(ANNOTATED)), None)
    kept = _snapshot(draft, word) if word is not None else None
    return publish(folder, slug, contents, replace=replace, digest=hashed, draft=number, snapshot=kept)


def _snapshot(draft: Draft, word: bytes) -> bytes | None:
    """What `review` needs to know of a draft that goes out in Word; a final release does not come back."""
    from relwriter.compose.furnishing import find_furnishing
    from relwriter.review.circulated import circulate, write_snapshot
    from relwriter.review.furniture import circulate_furniture

    if not draft.document.imprint.draft:
        return None
    return write_snapshot(circulate_furniture(circulate(draft.document), word, find_furnishing(draft.release)))


def save_private(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Writes a file that its owner alone can read. Raises OutputError, also where there is one already that it may not
    replace."""
    from relwriter.files import write_private

    write_private(path, content, replace=replace)


def save_schema(path: Path) -> None:
    """Writes the JSON Schema for editors, in a folder of its owner's alone, if it is not there yet."""
    from relwriter.files import filesystem

    filesystem.make_private_folder(path.parent)
    if not path.exists():
        filesystem.write(path, schema().encode())


def schema() -> str:
    """The JSON Schema of release files."""
    from relwriter.model.schema import write_schema

    return write_schema()


def find_formats(names: Sequence[str]) -> tuple[Format, ...]:
    """The formats of these names, each once; the usual ones without a name. Raises UsageError."""
    known = {format.name: format for format in WRITERS}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"there is no format '{unknown[0]}' (one of {', '.join(known)})")
    return tuple(known[name] for name in dict.fromkeys(names)) or tuple(one for one in WRITERS if one.usual)


def find_slug(file: str, name: str | None = None) -> str:
    """The name of a file's outputs: its own name, or its folder's for release.yaml. Raises UsageError for stdin
    without a name."""
    if name is not None:
        return name
    if file == STDIN:
        raise UsageError("what is read from stdin needs --name SLUG, or --stdout with one -f")
    path = Path(file).absolute()
    return path.parent.name if path.stem == "release" and path.parent.name else path.stem


def refuse_equal_slugs(targets: Sequence[tuple[Path, str]]) -> None:
    """Raises UsageError where two files would write the same outputs."""
    seen: set[tuple[Path, str]] = set()
    for folder, slug in targets:
        key = (folder.resolve(), slug.casefold())
        if key in seen:
            raise UsageError(f"two files would both be written as {folder / slug}: render them one by one with --name")
        seen.add(key)
