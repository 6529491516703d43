"""A legend names a section or a year that its act does not have.

Flag for counsel.

What it flags:
    In a legend that speaks of forward-looking statements: a Private Securities Litigation Reform Act of another year
    than 1995, a Securities Act of another than 1933, a Securities Exchange Act of another than 1934, and a section of
    these two that is neither 27A of the first nor 21E of the second.

Why:
    15 USC 77z-2 is Section 27A of the Securities Act of 1933, and 15 USC 78u-5 Section 21E of the Securities Exchange
    Act of 1934; both came with the Private Securities Litigation Reform Act of 1995. The safe harbor does not depend on
    their names, but readers do. Which of them has to be named it does not decide.

Example:
    “Section 27A of the Securities Exchange Act of 1934”.

How to clear it:
    Correct section or year. If counsel lets it stand, waive D144 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import find_typed, sight

CODE = "D144"
NAME = "act-is-misnamed"
SEVERITY = Severity.COUNSEL

_FORWARD = re.compile(r"forward[- ]looking", re.IGNORECASE)
_ACTS = (
    (re.compile(r"(?i)\bSecurities\s+Litigation\s+Reform\s+Act\s+of\s+(?!1995\b)\d{4}"), "the Act is of 1995"),
    (re.compile(r"(?i)\bSecurities\s+Act(?:\s+of\s+|,\s+)(?!1933\b)(?:19|20)\d\d"), "the Securities Act is of 1933"),
    (re.compile(r"(?i)\bExchange\s+Act(?:\s+of\s+|,\s+)(?!1934\b)(?:19|20)\d\d"), "the Exchange Act is of 1934"),
    (
        re.compile(r"(?i)\bSection\s+(?!27A\b)2\d[A-Z]\b(?=\s+of\s+the\s+(?:U\.S\.\s+)?Securities\s+Act\b)"),
        "it is Section 27A of the Securities Act",
    ),
    (
        re.compile(
            r"(?i)\bSection\s+(?!21E\b)2\d[A-Z]\b(?=\s+of\s+the\s+(?:U\.S\.\s+)?(?:Securities\s+)?Exchange\s+Act\b)"
        ),
        "it is Section 21E of the Exchange Act",
    ),
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each act or section that there is not."""
    for passage in draft.passages:
        if passage.role == "legend" and (_FORWARD.search(passage.text) or "27A" in passage.text):
            for pattern, advice in _ACTS:
                for match in find_typed(passage, pattern):
                    yield sight(passage, *match.span(), "names an act that there is not", advice)
