"""A term is defined and then not used.

What it flags:
    A term in brackets and quotation marks that stands nowhere else in the release, tables included. Of several terms
    of the company, one that is used is enough. Legends, boilerplate and notes are not looked at.

Why:
    Its sentence was cut, or the text writes the words out. A definition without a use makes readers look for one.

Example:
    `annual recurring revenue (“ARR”)`, and no other ARR.

How to clear it:
    Leave the definition out, or use the term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.definitions import Definition, find_definitions
from relwriter.checks.wording.reading import LEGENDS, plain, sight
from relwriter.document.tree import plain_text, walk_contents

CODE = "W112"
NAME = "term-is-never-used"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each quoted definition of which no term is used outside definitions."""
    groups: dict[tuple[int, str], list[Definition]] = {}
    for found in find_definitions(draft):
        if found.quoted and found.passage.role not in LEGENDS | {"note"}:
            groups.setdefault((found.number, _bracket(found)), []).append(found)
    text = _text(draft)
    for terms in groups.values():
        if not any(term.is_word or _is_used(term, text) for term in terms):
            found = terms[0]
            yield sight(found.passage, found.start, found.end, "is defined, but never used", "leave the definition out")


def _bracket(found: Definition) -> str:
    """The bracket in which a term is defined."""
    return plain(found.passage)[found.passage.text.rfind("(", 0, found.start) : found.passage.text.find(")", found.end)]


def _text(draft: CheckedDraft) -> str:
    """All words of the release."""
    return "\n".join(plain_text(content) for content in walk_contents(draft.document))


def _is_used(found: Definition, text: str) -> bool:
    """Whether a term stands anywhere without quotation marks around it, in whatever letters."""
    pattern = re.compile(rf"(?<![\w\"“]){re.escape(found.term)}(?:s|es|['’]s?)?(?![\w\"”])", re.IGNORECASE)
    return pattern.search(text) is not None
