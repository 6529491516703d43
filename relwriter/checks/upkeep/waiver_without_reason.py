"""A waiver does not say why.

What it flags:
    A waiver without a `reason`. It waives nothing.

Why:
    Whoever signs the release must be able to read why a finding stands.

Example:
    `waivers: [{check: T105}]`

How to clear it:
    Add the reason and, with `by`, who decided it; or delete the waiver.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "U105"
NAME = "waiver-without-reason"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each waiver without a reason."""
    for waiver in draft.release.waivers:
        if waiver.reason is None:
            yield Sighting(waiver.check.place(), waiver.check.field, "is waived without a reason", "add reason:")
