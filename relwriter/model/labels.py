"""The words of a label: the noun that decides between was and were, what stands after it, and the name of a loss."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from relwriter.model.entry import Name

APPOSITION = re.compile(
    r"(?:, (?:(?:net|gross|basic|diluted|(?:as )?adjusted)(?: of\b[^,]*| and (?:basic|diluted))?(?=,|$)"
    r"|(?:at|including|excluding|less|before|after|which) [^,]*))+$"
)
"""What a label adds to its noun after a comma, such as `, net` or `, basic and diluted`."""

_AFTER_NOUN = re.compile(
    r" (?:in|of|from|per|for|to|by|on|at|with|before|after|net of|less|excluding|including|under"
    r"|available|attributable|outstanding|issued|sold|receivable|payable)(?=$|[ ,])"
)
"""What may follow the noun that decides between was and were."""

_NOTE_MARK = re.compile(r" ?(?:\((?:\d{1,2}|[a-z])\)|\*+|†)$")
"""The mark of a note after a label, such as ` (1)`."""

_NEGATIVES = {
    "income": (re.compile(r"\bincome \(loss\)|\(loss\) income\b|\bincome\b(?! tax)"), "loss"),
    "cash_flow": (re.compile(r"\bprovided by \(used in\)|\(used in\) provided by\b|\bprovided by\b"), "used in"),
}
"""The words of a label that change with its sign, by the figure's nature, and what they become."""


def noun_of(label: str) -> str:
    """The label up to its noun: `loss` of `loss from operations`, `net sales` of `net sales, less returns (1)`."""
    return _AFTER_NOUN.split(APPOSITION.sub("", _NOTE_MARK.sub("", label)), maxsplit=1)[0]


def has_plural_noun(label: str) -> bool:
    """Whether a sentence says "were" of a label: its noun, or the last one of a list, ends as plurals do."""
    noun = noun_of(label)
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def negative_of(label: Name, nature: str) -> Name | None:
    """The usual name of a negative: income is a loss, cash provided by is cash used in."""
    pattern, negative = _NEGATIVES.get(nature, (None, ""))
    if pattern is None or not pattern.search(label):
        return None
    return Name(pattern.sub(negative, label, count=1), label.span, label.field, label.offset)


def _strip_colon(label: Name) -> Name:
    return label.part(0, len(label) - 1) if label.endswith(":") and label != ":" else label


RunInLabel = Annotated[Name, AfterValidator(_strip_colon)]
"""A label that runs into its text after a colon, which templates print: one that is typed is not printed twice."""
