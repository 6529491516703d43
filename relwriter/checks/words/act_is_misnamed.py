"""A statute or a form is called by another year, section or name than it has.

What it flags:
    The Private Securities Litigation Reform Act of another year than 1995, the Securities Act of another than 1933,
    the Securities Exchange Act of another than 1934; Section 27A of the Exchange Act or 21E of the Securities Act;
    other acts that releases cite, by their years; an Annual Report on Form 10-Q, a Quarterly Report on Form 10-K, a
    Form 10K.

Why:
    The safe harbor rests on these words. They are copied from release to release, and an error with them.

Example:
    `Section 27A of the Securities Act of 1934`

How to clear it:
    Correct it, once and for all in the house file's legend.

Source:
    15 USC 77z-2 and 78u-5: Section 27A of the Securities Act of 1933 and Section 21E of the Securities Exchange Act of
    1934, which the Private Securities Litigation Reform Act of 1995 put there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W152"
NAME = "act-is-misnamed"
SEVERITY = Severity.ERROR

_YEARS = {
    r"(?:Private )?Securities Litigation Reform Act": "1995",
    r"(?<!Private )Securities Act": "1933",
    r"(?:Securities )?Exchange Act": "1934",
    r"Sarbanes[-–]Oxley Act": "2002",
    r"Investment Company Act": "1940",
    r"Inflation Reduction Act": "2022",
    r"Tax Cuts and Jobs Act": "2017",
    r"Internal Revenue Code": "1986",
    r"Dodd[-–]Frank[A-Za-z ,-]{0,60} Act": "2010",
}
_ACTS = "securities|exchange act|sarbanes|investment company|inflation|tax cuts|internal revenue|dodd"
_ACT = Phrase(rf"\b(?P<act>{'|'.join(_YEARS)}),? of (?P<year>[0-9]{{4}})\b", signs=_ACTS)
_SECTION = Phrase(
    r"\bSections? (?P<section>27A|21E|27E|21A|27 A|21 E|21F|27B) of (?:the )?"
    r"(?:U\.?S\.? )?(?P<act>Securities Exchange Act|Exchange Act|Securities Act)\b",
    signs="exchange act|securities act",
)
_HOLDS = {"27A": "Securities Act", "21E": "Securities Exchange Act"}
_FORM = Phrase(
    r"\b(?P<report>(?:[Aa]nnual|[Qq]uarterly|[Cc]urrent) [Rr]eports?) on (?P<form>Forms? (?:10-K|10-Q|8-K|20-F|6-K))\b",
    signs=" on form",
)
_OF_REPORT = {"annual": ("10-K", "20-F"), "quarterly": ("10-Q",), "current": ("8-K", "6-K")}
_UNHYPHENATED = Phrase(
    r"\bForms? (?P<form>10 ?[KQ]|8 ?K|20 ?F|6 ?K)\b", signs="10k|10 k|10q|10 q|8k|8 k|20f|20 f|6k|6 k"
)


_INTERIM = Phrase(
    r"\b(?:interim|condensed|half[- ]year)\b[^.]{0,120}\b(?:accordance|compliance|conformity) with (?:\w+ ){0,4}?"
    r"(?P<number>IAS (?!34\b)\d+)",
    re.IGNORECASE,
    signs="ias ",
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each statute, section and form that is named otherwise."""
    for passage, match in find_everywhere(draft, _ACT):
        real = next(year for act, year in _YEARS.items() if re.fullmatch(act, match["act"]))
        if match["year"] != real:
            yield sight(passage, *match.span("year"), "is not the year of this act", f"it is of {real}")
    for passage, match in find_everywhere(draft, _SECTION):
        holder = _HOLDS.get(match["section"])
        if holder is None or not holder.endswith(match["act"].removeprefix("Securities ")) or _is_other(holder, match):
            yield sight(
                passage, *match.span("section"), "is no safe harbor of this act", "it is 27A of 1933, 21E of 1934"
            )
    for passage, match in find_everywhere(draft, _FORM):
        forms = _OF_REPORT[match["report"].split()[0].casefold()]
        if not match["form"].endswith(forms):
            yield sight(passage, *match.span("form"), "is not the form of this report", f"it is Form {forms[0]}")
    for passage, match in find_everywhere(draft, _INTERIM):
        yield sight(passage, *match.span("number"), "is not the standard of interim statements", "it is IAS 34")
    for passage, match in find_everywhere(draft, _UNHYPHENATED):
        yield sight(passage, *match.span("form"), "is no form: its name has a hyphen", "write it as the SEC does")


def _is_other(holder: str, match: re.Match[str]) -> bool:
    """Whether the Exchange Act is named for the Securities Act, or the reverse."""
    return ("Exchange" in holder) != ("Exchange" in match["act"])
