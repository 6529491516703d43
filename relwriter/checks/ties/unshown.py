"""Sums of statements in periods that their figures have and their columns do not show, such as the quarter before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.known import Known
from relwriter.checks.ties.footing import Footing
from relwriter.model.period import Period

_Part = tuple[int, str]
"""A sign and the id of a figure."""


def find_unshown(known: Known, footing: Footing, footed: Collection[frozenset[tuple[str, str]]]) -> Iterator[Equation]:
    """The equations of a total that foots in every column shown, in the other periods in which it and all of its parts
    were typed; `footed` are the totals that some statement shows.

    One that does not hold is left out where it is the only one and another figure is what it lacks.
    """
    if not all(equation.holds for equation in footing.equations):
        return
    first, parts = footing.equations[0], _read_parts(footing)
    if not parts or len(first.total.terms) != 1:
        return
    shown = {_end(equation.total) for equation in footing.equations}
    found = []
    for period in first.total.fact.figure.values:
        equation = _work_out(known, first.total, parts, period)
        if equation is not None and _end(equation.total) not in shown and equation.total.keys not in footed:
            found.append(equation)
    if any(equation.holds for equation in found) or not any(_is_explained(known, one) for one in found):
        yield from found


def _read_parts(footing: Footing) -> list[_Part]:
    """The figures of a sum with their signs; none where its columns show different ones, or an opening balance."""
    columns = [[_read_part(sign, part, one.total) for sign, part in one.parts] for one in footing.equations]
    same = all(column == columns[0] for column in columns)
    parts = [part for part in columns[0] if part is not None]
    return parts if same and len(parts) == len(columns[0]) > 1 else []


def _read_part(sign: int, part: Amount, total: Amount) -> _Part | None:
    """A figure of the total's own period; None for a sum, and for an opening balance."""
    ends = [(one.fact.period.year, one.fact.period.ends_after) for one in (part, total)]
    return (sign * part.terms[0][0], part.fact.id) if len(part.terms) == 1 and ends[0] == ends[1] else None


def _work_out(known: Known, total: Amount, parts: Sequence[_Part], period: Period) -> Equation | None:
    sign, fact = total.terms[0]
    whole = known.amount(fact.id, period)
    amounts = [known.amount(key, period) for _, key in parts]
    held = [amount for amount in amounts if amount is not None]
    if whole is None or not whole.is_typed or len(held) < len(parts):
        return None
    named = [Amount(amount.terms, amount.interval, str(amount.fact.figure.label)) for amount in held]
    whole = Amount(whole.terms, whole.interval, f"{total.label} {period}")
    return Equation(whole, tuple((sign * one, amount) for (one, _), amount in zip(parts, named, strict=True)))


def _end(amount: Amount) -> tuple[int, int, int]:
    """What tells periods apart: their end, and their length where a figure is of no day."""
    figure, period = amount.fact.figure, amount.fact.period
    return period.year, period.ends_after, 0 if figure.nature == "balance" else period.months


def _is_explained(known: Known, equation: Equation) -> bool:
    """Whether another figure has in this period what a sum lacks: a line that is in no column shown."""
    gap = abs(equation.total.exact - equation.exact)
    taken = frozenset(key for amount in equation.amounts for key, _ in amount.keys)
    period = equation.total.fact.period
    others = (known.amount(key, period) for key in known.stated.figures if key not in taken)
    return any(amount is not None and abs(amount.exact) == gap for amount in others)
