"""A legend on forward-looking statements has been the same for four quarters or more.

Flag for counsel.

What it flags:
    With `--history`: a legend on forward-looking statements that is word for word that of each of four or more earlier
    releases in a row, days and references apart.

Why:
    15 USC 78u-5(c)(1)(A)(i) protects statements with meaningful cautionary words, and courts have called words
    that stay while the risks change boilerplate. Whether the risks have changed it does not decide.

Example:
    The legend of last year's first quarter, still without the plant that closed since.

How to clear it:
    Bring its risks up to date with the outlook and the filings. If counsel has looked at it, waive D128 with the day,
    and with `until`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.model.release import Release
from relwriter.model.sections.paragraphs import Legend

CODE = "D128"
NAME = "legend-is-unchanged"
SEVERITY = Severity.COUNSEL

_QUARTERS = 4


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each legend that stayed for so many releases in a row."""
    pasts = sorted(
        (past.release for past in draft.history), key=lambda one: (one.period.year, one.period.ends_after), reverse=True
    )
    for legend in _forward(draft.release):
        count = 0
        for past in pasts:
            if _alike(legend) not in {_alike(one) for one in _forward(past)}:
                break
            count += 1
        if count >= _QUARTERS:
            message = f"has been the same in the last {count} releases"
            yield Sighting(legend.text[0].place(), legend.text[0].field, message, "bring the risks up to date")


def _forward(release: Release) -> list[Legend]:
    legends = (section.legend for section in release.closed_sections if section.legend is not None)
    return [one for one in legends if re.search(r"(?i)forward[- ]looking", _words(one))]


def _words(legend: Legend) -> str:
    return " ".join(map(str, filter(None, (legend.title, *legend.text))))


def _alike(legend: Legend) -> str:
    """The letters of a legend, without days and references."""
    text = re.sub(
        r"\{\{.*?\}\}|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d+",
        "",
        _words(legend),
    )
    return " ".join(re.findall(r"[a-z]+", text.lower()))
