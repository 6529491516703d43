"""Number formats of workbooks: how many decimals a cell shows, whether it is a percentage, and what it scales away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""What a format prints to the letter, skips or repeats, and its colours and currency codes."""

_DIGITS = re.compile(r"(?P<whole>[0#?][0#?,]*)(?:\.(?P<decimals>[0#?]*))?(?P<scaling>,*)")


@dataclass(frozen=True, slots=True)
class Shown:
    """How a number is shown: with how many decimals, None where they are left to the number; how many thousands are
    scaled away; whether as a percentage, as a negative (in parentheses or after a minus), or not at all."""

    decimals: int | None = None
    thousands: int = 0
    percent: bool = False
    negative: bool = False
    hidden: bool = False


class FormatError(ValueError):
    """A number format that shows something else than the number."""


def read_format(code: str, number: Decimal) -> Shown:
    """How a format shows a number. Raises FormatError for dates, fractions, powers of ten and conditions."""
    if code in ("General", "@"):
        return Shown()
    if re.search(r"\[(?:<|>|=)", code):
        raise FormatError("is formatted by conditions, so that its scale is uncertain")
    section = _section(code, number)
    printed = "".join(re.findall(r'"[^"]*"|\\.', section))
    bare = _LITERAL.sub("", section)
    if re.search(r"[hymds]|E[+-]|/", bare, re.IGNORECASE):
        raise FormatError("is formatted as something else than a plain number")
    digits = _DIGITS.search(bare)
    if not digits:
        return Shown(hidden=bool(number) or not (printed or bare.strip()))
    whole = digits["whole"]
    thousands = len(digits["scaling"]) or len(whole) - len(whole.rstrip(","))
    negative = re.match(r"[\W]*[(−-]", bare[: digits.start()] + printed)
    return Shown(len(digits["decimals"] or ""), thousands, "%" in bare, bool(negative))


def _section(code: str, number: Decimal) -> str:
    """The part of a format that is for positive numbers, negative ones or zero."""
    sections = [""]
    for token in re.findall(r'"[^"]*"|\\.|.', code):
        sections.append("") if token == ";" else sections.append(sections.pop() + token)
    if number < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if not number and len(sections) > 2 else sections[0]
