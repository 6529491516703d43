"""What part of another figure an amount is, as prose says it: SG&A of $179.5 million, or 21.3% of net sales."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.share import Share, measure_share
from relwriter.model.period import Period

_OF = re.compile(r" of (?:(?:the|our|its|total|consolidated|company|group|overall)(?:'s|’s)? )*", re.IGNORECASE)
_TO_DATE = re.compile(r"\b(?:six|nine|twelve|6|9|12)[- ]months|full[- ]year|to[- ]date|\bYTD|\bhalf\b|weeks", re.I)
_SHARE = re.compile(r"(?:%|percent) of (?:(?:the|our|its|total|consolidated|company|group|overall) )*$", re.IGNORECASE)
_WERE = re.compile(
    r"(?:%|percent)?(?: of (?:which|them|these|those))? (?:was|were|is|are) (?!up|down|flat|high|low|better|worse)\w"
)
"""Behind a share of what the sentence is about: `30,600 lots, 62.7% were controlled under option`."""
_ACCOUNTS = re.compile(
    r"\b(?:account(?:s|ed|ing) for|represent(?:s|ed|ing)|compris(?:es|ed|ing)|ma(?:k|d)es? up)"
    r" (?:approximately |about )?$"
)
"""Before a share of which the subject is the part."""
_KINDS = ("money", "number")
_FEWEST, _FEW = 100, 10
"""A share of fewer units of its last digit is that of two figures by chance."""


def find_portion(
    candidates: Candidates, reading: Reading, parts: tuple[str, ...], *, named: bool = False
) -> Candidate | None:
    """The first of some amounts that, in percent of the figure which is named behind `of`, is what is printed; None
    where it is none of them, and for other numbers. Where the sentence has `named` them, a share may be compared with
    another one that says of what."""
    numeral = reading.numeral
    fewest = _FEW if _ACCOUNTS.search(reading.passage.text, 0, numeral.start) else _FEWEST
    is_share = numeral.kind == "percent" and numeral.value // numeral.unit >= fewest
    wholes = (_find_whole(reading) or (_said_before(reading) if named and reading.compares else ())) if is_share else ()
    for share in _measure(candidates, wholes, parts):
        if share.agrees(numeral) and _may_be_said(reading, share.whole, candidates.current):
            return share.part
    return None


def _measure(candidates: Candidates, named: tuple[str, ...], parts: tuple[str, ...]) -> Iterator[Share]:
    """The shares of some figures in others, period by period."""
    for key in named:
        wholes = {one.fact.period: one for one in candidates.amounts(key) if one.kind in _KINDS}
        for part in parts if wholes else ():
            for amount in candidates.amounts(part) if part != key else ():
                whole = wholes.get(amount.fact.period)
                if whole is not None and whole.kind == amount.kind and (share := measure_share(amount, whole)):
                    yield share


def _find_whole(reading: Reading) -> tuple[str, ...]:
    """The figures that are named right behind a number with `of`."""
    if _WERE.match(reading.passage.text, reading.numeral.end) or _is_compared(reading):
        return reading.keys
    match = _OF.match(reading.passage.text, reading.numeral.end)
    found = (one.keys for one in reading.near if match and match.end() - 25 <= one.start <= match.end())
    goes_on = reading.before == ("or",) or reading.slot == "comparative"
    return next(found, ()) if match or not goes_on else _said_before(reading)


def _is_compared(reading: Reading) -> bool:
    """Whether a percentage is what such a share is compared with."""
    text, end = reading.passage.text, reading.numeral.start
    shares = [one for one in re.finditer(r"\d(?:%| percent)", text[max(0, end - 100) : end]) if reading.compares]
    return bool(shares) and _WERE.match(text, max(0, end - 100) + shares[-1].end()) is not None


def _said_before(reading: Reading) -> tuple[str, ...]:
    """The figure of which the share before was: `$4 million, or 2.1% of net sales, compared with $5 million, or 2%`."""
    text = reading.passage.text
    shares = (one for one in reading.near if one.end <= reading.numeral.start and _SHARE.search(text[: one.start]))
    return next((one.keys for one in shares), ())


def _may_be_said(reading: Reading, whole: Candidate, current: Period) -> bool:
    """Whether a share may be of a period: of one that its sentence says, else of the release's own; of any where it
    looks back."""
    if reading.slot == "comparative" or reading.compares or reading.looks_back:
        return True
    said = {*reading.periods, *reading.leading, *reading.said}
    said = said if any(one.ends_with(current) for one in said) else set(reading.periods)
    to_date = _TO_DATE.search(f"{reading.heading} {reading.passage.text}") is not None
    return whole.fact.period in (said or ((current, current.ytd) if to_date else (current,)))
