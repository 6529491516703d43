"""A REIT's funds from operations per share, or its payout, do not follow from the funds.

What it flags:
    With `issuer: {industry: REIT}`: funds from operations per share, adjusted ones too, that the funds over a number of
    shares do not make, and a payout ratio that the dividend over the funds per share, or dividends over the funds, does
    not make, each where it does in another period. T102 foots the way from net income to the funds.

Why:
    The measure per share is what a REIT guides to, and its shares are not those of earnings per share: they hold
    operating partnership units. Which shares are right it does not decide; any figure of shares is tried.

Example:
    Funds from operations of 41.0 million on 100.0 million shares and units beside 0.43 per share.

How to clear it:
    Correct the amount, the funds or the shares, or compute it with a `formula`. Otherwise waive T146 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.concepts import find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.quotients import Recipe, find_broken
from relwriter.checks.ties.names import name_of
from relwriter.model.figure import Figure

CODE = "T146"
NAME = "funds-per-share-do-not-follow"
SEVERITY = Severity.ERROR

_FUNDS = r".*(?:\bffo\b|\baffo\b|funds provided by operations).*"
_KINDS = ("core", "normalized", "recurring", "comparable")
_SHARES = r".*\b(?:diluted|basic|weighted|shares|units)\b.*"
_DIVIDENDS = r"(?:common )?(?:dividends?|distributions?)\b.*"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount per share, and each payout, that does not follow."""
    if draft.release.company.issuer.industry != "REIT":
        return
    for _, figure in find_figures(draft, _FUNDS, "per share"):
        shares = [one for _, one in find_figures(draft, _SHARES, "shares")]
        recipes = _pairs(_alike(draft, figure, "money"), shares)
        yield from find_broken(draft, _pattern(figure), recipes, "is not the funds over the shares", "per share")
    for _, figure in find_figures(draft, r".*\bpayout\b.*", "percent"):
        recipes = []
        for unit in ("per share", "money"):
            dividends = [one for _, one in find_figures(draft, _DIVIDENDS, unit)]
            recipes += _pairs(dividends, _alike(draft, figure, unit))
        yield from find_broken(draft, _pattern(figure), recipes, "is not the dividend over the funds")


def _alike(draft: CheckedDraft, figure: Figure, unit: str) -> list[Figure]:
    """The funds of the same kind in a unit: adjusted ones for adjusted ones."""
    return [one for _, one in find_figures(draft, _FUNDS, unit) if _kind(one) == _kind(figure)]


def _kind(figure: Figure) -> str:
    name = name_of(str(figure.label))
    if re.search(r"\baffo\b|\badjusted\b", name):
        return "adjusted"
    return next((kind for kind in _KINDS if kind in name), "")


def _pairs(above: list[Figure], below: list[Figure]) -> list[Recipe]:
    """Each figure over each other."""
    return [Recipe((_pattern(one),), (_pattern(other),)) for one in above for other in below]


def _pattern(figure: Figure) -> str:
    """The pattern of a figure's own name."""
    return re.escape(name_of(str(figure.label)))
