"""Patterns that are compiled when a text is read for them, and of which some are read for only where there is a sign.

A release holds few of the many things that checks look for. To compile a long pattern, and to try it at each character,
takes far longer than to see that the text has none of the words or marks that it cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property


class Phrase:
    """A pattern, perhaps with its signs, in small letters with bars between them: whatever it finds stands in a text
    that holds one of them, in letters of any case.

    It is compiled when a text is first read for it. A test reads the pattern and holds the signs to what they say.
    """

    def __init__(self, pattern: str, flags: int = 0, *, signs: str | None = None):
        self.pattern, self.flags = pattern, flags
        self.signs = None if signs is None else tuple(filter(None, signs.split("|")))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as it was written."""
        return re.compile(self.pattern, self.flags)

    def may_stand_in(self, small: str) -> bool:
        """Whether a text, given in small letters, holds a sign; without signs of its own the pattern may stand in any,
        and with none at all in no text."""
        return self.signs is None or any(map(small.__contains__, self.signs))

    def _is_out(self, text: str) -> bool:
        return self.signs is not None and not self.may_stand_in(text.lower())

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """The first match in a text, from an offset on, up to another."""
        return None if self._is_out(text) else self.compiled.search(text, *span)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """The match at the beginning of a text, or at an offset."""
        return None if self._is_out(text) else self.compiled.match(text, *span)

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        """The match that is a text, or a part of it."""
        return None if self._is_out(text) else self.compiled.fullmatch(text, *span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        return iter(()) if self._is_out(text) else self.compiled.finditer(text, *span)

    def findall(self, text: str) -> list:
        """What every match in a text holds."""
        return [] if self._is_out(text) else self.compiled.findall(text)

    def split(self, text: str) -> list[str]:
        """What stands between the matches in a text."""
        return [text] if self._is_out(text) else self.compiled.split(text)

    def sub(self, instead: str, text: str) -> str:
        """A text with every match replaced."""
        return text if self._is_out(text) else self.compiled.sub(instead, text)
