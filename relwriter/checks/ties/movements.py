"""Lines of the cash flows that are movements of lines of the balance sheet, and earnings that are retained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.known import Known
from relwriter.checks.phrase import Phrase
from relwriter.checks.slips import LIKELY, find_slip
from relwriter.checks.tables import CheckedTable
from relwriter.checks.ties.names import Named, name_of
from relwriter.checks.ties.tie import Tie
from relwriter.model.period import Period

_RETAINED = ("retained earnings", "accumulated deficit", "retained earnings (accumulated deficit)")
_LATER = Phrase(
    r",? (?:(?:non-?)?current(?: portion)?|long-term|less current portion|net of current portion)$|^current portion of "
)
_OTHERWISE = Phrase(r"lease|deferred (?:income )?tax|cash|\bdebt\b|equity|property|goodwill|intangible", re.IGNORECASE)
"""What moves by other things than the cash flows show."""
_FEWEST = 4
"""How many lines of a statement must be movements before another one is held to be one."""


def find_movements(known: Known, tables: Sequence[CheckedTable]) -> Iterator[Tie]:
    """A tie for each line of the cash flows that is called as a line of the balance sheet, where most of those are its
    movement; acquisitions, exchange rates and write-offs part the two in most companies."""
    balances = _balances(known)
    for table in tables:
        if table.statement.kind == "cash_flows":
            ties = [
                tie for row in table.rows for amount in row.amounts if amount for tie in _of(known, amount, balances)
            ]
            held = sum(tie.equation.holds for tie in ties)
            if held >= _FEWEST and held * 3 >= len(ties) * 2:
                yield from ties


def _balances(known: Known) -> dict[str, list[str]]:
    """The balances by name; what is non-current counts with what is current."""
    found: dict[str, list[str]] = {}
    for key, figure in known.facts.release.figures.items():
        if figure.nature == "balance":
            found.setdefault(_LATER.sub("", name_of(str(figure.label))), []).append(key)
    return found


def _of(known: Known, flow: Amount, balances: dict[str, list[str]]) -> Iterator[Tie]:
    keys = balances.get(name_of(flow.label), [])
    if not keys or len(flow.terms) != 1 or flow.fact.figure.nature == "balance" or _OTHERWISE.search(flow.label):
        return
    period = flow.fact.period
    closing = [known.amount(key, period) for key in keys]
    opening = [known.amount(key, period.opening) for key in keys]
    if any(amount is None or amount.unit != flow.unit for amount in (*closing, *opening)):
        return
    signed = [(1, amount) for amount in closing] + [(-1, amount) for amount in opening]
    parts = [(sign, amount) for sign, amount in signed if amount is not None]
    readings = [Equation(flow, tuple((sign * turn, amount) for sign, amount in parts)) for turn in (1, -1)]
    yield Tie("movement", min(readings, key=lambda one: one.total.interval.distance(one.sum)))


def find_rolls(known: Known) -> Iterator[Tie]:
    """A tie between what is counted, such as subscribers, and its net additions, where it holds in another period, or a
    slip of the hand keeps it from holding."""
    figures = known.facts.release.figures
    counted = {name_of(str(figure.label)): key for key, figure in figures.items() if figure.nature == "balance"}
    for key, figure in figures.items():
        named = _ADDED.fullmatch(name_of(str(figure.label)))
        balance = counted.get((named["one"] or named["other"]).strip(), "") if named else ""
        ties = list(_rolled(known, key, balance)) if balance else []
        if any(tie.equation.holds for tie in ties) or all(_is_missed_by_slip(tie.equation) for tie in ties):
            yield from ties


def _is_missed_by_slip(equation: Equation) -> bool:
    """Whether one likely slip of the hand in one of its amounts keeps an equation from holding."""
    gap = equation.total.interval - equation.sum
    wanted = [(equation.total, equation.sum), *((part, part.interval + gap) for _, part in equation.parts)]
    slips = (find_slip(amount.fact, interval) for amount, interval in wanted if amount.is_typed)
    return any(slip is not None and slip.weight == LIKELY for slip in slips)


def _rolled(known: Known, flow: str, balance: str) -> Iterator[Tie]:
    for period in known.facts.release.figures[flow].values:
        added, closing, opening = (
            known.amount(key, one) for key, one in ((flow, period), (balance, period), (balance, period.opening))
        )
        if added is not None and closing is not None and opening is not None:
            yield Tie("movement", Equation(closing, ((1, opening), (1, added))))


_ADDED = re.compile(r"net (?:new |additions?(?: of| to|:)? )(?P<one>.+)|(?P<other>.+?)(?:,| -| –)? net additions?")


def find_retained(known: Known, named: Named) -> Iterator[Tie]:
    """A tie between net income and the change of what is retained, where it holds or is missed by a slip of the hand:
    dividends and shares that are retired part the two in many companies."""
    figures = known.facts.release.figures
    retained = [key for key, figure in figures.items() if name_of(str(figure.label)) in _RETAINED]
    for (name, _, period), amounts in list(named.items()):
        if name == "net income" and len(retained) == 1 and amounts:
            yield from _of_period(known, retained[0], period, amounts[0])


def _of_period(known: Known, key: str, period: Period, income: Amount) -> Iterator[Tie]:
    closing, opening = known.amount(key, period), known.amount(key, period.opening)
    if closing is None or opening is None or closing.unit != income.unit:
        return
    equation = Equation(closing, ((1, opening), (1, income)))
    if not equation.holds:
        slip = find_slip(closing.fact, equation.sum) or find_slip(opening.fact, closing.interval - income.interval)
        if slip is None or slip.weight != LIKELY:
            return
    yield Tie("movement", equation)
