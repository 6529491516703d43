"""Releases that are checked in tests, and short ways to their findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from relwriter.checks.draft import CheckedDraft, Past
from relwriter.checks.finding import Finding
from relwriter.checks.running import run_checks
from relwriter.compose.composing import compose
from relwriter.compose.facts import Facts
from tests.drafts import STANDARD, read

HEAD = """\
period: Q3 2026
company:
  name: Acme Robotics, Inc.
  reporting: {scale: thousands}
release:
  date: 2026-11-05
  headline: Acme Robotics Results
  datelines: [{city: Boston, state: MA}]
"""


def release(body: str) -> str:
    """The YAML of a release of the third quarter of 2026, in thousands of dollars, with a body."""
    return HEAD + body


def unregistered(body: str, industry: str = "other") -> str:
    """The same of a company of an industry that files nothing with the SEC, so that no rule of it is held."""
    reporting = "reporting: {scale: thousands}"
    return release(body).replace(reporting, f"{reporting}\n  issuer: {{industry: {industry}, filer: none}}")


def earlier(body: str) -> str:
    """The YAML of the release of a year before, with a body."""
    return release(body).replace("period: Q3 2026", "period: Q3 2025").replace("date: 2026-", "date: 2025-")


def findings_of(text: str, history: Sequence[str] = (), codes: Sequence[str] | None = None) -> list[Finding]:
    """The findings of a YAML text, held against earlier ones."""
    found = read(text)
    pasts = tuple(_past(f"past{number}.yaml", one) for number, one in enumerate(history))
    document = compose(found, STANDARD)
    return run_checks(CheckedDraft(found, Facts(found), document, pasts, pasts[0] if pasts else None), codes)


def _past(file: str, text: str) -> Past:
    found = read(text, Path())
    return Past(file, found, Facts(found))


def open_codes(text: str, history: Sequence[str] = ()) -> list[str]:
    """The codes of the findings that are not waived, each once."""
    return sorted({finding.code for finding in findings_of(text, history) if not finding.waived})
