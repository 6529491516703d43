"""The proof that a written format says what the document says, before anything of it becomes a file."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from typing import Protocol

from relwriter.document.breaking import keep_amounts
from relwriter.document.tree import Document, walk_blocks
from relwriter.errors import Problem, ProofError
from relwriter.proof.differing import Difference, first_difference
from relwriter.proof.passage import Passage
from relwriter.proof.words import Expected, expect_from

READERS = {"docx": "docx", "md": "markdown", "txt": "text"}
"""The module here that reads each format back."""

_ADVICE = "nothing was written; please report this, it is a fault of relwriter"


class Written(Protocol):
    """What a writer hands over: the bytes, what stands in them for characters that could not, and how tables are
    divided."""

    @property
    def content(self) -> bytes: ...

    @property
    def replaced(self) -> Mapping[str, str]: ...
    @property
    def divisions(self) -> tuple[tuple[int, ...], ...]: ...


def prove(document: Document, format_name: str, output: Written) -> None:
    """Nothing, if the written format reads back as the document: the same words in the same order, and
    where the format says what is a heading, item or cell, of the same kinds.

    Raises ProofError, which names the first block that differs and how but none of its words; KeyError for a
    format that nothing reads.
    """
    unsound = [char for char, written in output.replaced.items() if not _is_sound(char, written)]
    if unsound:
        codes = " ".join(f"U+{ord(char):04X}" for char in unsound[0])
        raise ProofError([_problem(format_name, "", f"unsound replacement of {codes}")])
    difference = first_difference(_expected(document, format_name, output), read_back(format_name, output.content))
    if difference:
        raise ProofError([_problem(format_name, difference.id, _place(document, difference))])


def read_back(format_name: str, content: bytes) -> list[Passage]:
    """The passages of a format. Raises ProofError for bytes that are none."""
    reader = import_module(f"relwriter.proof.{READERS[format_name]}")
    try:
        return reader.read(content)
    except ValueError:
        # The error itself may show what stands around the fault.
        raise ProofError([_problem(format_name, "", "cannot be read back")]) from None


def _expected(document: Document, format_name: str, output: Written) -> list[Expected]:
    """What a format must say: the tree's passages, but for what its writer declares."""
    if format_name in ("md", "txt"):
        from relwriter.proof.declared import as_markdown_says, with_legend

        document = with_legend(document)
    if format_name == "txt":
        return _expected_words(document, format_name, output)
    if format_name == "md":
        document = as_markdown_says(document)
    expected = expect_from(document)
    if format_name == "docx":
        expected = [_with_amounts_kept(one) for one in expected]
    return [_with_replacements(one, output.replaced) for one in expected]


def _expected_words(document: Document, format_name: str, output: Written) -> list[Expected]:
    """The words of plain text. Raises ProofError where a table is said to be divided as it cannot be."""
    from relwriter.proof.text import expect_words

    try:
        return expect_words(document, output.replaced, output.content.isascii(), output.divisions)
    except ValueError as error:
        raise ProofError([_problem(format_name, "", str(error))]) from None


def _with_amounts_kept(expected: Expected) -> Expected:
    """What Word must say: lines do not break inside amounts."""
    return Expected(replace(expected.passage, text=keep_amounts(expected.passage.text)), expected.id)


def _with_replacements(expected: Expected, replaced: Mapping[str, str]) -> Expected:
    kind, text = expected.passage.kind, expected.passage.text
    return Expected(Passage(kind, "".join(replaced.get(char, char) for char in text)), expected.id)


def _is_sound(char: str, written: str) -> bool:
    """Whether a replacement can stand: a mark for what no file can hold; for any other character beyond ASCII
    something in ASCII, with a digit only if it is one."""
    if written == "\ufffd":
        return unicodedata.category(char) in ("Cc", "Cs", "Cn")
    if len(char) != 1 or char.isascii() or not written.isascii():
        return False
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return written == str(digit)
    return unicodedata.normalize("NFKC", char) != char or not any(map(str.isdigit, written))


def _place(document: Document, difference: Difference) -> str:
    """The block's number and how it differs, as `block 3 of 12 does not read back: its figures differ`."""
    ids = [block.id for block in walk_blocks(document.blocks)]
    if difference.id not in ids:
        return f"does not read back: {difference.how}"
    return f"block {ids.index(difference.id) + 1} of {len(ids)} does not read back: {difference.how}"


def _problem(format_name: str, field: str, message: str) -> Problem:
    return Problem(format_name, 0, 0, field, message, _ADVICE)
