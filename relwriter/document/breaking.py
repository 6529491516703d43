"""Where a line of a document may not break: inside an amount, as between $1.2 and million."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from relwriter.document.tree import Inline, Text, Value, plain_text

_UNITS = "thousand|million|billion|trillion|percent|per cent|percentage points?|basis points?|points?|pts|bps"
_GAPS = re.compile(rf"(?<=[\d)\]]) (?=(?:{_UNITS})\b)|(?<=\b[A-Z]{{3}}) (?=[(\[-]?\d|\[)")
"""After a number and before what it counts in; after a currency's code and before the number."""


def keep_amounts(text: str) -> str:
    """The text with a no-break space for each space inside an amount; as long as before."""
    return _GAPS.sub("\xa0", text)


def keep_amounts_of(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inline nodes whose words together are those that `keep_amounts` makes of them."""
    before = plain_text(content)
    after = keep_amounts(before)
    return content if after == before else tuple(_reworded(content, iter(after)))


def _reworded(content: tuple[Inline, ...], characters: Iterator[str]) -> Iterator[Inline]:
    """The nodes with the next characters in place of their own."""
    for node in content:
        if isinstance(node, Text | Value):
            yield replace(node, text="".join(next(characters) for _ in node.text))
        else:
            yield replace(node, content=tuple(_reworded(node.content, characters)))
