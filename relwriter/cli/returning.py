"""`relwriter review`: what people did to a draft in Word, and the way back into the release file."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relwriter import pipeline, report, returning
from relwriter.cli.app import app
from relwriter.errors import Exit, UsageError

_EXAMPLE = "Example: relwriter review counsel.docx cfo.docx release.yaml"


class ReviewFormat(StrEnum):
    """The formats of a review."""

    TEXT = "text"
    JSON = "json"


@app.command(epilog=_EXAMPLE)
def review(
    files: Annotated[
        list[str], typer.Argument(metavar="EDITED.docx... FILE", help="What came back, and the release file.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", metavar="DIR", help="Where the draft was rendered to. [default: beside FILE]")
    ] = None,
    format: Annotated[
        ReviewFormat, typer.Option("--format", help="How edits and comments are written to stdout.")
    ] = ReviewFormat.TEXT,
    pack: Annotated[
        str | None, typer.Option("--pack", metavar="NAME|DIR", help="Template pack. [default: the release's, standard]")
    ] = None,
) -> int:
    """Read what people did to a draft in Word, field by field."""
    edited, file = _divide(files)
    draft = pipeline.draft(file, pack)
    folders = [Path(file).parent] if output is None else [output, Path(file).parent]
    merged = returning.review(edited, draft, file, folders)
    if format is ReviewFormat.JSON:
        report.print_content(returning.write_records(merged, file))
    else:
        from relwriter.cli.review_list import draw_review

        colours = sys.stdout is not None and sys.stdout.isatty()
        report.print_content(draw_review(merged, colours=colours).encode())
    report.tell(f"{file}: {returning.count(merged)}")
    return Exit.FINDINGS if merged.stops else Exit.DONE


def _divide(files: list[str]) -> tuple[list[Path], str]:
    """The Word files and the release file, which is the last. Raises UsageError."""
    *edited, file = files
    if not edited:
        raise UsageError("name the Word files that came back, and then the release file")
    if file == pipeline.STDIN or Path(file).suffix.lower() == ".docx":
        raise UsageError("the last file is the release file, such as release.yaml")
    wrong = next((name for name in edited if Path(name).suffix.lower() not in (".docx", ".docm")), None)
    if wrong is not None:
        raise UsageError(f"{wrong} is no Word file: what came back ends in .docx")
    return [Path(name) for name in edited], file
