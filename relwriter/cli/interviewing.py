"""`relwriter new`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from relwriter import pipeline, report
from relwriter.cli.app import app
from relwriter.cli.rendering import Order, render_file
from relwriter.errors import Exit, UsageError


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
        done = render_file(str(file), target, Order(pipeline.find_formats([]), debug=bool(context.obj)))
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
