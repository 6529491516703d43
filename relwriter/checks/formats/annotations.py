"""Findings as the annotations that GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from relwriter.checks.checked import Checked
from relwriter.checks.finding import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def write_annotations(checked: Sequence[Checked], *, show_figures: bool = False) -> str:
    """One workflow command a line for each finding that is not waived."""
    findings = [finding for one in checked for finding in one.findings if not finding.waived]
    return "".join(f"{_annotate(finding, show_figures)}\n" for finding in findings)


def _annotate(finding: Finding, show_figures: bool) -> str:
    place = finding.place
    given = [("file", place.file), ("line", place.line), ("col", place.column)] if place else []
    properties = [*given, ("title", f"{finding.code} {finding.name}")]
    words = ",".join(f"{name}={_escape(str(value), _PROPERTY)}" for name, value in properties if value)
    text = describe(finding, show_figures)
    return f"::{_LEVELS.get(finding.severity, 'notice')} {words}::{_escape(text, _DATA)}"


def describe(finding: Finding, show_figures: bool) -> str:
    """`field: what is wrong (what to do)`, with the figures only where they are to be shown."""
    advice = f" ({finding.advice})" if finding.advice else ""
    figures = f": {finding.figures}" if finding.figures and show_figures else ""
    return ": ".join(part for part in (finding.field, f"{finding.message}{figures}{advice}") if part)


def _escape(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)
