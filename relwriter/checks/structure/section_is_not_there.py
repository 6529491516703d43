"""Something that the release prepares or speaks of stands nowhere in it.

What it flags:
    A statement under `statements` that no section prints, and a conference call, a reconciliation, a balance sheet, a
    statement of operations or of cash flows, or an explanation of its non-GAAP measures that the release says it has,
    and has not. With `--history` or `--against`, a legend, call or other section that the last release had.

Why:
    A section is lost when the order is changed. Regulation G wants the reconciliation, and readers the call's number.

Example:
    `See the reconciliation below.` in a release without a reconciliation.

How to clear it:
    Put the section in; take out the statement, or the words that promise it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.last_release import find_last
from relwriter.checks.mentions.keys import place_of_columns
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import TITLES, sight

CODE = "S111"
NAME = "section-is-not-there"
SEVERITY = Severity.WARNING

_HERE = r"(?:below|above|attached|accompanying|following|included|in this (?:press )?release|at the end|tables?)"
_GIVEN = r"\b(?:accompanying|attached|following) (?:[\w-]+ ){0,3}"
_SPOKEN = {
    "reconciliation": Phrase(
        rf"\breconciliations?\b[^.]{{0,160}}\b{_HERE}\b|\b{_HERE}\b[^.]{{0,60}}\breconciliations?\b", re.IGNORECASE
    ),
    "balance_sheet": Phrase(rf"{_GIVEN}balance sheets?\b", re.IGNORECASE),
    "cash_flows": Phrase(rf"{_GIVEN}statements? of cash flows\b", re.IGNORECASE),
    "operations": Phrase(rf"{_GIVEN}statements? of (?:operations|income)\b", re.IGNORECASE),
    "measures": Phrase(
        r"\bsee [“\"]?(?:[\w-]+ ){0,4}non-gaap [\w ]{0,40}(?:below|section)\b|\bsee [“\"]non-gaap", re.IGNORECASE
    ),
    "call": Phrase(
        r"\b(?:call|webcast) (?:[\w-]+ ){0,4}(?:details|information) (?:[\w-]+ ){0,3}below\b", re.IGNORECASE
    ),
}
_WORDS = {
    "reconciliation": "a reconciliation", "balance_sheet": "a balance sheet", "cash_flows": "cash flows",
    "operations": "a statement of operations", "measures": "words on its measures", "call": "a section on the call",
}  # fmt: skip
_ALWAYS = {"legend", "about", "contacts", "call", "measures", "statement"}
_NAMED = {"reconciliation": "reconcil", "measures": "non-gaap", "call": "call"}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each statement that is not printed, and for the first words on what is not there."""
    sections = (*draft.release.release.before_dateline, *draft.release.closed_sections)
    printed = {str(one.statement.id) for one in sections if one.statement is not None}
    if len(sections) > 1:
        yield from _unprinted(draft, printed)
        yield from _lost(draft, {section.kind for section in sections})
    held = {section.kind for section in sections} | {
        table.statement.kind for table in draft.tables if table.field.partition(".")[2] in printed or "[" in table.field
    }
    for kind, pattern in _SPOKEN.items():
        if kind not in held and not _is_headed(draft, kind):
            yield from _spoken(draft, kind, pattern)


def _unprinted(draft: CheckedDraft, printed: set[str]) -> Iterator[Sighting]:
    for table in draft.tables:
        name = table.field.removeprefix("statements.")
        if name != table.field and name not in printed:
            yield Sighting(place_of_columns(draft, table), table.field, "is printed nowhere", "add a section statement")


def _lost(draft: CheckedDraft, kinds: set[str]) -> Iterator[Sighting]:
    """A sighting for each section that every quarter's release has, that the last one had, and that is not there."""
    last = draft.against or find_last(draft)
    had = {section.kind for section in last.release.closed_sections} if last is not None else set()
    for kind in sorted(had & _ALWAYS - kinds):
        message = "is missing, and the last release had one"
        yield Sighting(draft.release.release.headline.place(), kind, message, f"add a section {kind}")


def _is_headed(draft: CheckedDraft, kind: str) -> bool:
    """Whether a heading or the title of a table says that it is what is spoken of."""
    word = _NAMED.get(kind)
    return word is not None and any(
        word in passage.text.casefold() for passage in draft.passages if passage.role in TITLES
    )


def _spoken(draft: CheckedDraft, kind: str, pattern: Phrase) -> Iterator[Sighting]:
    for passage in draft.passages:
        if passage.role not in TITLES and (found := pattern.search(passage.text)) is not None:
            message = f"promises {_WORDS[kind]}, which the release has not"
            yield sight(passage, *found.span(), message, "add the section, or take the promise out")
            return
