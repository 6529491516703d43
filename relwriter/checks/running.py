"""The run of the checks over a draft: which of them, in which order, and what is waived."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from relwriter.checks.check import Check
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Finding, Severity, Sighting
from relwriter.checks.register import CHECKS
from relwriter.checks.waiving import find_waiver


def run_checks(draft: CheckedDraft, codes: Collection[str] | None = None) -> list[Finding]:
    """Every finding of a draft in the order of the file, waived ones with their reason; `codes` picks the checks."""
    chosen = [check for check in CHECKS if codes is None or check.CODE in codes]
    draft = replace(draft, codes=frozenset(check.CODE for check in chosen), found=[])
    for check in chosen:
        draft.found.extend(_waive(draft, finding) for finding in _run(check, draft))
    main = draft.release.release.headline.place()
    own = main.file if main else ""
    unique = dict.fromkeys(draft.found)
    return sorted(unique, key=lambda finding: (bool(finding.place and finding.place.file != own), finding.order))


def _run(check: Check, draft: CheckedDraft) -> Iterator[Finding]:
    for seen in list(check.run(draft)):
        yield _finding(check, seen)


def _finding(check: Check, seen: Sighting) -> Finding:
    severity = check.SEVERITY if seen.severity is None else seen.severity
    return Finding(
        check.CODE,
        check.NAME,
        severity,
        seen.place,
        seen.field,
        seen.message,
        seen.advice,
        seen.figures,
        seen.extent,
        seen.related,
    )


def _waive(draft: CheckedDraft, finding: Finding) -> Finding:
    waiver = find_waiver(draft.release, finding)
    return replace(finding, waived=str(waiver.reason)) if waiver is not None else finding


def pick_codes(select: Collection[str], ignore: Collection[str]) -> set[str]:
    """The codes of the checks that are selected and not ignored, each by its code, its name, or the letter of its
    family; all without a selection. Raises KeyError with the first that names no check."""
    picked = {check.CODE for check in CHECKS} if not select else {code for one in select for code in _matching(one)}
    return picked - {code for one in ignore for code in _matching(one)}


def _matching(text: str) -> list[str]:
    """The codes that a code, the beginning of one, or a name means. Raises KeyError."""
    found = [check.CODE for check in CHECKS if check.CODE.startswith(text.upper()) or text.lower() == check.NAME]
    if not found:
        raise KeyError(text)
    return found


def count_open(findings: Collection[Finding]) -> dict[Severity, int]:
    """How many findings of each severity are not waived."""
    open_ones = [finding.severity for finding in findings if not finding.waived]
    return {severity: open_ones.count(severity) for severity in sorted(Severity, reverse=True)}
