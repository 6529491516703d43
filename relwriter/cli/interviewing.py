"""`relwriter new`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from relwriter import pipeline, report
from relwriter.cli.app import app
from relwriter.cli.rendering import Order, render_file
from relwriter.cli.rolling import RollForward, roll_forward
from relwriter.errors import Exit, Problem, UsageError


@app.command(
    epilog="Examples: relwriter new q4/release.yaml, and again to go on where you stopped; "
    "relwriter new q1/release.yaml --from q4/release.yaml"
)
def new(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="[FILE]", help="The release file to write.", show_default=True)
    ] = Path("release.yaml"),
    last: Annotated[
        Path | None, typer.Option("--from", metavar="LAST", help="Last quarter's release file, to roll forward.")
    ] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="With --from: ask nothing.")] = False,
    period: Annotated[
        str, typer.Option("--period", metavar="PERIOD", help="With --from: the period. [default: the one that follows]")
    ] = "",
    history: Annotated[
        list[Path] | None, typer.Option("--history", metavar="FILE", help="With --from: an earlier release file.")
    ] = None,
    keep_text: Annotated[
        bool, typer.Option("--keep-text", help="With --from: keep quotes and news, marked stale.")
    ] = False,
    no_render: Annotated[bool, typer.Option("--no-render", help="Write the YAML only.")] = False,
) -> int:
    """Ask for what a release needs, or roll last quarter's forward. Write it as YAML and render it."""
    if last is not None:
        done = roll_forward(last, file, RollForward(period, tuple(history or ()), keep_text, no_input))
        return done or _render_new(context, file, render=not no_render)
    if no_input or period or history or keep_text:
        raise UsageError("--no-input, --period, --history and --keep-text go with --from LAST")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _refuse_without_terminal(file)
    if not _write_answers(file):
        return Exit.INTERRUPTED
    return _render_new(context, file, render=not no_render)


def _render_new(context: typer.Context, file: Path, *, render: bool) -> int:
    """The exit code of rendering a new release file, if that is wanted, after which it is told how to go on."""
    done = int(Exit.DONE)
    if render:
        target = (file.parent, pipeline.find_slug(str(file)))
        done = render_file(str(file), target, Order(pipeline.find_formats([]), debug=bool(context.obj)))
    report.tell(f"next: edit {file} as you like, then run relwriter render {file}")
    return done


def _refuse_without_terminal(file: Path) -> None:
    """Raises UsageError with every field that a release cannot do without, and what to do with them."""
    from relwriter.interview.missing import list_missing

    advice = f"write the fields below into {file}, or run this in a terminal; then run relwriter render {file}"
    message = "new asks its questions in a terminal, and this is none"
    raise UsageError([Problem(str(file), 0, 0, "", message, advice), *list_missing(file)])


def _write_answers(file: Path) -> bool:
    """Whether the person answered to the end; then the release file and a new house file are written and read back."""
    from datetime import date

    from relwriter.interview.interviewing import SCHEMA, Left, interview

    try:
        written = interview(file, date.today())
    except Left as left:
        report.tell_left(str(file), left.count, left.fault)
        return False
    for path in written:
        report.print_line(path)
    pipeline.save_schema(file.parent / SCHEMA)
    return True
