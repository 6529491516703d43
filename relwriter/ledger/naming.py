"""What a row of a file is as a figure: its id, its name in a sentence, its unit and its nature."""

from __future__ import annotations

import re
from collections.abc import Container

from relwriter.model.entry import Name
from relwriter.model.labels import negative_of

_IN_UNIT = re.compile(r"\s*\((?:in [^)]*|unaudited)\)", re.IGNORECASE)
_NOTES = re.compile(r"\s*(?:\([0-9a-z]{1,2}\)|\[[0-9]+\]|[*†‡])+$")
_HALF = re.compile(r"(?:basic|diluted|total|other|net)", re.IGNORECASE)
"""A label that says nothing without its heading."""

_INCOME = re.compile(
    r"(?:net|operating|pre-?tax|comprehensive|total comprehensive) income\b|income (?:before|from)\b", re.IGNORECASE
)
_SHARES = re.compile(
    r"\(in shares\)|\bshares (?:outstanding|issued|authorized|used)\b|weighted[- ]average\b.*\bshares", re.IGNORECASE
)
_PER_SHARE = re.compile(r"\bper\b.*\bshare", re.IGNORECASE)


def name_in_sentence(label: str, heading: str = "") -> str:
    """A row's label as it stands in the middle of a sentence: net sales; with its heading where it needs it, such as
    diluted earnings per share."""
    plain = _NOTES.sub("", _IN_UNIT.sub("", label)).strip().rstrip(":")
    if _HALF.fullmatch(plain) and heading:
        plain = f"{plain} {lower_first(heading.rstrip(':'))}"
    return lower_first(plain)


def lower_first(text: str) -> str:
    """The text with a small first letter, unless it begins with an abbreviation or a name such as iPhone."""
    word = re.match(r"[A-Za-z]+", text)
    return text if not word or not re.fullmatch(r"[A-Z]?[a-z]*", word.group()) else text[:1].lower() + text[1:]


def make_id(label: str, heading: str, taken: Container[str]) -> str:
    """An id that is not taken: the label's words, after those of its heading or before a number where they are."""
    plain = _slug(label)
    for candidate in (plain, _slug(f"{heading} {label}")):
        if candidate and candidate not in taken:
            return candidate
    number = 2
    while f"{plain[:55]}_{number}" in taken:
        number += 1
    return f"{plain[:55]}_{number}"


def _slug(text: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", text.lower().replace("'", "").replace("\u2019", "")).strip("_")
    slug = words if words[:1].isalpha() else f"figure_{words}"
    return slug[:60].rstrip("_") if words else ""


def nature_of(label: str, *, balance: bool) -> str:
    """The nature of a row, found out from its label and from whether its columns are days."""
    if balance:
        return "balance"
    name = Name(label)
    if _INCOME.match(label) and "/" not in label and negative_of(name, "income"):
        return "income"
    return "cash_flow" if negative_of(name, "cash_flow") else "flow"


def unit_of(label: str, heading: str, currency: str, *, percent: bool) -> str:
    """The unit of a row, found out from its label, its heading and how its numbers are shown."""
    if percent:
        return "percent"
    needs_heading = bool(_HALF.fullmatch(_IN_UNIT.sub("", label).strip()))
    for words in (label, heading if needs_heading else ""):
        if _SHARES.search(words):
            return "shares"
        if _PER_SHARE.search(words):
            return f"{currency}/share"
    return currency
