"""`relwriter import` and `relwriter trace`: where numbers come from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from relwriter import pipeline, report
from relwriter.cli.app import app
from relwriter.errors import Exit, UsageError

_IMPORT_EXAMPLES = """\
Example: relwriter import figures.xlsx release.yaml --dry-run. A figure says source: {file: figures.xlsx, row: Net sales}
"""


@app.command("import", epilog=_IMPORT_EXAMPLES)
def import_figures(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="A workbook, CSV table or company facts.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The release file.")],
    add: Annotated[bool, typer.Option("--add", help="Append figures that FILE does not have yet.")] = False,
    sheets: Annotated[
        list[str] | None, typer.Option("--sheet", metavar="NAME", help="With --add: from this sheet alone.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
) -> int:
    """Fill and update figures from a workbook, a CSV table or SEC company facts."""
    if str(file) == pipeline.STDIN or str(source) == pipeline.STDIN:
        raise UsageError("import reads and writes files: name both")
    if sheets and not add:
        raise UsageError("--sheet is for --add; a figure names its sheet in its source")
    found = pipeline.plan_import(source, file, add=add, sheets=sheets or [])
    report.print_import(found, source, file)
    if not dry_run:
        pipeline.save_import(found, file)
    return Exit.DONE
