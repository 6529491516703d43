"""The release that this one was rolled forward from is another one by now.

What it flags:
    With `--against LAST`, which is the file of `prior_release`: its content is no longer what it was when comparatives
    were taken from it.

Why:
    A correction of last quarter's file after the roll-forward does not reach this quarter's comparatives.

Example:
    Last quarter's revenue was corrected after `relwriter new --from`.

How to clear it:
    Compare the comparatives with the last release (`--history`), then take its new SHA-256 into `prior_release`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

CODE = "P134"
NAME = "prior-release-has-changed"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for a prior release that is another one."""
    prior, against = draft.release.prior_release, draft.against
    if prior is None or against is None:
        return
    file = Path(against.file)
    if file.name == Path(str(prior.path)).name and file.is_file() and _digest(file) != prior.sha256:
        message = "has changed since it was rolled forward"
        advice = "compare the comparatives with it (--history), then take its new SHA-256"
        yield Sighting(prior.path.place(), "prior_release.path", message, advice)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
