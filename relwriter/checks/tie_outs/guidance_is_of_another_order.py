"""A range of guidance does not fit the one before, or the figure of its measure.

What it flags:
    A range that is less than a third or more than three times that of before, or whose high end is more than five times
    its low one; one that is raised or lowered while one of its ends is left where it was and the range is wider than
    before; guided sales that are less than a third or more than three times those of the year before, and another
    measure that is less than a ninth or more than nine times its figure; sales of a year below what was reported of it;
    an occupancy, a margin or the like of more than a hundred percent.

Why:
    An end is mistyped, or one of two is not rolled; the sentence that is computed from it says so in words.

Example:
    Revenue of 812 to 835 million, raised from 812 to 820 million.

How to clear it:
    Correct the end; or waive it where the range is as it should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from relwriter.checks.amounts import Amount
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.label_words import words_of_label
from relwriter.model.figure import Figure
from relwriter.model.period import Period, read_period
from relwriter.model.recorded import SCALES
from relwriter.model.sections.guidance import Guidance, ends_of

CODE = "T129"
NAME = "guidance-is-of-another-order"
SEVERITY = Severity.WARNING

_MANY, _WIDE, _WHOLE, _POINTS = 3, 5, 100, 15
_PART = re.compile(r"(?i)\b(?:margin|tax rate|occupancy|occupied|leased|utili[sz]ation|load factor)\b")
_SALES = re.compile(r"(?:total |net )*(?:revenues?|sales)")
_LENGTH = re.compile(r"(?i)^(full|first|second|third|fourth)[- ](?:year|quarter) ")
_QUARTERS = ("first", "second", "third", "fourth")
_BRACKET = re.compile(r"\([^)]*\)")
_ADVICE = "correct the end that is wrong, or waive it"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each range that does not fit."""
    for number, section in enumerate(draft.release.closed_sections):
        for place, item in enumerate(section.outlook.items if section.outlook else ()):
            field = f"sections[{number}].outlook.items[{place}]"
            now, before = _typed(item), _typed(item, "prior_")
            period = item.period or (section.outlook.period if section.outlook else None)
            message = _of_ranges(item, now, before) or _of_actual(draft, item, now, period)
            if message:
                yield _sighting(item, field, message)


def _typed(item: Guidance, prefix: str = "") -> list[Decimal]:
    """The ends that are typed; none where a figure holds one."""
    ends = [end for _, end in ends_of(item, prefix)]
    return [end for end in ends if isinstance(end, Decimal)] if all(isinstance(end, Decimal) for end in ends) else []


def _of_ranges(item: Guidance, now: list[Decimal], before: list[Decimal]) -> str:
    """What is to say on a range beside the one before; empty where nothing is."""
    if len(now) == 2 and item.unit != "percent" and 0 < _WIDE * now[0] < now[1]:
        return "has a high end that is many times its low one"
    if len(now) == 2 and item.unit == "percent" and now[0] < _WHOLE < now[1] and _PART.search(str(item.measure or "")):
        return "has a high end of more than a hundred percent"
    if not now or not before:
        return ""
    smallest, largest = min(map(abs, before)), max(map(abs, before))
    if smallest and (max(map(abs, now)) > _MANY * largest or min(map(abs, now)) * _MANY < smallest):
        return "is of another order than the range before"
    if len(now) == len(before) == 2 and item.action in ("raises", "lowers", None):
        kept = (now[0] == before[0]) != (now[1] == before[1])
        if kept and abs(now[1] - now[0]) > abs(before[1] - before[0]):
            return "has one end of the range before, and is wider: was it not rolled?"
    return ""


