"""`relwriter review`: what people did to a draft in Word, and the way back into the release file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relwriter import pipeline, report, returning
from relwriter.cli.app import app
from relwriter.cli.options import Pack, Replace
from relwriter.errors import Exit, UsageError

_OWN = (".yaml", ".yml", ".md", ".txt", ".html", ".json")
"""What is never sent around as a draft; other files are read, and told for what they are."""

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
    apply: Annotated[bool, typer.Option("--apply", help="Write edits into the YAML; asks one by one.")] = False,
    accept_all: Annotated[bool, typer.Option("--accept-all", help="Apply every edit that can be applied.")] = False,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Apply the edits of one person alone.")
    ] = None,
    notes: Annotated[
        bool, typer.Option("--notes", help="With --apply: open comments become notes beside their fields.")
    ] = False,
    summary: Annotated[
        Path | None, typer.Option("--summary", metavar="OUT", help="Write the review as .docx or .md too.")
    ] = None,
    replace: Replace = False,
    pack: Pack = None,
) -> int:
    """Read what people did to a draft in Word, field by field."""
    edited, file = _divide(files)
    _refuse(apply=apply, accept_all=accept_all, author=author, notes=notes, summary=summary)
    draft = pipeline.draft(file, pack)
    folders = [Path(file).parent] if output is None else [output, Path(file).parent]
    merged = returning.review(edited, draft, file, folders)
    pick = _pick(accept_all=accept_all, author=author) if apply else None
    if apply and not accept_all and author is None:
        # Nobody is asked about what cannot be applied.
        returning.judge(merged, draft, file, None)
    changed = returning.save(returning.judge(merged, draft, file, pick))
    if summary is not None:
        report.print_line(returning.save_summary(merged, draft, summary, replace=replace))
    _print(merged, file, format)
    changed += _note(merged, draft, file) if notes else []
    for path in dict.fromkeys(changed):
        report.tell(f"{path}: written")
    report.tell(f"{file}: {returning.count(merged)}")
    return Exit.FINDINGS if merged.stops else Exit.DONE


def _print(merged: returning.Merged, file: str, format: ReviewFormat) -> None:
    """Writes the edits and comments to stdout."""
    if format is ReviewFormat.JSON:
        report.print_content(returning.write_records(merged, file))
        return
    from relwriter.cli.review_list import draw_review

    colours = sys.stdout is not None and sys.stdout.isatty()
    report.print_content(draw_review(merged, colours=colours).encode())


def _note(merged: returning.Merged, draft: pipeline.Draft, file: str) -> list[Path]:
    """The paths of the files that got notes."""
    changed, noted, left = returning.note(merged, draft, file)
    report.tell(f"{file}: {noted} comments noted{f', {left} have no field or one with a note' if left else ''}")
    return changed


def _refuse(*, apply: bool, accept_all: bool, author: str | None, notes: bool, summary: Path | None) -> None:
    """Raises UsageError for what does not fit together."""
    if (accept_all or author is not None or notes) and not apply:
        raise UsageError("--accept-all, --author and --notes say what to write into the YAML: add --apply")
    if accept_all and author is not None:
        raise UsageError("--accept-all and --author say two things: leave one out")
    asks = apply and not accept_all and author is None
    if asks and not (sys.stdin is not None and sys.stdin.isatty()):
        raise UsageError("--apply asks in a terminal alone: add --accept-all or --author NAME")
    if summary is not None and summary.suffix not in (".docx", ".md"):
        raise UsageError(f"{summary} has to end in .docx or .md")


def _pick(*, accept_all: bool, author: str | None) -> Callable[[returning.Listed], bool]:
    """Which edits are to be applied: all, one person's, or those that somebody accepts in the terminal."""
    from relwriter.cli.review_asking import ask_each

    if accept_all:
        return lambda listed: True
    if author is not None:
        return lambda listed: returning.is_by(listed, author)
    return ask_each()


def _divide(files: list[str]) -> tuple[list[Path], str]:
    """The Word files and the release file, which is the last. Raises UsageError."""
    *edited, file = files
    if not edited:
        raise UsageError("name the Word files that came back, and then the release file")
    if file == pipeline.STDIN or Path(file).suffix.lower() == ".docx":
        raise UsageError("the last file is the release file, such as release.yaml")
    wrong = next((name for name in edited if Path(name).suffix.lower() in _OWN), None)
    if wrong is not None:
        raise UsageError(f"{wrong} is no Word file: what came back ends in .docx")
    return [Path(name) for name in edited], file
