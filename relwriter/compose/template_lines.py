"""Where the words of a template stand: each carries its file and line through the composition, unseen by the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_FIRST, _LAST = 0xE000, 0xE00A
"""Characters that no template holds: the first ends a number, the others are its digits."""
MARK = re.compile(f"([{chr(_FIRST + 1)}-{chr(_LAST)}]+){chr(_FIRST)}")
_UNTOUCHED = re.compile(r"\{[^}\n]*\}|\]\([^)\n]*\)")
"""Roles and addresses, which are no words."""
_WORD = re.compile(r"[^\W\d_][^\s*_\[\]{}|`\\()\x02\x03]*|[,:;.](?=[\s*]|$)")


class LineMarks(Extension):
    """Puts a mark behind each word of a template, by which `read_marks` finds its file and line."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        file = stream.filename or stream.name or ""
        for token in stream:
            yield Token(token.lineno, "data", self._mark(token, file)) if token.type == "data" else token

    def _mark(self, token: Token, file: str) -> str:
        kept = [found.span() for found in _UNTOUCHED.finditer(token.value)]

        def mark(match: re.Match[str]) -> str:
            if any(start < match.end() and match.start() < end for start, end in kept):
                return match.group()
            line = token.lineno + token.value.count("\n", 0, match.start())
            self.environment.word_places.append((file, line))  # type: ignore[attr-defined]
            number = str(len(self.environment.word_places) - 1)  # type: ignore[attr-defined]
            return match.group() + "".join(chr(_FIRST + 1 + int(digit)) for digit in number) + chr(_FIRST)

        return _WORD.sub(mark, token.value)


def read_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The words without their marks; and where each marked word ends, with its number."""
    plain, ends, at = "", [], 0
    for found in MARK.finditer(text):
        plain += text[at : found.start()]
        ends.append((len(plain), int("".join(str(ord(char) - _FIRST - 1) for char in found[1]))))
        at = found.end()
    return plain + text[at:], ends
