"""A waiver waives nothing.

What it flags:
    A waiver that no finding of this run matches, although its check ran.

Why:
    The fault is gone, or the waiver names the wrong field. If it stays, it will hide the next fault of its kind.

Example:
    `waivers: [{check: T105, field: figures.net_income, reason: As filed}]` where the quarters do sum to the year.

How to clear it:
    Delete it, or correct its field. Where it needs earlier releases, run the check with the same `--history`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.waiving import holds, matches
from relwriter.model.waiver import Waiver

CODE = "U107"
NAME = "waiver-is-unused"
SEVERITY = Severity.WARNING

_FROM_HISTORY = {"T105", "T110", "N109", "P130", "P131", "P132", "P133", "P134"}
"""Checks that see more where earlier releases are given."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each waiver that holds, whose check ran, and that no finding matches."""
    for waiver in draft.release.waivers:
        if holds(draft.release, waiver) and _ran(draft, waiver) and not any(matches(waiver, f) for f in draft.found):
            yield Sighting(
                waiver.check.place(), waiver.check.field, "waives nothing", "delete it, or correct its field"
            )


def _ran(draft: CheckedDraft, waiver: Waiver) -> bool:
    """Whether the check that a waiver names was among those that ran, with the earlier releases that it may need."""
    from relwriter.checks.register import CHECKS

    meant = {check.CODE for check in CHECKS if str(waiver.check) in (check.CODE, check.NAME)}
    return bool(meant & draft.codes) and (bool(draft.history) or not meant & _FROM_HISTORY)
