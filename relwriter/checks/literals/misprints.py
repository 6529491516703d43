"""Slips by which a number in prose misses its figure: digits, scale, rounding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relwriter.checks.literals.candidates import Candidate, kinds_meet
from relwriter.checks.literals.numerals import Numeral

_MANY = 5
"""Digits of a number that is not near another by chance."""
_ROUNDED = 3
"""Units of the last digit by which a number computed from rounded ones may miss."""


def find_misprint(numeral: Numeral, wanted: Iterable[Candidate]) -> tuple[Candidate | None, str]:
    """The candidate that a number most likely should print, and the slip in words; an empty one where it looks like
    none."""
    first = None
    for candidate in wanted:
        if not candidate_fits(candidate, numeral):
            continue
        first = first or candidate
        slip = _name_slip(numeral, candidate)
        if slip:
            return candidate, slip
    return first, ""


def find_near(numeral: Numeral, candidates: Iterable[Candidate], least: int = _MANY) -> Candidate | None:
    """The amount from which a number of many digits is one keystroke away; None for a shorter number, which is so from
    any."""
    digits = str(numeral.value // numeral.unit)
    if len(digits.rstrip("0")) < least:
        return None
    near = {*_of_one_digit(digits), *(_swap(digits, n) for n in range(len(digits) - 1))} - {digits}
    alike = (one for one in candidates if kinds_meet(one.kind, numeral.kind) and one.high - one.low <= numeral.unit)
    return next((one for one in alike if str(_rounded(one.exact, numeral.unit)) in near), None)


def candidate_fits(candidate: Candidate, numeral: Numeral) -> bool:
    """Whether a candidate could be printed as a numeral of that kind at all."""
    return kinds_meet(candidate.kind, numeral.kind) or {candidate.kind, numeral.kind} == {"percent", "points"}


def _name_slip(numeral: Numeral, candidate: Candidate) -> str:
    if not candidate.has_currency(numeral):
        return "its currency is another" if numeral.meets(candidate.low, candidate.high) else ""
    typed, meant = numeral.value // numeral.unit, _rounded(candidate.exact, numeral.unit)
    if {candidate.kind, numeral.kind} == {"percent", "points"}:
        return "it is given in points, not in percent, or the other way round" if typed == meant else ""
    digits, right = str(typed), str(meant)
    if sorted(digits) == sorted(right) and any(_swap(digits, n) == right for n in range(len(digits) - 1)):
        return "two of its digits seem swapped"
    for power in (3, -3, 1, -1, 2, -2, 6, -6):
        scaled = numeral.value * 10**power if power > 0 else numeral.value // 10**-power
        unit = numeral.unit * 10**power if power > 0 else max(numeral.unit // 10**-power, 1)
        if candidate.low <= scaled + unit // 2 and scaled - unit // 2 <= candidate.high and candidate.exact > 0:
            return "its scale seems wrong by a power of ten"
    if abs(typed - meant) <= _ROUNDED and (meant > 20 or abs(typed - meant) == 1):
        return "it seems rounded wrongly, or computed from rounded numbers"
    if len(right) > 2 and right in _of_one_digit(digits):
        return "one of its digits seems wrong, doubled or left out"
    return ""


def is_keystroke(typed: str, right: str) -> bool:
    """Whether digits become others by one keystroke, or by two that change places."""
    return right in _of_one_digit(typed) or right in {_swap(typed, n) for n in range(len(typed) - 1)}


def _rounded(size: int, unit: int) -> int:
    return (size + unit // 2) // unit


def _swap(digits: str, at: int) -> str:
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _of_one_digit(digits: str) -> set[str]:
    """What digits become by one keystroke."""
    return set(_keystrokes(digits))


def _keystrokes(digits: str) -> Iterator[str]:
    for n in range(len(digits) + 1):
        yield digits[:n] + digits[n + 1 :]
        for new in "0123456789":
            yield digits[:n] + new + digits[n:]
            yield digits[:n] + new + digits[n + 1 :]
