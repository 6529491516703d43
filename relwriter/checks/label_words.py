"""The words of a label that tell it from others, cut to their stems."""

from __future__ import annotations

import re
from functools import cache

_HEAD = re.compile(r"(?i)\s*(?:/|%|\bper\b|,? as (?:an? )?|\bto\b|\bof\b).*$")
_STOP = frozenset([
    *("margin", "margins", "rate", "ratio", "share", "total", "gaap", "the", "and", "for", "percentage"),
    *("basic", "diluted", "net", "common", "available"),
])  # fmt: skip
_WORD = re.compile(r"[a-z&]{3,}")
_EARNINGS = re.compile(r"\b(?:earnings|profit|loss|result)\b")
_STEM = 6


@cache
def words_of_label(label: str) -> frozenset[str]:
    """The words of a label without those of ratios and of form; profit, loss and earnings are income."""
    plain = _EARNINGS.sub("income", re.sub(r"non-?gaap", "nongaap", label.lower()))
    return frozenset(word[:_STEM] for word in _WORD.findall(plain) if word not in _STOP)


def words_of_ratio(label: str) -> frozenset[str]:
    """The same of what a ratio is taken of: of `gross profit as a percentage of sales`, those of gross profit."""
    return words_of_label(_HEAD.sub("", label))
