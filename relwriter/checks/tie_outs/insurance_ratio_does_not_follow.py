"""An insurer's loss or expense ratio is not its losses or expenses over premiums.

What it flags:
    With `issuer: {industry: insurer}`: a loss ratio that losses and loss adjustment expenses over earned premiums do
    not make, an expense ratio that underwriting expenses over earned or written premiums do not make, and a combined
    ratio that losses and expenses together over earned premiums do not make, each where it does in another period.
    T126 adds up the ratios.

Why:
    The ratios stand above everything in an insurer's release, apart from the statements. Insurers divide expenses by
    earned premiums or by written ones; which of them is meant it does not decide.

Example:
    Losses of 61.7 million on earned premiums of 100.0 million beside a loss ratio of 60.2%.

How to clear it:
    Correct the ratio, or compute it with a `formula`. If it leaves something out, waive T145 and say what.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.quotients import Recipe, find_broken

CODE = "T145"
NAME = "insurance-ratio-does-not-follow"
SEVERITY = Severity.ERROR

_ADJUSTMENT = r"(?:lae|loss adjustment expenses?|(?:loss|claim)s? (?:adjustment|settlement) expenses?)"
_LOSSES = rf"(?:total )?(?:net )?(?:incurred )?(?:losses|claims)(?: and {_ADJUSTMENT})?(?:,? (?:net|incurred))*"
_EXPENSES = r"(?:total )?(?:other )?(?:net )?underwriting(?:, general and administrative)? expenses?"
_ACQUISITION = r"(?:policy )?acquisition (?:costs?|expenses?)|amortization of deferred (?:policy )?acquisition costs"
_EARNED = (r"(?:total )?(?:net )?(?:premiums? earned|earned premiums?)",)
_WRITTEN = (r"(?:total )?net (?:premiums? written|written premiums?)",)
_RATIOS = {
    rf"(?:net )?loss(?:es)?(?: and {_ADJUSTMENT})? ratio": (Recipe((_LOSSES,), _EARNED),),
    r"(?:underwriting )?expense ratio": (
        Recipe((_EXPENSES,), _EARNED),
        Recipe((_EXPENSES,), _WRITTEN),
        Recipe((_ACQUISITION, _EXPENSES), _EARNED),
        Recipe((_ACQUISITION, _EXPENSES), _WRITTEN),
    ),
    r"combined ratio": (Recipe((_LOSSES, _EXPENSES), _EARNED), Recipe((_LOSSES, _ACQUISITION, _EXPENSES), _EARNED)),
}
"""The names of ratios, and how each may be made."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each ratio that does not follow."""
    if draft.release.company.issuer.industry == "insurer":
        for stated, recipes in _RATIOS.items():
            yield from find_broken(draft, stated, recipes, "is not what it is made of over premiums")
