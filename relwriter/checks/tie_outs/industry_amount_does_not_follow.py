"""A measure of a bank, an insurer or a REIT does not follow from what it is made of.

What it flags:
    By `issuer: {industry: …}`: of an insurer a combined ratio that is not loss ratio and expense ratio; of a bank
    tangible equity that is not equity less goodwill and intangible assets, and net interest income after provision that
    is not net interest income less the provision; of a REIT adjusted funds from operations that are not funds from
    operations and adjustments. Figures are known by their labels; except for the combined ratio the identity must hold
    in another period before anything is said.

Why:
    These tables are kept apart from the statements, and updated apart.

Example:
    A loss ratio of 61.2%, an expense ratio of 31.4% and a combined ratio of 93.6%.

How to clear it:
    Correct the figure, or compute it with a `formula`.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.period import Period

CODE = "T126"
NAME = "industry-amount-does-not-follow"
SEVERITY = Severity.ERROR

_EQUITY = r"total (?:(?:stock|share)holders['’] )?equity"
_INTANGIBLE = r"(?:other |core deposit )?intangible(?: assets)?|intangibles"
_ALWAYS = r"combined ratio"
_PACKS: dict[str, tuple[tuple[str, tuple[tuple[int, str], ...]], ...]] = {
    "insurer": (
        (_ALWAYS, ((1, r"(?:net )?loss(?: and (?:lae|loss adjustment expense))? ratio"), (1, r"expense ratio"))),
    ),
    "bank": (
        (r"tangible (?:common )?equity", ((1, _EQUITY), (-1, r"goodwill"), (-1, _INTANGIBLE))),
        (
            r"tangible (?:common )?equity",
            ((1, _EQUITY), (-1, r"goodwill(?: and (?:other )?intangible(?: assets|s)?)?")),
        ),
        (
            r"net interest income after (?:the )?provision(?: for (?:credit|loan) losses)?",
            ((1, r"net interest income"), (-1, r"(?:the )?provision(?: for (?:credit|loan) losses)?")),
        ),
    ),
    "REIT": (
        (
            r"(?:adjusted|core) (?:ffo|funds provided by operations)|affo",
            ((1, r"ffo|funds provided by operations"), (1, r"(?:total )?adjustments")),
        ),
    ),
}
"""For each industry what is made of what, by the names that `name_of` makes of labels."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount that does not follow."""
    seen = set()
    for left, terms in _PACKS.get(draft.release.company.issuer.industry, ()):
        equations = list(_equations(draft, left, terms))
        held = sum(equation.holds for _, equation in equations)
        for field, equation in equations:
            if not equation.holds and (left == _ALWAYS or held) and field not in seen:
                seen.add(field)
                advice = "correct the figure, or give it a formula"
                yield Sighting(
                    equation.total.place,
                    field,
                    "does not follow from what it is made of",
                    advice,
                    equation.arithmetic(),
                )


def _equations(draft: CheckedDraft, left: str, terms: tuple[tuple[int, str], ...]) -> Iterator[tuple[str, Equation]]:
    """The equation of each period in which every figure is there, with the field of what is made."""
    for key, figure in find_figures(draft, left):
        for period in figure.values:
            total, parts = find_amount(draft, key, period), [_part(draft, term, period, figure.unit) for term in terms]
            if total is not None and total.is_typed and all(part is not None for part in parts):
                yield (
                    f"figures.{key}.values.{period}",
                    Equation(total, tuple(part for part in parts if part is not None)),
                )


def _part(draft: CheckedDraft, term: tuple[int, str], period: Period, unit: str) -> tuple[int, Amount] | None:
    """A term's sign and amount; None where no figure or more than one could be meant."""
    sign, pattern = term
    amounts = [find_amount(draft, key, period) for key, figure in find_figures(draft, pattern) if figure.unit == unit]
    found = [amount for amount in amounts if amount is not None]
    return (sign, found[0]) if len(found) == 1 else None
