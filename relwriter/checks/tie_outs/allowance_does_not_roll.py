"""A bank's allowance is not the last one, plus the provision, less what was charged off.

What it flags:
    With `issuer: {industry: bank}`: an allowance for credit losses (on loans) at the end of a period that the allowance
    at its beginning, the provision and net charge-offs, or charge-offs and recoveries, do not make, where they do in
    another period. Charge-offs may be typed with either sign. And a ratio of net charge-offs to average loans that
    they do not make, taken for a year, where they do in another period.

Why:
    ASC 326-20-50 asks for the roll-forward in the notes; releases show its parts, and they are updated apart. A
    provision may be for more than loans, and an acquisition adds an allowance: a roll that holds in no period is not
    claimed, and whether anything else moved the allowance it does not decide.

Example:
    An allowance of 4,200, a provision of 310 and net charge-offs of 90 beside an allowance of 4,440.

How to clear it:
    Correct the figure that is wrong. If something else moved the allowance, waive T143 and say what.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.amounts import Amount, Equation, places_of
from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.quotients import Recipe, add_named, find_broken, of_a_year
from relwriter.model.period import Period

CODE = "T143"
NAME = "allowance-does-not-roll"
SEVERITY = Severity.ERROR

_ON = r"(?: (?:on|for) (?:loans|loans and leases))?"
_ALLOWANCE = rf"(?:total )?allowance for (?:credit|loan|loan and lease|expected credit) losses{_ON}|acl|alll"
_PROVISION = (
    rf"(?:total )?provision for (?:credit|loan|loan and lease|expected credit) losses{_ON}"
    r"|provision for credit losses charged to (?:income|operations)"
)
_NET = r"(?:total )?net (?:loan )?charge-?offs(?: \(recoveries\))?"
_GROSS, _BACK = r"(?:total |gross |loans? )*charge-?offs|(?:total )?loans charged[- ]off", r"(?:total )?recoveries.*"
_READINGS: tuple[tuple[tuple[int, str], ...], ...] = (
    ((1, _PROVISION), (-1, _NET)),
    ((1, _PROVISION), (1, _NET)),
    ((1, _PROVISION), (-1, _GROSS), (1, _BACK)),
    ((1, _PROVISION), (1, _GROSS), (1, _BACK)),
)
"""What is added to the allowance at the beginning, each with its sign."""


_LOANS = (
    r"average (?:total )?(?:net )?loans(?: and leases| receivable)?(?:, net of .*)?|average loans held for investment"
)
_RATE = (
    r"(?:annualized )?net (?:loan )?charge-?offs(?: \(recoveries\))?(?: \(annualized\)|, annualized)?"
    r"(?: to| as a (?:percentage|percent|%) of| ?/) ?(?:total )?average (?:total )?loans.*"
)
_RECIPES = (*of_a_year(_NET, _LOANS), Recipe((_NET,), (_LOANS,)))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each allowance that does not roll; one that is wrong itself breaks two rolls, and is told once."""
    if draft.release.company.issuer.industry != "bank":
        return
    yield from find_broken(draft, _RATE, _RECIPES, "is not the net charge-offs of a year over average loans")
    for key, figure in find_figures(draft, _ALLOWANCE):
        readings = [list(_equations(draft, key, tuple(figure.values), terms)) for terms in _READINGS]
        best = max(readings, key=lambda reading: (sum(one.holds for one in reading), len(reading)))
        held = sum(one.holds for one in best)
        broken = [one for one in best if not one.holds] if held and held * 2 >= len(best) else []
        wrong = {one.total.keys for one in broken}
        yield from (_sight(one) for one in broken if one.parts[0][1].keys not in wrong)


def _sight(equation: Equation) -> Sighting:
    message = "does not follow from the allowance before it, the provision and charge-offs"
    total = equation.total
    related = places_of([part for _, part in equation.parts], total.place)
    advice = "see which of them is wrong"
    return Sighting(total.place, total.field, message, advice, equation.arithmetic(), related=related)


def _equations(
    draft: CheckedDraft, key: str, periods: tuple[Period, ...], terms: tuple[tuple[int, str], ...]
) -> Iterator[Equation]:
    """The roll of each period whose parts are all there."""
    for period in periods:
        closing, opening = find_amount(draft, key, period), find_amount(draft, key, period.opening)
        moved = [(sign, add_named(draft, (pattern,), period)) for sign, pattern in terms]
        parts: list[tuple[int, Amount]] = [(sign, amount) for sign, amount in moved if amount is not None]
        if closing is not None and opening is not None and len(parts) == len(terms):
            yield Equation(closing, ((1, opening), *parts))
