"""Guidance for the year is not the year to date and guidance for the rest of it.

What it flags:
    A release that guides to an amount of money for the rest of the fiscal year and for the whole of it, where an end of
    the one and what was reported to date make another end than the other has, by more than twice the narrower range.

Why:
    The two ranges are typed apart; one is mistyped, or was left from the last release.

Example:
    Revenue of 682.6 million in nine months, 270 to 275 million guided for the fourth quarter, and 935 to 958 million
    for the year, whose low end is 953.

How to clear it:
    Correct the end that is wrong; or waive it where the ranges do not go together.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.sections.guidance import Guidance, ends_of
from relwriter.model.unit import is_currency

CODE = "T200"
NAME = "guided-year-does-not-sum"
SEVERITY = Severity.WARNING

_ADVICE = "correct the end that is wrong, in this range or the other"


class _Range(NamedTuple):
    """An item of guidance with its field, its measure in small letters, its period, and its ends in ones."""

    item: Guidance
    field: str
    measure: str
    period: Period
    ends: tuple[Fraction, Fraction]


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each end of a year that the parts of the year do not make."""
    ranges, ytd = list(_read(draft)), draft.release.period.ytd
    for year in (one for one in ranges if (one.period.kind, one.period.year) == ("FY", ytd.year)):
        rest = next((one for one in ranges if one.measure == year.measure and _completes(one.period, ytd)), None)
        done = _find_done(draft, year.measure, ytd) if rest is not None else None
        if rest is not None and done is not None:
            yield from _compare(year, rest, done)


def _read(draft: CheckedDraft) -> Iterator[_Range]:
    """The ranges in money whose ends are typed."""
    for number, section in enumerate(draft.release.closed_sections):
        for place, item in enumerate(section.outlook.items if section.outlook else ()):
            period = item.period or (section.outlook.period if section.outlook else None)
            ends = [end for _, end in ends_of(item)]
            if len(ends) == 2 and period is not None and is_currency(item.unit) and item.measure is not None:
                typed = [Fraction(end.scaleb(SCALES[item.scale])) for end in ends if isinstance(end, Decimal)]
                if len(typed) == 2:
                    field = f"sections[{number}].outlook.items[{place}]"
                    yield _Range(item, field, str(item.measure).casefold(), period, (typed[0], typed[1]))


def _completes(period: Period, ytd: Period) -> bool:
    """Whether a period is the rest of the fiscal year after the year to date."""
    return (period.year, period.ends_after, period.months + ytd.months) == (ytd.year, 12, 12)


def _find_done(draft: CheckedDraft, measure: str, ytd: Period) -> Fraction | None:
    """What was reported of a measure in the year to date; None where no figure is called so."""
    names = (measure, f"total {measure}", f"net {measure}")
    keys = (key for key, one in draft.release.figures.items() if str(one.label).casefold() in names)
    amounts = (draft.known.amount(key, ytd) for key in keys)
    return next((one.exact for one in amounts if one is not None), None)


def _compare(year: _Range, rest: _Range, done: Fraction) -> Iterator[Sighting]:
    leeway = 2 * min(one.ends[1] - one.ends[0] for one in (year, rest))
    for name, whole, part in zip(("low", "high"), year.ends, rest.ends, strict=True):
        if abs(whole - part - done) > leeway:
            end = getattr(year.item, name)
            place = end.entry.place() if getattr(end, "entry", None) is not None else None
            message = f"is not what the year to date and the {name} end for {rest.period} make"
            figures = f"{_show(done)} + {_show(part)} = {_show(done + part)}\n{name} end for the year {_show(whole)}"
            yield Sighting(place or year.item.measure.place(), f"{year.field}.{name}", message, _ADVICE, figures)


def _show(number: Fraction) -> str:
    return f"{Decimal(round(number)):,}"