def _of_actual(draft: CheckedDraft, item: Guidance, now: list[Decimal], period: Period | None) -> str:
    """What is to say on a range beside the figure of its measure, a year before."""
    measure = " ".join(_BRACKET.sub(" ", _LENGTH.sub("", str(item.measure or ""))).casefold().split())
    before = _year_before(draft, str(item.measure or ""), period)
    if not now or before is None:
        return ""
    if item.unit == "percent":
        return _of_percentage(draft, item, now)
    many = _MANY if _SALES.fullmatch(measure) else 3 * _MANY
    ends = [Fraction(end.scaleb(SCALES[item.scale] if len(item.unit) == 3 else 0)) for end in now]
    for key, figure in draft.release.figures.items():
        if figure.unit == item.unit and (str(figure.label).casefold() == measure or _is_called(figure, measure)):
            amount = draft.known.amount(key, before)
            if amount is None and str(figure.label).casefold() == measure:
                amount = _of_like_length(draft, key, before)
            if amount is not None and any(_is_far(end, amount.exact, many) for end in ends):
                return "is of another order than what it was a year before"
            if _SALES.fullmatch(measure) and _is_reached(draft, key, before, max(ends)):
                return "is less than what was reported of the year already"
    return ""


def _of_like_length(draft: CheckedDraft, key: str, period: Period) -> Amount | None:
    """The amount of the period reported, where it is as long as one of which nothing is known."""
    return next(
        (
            draft.known.amount(key, one)
            for one in (draft.release.period, draft.release.period.ytd)
            if one.kind == period.kind
        ),
        None,
    )


def _of_percentage(draft: CheckedDraft, item: Guidance, now: list[Decimal]) -> str:
    """What is to say on a margin or another percentage, one end of which is far from what is reported."""
    measure = " ".join(_BRACKET.sub(" ", str(item.measure or "")).casefold().split())
    for key, figure in draft.release.figures.items():
        if figure.unit == "percent" and str(figure.label).casefold() == measure and figure.nature != "change":
            amount = draft.known.amount(key, draft.release.period)
            if amount is not None and any(_is_off(Fraction(end), amount.exact) for end in now):
                return "is of another order than what is reported"
    return ""


def _is_off(end: Fraction, actual: Fraction) -> bool:
    """Whether a percentage is many points from another, and more than twice it or less than half."""
    return abs(end - actual) > _POINTS and end * actual > 0 and not abs(actual) / 2 <= abs(end) <= abs(actual) * 2


def _is_called(figure: Figure, measure: str) -> bool:
    """Whether a figure is called as a measure, whatever the order of its words."""
    words = words_of_label(measure)
    return bool(words) and words == words_of_label(str(figure.label)) and figure.nature != "balance"


def _is_reached(draft: CheckedDraft, key: str, before: Period, high: Fraction) -> bool:
    """Whether the year to date has more than the high end of the year's range."""
    ytd = draft.release.period.ytd
    amount = draft.known.amount(key, ytd) if before.months == 12 and ytd.year == before.year + 1 else None
    return amount is not None and amount.exact > high


def _is_far(end: Fraction, actual: Fraction, many: int) -> bool:
    """Whether two amounts of one sign are of another order."""
    return end * actual > 0 and not abs(actual) / many <= abs(end) <= abs(actual) * many


def _year_before(draft: CheckedDraft, measure: str, period: Period | None) -> Period | None:
    """The period a year before the one that is guided: as the item says, or as the name of its measure does."""
    named = _LENGTH.match(measure)
    reported = draft.release.period
    if period is not None or named is None:
        return period.prior if period is not None else None
    if named[1].casefold() == "full":
        year = reported.year + (reported.ends_after == 12)
        return read_period(f"FY {year - 1}")
    number = _QUARTERS.index(named[1].casefold()) + 1
    year = reported.year + (reported.ends_after >= 3 * number)
    return read_period(f"Q{number} {year - 1}")


def _sighting(item: Guidance, field: str, message: str) -> Sighting:
    place = next((end.entry.place() for _, end in ends_of(item) if getattr(end, "entry", None) is not None), None)
    place = place or (item.measure.place() if item.measure is not None else None)
    return Sighting(place, field, message, _ADVICE)
