"""`relwriter check` and `relwriter explain`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relwriter import checking, report
from relwriter.cli.app import app
from relwriter.errors import Exit, UsageError


class FindingFormat(StrEnum):
    """The formats of findings."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


class Limit(StrEnum):
    """From which severity on a check fails."""

    ERROR = "error"
    WARNING = "warning"
    COUNSEL = "counsel"


@app.command(epilog="Example: relwriter check release.yaml --history q1.yaml --history q2.yaml --fail-on warning")
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Release files; - reads YAML from stdin.")],
    format: Annotated[FindingFormat, typer.Option("--format", help="How findings are written.")] = FindingFormat.TEXT,
    fail_on: Annotated[Limit, typer.Option("--fail-on", help="Exit 1 from this severity on.")] = Limit.ERROR,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="CODE", help="These checks alone: T101, T, or a name.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CODE", help="Without these checks.")] = None,
    history: Annotated[
        list[Path] | None, typer.Option("--history", metavar="FILE", help="An earlier release to hold figures against.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", metavar="LAST", help="The release that this one was carried over from.")
    ] = None,
    outputs: Annotated[
        Path | None, typer.Option("--outputs", metavar="DIR", help="Say whether the files there are of one draft.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="SLUG", help="With --outputs: the name of those files.")
    ] = None,
    show_figures: Annotated[bool, typer.Option("--show-figures", help="Show figures in github and sarif too.")] = False,
) -> int:
    """Hold releases against themselves, their sources and earlier ones. Every finding has its place."""
    if name is not None and (outputs is None or len(files) > 1):
        raise UsageError("--name is for --outputs of one FILE")
    order = checking.CheckOrder(
        checking.pick_codes(select or [], ignore or []),
        tuple(checking.read_past(file) for file in history or []),
        checking.read_past(against) if against is not None else None,
        outputs,
        name,
    )
    checked = [checking.check_file(file, order) for file in files]
    findings = [one for one, _ in checked]
    report.print_content(checking.write_findings(findings, format.value, show_figures=show_figures))
    for one in findings:
        report.tell_counts(one.file, one.findings)
    failed = any(checking.reaches(one.findings, fail_on.value) for one in findings)
    return max(Exit.FINDINGS if failed else Exit.DONE, *(done for _, done in checked))


@app.command(epilog="Example: relwriter explain T101")
def explain(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="A check's code or name.")] = None,
) -> int:
    """Explain a check: what it flags, why, and how to clear it. Without CODE, list all checks."""
    if code is not None:
        report.print_content(checking.explain(code).encode())
        return Exit.DONE
    for number, name, severity in checking.list_checks():
        report.print_line(f"{number}  {severity:<8} {name}")
    return Exit.DONE
