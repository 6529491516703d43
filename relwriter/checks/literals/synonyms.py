"""What else prose calls a line of a statement: net sales are revenue, diluted earnings per share are EPS."""

from __future__ import annotations

import re
from functools import cache

_CASH = (
    "cash flow from operations",
    "operating cash flow",
    "cash from operations",
    "cash flow from operating activities",
    "cash from operating activities",
)
_ALIKE = (
    ("revenue", "revenues", "net revenue", "net revenues", "net sales", "sales", "total revenue", "turnover"),
    ("net income", "net earnings", "net profit"),
    ("net loss",),
    ("operating income", "operating profit", "operating earnings", "income from operations"),
    ("operating loss", "loss from operations"),
    _CASH,
    ("repurchases of common stock", "repurchase of common stock", "purchases of treasury stock", "share repurchases",
     "stock repurchases", "repurchases of shares"),
    ("dividends paid", "payments for dividends", "payments of dividends", "payment of dividends", "cash dividends paid",
     "cash dividends", "dividend payments"),
)  # fmt: skip
"""Names of one line, whichever of them its label is."""
_OPERATING_CASH = re.compile(
    r"(?:net )?cash (?:flows? )?(?:provided|generated|used|from)\b.*\boperating activities", re.I
)
_PER_SHARE_WORDS = frozenset(
    ("net", "earnings", "income", "profit", "result", "per", "share", "eps", "diluted", "basic", "adjusted", "reported")
)
_OF_STOCK = re.compile(r"\b(?:of|common|ordinary|stock|shares?(?= of)|fully)\b|[-–—]", re.IGNORECASE)
_DROPPED = re.compile(r"\((?:loss|losses|deficit|used in|expense|benefit)\)|^total |, net$|,", re.IGNORECASE)
_VIEW = re.compile(r"(GAAP|non-GAAP) ", re.IGNORECASE)


def _name_per_share(view: str, kind: str) -> tuple[str, ...]:
    """What earnings per share are called; diluted ones also without the word."""
    kinds = (kind, "") if kind == "diluted" else (kind,)
    every = [
        name
        for one in kinds
        for noun in ("earnings", "net earnings", "net income")
        for share in ("share", "common share")
        for name in (f"{one} {noun} per {share}", f"{noun} per {one} {share}")
    ]
    every += [f"{word} {one} EPS" for one in kinds for word in (("",) if view else ("", "reported"))]
    return tuple(dict.fromkeys(" ".join(f"{view} {name}".split()) for name in every))


_EARNINGS_PER_SHARE = {
    (bool(view), kind == "basic"): _name_per_share(view, kind)
    for view in ("", "adjusted")
    for kind in ("diluted", "basic")
}
"""By whether they are adjusted, and basic."""


_GROWTH = re.compile(r"(.*\b(?:comparable|same-store|like-for-like|organic|identical)\b.*\S) growth", re.IGNORECASE)
"""Growth that is told with a verb: comparable sales increased 3.4%."""


@cache
def synonyms_of(label: str) -> tuple[str, ...]:
    """The other names of the line that a label is; none for most labels."""
    if _OPERATING_CASH.fullmatch(label):
        return _CASH
    if " per diluted share" in label and words_apart(label):
        return (label.replace(" per diluted share", " per share"),)
    view = _VIEW.match(label)
    if view:
        names = synonyms_of(label[view.end() :])
        return (*(f"{view[1]} {one}" for one in names), *(names if view[1].upper() == "GAAP" else ()))
    name = " ".join(_DROPPED.sub(" ", label).split()).casefold()
    words = frozenset(_OF_STOCK.sub(" ", name).split())
    if words <= _PER_SHARE_WORDS and {"per", "eps"} & words:
        return _EARNINGS_PER_SHARE[bool({"adjusted"} & words), bool({"basic"} & words)]
    grown = _GROWTH.fullmatch(label)
    if grown:
        return (grown[1],)
    return next((group for group in _ALIKE if name in (one.casefold() for one in group)), ())


def words_apart(label: str) -> bool:
    """Whether an amount per share is no earnings, which have names of their own."""
    return not {"earnings", "income", "loss", "eps", "profit"} & set(label.casefold().split())
