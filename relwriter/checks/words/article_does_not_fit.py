"""A stands before a vowel, or an before a consonant.

What it flags:
    `a` before a number that begins with a vowel as it is spoken (8, 11, 18, 80 to 89, 800, 11,000), `an` before any
    other; `a` before a word in lower case that begins with a, e, i or o, and `an` before one that begins with a
    consonant. Words whose first letter is not spoken as it is written (hour, one, unit, European) are known; initials
    are left alone.

Why:
    The number is changed, or refers to a figure, and the article before it is of the last quarter: an 18% increase
    becomes a 12% increase, and the n stays.

Example:
    `a {{ revenue.change_pct }} increase`, where the change is 18%.

How to clear it:
    Correct the article, or word it without: `an increase of 18%`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W149"
NAME = "article-does-not-fit"
SEVERITY = Severity.WARNING

_VOWEL = Phrase(r"(?:8[0-9]{0,2}|1[18])(?:,[0-9]{3})*(?![0-9,])")
"""Numbers that are spoken with a vowel first: eight, eighty, eleven, eighteen thousand."""
_EITHER = Phrase(r"1,?[18][0-9]{2}(?![0-9,])|0")
"""Numbers that may be: eleven hundred, the eighteen-nineties."""
_NUMBER = Phrase(
    r"(?<![\w$€£.,'’/-])(?P<article>an?) (?:[$€£])?(?P<number>[0-9][0-9,]*)(?=[.%\s]|-[a-z])", re.IGNORECASE
)
_BEFORE = r"(?<![\w.,'’/&-])(?<!vitamin )(?<!hepatitis )(?<!series )(?<!class )(?<!type )(?<!plan )"
_SMALL = r"(?:one|once|oneself|and|are|each|if|in|into|of|on|or|is|it|as|at|even|either)\b"
_A = Phrase(
    rf"(?:{_BEFORE}a|(?:^|(?<=[.!?] ))A) (?P<word>(?!{_SMALL}|eu|ew|one[- ]|ones?\b|ois|oui|u)"
    r"[aeiou][a-z]{2,}|u(?:n[^i]|p[a-z]|l[a-z]|m[a-z])[a-z]+)"
)
_AN = Phrase(
    rf"(?:{_BEFORE}an|(?:^|(?<=[.!?] ))An) "
    r"(?P<word>(?!the\b|this\b|that\b)(?:[bcdfgjklmnpqrstvwyz]|h(?!our|onest|onou?r|eir|istor|erb)|eu|one\b|once\b"
    r"|uni(?:t|q|f|v|o|l)|us(?:e|u)|util)[a-z]*)(?=[ ,.-])"
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each article that does not fit what follows it."""
    for passage, match in find_everywhere(draft, _NUMBER):
        is_vowel = _VOWEL.match(match["number"]) is not None
        if is_vowel != (match["article"].casefold() == "an") and not _EITHER.match(match["number"]):
            yield _sighting(passage, match.start(), match.end(), is_vowel)
    for pattern, is_vowel in ((_A, True), (_AN, False)):
        for passage, match in find_everywhere(draft, pattern):
            yield _sighting(passage, match.start(), match.end(), is_vowel)


def _sighting(passage: Passage, start: int, end: int, is_vowel: bool) -> Sighting:
    right = "an" if is_vowel else "a"
    return sight(passage, start, end, f"has the wrong article: it is {right}", "correct the article")
