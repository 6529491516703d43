"""Sentences that explain a change: `The decrease was due to …`, and what the sentence before says that changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.mentions import Mention, Names, split_words
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase

_OPENS = Phrase(
    r"(?:[Tt]he|[Tt]his|[Tt]hese) (?:(?:overall|quarterly|year-over-year|year-on-year|resulting|net) )?"
    r"(?P<word>increase|decrease|decline|reduction|rise|growth|drop)s?\b(?P<of> in (?:the |our |its |total )?)?"
)
_CAUSED = Phrase(
    r"\b(?:due to|driven by|because of|a result of|result(?:ed|ing) from|attribut(?:able|ed) to|reflect(?:s|ed|ing)"
    r"|caused by|owing to|explained by)\b"
)
_HINT = Phrase(
    r"\b(?:increase|decrease|decline|reduction|rise|growth|drop|due|because|driven|result|attribut|reflect|owing)"
)


class Explained(NamedTuple):
    """A sentence of a passage, `start` to `end`, and the names of what changed.

    `opening` is where the word stands that it opens with and that says which way, such as decrease; both 0 where it
    opens otherwise. `cause` is where the reason begins, or 0; `since` where the sentence with the names begins.
    """

    passage: Passage
    start: int
    end: int
    mentions: tuple[Mention, ...]
    opening: tuple[int, int]
    cause: int
    since: int


def find_explained(passage: Passage, names: Names) -> Iterator[Explained]:
    """The sentences of a passage that say why, or which way, something changed."""
    text = passage.plain
    if not passage.has_prose or not _HINT.search(text):
        return
    mentions = [one for one in names.find(text, split_words(text)) if one.alone]
    told: tuple[Mention, ...] = ()
    since = 0
    for start, end in split_sentences(text):
        opened, caused = _OPENS.match(text, start), _CAUSED.search(text, start, end)
        limit = caused.start() if caused else end
        own = tuple(one for one in mentions if start <= one.start < limit)
        if opened is not None:
            named = tuple(one for one in own if one.start - opened.end() in (0, 1)) if opened["of"] else told
            opening, about = opened.span("word"), named
        else:
            opening, about = (0, 0), own
            told, since = (own, start) if own else (told, since)
        if about and (opened is not None or caused is not None):
            yield Explained(passage, start, end, about, opening, caused.end() if caused else 0, since)
