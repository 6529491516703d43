"""Text that reads back as itself in Markdown: what could be read as markup where it stands is escaped.

Beside CommonMark and the tables and autolinks of GitHub, the rules know pandoc's own Markdown (fancy lists,
citations, attributes, definition lists, title blocks, line blocks, sub- and superscript, typographic
dashes) and dollar mathematics.

The escaper sees a whole block, with one control character in the place of each mark of emphasis and link:
what a character means depends on what stands next to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

STRONG_OPEN, LOW_OPEN, STRONG_CLOSE, LOW_CLOSE, LINK_OPEN, LINK_CLOSE = "\1\2\3\4\5\6"
BRACKET_OPEN, BRACKET_CLOSE, STAR_OPEN, STAR_CLOSE, AT = "\7\10\16\17\20"
"""The characters that stand for marks while a block is escaped.

Emphasis is a star, or a low line where a star would touch the two stars of strong words; the brackets are
those in the words of a link; the at sign is one inside low lines, which pandoc would take for part of a mail
address.
"""

_MARKS = {
    **{STRONG_OPEN: "**", STRONG_CLOSE: "**", STAR_OPEN: "*", STAR_CLOSE: "*", LOW_OPEN: "_", LOW_CLOSE: "_"},
    **{LINK_OPEN: "[", BRACKET_OPEN: r"\[", BRACKET_CLOSE: r"\]", AT: r"\@"},
}
_MARK = r"\x01-\x08\x0e-\x10"
_STARS_OPEN, _STARS_CLOSE = r"[\x01\x0e]", r"[\x03\x0f]"
_OPEN, _CLOSE = r"[\x01\x02\x0e]", r"[\x03\x04\x0f]"

_WORD = r"[^\W_]"
_LIKE_A_WORD = rf"[^\s!-/:-@\[-`{{-~{_MARK}]"
_ESCAPED = rf"[\\*`$^{{~<|;\[\]{_MARK}]|--|\.\.\.|_(?!{_WORD})|(?<!{_WORD})[_@]|:[\w+\-]+:|[^\S ]$"
_DIRTY = rf"(?=//[^ ]*?(?:{_ESCAPED}))"
"""What follows the scheme of a bare address in which something will be escaped."""

_REFERENCES = [
    # A low line opens only after white space or punctuation, and closes only before them.
    rf"{_LIKE_A_WORD}(?=\x02)",
    rf"(?<=\x04){_LIKE_A_WORD}",
    # Stars do so also inside a word, if letters stand on both sides of them and stay letters.
    rf"{_LIKE_A_WORD}(?={_STARS_OPEN}(?!{_WORD}(?!{_OPEN})))",
    rf"(?<={_STARS_CLOSE})(?<!{_WORD}{_STARS_CLOSE}){_LIKE_A_WORD}",
    rf"(?<={_CLOSE}{_WORD}{_STARS_CLOSE}){_LIKE_A_WORD}",
    # Readers trim every kind of white space from the ends of a block, and a byte order mark from a file.
    r"^(?! )\s",
    r"(?! )\s$",
    "\ufeff",
]
"""What is written as a numeric character reference, which counts as punctuation beside a mark."""

_ESCAPES = [
    r"[\\`$^{]",
    r"(?<! )\*",
    r"\*(?! )",
    rf"(?<!{_WORD})_",
    rf"_(?!{_WORD})",
    # The letter beside it becomes a reference, so that the low line is no longer inside a word.
    rf"(?<={_CLOSE}.)_",
    rf"_(?=.{_OPEN})",
    r"<(?=[A-Za-z/!?])",
    r"&(?=(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]*);)",
    r"!(?=\x05)",
    # Brackets such as [●] mean nothing, unless they could begin a link, a note, a task or an attribute.
    r"(?<=[\]!])\[",
    rf"\[(?![^\s@^!#\-\[\]{_MARK}][^\[\]{_MARK}]*\](?![(\[:{{\x05]))",
    r"^\[(?=[xX]\])",
    # A tilde before a number after a blank can open, and is harmless as long as none can close.
    r"(?<! )(?<!^)~",
    rf"~(?!{_WORD})",
    rf"(?<!{_WORD})@(?=[\w{{])",
    r":(?!(?!100:|1234:)\d+:)(?=[A-Za-z0-9_+\-]+:)",
    r"-(?=-)",
    r"\.(?=\.\.)",
    # GitHub links a bare address and takes it raw: with an escape inside, it must not be seen as an address.
    rf"(?i:(?<=http)|(?<=https)|(?<=ftp)):{_DIRTY}",
    rf"(?i:(?<=www))\.{_DIRTY.replace('//', '')}",
]
"""Where a backslash goes before the last character of what matches."""

_BLOCK_START = [
    r"^[#>:|%]",
    r"^[-+](?=\s|$)",
    # Numbers of all kinds of lists; pandoc takes one capital and a point for a name's initial.
    r"^(?![A-Z]\. \S)\(?(?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|@\w*)[.)](?=\s|$)",
    r"^[Tt]able:",
]
_HEADING_END = [r"(?:(?<=[ #])|^)#(?=#*$)"]
_CELL_REFERENCES = [r"(?<=\\)\|"]
_CELL = [r"\|"]


def _rules(references: list[str], escapes: list[str]) -> re.Pattern[str]:
    reference, escaped = "|".join(references), "|".join(escapes)
    return re.compile(f"(?P<mark>[{_MARK}])|(?P<reference>{reference})|(?P<escape>{escaped})")


PARAGRAPH = _rules(_REFERENCES, _BLOCK_START + _ESCAPES)
HEADING = _rules(_REFERENCES, _HEADING_END + _ESCAPES)
CELL = _rules(_REFERENCES + _CELL_REFERENCES, _CELL + _ESCAPES)


# After `](https://e.com)` pandoc lets an address run on to the next blank, over marks and escapes, and only
# leaves off some punctuation; in pointed brackets it ends.
_ADDRESS_ENDS = re.compile(rf"(?:{_CLOSE}*|[^{_MARK}\\*_`$^\[\]{{}}<>&~|#!@:.\s-]*)[.,:!?]*(?: |$)")


def escape(marked: str, rules: re.Pattern[str], urls: Iterator[str]) -> str:
    """The Markdown of a block's text, whose marks are the control characters above.

    `rules` is one of `PARAGRAPH`, `HEADING` and `CELL`; `urls` has the address of each link in order.
    """

    def written(match: re.Match[str]) -> str:
        found = match.group()
        if match.lastgroup == "reference":
            return _reference(found)
        if match.lastgroup == "escape":
            return f"{found[:-1]}\\{found[-1]}"
        if found != LINK_CLOSE:
            return _MARKS[found]
        ends = _ADDRESS_ENDS.match(marked, match.end())
        return f"]({_destination(next(urls))})" if ends else f"](<{_destination(next(urls))}>)"

    return rules.sub(written, marked)


def _reference(char: str) -> str:
    """A character as a numeric reference, unless it is punctuation to every reader anyway."""
    punctuation = unicodedata.category(char).startswith("P") and char != "|"
    return char if punctuation else f"&#{ord(char)};"


def _destination(url: str) -> str:
    """The url as the destination of a Markdown link."""
    spaced = "".join(f"%{ord(char):02X}" if char in ' <>|"' or char < " " else char for char in url)
    return re.sub(r"[\\()*`$\[\]^{}]|&(?=#?\w+;)", r"\\\g<0>", spaced)
