"""A file that was checked: its findings, or what kept it from being read, in the same shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relwriter.checks.finding import Finding, Severity
from relwriter.errors import Problem
from relwriter.source import Place

INPUT = ("I101", "input-is-refused")
TEMPLATE = ("I102", "template-is-refused")
"""Code and name of what ends a check before it begins: a problem of the release file, or of the template pack."""
_REFUSALS = {
    INPUT: """A file cannot be read as a release. Severity: error.

Nothing is checked until it can: correct what the message names. docs/yaml.md explains the fields, and
`relwriter schema` prints what each may hold. It cannot be waived.
""",
    TEMPLATE: """A template pack cannot be used. Severity: error.

Nothing is checked until it can: correct the template that the message names. docs/templates.md explains packs. It
cannot be waived.
""",
}
PAGES = {name: f"# {' '.join(kind)}\n\n{page}" for kind, page in _REFUSALS.items() for name in kind}
"""What `explain` says of the two, by code and name."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file, its findings in order, and the lines of the source files that they point to, by file."""

    file: str
    findings: tuple[Finding, ...]
    lines: Mapping[str, tuple[str, ...]]


def find_problems(problems: Iterable[Problem], kind: tuple[str, str]) -> list[Finding]:
    """Problems of intake as findings. What they show of a value counts as a figure."""
    return [_of(problem, kind) for problem in problems]


def _of(problem: Problem, kind: tuple[str, str]) -> Finding:
    shown, _, advice = problem.advice.partition("; ") if problem.advice.startswith("got ") else ("", "", problem.advice)
    place = Place(problem.file, problem.line, problem.column)
    return Finding(*kind, Severity.ERROR, place, problem.field, problem.message, advice, shown)
