"""Words of a release by their initials: whether those of an abbreviation stand in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*|[.,;:()\"“”]", re.IGNORECASE)
_PARTS = re.compile(r"[a-z]+|[.,;:()\"“”]", re.IGNORECASE)
_SMALL = frozenset(
    ("of", "and", "the", "for", "in", "to", "on", "a", "an", "or", "with", "our", "we", "was", "is", "by")
)
_LONG = 4
"""Letters of an abbreviation whose words do not stand in a row by chance."""


class Spelled:
    """The words of texts, to be found by their initials."""

    def __init__(self, texts: Sequence[str]):
        self._words = [word for text in texts for word in (*_WORDS.findall(text), ".")]
        self._initials = "".join(map(_initial, self._words))
        self._named = [word for text in texts for word in (*_PARTS.findall(text), ".")]
        self._full = "".join(word[0].lower() if word.isalpha() else " " for word in self._named)

    def has(self, abbreviation: str, beside: str) -> bool:
        """Whether words in a row have the initials of an abbreviation. Three words must have capitals, or stand in the
        same paragraph `beside` it with one, since any three initials stand somewhere by chance; so must words of which
        a small one, such as on, has a letter of its own."""
        letters = abbreviation.lower()
        for words in _windows(letters, self._words, self._initials):
            if len(letters) >= _LONG or all(word[0].isupper() for word in words):
                return True
        return any(self._is_name(words, beside) for words in _windows(letters, self._named, self._full))

    def _is_name(self, words: Sequence[str], beside: str) -> bool:
        """Whether words are a name in capitals, or words with a name in them that stand in a text."""
        large = [word for word in words if word.lower() not in _SMALL]
        if len(large) > 1 and words[0] == large[0] and all(word[0].isupper() for word in large):
            return True
        if len(words) >= _LONG and len(large) < len(words) and words[0] == large[0] and words[0][0].isupper():
            return True
        named = any(word[0].isupper() for word in words[1:])
        return named and re.search(r"[ -]".join(words), beside) is not None


def _initial(word: str) -> str:
    """The initial of a word; a small word and a mark of punctuation have a space for one."""
    return word[0].lower() if len(word) > 2 and word.lower() not in _SMALL else " "


def _windows(letters: str, words: Sequence[str], initials: str) -> Iterator[Sequence[str]]:
    """The words in a row that have these initials."""
    for match in re.finditer(f"(?={re.escape(letters)})", initials):
        yield words[match.start() : match.start() + len(letters)]
