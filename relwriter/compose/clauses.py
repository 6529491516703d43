"""A driver that is a clause, `primarily due to higher volumes`, closes the sentence that it explains."""

from __future__ import annotations

import re
from dataclasses import replace

from relwriter.compose.phrases import Phrase, phrase
from relwriter.document.tree import Text, Value, plain_text

_CLAUSE = re.compile(
    r"(?:primarily|mainly|mostly|largely|principally|partially|partly|due to|driven by|reflecting|as a result of"
    r"|because|offset by|despite|excluding|including)\b"
)
"""How a driver begins that is no sentence of its own."""


def add_driver(sentences: list[Phrase], driver: Phrase) -> list[Phrase]:
    """The sentences with the driver after them, or at the end of the last one if it is a clause."""
    if not driver:
        return sentences
    if not sentences or not _CLAUSE.match(plain_text(driver)):
        return [*sentences, driver]
    closing = "" if plain_text(driver).endswith((".", "!", "?")) else "."
    return [*sentences[:-1], phrase(_reopen(sentences[-1]), ", ", driver, closing)]


def _reopen(sentence: Phrase) -> Phrase:
    """The sentence without its full stop."""
    last = sentence[-1]
    if not isinstance(last, Text) and not (isinstance(last, Value) and not last.origin.figure):
        return sentence
    rest = last.text.removesuffix(".")
    return (*sentence[:-1], replace(last, text=rest)) if rest else sentence[:-1]
