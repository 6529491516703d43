"""Findings as SARIF 2.1.0, the format of static analysis that editors and code hosts read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from relwriter import __version__
from relwriter.checks.check import Check, page_of
from relwriter.checks.checked import INPUT, TEMPLATE, Checked
from relwriter.checks.finding import Finding, Severity
from relwriter.checks.formats.annotations import describe
from relwriter.checks.register import CHECKS
from relwriter.source import Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def write_sarif(checked: Sequence[Checked], *, show_figures: bool = False) -> str:
    """One run with every check as a rule and every finding as a result, a waived one suppressed with its reason."""
    rules = [*(_rule(check) for check in CHECKS), *(_intake_rule(*kind) for kind in (INPUT, TEMPLATE))]
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [_result(finding, numbers[finding.code], show_figures) for one in checked for finding in one.findings]
    driver = {"name": "relwriter", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    summary = " ".join((check.__doc__ or "").strip().split("\n\n", 1)[0].split())
    rule = _described(check.CODE, check.NAME, summary, check.SEVERITY)
    page = page_of(check)
    return {**rule, "help": {"text": page, "markdown": page}}


def _intake_rule(code: str, name: str) -> dict[str, Any]:
    rule = _described(code, name, "What keeps a release from being read.", Severity.ERROR)
    return {**rule, "help": {"text": "Correct what the message names; nothing else is checked before."}}


def _described(code: str, name: str, summary: str, severity: Severity) -> dict[str, Any]:
    level = {"level": _LEVELS.get(severity, "note")}
    return {"id": code, "name": name, "shortDescription": {"text": summary}, "defaultConfiguration": level}


def _result(finding: Finding, number: int, show_figures: bool) -> dict[str, Any]:
    """A result. Where some are suppressed, each must say whether it is; an empty list says no (SARIF 3.27.23)."""
    waived = {"kind": "inSource", "status": "accepted", "justification": finding.waived}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": _LEVELS.get(finding.severity, "note"),
        "message": {"text": describe(finding, show_figures)},
        "suppressions": [waived] if finding.waived else [],
    }
    if finding.place is not None:
        result["locations"] = [_location(finding.place, finding.extent)]
    if finding.related:
        result["relatedLocations"] = [_location(place) for place in finding.related]
    return result


def _location(place: Place, extent: int = 0) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file.replace("\\", "/"))}}
    if place.line:
        start = max(1, place.column)
        end = {"endColumn": start + extent} if extent else {}
        physical["region"] = {"startLine": place.line, "startColumn": start, **end}
    return {"physicalLocation": physical}
