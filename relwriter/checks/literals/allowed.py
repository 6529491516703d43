"""What a number in its place may say of the figure that is named before it: which form, of which period."""

from __future__ import annotations

from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.reading import Reading
from relwriter.model.period import Period


def is_allowed(candidate: Candidate, reading: Reading, current: Period) -> bool:
    """Whether a number in its place may say this of its figure, in a release of a period."""
    if reading.numeral.kind == "points":
        return candidate.form == "change"
    form, slot = candidate.form, reading.slot
    is_level = candidate.kind == "percent" or candidate.fact.figure.nature == "change"
    if slot == "change" and not (is_level and form == "amount"):
        return form != "amount" and _fits(candidate, reading, current)
    if reading.numeral.kind == "percent" and candidate.kind == "percent" and form == "percent":
        return _fits(candidate, reading, current)
    return form == "amount" and _fits(candidate, reading, current)


def _fits(candidate: Candidate, reading: Reading, current: Period) -> bool:
    """Whether the candidate's period is one that is said or meant."""
    period, main = candidate.fact.period, reading.leading or _main(candidate, reading, current)
    if candidate.fact.figure.is_timeless:
        return True
    if candidate.form != "amount":
        told = bool(reading.leading) and reading.slot == "change"
        meant = period in main or period in reading.periods or not (reading.periods or told)
        return meant and is_since(candidate, reading)
    if reading.periods:
        return period in reading.periods
    if reading.slot == "comparative" or reading.compares:
        day = candidate.fact.figure.nature == "balance"
        meant = ((one.prior, one.linked, *((one.year_end,) if day else ())) for one in main)
        return any(period in some for some in meant)
    return period in main


def _main(candidate: Candidate, reading: Reading, current: Period) -> tuple[Period, ...]:
    """The release's own periods; of what flows that which the heading names, where the sentence names none."""
    return reading.headed if reading.headed and candidate.fact.figure.nature != "balance" else (current, current.ytd)


def is_since(candidate: Candidate, reading: Reading) -> bool:
    """Whether the change of a balance is from the day that the words behind it say; so is any where they say none."""
    if not reading.since or candidate.base is None or candidate.fact.figure.nature != "balance":
        return True
    base = candidate.base.period
    return any(base.ends_with(one) for one in reading.since)
