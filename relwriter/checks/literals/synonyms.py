"""What else prose calls a line of a statement: net sales are revenue, diluted earnings per share are EPS."""

from __future__ import annotations

import re

_ALIKE = (
    ("revenue", "revenues", "net revenue", "net revenues", "net sales", "sales", "total revenue", "turnover"),
    ("net income", "net earnings", "net profit"),
    ("net loss",),
    ("operating income", "operating profit", "operating earnings", "income from operations"),
    ("operating loss", "loss from operations"),
    ("diluted earnings per share", "earnings per diluted share", "diluted EPS", "EPS", "earnings per share"),
    ("basic earnings per share", "basic EPS"),
    ("adjusted diluted earnings per share", "adjusted earnings per share", "adjusted EPS", "adjusted diluted EPS"),
    ("cash flow from operations", "operating cash flow", "cash from operations", "cash flow from operating activities"),
)  # fmt: skip
"""Names of one line, whichever of them its label is."""
_OPERATING_CASH = re.compile(
    r"(?:net )?cash (?:flows? )?(?:provided|generated|used|from)\b.*\boperating activities", re.I
)
_DROPPED = re.compile(r"\((?:loss|losses|deficit|used in|expense|benefit)\)|^total |, net$|,", re.IGNORECASE)


def synonyms_of(label: str) -> tuple[str, ...]:
    """The other names of the line that a label is; none for most labels."""
    if _OPERATING_CASH.fullmatch(label):
        return _ALIKE[-1]
    name = " ".join(_DROPPED.sub(" ", label).split()).casefold()
    return next((group for group in _ALIKE if name in (one.casefold() for one in group)), ())
