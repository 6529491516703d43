"""No space after a full stop, a comma or a bracket, or before an opening bracket.

What it flags:
    A full stop between a word in lower case and one with a capital, a comma or semicolon between letters, a bracket
    that touches the word before or after it, and two words that ran into each other (forthe, netincome). Addresses,
    names of products with marks in them, and plurals in brackets are none.

Why:
    Two texts were put together, or a space was lost on the way through a mail.

Example:
    `Revenue rose.Orders fell,too.`

How to clear it:
    Type the space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.joined import part
from relwriter.checks.wording.lone_words import find_words
from relwriter.checks.wording.reading import find_everywhere, is_typed, sight

CODE = "W120"
NAME = "space-is-missing"
SEVERITY = Severity.WARNING

_PLACES = (
    r"[a-z]{2}\.(?=[A-Z][a-z]*(?:[\s,]|$))",
    r"[a-z]{2}\.(?=[A-Z]{2,}(?:[A-Z0-9]*-[A-Z0-9]|\s[a-z]))",
    r"\b[ap]\.m\.(?=[A-Za-z])",
    r"[a-z]{2}[,;](?=[A-Za-z])",
    r"\d,(?=[A-Za-z])",
    r"[a-z]{2}:(?=[A-Z][a-z])",
    r"\w\)(?=[A-Za-z]{2})",
    r"[a-z]{3}(?=\((?![a-z]{1,3}\))[A-Za-z]{2})",
    r"[a-z]{3}(?=“[A-Za-z])",
    r"[a-z]{3}(?=\$[(\d])",
    r"%(?=[A-Za-z])",
    r"[,.]”(?=[A-Za-z])",
)
_SHORTEST = 4
"""Letters of a word that may be two."""
_MISSING = Phrase("|".join(_PLACES))
_RUN_ON = Phrase(r"[.,;:)%”][A-Za-z]|[a-z][(“$]")
"""What each of these places holds."""
_BEHIND_ADDRESS = Phrase(r"(?:\bhttps?://|\bwww\.)[a-z0-9./_-]*[a-z0-9]\.(?=[A-Z][a-z]+ [a-z])", signs="http|www.")
_ADDRESS = Phrase(r"\S*(?:@|www\.|https?:|//|\.(?:com|org|net|gov|io|example)\b)\S*", re.IGNORECASE)
_DOTTED = Phrase(r"(?:\.(?:com|net|ai|io)\b|Clinical\.Trials|ClinicalTrials)", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each space that is missing."""
    for passage, match in find_everywhere(draft, _MISSING, hint=_RUN_ON):
        word = _word_around(passage.text, match.start())
        if not _ADDRESS.fullmatch(word) and not _DOTTED.search(word):
            end = min(len(passage.text), match.end() + 1)
            yield sight(passage, match.start(), end, "has no space between two words", "type one")
    for passage, match in find_everywhere(draft, _BEHIND_ADDRESS):
        yield sight(passage, match.end() - 1, match.end() + 1, "has no space between two words", "type one")
    if draft.release.style.language.startswith("en"):
        yield from _find_joined(draft)


def _find_joined(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each two words that ran into each other."""
    for word, places in find_words(draft).items():
        if len(word) >= _SHORTEST and (pair := part(word.lower())):
            for passage, start in places:
                if is_typed(passage, start, start + len(word)):
                    advice = f"write {' '.join(pair)}"
                    yield sight(passage, start, start + len(word), "has no space between two words", advice)


def _word_around(text: str, offset: int) -> str:
    """The characters around an offset up to the next spaces."""
    start = max(text.rfind(" ", 0, offset), text.rfind("\u00a0", 0, offset)) + 1
    end = text.find(" ", offset)
    return text[start : end if end >= 0 else len(text)]
