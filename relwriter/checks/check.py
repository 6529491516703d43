"""What a check is: a module with a page in its docstring, a code, a name, a severity, and `run`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting

SECTIONS = ("What it flags", "Why", "Example", "How to clear it")
"""The sections of a check's page, each headed by its name and a colon in the docstring."""

_CODE = re.compile(r"[A-Z][0-9]{3}")


class Check(Protocol):
    """A check's module."""

    __doc__: str | None
    CODE: str
    NAME: str
    SEVERITY: Severity

    @staticmethod
    def run(draft: CheckedDraft) -> Iterator[Sighting]:
        """Every sighting of the fault."""
        ...


def page_of(check: Check) -> str:
    """The page of a check as Markdown. Raises ValueError for a docstring that lacks a section."""
    head, *parts = re.split(rf"^({'|'.join(SECTIONS)}):\n", check.__doc__ or "", flags=re.MULTILINE)
    if tuple(parts[::2]) != SECTIONS or not all(part.strip() for part in (head, *parts)):
        raise ValueError(f"{check.CODE} lacks one of: {', '.join(SECTIONS)}")
    title = f"# {check.CODE} {check.NAME}\n\n{head.strip()} Severity: {check.SEVERITY.word}.\n"
    sections = (f"\n## {name}\n\n{_dedent(text)}\n" for name, text in zip(parts[::2], parts[1::2], strict=True))
    return title + "".join(sections)


def _dedent(text: str) -> str:
    """A section's text; its lines stand four columns further in than the docstring."""
    return "\n".join(line.removeprefix("    ") for line in text.strip("\n").splitlines()).strip()


def is_code(text: str) -> bool:
    """Whether a text has the form of a code."""
    return bool(_CODE.fullmatch(text))
