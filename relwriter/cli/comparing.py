"""`relwriter compare`: what changed between two drafts, or since last quarter."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relwriter import comparing, pipeline, report
from relwriter.cli.app import app
from relwriter.cli.options import Pack, Replace
from relwriter.errors import Exit, UsageError

_EXAMPLE = "Example: relwriter compare draft-1.docx release.yaml --docx redline.docx"


class ChangeFormat(StrEnum):
    """The formats of a comparison."""

    TEXT = "text"
    JSON = "json"


@app.command(epilog=_EXAMPLE)
def compare(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A release file, or the Word file of one, edited or not.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, as it is now.")],
    docx: Annotated[
        Path | None, typer.Option("--docx", metavar="OUT", help="Write a Word file with tracked changes.")
    ] = None,
    format: Annotated[
        ChangeFormat | None, typer.Option("--format", help="How changes are written to stdout. [default: text]")
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Whose changes they are. [default: the company]")
    ] = None,
    pack: Pack = None,
    replace: Replace = False,
) -> int:
    """Tell what changed between two drafts, also as a redline in Word."""
    _refuse(old, new, docx, format, author)
    sides = comparing.read_sides(old, new, pack)
    comparison = comparing.compare(*sides)
    if docx is not None:
        content = comparing.write_redline(comparison, sides[1], author)
        report.print_line(comparing.save(docx, content, replace=replace))
    elif format is ChangeFormat.JSON:
        report.print_content(comparing.write_records(comparison))
    else:
        from relwriter.cli.change_list import draw_changes

        colours = sys.stdout is not None and sys.stdout.isatty()
        report.print_content(draw_changes(comparison, colours=colours).encode())
    report.tell(comparing.count(comparison))
    return Exit.DONE


def _refuse(old: str, new: str, docx: Path | None, format: ChangeFormat | None, author: str | None) -> None:
    """Raises UsageError for what does not fit together."""
    if old == new == pipeline.STDIN:
        raise UsageError("only one of the two can come from stdin")
    if docx is None and author is not None:
        raise UsageError("--author is for --docx: tracked changes have an author")
    if docx is None:
        return
    if format is not None:
        raise UsageError("--docx and --format say two forms of the same changes: leave one out")
    if docx.suffix != ".docx":
        raise UsageError(f"{docx} has to end in .docx")
    if author is not None and not 0 < len(author) <= 255:
        raise UsageError("--author takes 1 to 255 characters")
    if docx.resolve() in (Path(old).resolve(), Path(new).resolve()):
        raise UsageError(f"{docx} is one of the files to compare: name another")
