"""Findings as JSON: stable keys for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from relwriter.checks.checked import Checked
from relwriter.checks.finding import Finding
from relwriter.checks.running import count_open

FORMAT = 1
"""Changes where a key changes its meaning; new keys may be added."""


def write_json(checked: Sequence[Checked], *, show_figures: bool = True) -> str:
    """The findings of all files as JSON; `figures` is empty where they are not to be shown."""
    files = [_file(one, show_figures) for one in checked]
    return json.dumps({"format": FORMAT, "files": files}, indent=2, ensure_ascii=False) + "\n"


def _file(checked: Checked, show_figures: bool) -> dict[str, Any]:
    counts = {severity.word: count for severity, count in count_open(checked.findings).items()}
    findings = [_record(finding, show_figures) for finding in checked.findings]
    return {"file": checked.file, "counts": counts, "findings": findings}


def _record(finding: Finding, show_figures: bool) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "file": place.file if place else None,
        "line": place.line if place and place.line else None,
        "column": place.column if place and place.column else None,
        "field": finding.field,
        "message": finding.message,
        "advice": finding.advice,
        "figures": finding.figures if show_figures else "",
        "related": [{"file": one.file, "line": one.line, "column": one.column} for one in finding.related],
        "waived": finding.waived or None,
    }
