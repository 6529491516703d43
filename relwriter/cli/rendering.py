"""`relwriter render`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from relwriter import checking, pipeline, report, tracing
from relwriter.cli.app import app
from relwriter.cli.options import Pack, Replace
from relwriter.errors import Exit, RelwriterError, UsageError


@app.command(epilog="Example: relwriter render q4-2026/release.yaml -o drafts -f docx -f md")
def render(
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Release files; - reads YAML from stdin.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Where the files go. [default: beside FILE]")
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option("-f", "--format", metavar="FORMAT", help="docx, md, txt (the default), runsheet."),
    ] = None,
    stdout: Annotated[bool, typer.Option("--stdout", help="Write the one format of -f to stdout.")] = False,
    name: Annotated[
        str | None, typer.Option("--name", metavar="SLUG", help="Name of the files. [default: FILE's or its folder's]")
    ] = None,
    pack: Pack = None,
    reference: Annotated[
        Path | None, typer.Option("--reference", metavar="DOCX", help="Word file with your letterhead and styles.")
    ] = None,
    replace: Replace = False,
    final: Annotated[
        bool, typer.Option("--final", help="Without the marks and notes of drafts; refused while an error stands.")
    ] = False,
    annotate: Annotated[
        bool, typer.Option("--annotate", help="In Word a comment on each figure: exact value, formula, source, checks.")
    ] = False,
    facts: Annotated[
        Path | None, typer.Option("--facts", metavar="JSON", help="Write the figures to a JSON file too.")
    ] = None,
) -> int:
    """Render releases to Word, Markdown and plain text."""
    if facts is not None and (len(files) > 1 or facts.suffix != ".json"):
        raise UsageError("--facts is for one FILE, and names a file that ends in .json")
    order = Order(
        pipeline.find_formats(formats or []), pack, reference, replace, final, bool(context.obj), facts, annotate
    )
    if annotate:
        _refuse_annotated(order)
    if stdout:
        return _render_to_stdout(files, formats or [], output, order)
    if name is not None and len(files) > 1:
        raise UsageError("--name is for one FILE")
    targets = [(output or _folder_of(file), pipeline.find_slug(file, name)) for file in files]
    pipeline.refuse_equal_slugs(targets)
    return max(render_file(file, target, order) for file, target in zip(files, targets, strict=True))


@dataclass(frozen=True)
class Order:
    """What is asked of a render, whichever the file."""

    formats: Sequence[pipeline.Format]
    pack: str | None = None
    reference: Path | None = None
    replace: bool = False
    final: bool = False
    debug: bool = False
    facts: Path | None = None
    annotate: bool = False


def _refuse_annotated(order: Order) -> None:
    """Raises UsageError where comments on figures have no place."""
    if order.final:
        raise UsageError("a final release has no comments: leave out --annotate or --final")
    if all(format.name != pipeline.ANNOTATED for format in order.formats):
        raise UsageError(f"--annotate writes comments in Word: add -f {pipeline.ANNOTATED}")


def _folder_of(file: str) -> Path:
    return Path() if file == pipeline.STDIN else Path(file).parent


def render_file(file: str, target: tuple[Path, str], order: Order) -> int:
    """The exit code of one file: its errors are told, and the next file is tried."""
    folder, slug = target
    try:
        draft, outputs, findings = _write(file, order)
        paths = pipeline.save(draft, outputs, folder, slug, replace=order.replace)
    except RelwriterError as error:
        return report.print_error(error, debug=order.debug)
    for path in paths:
        report.print_line(path)
    _tell(slug, draft, outputs, findings, file)
    try:
        for path in _write_facts(draft, order):
            report.print_line(path)
    except RelwriterError as error:
        return report.print_error(error, debug=order.debug)
    return Exit.DONE


def _write_facts(draft: pipeline.Draft, order: Order) -> list[Path]:
    """The path of the figures' JSON file, if one is asked for."""
    if order.facts is None:
        return []
    return [tracing.save_beside(order.facts, tracing.write_facts(draft), draft, replace=order.replace)]


def _render_to_stdout(files: list[str], formats: list[str], output: Path | None, order: Order) -> int:
    """Writes one format of one file to stdout."""
    if output:
        raise UsageError("--stdout and -o say two places for the same words: leave one out")
    if len(files) != 1 or len(formats) != 1:
        raise UsageError("--stdout takes one FILE and one -f FORMAT")
    if formats[0] in ("docx", "runsheet") and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("a Word file cannot be shown in a terminal: redirect stdout to a file")
    draft, outputs, findings = _write(files[0], order)
    for written in outputs.values():
        report.print_content(written.content)
    _write_facts(draft, order)
    _tell("stdout", draft, outputs, findings, files[0])
    return Exit.DONE


def _write(file: str, order: Order) -> tuple[pipeline.Draft, dict[str, pipeline.Output], list[checking.Finding]]:
    """The draft of a file, its outputs, proven but not saved, and its findings."""
    draft = pipeline.draft(file, order.pack, final=order.final)
    if order.final:
        pipeline.refuse_pending(draft)
    findings = checking.find_faults(draft)
    if order.final:
        checking.refuse_errors(findings, draft.release)
    remarks = checking.remark(draft, findings) if order.annotate else None
    return draft, pipeline.write(draft, order.formats, order.reference, remarks), findings


_COUNTED = ("figure-is-pending", "words-are-stale")
"""The checks whose findings are counted in words of their own."""


def _tell(
    slug: str,
    draft: pipeline.Draft,
    outputs: Mapping[str, pipeline.Output],
    findings: Sequence[checking.Finding],
    file: str,
) -> None:
    """Tells what a person should know of outputs that are written."""
    for extension, output in outputs.items():
        report.tell_replaced(slug, extension, output.replaced)
    report.tell_pending(slug, len(draft.pending))
    report.tell_stale(slug, len(pipeline.find_stale(draft)))
    report.tell_counts(slug, [one for one in findings if one.name not in _COUNTED], f"relwriter check {file}")
