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
    """Every finding of a draft in the order of the file, waived ones with their reason; `codes` picks the checks.

    A check that is off runs where the release asks for it, or where it is named in `codes` alone.
    """
    chosen = [check for check in CHECKS if _is_chosen(check, draft, codes)]
    draft = replace(draft, codes=frozenset(check.CODE for check in chosen), found=[])
    for check in chosen:
        draft.found.extend(_waive(draft, finding) for finding in _run(check, draft))
    main = draft.release.release.headline.place()
    own = main.file if main else ""
    unique = dict.fromkeys(draft.found)
    return sorted(unique, key=lambda finding: (bool(finding.place and finding.place.file != own), finding.order))


def _is_chosen(check: Check, draft: CheckedDraft, codes: Collection[str] | None) -> bool:
    if codes is not None and check.CODE not in codes:
        return False
    return not is_off(check) or (isinstance(codes, Named) and check.CODE in codes.named) or _is_asked(check, draft)


def _is_asked(check: Check, draft: CheckedDraft) -> bool:
    """Whether the release asks for a check that is off."""
    return any(str(name) in (check.CODE, check.NAME) for name in draft.release.checks.also)


def is_off(check: Check) -> bool:
    """Whether a check runs only where somebody asks for it."""
    return getattr(check, "OFF", False)


class Named(frozenset[str]):
    """Codes that were picked, and those among them that somebody named one by one."""

    named: frozenset[str] = frozenset()


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


def pick_codes(select: Collection[str], ignore: Collection[str]) -> Named:
    """The codes of the checks that are selected and not ignored, each by its code, its name, or the letter of its
    family; all without a selection. Raises KeyError with the first that names no check."""
    picked = {check.CODE for check in CHECKS} if not select else {code for one in select for code in _matching(one)}
    codes = Named(picked - {code for one in ignore for code in _matching(one)})
    codes.named = frozenset(
        check.CODE for check in CHECKS for one in select if one.lower() in (check.CODE.lower(), check.NAME)
    )
    return codes


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
