"""The command line: a contract that scripts depend on."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from relwriter import __version__, pipeline, report
from relwriter.errors import Exit, RelwriterError, UsageError

app = typer.Typer(
    name="relwriter",
    help="Drafts a company's earnings release: every figure stored once, the same words in every format.",
    epilog="Start with: relwriter new q4-2026/release.yaml. Add --debug to any command to see the trace of an error.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def call(arguments: Sequence[str], *, debug: bool = False) -> int:
    """The exit code of the command that the arguments name. Raises RelwriterError.

    `debug` shows the trace of an error that ends one of several files.
    """
    try:
        return int(app(arguments, prog_name="relwriter", standalone_mode=False, obj=debug) or Exit.DONE)
    except TyperException as error:
        error.show()  # type: ignore[attr-defined]
        return Exit.USAGE
    except typer.Abort:
        raise KeyboardInterrupt from None


def _show_version(asked: bool) -> None:
    if asked:
        print(f"relwriter {__version__}")
        raise typer.Exit()


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass


@app.command(epilog="Example: relwriter render q4-2026/release.yaml -o drafts -f docx -f md")
def render(
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Release files; - reads YAML from stdin.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Where the files go. [default: beside FILE]")
    ] = None,
    formats: Annotated[
        list[str] | None, typer.Option("-f", "--format", metavar="FORMAT", help="docx, md or txt. [default: all]")
    ] = None,
    stdout: Annotated[bool, typer.Option("--stdout", help="Write the one format of -f to stdout.")] = False,
    name: Annotated[
        str | None, typer.Option("--name", metavar="SLUG", help="Name of the files. [default: FILE's or its folder's]")
    ] = None,
    pack: Annotated[
        str | None, typer.Option("--pack", metavar="NAME|DIR", help="Template pack. [default: the release's, standard]")
    ] = None,
    reference: Annotated[
        Path | None, typer.Option("--reference", metavar="DOCX", help="Word file with your letterhead and styles.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace files that were edited; keeps a copy.")] = False,
    final: Annotated[
        bool, typer.Option("--final", help="Without the marks and notes of drafts; refused while a figure is pending.")
    ] = False,
) -> int:
    """Render releases to Word, Markdown and plain text."""
    order = _Order(pipeline.find_formats(formats or []), pack, reference, replace, final, debug=bool(context.obj))
    if stdout:
        return _render_to_stdout(files, formats or [], output, order)
    if name is not None and len(files) > 1:
        raise UsageError("--name is for one FILE")
    targets = [(output or _folder_of(file), pipeline.find_slug(file, name)) for file in files]
    pipeline.refuse_equal_slugs(targets)
    return max(_render_file(file, target, order) for file, target in zip(files, targets, strict=True))


@dataclass(frozen=True)
class _Order:
    """What is asked of a render, whichever the file."""

    formats: Sequence[pipeline.Format]
    pack: str | None = None
    reference: Path | None = None
    replace: bool = False
    final: bool = False
    debug: bool = False


def _folder_of(file: str) -> Path:
    return Path() if file == pipeline.STDIN else Path(file).parent


def _render_file(file: str, target: tuple[Path, str], order: _Order) -> int:
    """The exit code of one file: its errors are told, and the next file is tried."""
    folder, slug = target
    try:
        draft, outputs = _write(file, order)
        paths = pipeline.save(draft, outputs, folder, slug, replace=order.replace)
    except RelwriterError as error:
        return report.print_error(error, debug=order.debug)
    for path in paths:
        report.print_line(path)
    _tell(slug, draft, outputs)
    return Exit.DONE


def _render_to_stdout(files: list[str], formats: list[str], output: Path | None, order: _Order) -> int:
    """Writes one format of one file to stdout."""
    if output:
        raise UsageError("--stdout and -o say two places for the same words: leave one out")
    if len(files) != 1 or len(formats) != 1:
        raise UsageError("--stdout takes one FILE and one -f FORMAT")
    if formats == ["docx"] and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("a Word file cannot be shown in a terminal: redirect stdout to a file")
    draft, outputs = _write(files[0], order)
    for written in outputs.values():
        report.print_content(written.content)
    _tell("stdout", draft, outputs)
    return Exit.DONE


def _write(file: str, order: _Order) -> tuple[pipeline.Draft, dict[str, pipeline.Output]]:
    """The draft of a file and its outputs, proven but not saved."""
    draft = pipeline.draft(file, order.pack, final=order.final)
    if order.final:
        pipeline.refuse_pending(draft)
    return draft, pipeline.write(draft, order.formats, order.reference)


def _tell(slug: str, draft: pipeline.Draft, outputs: Mapping[str, pipeline.Output]) -> None:
    """Tells what a person should know of outputs that are written."""
    for extension, output in outputs.items():
        report.tell_replaced(slug, extension, output.replaced)
    report.tell_pending(slug, len(draft.pending))


@app.command(epilog="Example: relwriter new q4-2026/release.yaml")
def new(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="[FILE]", help="The release file to write.", show_default=True)
    ] = Path("release.yaml"),
    no_render: Annotated[bool, typer.Option("--no-render", help="Write the YAML only.")] = False,
) -> int:
    """Ask for what a release needs, write it as YAML and render it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        advice = "write a YAML file and run relwriter render FILE"
        raise UsageError(f"new asks its questions in a terminal, and this is none: {advice}")
    if not _write_answers(file):
        report.tell("interrupted: nothing was written")
        return Exit.INTERRUPTED
    done = int(Exit.DONE)
    if not no_render:
        target = (file.parent, pipeline.find_slug(str(file)))
        done = _render_file(str(file), target, _Order(pipeline.find_formats([]), debug=bool(context.obj)))
    report.tell(f"next: edit {file} as you like, then run relwriter render {file}")
    return done


def _write_answers(file: Path) -> bool:
    """Whether the person answered to the end; then the release file and a new house file are written and read back."""
    from datetime import date

    from relwriter.interview.interviewing import SCHEMA, confirm_read_back, interview

    try:
        written = interview(file, date.today())
    except (KeyboardInterrupt, EOFError):
        return False
    for path, content in written.contents.items():
        pipeline.save_private(path, content)
        report.print_line(path)
    confirm_read_back(written)
    pipeline.save_schema(file.parent / SCHEMA)
    return True


@app.command(epilog="Example: relwriter schema > release.schema.json")
def schema() -> int:
    """Print the JSON Schema of release files, for editors."""
    report.print_content(pipeline.schema().encode())
    return Exit.DONE


@app.command(epilog="Example: relwriter packs --copy standard our-pack")
def packs(
    copy: Annotated[
        tuple[str, Path] | None,
        typer.Option("--copy", metavar="NAME DIR", help="Copy a pack to a new folder, to change it."),
    ] = None,
) -> int:
    """List the template packs, or copy one."""
    if copy:
        report.print_line(pipeline.copy_pack(*copy))
        return Exit.DONE
    for name, title in pipeline.list_packs():
        report.print_line(f"{name:<12} {title}")
    return Exit.DONE
