"""The scale of a sheet's amounts, as its heads say it: `(In thousands, except per share amounts)`, `$ in Millions`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = r"(?P<scale>thousands?|millions?|billions?|mn|bn|m|0{3}s?|'0{3}s?)"
_SHARES = re.compile(
    r"(?:\bshares?|number of shares[^.;]*?)(?: are)?(?: reflected| stated| presented| shown)?,? in "
    r"(?P<scale>thousands|millions|billions)",
    re.IGNORECASE,
)
_CURRENCY = r"(?:\(?(?:US|U\.S\.) ?)?(?:\$|€|£|dollars |(?-i:[A-Z]{3}) )"
_MONEY = re.compile(
    rf"(?:\bin {_CURRENCY}?|(?:US\$|[$€£¥]|\b(?-i:[A-Z]{{3}})) ?(?:in )?)"
    rf"{_WORD}(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\((?:US\$|[$€£])?'?0{3}(?:'?s| omitted)?\)", re.IGNORECASE)
_EXCEPT = re.compile(r"\bexcept(?:ing)?\b(?P<what>[^)]*)", re.IGNORECASE)
_PER_SHARE = re.compile(r"per[- ]share(?: and per[- ]unit)?(?: amounts?| data| figures)?", re.IGNORECASE)
_FILED = re.compile(r"\b[A-Z]{3} \([^)]\)")
"""How the SEC's own viewer begins to say units: USD ($) $ in Millions; what it does not scale is in ones."""

_NAMES = {"t": "thousands", "m": "millions", "b": "billions", "0": "thousands", "'": "thousands"}


class ScaleError(ValueError):
    """Heads that say two scales."""


def read_scales(texts: Iterable[str]) -> dict[str, str]:
    """The scale of `money` and of `shares`, as far as the words of heads say it. Raises ScaleError for two of one.

    What is said of all amounts holds for shares too, unless shares are excepted.
    """
    found: dict[str, set[str]] = {"money": set(), "shares": set()}
    for text in texts:
        for kind, scale in _read_text(text):
            found[kind].add(scale)
    if any(len(scales) > 1 for scales in found.values()):
        raise ScaleError("says two different scales in its heads")
    return {kind: next(iter(scales)) for kind, scales in found.items() if scales}


def _read_text(text: str) -> list[tuple[str, str]]:
    shares = _SHARES.search(text)
    rest = _SHARES.sub(" ", text)
    money = _MONEY.search(rest)
    said = _NAMES[money["scale"][0].lower()] if money else "thousands" if _THOUSANDS.search(rest) else ""
    found = [("money", said)] if said else []
    if shares:
        return [*found, ("shares", _NAMES[shares["scale"][0].lower()])]
    if not said or _FILED.search(rest):
        return [*found, ("shares", "ones")] if said else []
    excepted = _EXCEPT.search(rest)
    without_shares = excepted and re.search(r"\bshares?\b", _PER_SHARE.sub("", excepted["what"]))
    return [*found, ("shares", "ones" if without_shares else said)]
