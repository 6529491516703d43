"""A figure is no longer what the file says that it was imported from.

What it flags:
    A value that its workbook, CSV table or company facts state otherwise now, or no longer state; and such a file that
    cannot be opened.

Why:
    Finance changes a number after the import, or somebody types over an imported one. Both look right on the page.

Example:
    The release has revenue of 83,412; cell C7 of figures.xlsx, from which it came, now holds 83,421.

How to clear it:
    Run `relwriter import FILE release.yaml --dry-run` to see what would change, then without `--dry-run`; or correct
    the source that the figure names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

if TYPE_CHECKING:
    from relwriter.ledger.drift import Drift

CODE = "U102"
NAME = "source-has-drifted"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each value that its file states otherwise."""
    for drift in draft.drift:
        yield _sighting(drift)


def _sighting(drift: Drift) -> Sighting:
    field = f"figures.{drift.figure}.values.{drift.period}" if drift.figure else "sources"
    if not drift.new:
        return Sighting(drift.place, field, f"cannot be held against its file: {drift.message or drift.cell}")
    since = ", which has changed since it was imported" if drift.is_new_file else ""
    figures = f"here {drift.old}, there {drift.new}"
    advice = "import it again, or correct its source"
    return Sighting(drift.place, field, f"is not what {drift.cell} says{since}", advice, figures)
