"""Two figures that are one and the same in other periods differ in one.

What it flags:
    Two figures of one unit whose typed amounts are the same in at least two other periods, with four digits or more,
    and differ in one; or in one other period, if the two are called alike or look a slip of the hand apart. What is
    adjusted, non-GAAP or diluted may differ from what it is made of, and so may what belongs to the parent alone. And a
    balance, or an amount of the last twelve months, that has two amounts on one day: for the fourth quarter and for the
    year.

Why:
    The same number stands in two statements under two names. A late change reaches one of them.

Example:
    The net result of the statement of income and that of all operations, equal in three of four columns.

How to clear it:
    Use one figure in both places, or correct the one that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.label_words import words_of_label
from relwriter.checks.phrase import Phrase
from relwriter.checks.slips import LIKELY, find_slip
from relwriter.checks.ties.names import name_of
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

CODE = "T133"
NAME = "equal-amounts-fall-apart"
SEVERITY = Severity.WARNING

_DIGITS, _FEW = 4, 3
_MADE_OF = re.compile(
    r"(?i)adjust|non-?gaap|core|underlying|excluding|before|after|attributable|available|common|comprehensive|net of"
    r"|tangible|organic|constant|restricted|average|per |basic|diluted|total|continu|gross|\bincl"
)
"""What equals another figure in some periods, and differs from it in others."""

_ROLLING = Phrase(r"(?i)\b(?:rolling|trailing|(?:last|past) (?:twelve|12)|LTM|TTM)\b")

_Values = dict[Period, Amount]


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each pair of figures that differ in one period alone."""
    values = {key: _typed(draft, key, figure) for key, figure in draft.release.figures.items() if _is_plain(figure)}
    for one, other in _find_twins(values):
        periods = values[one].keys() & values[other].keys()
        apart = [period for period in periods if values[one][period].exact != values[other][period].exact]
        if len(apart) == 1:
            shared = [values[one][period] for period in periods if period != apart[0]]
            yield from _judge(values[one][apart[0]], values[other][apart[0]], shared)
    for key, figure in draft.release.figures.items():
        if figure.nature == "balance" or _ROLLING.search(str(figure.label)):
            yield from _of_one_day(key, figure)


def _of_one_day(key: str, figure: Figure) -> Iterator[Sighting]:
    """A sighting for each two amounts of one day that differ, at the one that is further from those of other days."""
    typed = {period: entry.value for period, entry in figure.values.items() if entry.value is not None}
    for pair in combinations(typed, 2):
        days = {(period.year, period.ends_after) for period in pair}
        if len(days) == 1 and typed[pair[0]] != typed[pair[1]]:
            rest = [abs(number) for period, number in typed.items() if period not in pair]
            far = [min((abs(abs(typed[one]) - other) for other in rest), default=0) for one in pair]
            odd, even = pair if far[0] > far[1] else reversed(pair)
            entry = getattr(typed[odd], "entry", None)
            place = entry.place() if entry is not None else figure.label.place()
            message, advice = f"is not that of {even}, which ends on the same day", "correct the one that is wrong"
            yield Sighting(place, f"figures.{key}.values.{odd}", message, advice, f"{typed[odd]}\n{typed[even]}")


def _is_plain(figure: Figure) -> bool:
    return is_currency(figure.unit) and not _MADE_OF.search(str(figure.label)) and len(figure.values) > 1


def _typed(draft: CheckedDraft, key: str, figure: Figure) -> _Values:
    found = {period: draft.known.amount(key, period) for period in figure.values}
    return {
        period: amount for period, amount in found.items() if amount is not None and amount.is_typed and amount.exact
    }


def _find_twins(values: dict[str, _Values]) -> Iterator[tuple[str, str]]:
    """Pairs of figures that have an amount of at least three digits in common."""
    same: dict[tuple[Period, object], list[str]] = {}
    for key, amounts in values.items():
        for period, amount in amounts.items():
            if _digits(amount) >= _FEW:
                same.setdefault((period, amount.exact), []).append(key)
    yield from dict.fromkeys(pair for keys in same.values() for pair in combinations(keys, 2))


def _digits(amount: Amount) -> int:
    entry = amount.fact.figure.entry(amount.fact.period)
    return len(entry.value.normalize().as_tuple().digits) if entry is not None and entry.value is not None else 0


def _judge(one: Amount, other: Amount, shared: Sequence[Amount]) -> Iterator[Sighting]:
    """A sighting at the one that looks like a slip, where what both share is no chance."""
    long = sum(_digits(amount) >= _DIGITS for amount in shared)
    labels = [str(amount.fact.figure.label) for amount in (one, other)]
    namesakes = name_of(labels[0]) == name_of(labels[1])
    if not long and not namesakes and (len(shared) < 2 or not words_of_label(labels[0]) & words_of_label(labels[1])):
        return
    slips = {id(a): find_slip(a.fact, b.interval) for a, b in ((one, other), (other, one))}
    likely = [amount for amount in (one, other) if (slip := slips[id(amount)]) and slip.weight >= LIKELY]
    if len(shared) > 1 or likely or namesakes:
        yield from _sightings(one, other, likely or [one, other])


def _sightings(one: Amount, other: Amount, blamed: Sequence[Amount]) -> Iterator[Sighting]:
    first = blamed[0]
    second = other if first is one else one
    related = (second.place,) if second.place is not None else ()
    message = f"is not {second.fact.figure.label}, though the two are the same in other periods"
    yield Sighting(
        first.place, first.field, message, "use one figure in both places", f"{one}\n{other}", related=related
    )
