"""From bytes to text: UTF-8 alone, LF line ends, and no character that a reader cannot see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from relwriter.errors import InputError, Problem
from relwriter.source import Source

LARGEST = 4_000_000
"""Bytes; a release with every table is a hundredth of it."""

_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters
    "\u200b\u200c\u200d\u2060\ufeff\u00ad"  # zero-width characters and the soft hyphen
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # characters that turn the direction of text
    "\u2028\u2029\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff]"
)
_EMOJI_JOINER = "\u200d"


def read_file(path: Path) -> Source:
    """The text of a file; raises InputError where it cannot be read."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise _unreadable(path, "there is no such file", "check the name") from None
    except IsADirectoryError:
        raise _unreadable(path, "is a folder", "name the release's YAML file") from None
    except OSError as error:
        raise _unreadable(path, f"cannot be read: {error.strerror}", "check its permissions") from None
    except ValueError:
        raise _unreadable(path, "is no name of a file", "it holds a character that no name can") from None
    return decode(str(path), content)


def _unreadable(path: Path, message: str, advice: str) -> InputError:
    return InputError([Problem(str(path), 0, 0, "", message, advice)])


def decode(name: str, content: bytes) -> Source:
    """The text of a file's bytes; raises InputError with every character that is refused."""
    if len(content) > LARGEST:
        raise InputError([Problem(name, 0, 0, "", "is larger than any release", f"at most {LARGEST:,} bytes")])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError([_undecodable(name, content, error)]) from None
    source = Source(name, text.replace("\r\n", "\n"))
    problems = [_refused(source, index, message) for index, message in find_unseen(source.text)]
    if problems:
        raise InputError(problems)
    return source


def _undecodable(name: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    before = content[: error.start].decode("utf-8", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Problem(name, 1, 1, "", "is UTF-16 text, not UTF-8", "save it as UTF-8")
    return Problem(name, line, column, "", f"is not UTF-8 text (byte {content[error.start]:#04x})", "save it as UTF-8")


def find_unseen(text: str) -> Iterator[tuple[int, str]]:
    """Where each character stands that no reader sees, and what to say of it."""
    for match in _REFUSED.finditer(text):
        if match.group() == _EMOJI_JOINER and _joins_emoji(text, match.start()):
            continue
        name = unicodedata.name(match.group(), "control character").lower()
        yield match.start(), f"holds a character that no reader sees: U+{ord(match.group()):04X} ({name})"


def _refused(source: Source, index: int, message: str) -> Problem:
    return Problem.at(source.place(index), "", message, "delete it")


def _joins_emoji(text: str, index: int) -> bool:
    """Whether a joiner stands between two symbols, as in a family emoji."""
    around = text[index - 1 : index].strip("\ufe0f") or text[index - 2 : index - 1], text[index + 1 : index + 2]
    return all(char and unicodedata.category(char) in ("So", "Sk") for char in around)
