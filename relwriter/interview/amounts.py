"""Amounts as people type them, made the exact number that the YAML holds; what reads two ways is refused."""

from __future__ import annotations

import re

from relwriter.interview.steps import Refused
from relwriter.model.recorded import PENDING

NOT_YET = frozenset({PENDING, "not yet", "not known yet", "tbd"})
"""How people say that something is not known yet."""
_SPACES = "\u0020\u00a0\u2009\u202f"
_GROUPED = re.compile(
    rf"(?P<whole>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|[0-9]*)(?P<rest>\.[0-9]+)?"
)
_MINUSES = "-\u2212\u2013"
_SCALE = re.compile(r"[0-9. ](?:thousand|million|billion|[kmb]|mm|bn)$", re.IGNORECASE)


def read_amount(text: str, unit: str) -> str:
    """The number that a person typed, as the YAML holds it: digits, a point, a minus; or `pending`.

    `unit` is the figure's: its own sign may stand with the number, no other. Text that is no amount at all
    comes back as it is, for the field to refuse. Raises Refused for what is nearly one.
    """
    if text.casefold() in NOT_YET:
        return PENDING
    if _SCALE.search(text):
        raise Refused("Type the number alone, in the scale chosen before: without thousand, million or billion.")
    negative, bare = _strip_negative(_strip_sign(text, unit))
    digits = _read_digits(_strip_sign(bare, unit))
    if digits is None:
        return text
    return f"-{digits}" if negative and digits.strip("0.") else digits


def _strip_negative(text: str) -> tuple[bool, str]:
    """Whether a text has a minus or parentheses, and what is left without them."""
    if text.startswith("(") and text.endswith(")"):
        return True, text[1:-1].strip()
    if text[:1] and text[0] in _MINUSES:
        return True, text[1:].strip()
    return False, text


def _strip_sign(text: str, unit: str) -> str:
    """The text without the unit's sign, before it or, in percent, after it. Raises Refused for another."""
    found = re.match(rf"([{_MINUSES}(]?)\s*([$€£¥])\s*(.*)", text, re.DOTALL)
    if found and not _fits(found[2], unit):
        raise Refused(f"This figure is in {unit}, not in {found[2]}: type the number alone.")
    if found:
        return found[1] + found[3]
    if text.endswith(("%", "%)")):
        if unit != "percent":
            raise Refused(f"This figure is in {unit}, not in percent: type the number alone.")
        return text.replace("%", "").strip()
    return text


def _fits(sign: str, unit: str) -> bool:
    """Whether a currency's sign may stand for the unit: $ is the sign of several dollars."""
    code = unit.removesuffix("/share")
    return {"$": len(code) == 3 and code.endswith("D"), "€": code == "EUR", "£": code == "GBP"}.get(
        sign, code in ("JPY", "CNY")
    )


def _read_digits(text: str) -> str | None:
    """The number without separators, or None for what is none. Raises Refused for what reads in two ways."""
    found = _GROUPED.fullmatch(text)
    if found and (found["whole"] or found["rest"]):
        whole = re.sub(r"[^0-9]", "", found["whole"]) or "0"
        return whole + (found["rest"] or "")
    if re.fullmatch(rf"[0-9.,'’{_SPACES}]*[,'’{_SPACES}.][0-9.,'’{_SPACES}]*", text) and re.search("[0-9]", text):
        raise Refused(
            f"“{text}” can be read in more than one way: "
            "commas stand between thousands (12,686,663) and a point before decimals (1.25)."
        )
    return None
