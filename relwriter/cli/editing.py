"""`relwriter edit`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from relwriter import pipeline, report, rolling
from relwriter.cli.app import app
from relwriter.cli.rendering import Order, render_file
from relwriter.errors import Exit, Problem, UsageError


@app.command(
    epilog="Examples: relwriter edit q4/release.yaml, and choose what to change; "
    "relwriter edit q4/release.yaml --section 'quote 2'"
)
def edit(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The release file.")],
    section: Annotated[
        str, typer.Option("--section", metavar="NAME", help="Begin there: quote, 'quote 2', release, figures, people …")
    ] = "",
    no_render: Annotated[bool, typer.Option("--no-render", help="Write the YAML only.")] = False,
) -> int:
    """Change a release at prompts. What stands there is shown, and every other byte of the YAML stays."""
    if str(file) == pipeline.STDIN:
        raise UsageError("edit changes a file: name it")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _refuse_without_terminal(file)
    written = _edit(file, section)
    if written is None:
        return Exit.INTERRUPTED
    for path in written:
        report.print_line(path)
    if not written or no_render:
        return Exit.DONE
    target = (file.parent, pipeline.find_slug(str(file)))
    return render_file(str(file), target, Order(pipeline.find_formats([]), debug=bool(context.obj)))


def _refuse_without_terminal(file: Path) -> None:
    """Raises UsageError with what is open in the release, and how to change it without prompts."""
    advice = "change the YAML in an editor, or its figures with relwriter import; then run relwriter render"
    message = "edit asks its questions in a terminal, and this is none"
    raise UsageError([Problem(str(file), 0, 0, "", message, advice), *rolling.find_open(file)])


def _edit(file: Path, section: str) -> list[Path] | None:
    """The files that were changed; None where the person left."""
    from relwriter.interview.editing.editing import edit as ask
    from relwriter.interview.interviewing import Left

    try:
        return ask(file, section)
    except Left as left:
        report.tell_left(str(file), left.count, left.fault, "edit")
        return None
