"""Patterns that a text is read for only where it holds a sign of them.

A release holds few of the many things that checks look for. To compile a long pattern, and to try it at each character,
takes far longer than to see that the text has none of the words or marks that it cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Phrase:
    """A pattern with its signs, in small letters with bars between them: whatever it finds stands in a text that holds
    one of them, in letters of any case; without signs it finds nothing.

    It is compiled when a text first holds a sign. A test reads the pattern and holds the signs to what they say.
    """

    def __init__(self, pattern: str, flags: int = 0, *, signs: str):
        self.pattern, self.flags, self.signs = pattern, flags, tuple(filter(None, signs.split("|")))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as it was written."""
        return re.compile(self.pattern, self.flags)

    def may_stand_in(self, small: str) -> bool:
        """Whether a text, given in small letters, holds a sign."""
        return any(map(small.__contains__, self.signs))

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.compiled.search(text) if self.may_stand_in(text.lower()) else None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of a text."""
        return self.compiled.match(text) if self.may_stand_in(text.lower()) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is a text."""
        return self.compiled.fullmatch(text) if self.may_stand_in(text.lower()) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        return self.compiled.finditer(text) if self.may_stand_in(text.lower()) else iter(())
