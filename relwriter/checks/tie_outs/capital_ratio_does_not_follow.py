"""A bank's capital ratio is not capital over assets, or is above one that holds more capital.

What it flags:
    With `issuer: {industry: bank}`: a common equity tier 1, tier 1 or total capital ratio that the capital over the
    risk-weighted assets does not make, a leverage ratio that tier 1 capital over average assets for it does not make,
    and tangible common equity over tangible assets, each where it does in another period; and a common equity tier 1
    ratio above the tier 1 ratio, or that above the total capital ratio, of one entity and period.

Why:
    12 CFR 217.10 and its like for other supervisors define them: each capital holds the one before it (217.20), over
    the same risk-weighted assets. Ratios of the company and of its bank stand in one table, and are swapped there.
    Whether an estimate is right it does not decide.

Example:
    A tier 1 ratio of 11.2% beside a total capital ratio of 10.9%.

How to clear it:
    Correct the ratio. If the two are not of one entity, say so in their labels, or waive T144.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.amounts import Amount
from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.quotients import Recipe, find_broken
from relwriter.model.figure import Figure

CODE = "T144"
NAME = "capital-ratio-does-not-follow"
SEVERITY = Severity.ERROR

_COMMON = r"(?:common equity tier (?:1|one|i)|cet ?1)"
_TIER = r"tier (?:1|one|i)"
_BASED = r"(?: risk-based)?(?: capital)?(?: risk-based)?"
_WEIGHTED = (r"(?:total )?risk-weighted assets",)
_EQUITY = r"tangible (?:common )?(?:(?:stock|share)holders['’]? )?equity"
_ORDERED = (
    rf"{_COMMON}{_BASED} ratio",
    rf"{_TIER}{_BASED} ratio",
    rf"total{_BASED} ratio",
)
"""The ratios of which each holds the capital of the one before."""
_RATIOS = {
    _ORDERED[0]: Recipe((rf"{_COMMON}(?: capital)?",), _WEIGHTED),
    _ORDERED[1]: Recipe((rf"{_TIER}(?: capital)?",), _WEIGHTED),
    _ORDERED[2]: Recipe((r"total (?:risk-based |regulatory )?capital",), _WEIGHTED),
    rf"(?:{_TIER} )?(?:capital )?leverage(?: capital)? ratio": Recipe(
        (rf"{_TIER}(?: capital)?",), (r"average (?:total |adjusted |leverage )?assets(?: for (?:the )?leverage.*)?",)
    ),
    rf"{_EQUITY}(?: ratio|(?: to| /|/) ?tangible assets(?: ratio)?)": Recipe(
        (_EQUITY,), (r"(?:total )?tangible assets",)
    ),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each capital ratio that does not follow, or that is larger than the next."""
    if draft.release.company.issuer.industry != "bank":
        return
    for stated, recipe in _RATIOS.items():
        yield from find_broken(draft, stated, [recipe], "is not the capital over the assets")
    for smaller, larger in pairwise(_ORDERED):
        yield from _compare(_only(draft, smaller), _only(draft, larger), draft)


def _only(draft: CheckedDraft, pattern: str) -> tuple[str, Figure] | None:
    """The figure of a name; None where there are two, as of a bank and its holding company."""
    found = list(find_figures(draft, pattern))
    return found[0] if len(found) == 1 else None


def _compare(
    one: tuple[str, Figure] | None, other: tuple[str, Figure] | None, draft: CheckedDraft
) -> Iterator[Sighting]:
    if one is None or other is None or one[1].unit != other[1].unit:
        return
    for period in one[1].values:
        smaller, larger = find_amount(draft, one[0], period), find_amount(draft, other[0], period)
        if smaller is not None and larger is not None and smaller.interval.low > larger.interval.high:
            yield _sight(smaller, larger)


def _sight(smaller: Amount, larger: Amount) -> Sighting:
    message = f"is larger than {larger.fact.figure.label}, which holds more capital"
    return Sighting(smaller.place, smaller.field, message, "see which of the two is wrong", f"{smaller}\n{larger}")
