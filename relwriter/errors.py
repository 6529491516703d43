"""What can go wrong, as a person or a script meets it: exit codes, problems with their place, and the errors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relwriter.source import Place


class Exit(IntEnum):
    """The exit codes of the command line, a contract that scripts depend on."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    TEMPLATE = 4
    OUTPUT = 5
    INTERNAL = 70
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, where it stands, and what to do about it.

    `line` and `column` count from 1; 0 means that the problem has no place inside the file.
    """

    file: str
    line: int
    column: int
    field: str
    message: str
    advice: str = ""

    @classmethod
    def at(cls, place: Place | None, field: str, message: str, advice: str = "") -> Problem:
        """The problem at a place; in no file where there is none."""
        return cls(*((place.file, place.line, place.column) if place else ("", 0, 0)), field, message, advice)

    def __str__(self) -> str:
        """`FILE:LINE:COL: field: what is wrong (what to do)`."""
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        advice = f" ({self.advice})" if self.advice else ""
        return ": ".join(part for part in (place, self.field, self.message + advice) if part)


class RelwriterError(Exception):
    """An error that ends a command: its exit code and every problem found, in file order."""

    exit_code = Exit.INTERNAL

    def __init__(self, problems: Iterable[Problem] | str):
        self.problems = () if isinstance(problems, str) else tuple(problems)
        super().__init__(problems if isinstance(problems, str) else "\n".join(map(str, self.problems)))


class UsageError(RelwriterError):
    """The command line asks for something that does not fit together."""

    exit_code = Exit.USAGE


class InputError(RelwriterError):
    """The release file or the house file has problems."""

    exit_code = Exit.INPUT


class TemplateError(RelwriterError):
    """The template pack or the reference document has problems."""

    exit_code = Exit.TEMPLATE


class OutputError(RelwriterError):
    """A file cannot be written, or would overwrite what somebody edited."""

    exit_code = Exit.OUTPUT


class FindingsError(RelwriterError):
    """A release is not fit to be final."""

    exit_code = Exit.FINDINGS


class ProofError(RelwriterError):
    """What a writer wrote does not read back as the words of the document."""

    exit_code = Exit.INTERNAL
