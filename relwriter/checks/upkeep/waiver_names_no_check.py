"""A waiver is for a check that does not exist.

What it flags:
    A waiver whose `check` is neither the code nor the name of a check.

Why:
    It waives nothing, and whoever wrote it believes that it does.

Example:
    `waivers: [{check: T999, reason: As filed}]`

How to clear it:
    Write the code or the name that `relwriter check` prints.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "U104"
NAME = "waiver-names-no-check"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each waiver whose check is unknown."""
    from relwriter.checks.register import CHECKS

    known = {name for check in CHECKS for name in (check.CODE, check.NAME)}
    for waiver in draft.release.waivers:
        if str(waiver.check) not in known:
            yield Sighting(waiver.check.place(), waiver.check.field, "is no check", "relwriter explain lists them")
