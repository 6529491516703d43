"""A text says how many points follow, and another number follows.

What it flags:
    A number in words before a colon, and points marked (1), (2) or (i), (ii) or (a), (b) after it, of which there are
    not so many; the same of names after a colon, a dash or in brackets: "two segments: Malt, Hops and Yeast."

Why:
    A point is added or struck, and the sentence before the colon stays.

Example:
    "In three Phase 2 trials: (1) as a booster, (2) in blood cancer."

How to clear it:
    Correct the number, or the points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.numerals import spell_out
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere

CODE = "N111"
NAME = "count-does-not-fit-list"
SEVERITY = Severity.ERROR

_COUNT = Phrase(
    r"\b(two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:(?!the|these|those|for|of|in|because)[\w-]+ ){0,4}?[\w-]+s: ?(?=\((?:1|i|a)\))",
    re.IGNORECASE,
    signs="(1)|(i)|(a)",
)
_NAME = (
    r"(?:the )?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3}"
    r"(?: (?:mine|plant|mill|project|facility|brand|business|segment|division))?(?: in [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
)
_NAMED = Phrase(
    r"\b([Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight) "
    r"(?:(?!the|these|those|for|of|in|because)[\w-]+ ){0,2}?[\w-]+s"
    r"(?:: | \(| [–—-]{1,2} |, (?=the [A-Z]))"
    rf"(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})(?=[.;)]| [–—-]{{1,2}} |$)"
)
_SERIES = {
    "1": [str(number) for number in range(1, 13)],
    "i": ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
    "a": list("abcdefghijkl"),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each count that its points do not have."""
    for passage in draft.passages:
        for match in _COUNT.finditer(passage.text) if passage.has_prose else ():
            said, found = int(spell_out(match[1])), _count(passage.text, match.end())
            if said != found:
                message = "is not how many points follow"
                figures = f"'{match[1]}', and {found} points follow"
                place = passage.place(match.start(1))
                yield Sighting(
                    place, passage.field, message, "correct the number, or the points", figures, len(match[1])
                )
    yield from _names(draft)


def _names(draft: CheckedDraft) -> Iterator[Sighting]:
    """Counts before names, of which there are more or fewer, though some have an "and" of their own; twice as many may
    be cities with their states."""
    for passage, match in find_everywhere(draft, _NAMED):
        said, names = int(spell_out(match[1])), re.split(r", (?:and )?| and ", match["names"])
        least = len(match["names"].split(", ")) + (" and " in match["names"] and ", and " not in match["names"])
        if not (least <= said <= len(names) or len(names) == 2 * said) and len(set(names)) == len(names):
            message, advice = "is not how many names follow", "correct the number, or the names"
            figures = f"'{match[1]}', and {len(names)} follow"
            yield Sighting(
                passage.place(match.start(1)), passage.field, message, advice, figures, len(match[1]), Severity.WARNING
            )


def _count(text: str, start: int) -> int:
    """How many marks follow one another from the first on."""
    series = _SERIES[text[start + 1]]
    count, position = 0, start
    for mark in series:
        position = text.find(f"({mark})", position)
        if position < 0:
            break
        count += 1
    return count
