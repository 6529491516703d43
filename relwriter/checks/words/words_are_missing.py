"""A sentence lacks a word or a number where words were taken out.

What it flags:
    Two articles in a row; an article, `our`, `its`, `their`, `than` or `and` right before the mark that ends a
    sentence or a bracket; an article or a possessive right before a preposition or a verb form (`the of`, `its was`);
    a verb or a preposition that wants an amount, right before a comma and `compared to` (`increased to, compared to
    $5`).

Why:
    Numbers are cut out to be replaced. A reader sees the hole, the writer sees what was there.

Example:
    `Revenue was, compared to $74.5 million a year ago.`

How to clear it:
    Put back what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import TITLES, find_everywhere, sight

CODE = "W154"
NAME = "words-are-missing"
SEVERITY = Severity.WARNING

_PATTERNS: tuple[re.Pattern[str] | Phrase, ...] = (
    re.compile(r"(?<![\w“\"‘'’/.-])(?P<hole>the|an|our|its|their|than|and|or) ?(?=[.;)](?:\s|$))"),
    re.compile(
        r"(?<![\w“\"‘'’/.-])(?P<hole>[Aa]n?|the|our|its|their) (?!(?P=hole)\b)(?:the|our|its|their|an) (?=[a-z])"
    ),
    re.compile(
        r"(?<![\w“\"‘'’/-])(?P<hole>[Tt]he|an|[Oo]ur|[Ii]ts|[Tt]heir) "
        r"(?:of|was|were|is|are|to|than|from|and|or|for|by|with) (?=[a-z$€£\d])"
    ),
    Phrase(
        r"(?<!\w)(?P<hole>(?:increased|decreased|rose|fell|grew|declined) (?:to|by|from)|of|to|totaled"
        r"|(?:was|were)(?! (?:up|down) )),? "
        r"(?=(?:(?:as )?compared (?:to|with)|versus|up from|down from|from [$€£])\b)",
        signs="compared to|compared with|versus|up from|down from|from $|from €|from £",
    ),
    Phrase(
        r"(?<!\w)(?P<hole>(?:increased|decreased|rose|fell|grew|declined) (?:to|by|from)"
        r"|(?:loss|income|revenues?|sales|increase|decrease) of) ?(?=[.,;])",
        signs="to.|to,|to;|by.|by,|by;|from.|from,|from;|of.|of,|of;|to .|to ,|to ;|by .|by ,|by ;|from .|from ,|from ;"
        "|of .|of ,|of ;",
    ),
)
_COMPARED = Phrase(r"(?:was|were) compared\b")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each hole."""
    if not draft.release.style.language.startswith("en"):
        return
    for pattern in _PATTERNS:
        for passage, match in find_everywhere(draft, pattern):
            is_verb = _COMPARED.match(passage.text, match.start()) is not None
            if passage.role not in TITLES and not is_verb:
                message = "has nothing after it that it asks for"
                yield sight(passage, *match.span("hole"), message, "put back what is missing")
