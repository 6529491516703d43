"""`relwriter import` and `relwriter trace`: where numbers come from."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relwriter import importing, pipeline, report, tracing
from relwriter.cli.app import app
from relwriter.cli.options import Pack, Replace
from relwriter.errors import Exit, UsageError

_IMPORT_EXAMPLE = (
    "Example: relwriter import figures.xlsx release.yaml --dry-run. "
    "In the release a figure says source: {file: figures.xlsx, row: Net sales}."
)


@app.command("import", epilog=_IMPORT_EXAMPLE)
def import_figures(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="A workbook, CSV table or company facts.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The release file.")],
    add: Annotated[bool, typer.Option("--add", help="Append figures that FILE does not have yet.")] = False,
    sheets: Annotated[
        list[str] | None, typer.Option("--sheet", metavar="NAME", help="With --add: from this sheet alone.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
) -> int:
    """Take figures from a workbook, a CSV table or SEC company facts."""
    if str(file) == pipeline.STDIN or str(source) == pipeline.STDIN:
        raise UsageError("import reads and writes files: name both")
    if sheets and not add:
        raise UsageError("--sheet is for --add; a figure names its sheet in its source")
    found = importing.plan_import(source, file, add=add, sheets=sheets or [])
    report.print_import(found, source, file)
    if not dry_run:
        importing.save_import(found, file)
    return Exit.DONE


class TraceFormat(StrEnum):
    """The formats of a trace."""

    TEXT = "text"
    JSON = "json"
    XLSX = "xlsx"


@app.command(epilog="Example: relwriter trace release.yaml --format xlsx -o tie-out.xlsx")
def trace(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The release file; - reads YAML from stdin.")],
    format: Annotated[TraceFormat, typer.Option("--format", help="How it is written.")] = TraceFormat.TEXT,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where it goes. [default: stdout]")
    ] = None,
    pack: Pack = None,
    replace: Replace = False,
) -> int:
    """List every number of a release with its exact value and source."""
    if format is TraceFormat.XLSX and output is None and sys.stdout.isatty():
        raise UsageError("a workbook cannot be shown in a terminal: name its file with -o")
    draft = pipeline.draft(file, pack)
    traced = tracing.trace(draft)
    if format is TraceFormat.TEXT:
        content = report.draw_trace(traced, output is None).encode()
    else:
        content = tracing.write_trace(draft, traced, format.value)
    if output is None:
        report.print_content(content)
    else:
        report.print_line(tracing.save_beside(output, content, draft, replace=replace))
    return Exit.DONE
