"""`relwriter schema` and `relwriter packs`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from relwriter import pipeline, report
from relwriter.cli.app import app
from relwriter.errors import Exit
from relwriter.packs import copy_pack, list_packs


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
        report.print_line(copy_pack(*copy))
        return Exit.DONE
    for name, title in list_packs():
        report.print_line(f"{name:<12} {title}")
    return Exit.DONE
