"""A legend on forward-looking statements has been the same for four quarters or more.

Flag for counsel.

What it flags:
    With `--history`: a legend on forward-looking statements that is word for word that of each of four or more earlier
    releases in a row, days, quarters and references apart. An earlier release is read as it was written beside its
    file; without that output its legend is compared only if it stands in another file, since a house file says today
    what it need not have said then.

Why:
    15 USC 78u-5(c)(1)(A)(i) protects statements with meaningful cautionary words, and courts have called words that
    stay while the risks change boilerplate. Whether the risks have changed it does not decide.

Example:
    The legend of last year's first quarter, still without the plant that closed since.

How to clear it:
    Bring its risks up to date with the outlook and the filings. If counsel has looked at it, waive D128 with the day,
    and with `until`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from relwriter.checks.constancy import steady
from relwriter.checks.draft import CheckedDraft, Past
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import plain
from relwriter.model.release import Release
from relwriter.model.sections.paragraphs import Legend

CODE = "D128"
NAME = "legend-is-unchanged"
SEVERITY = Severity.COUNSEL

_QUARTERS = 4


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each legend that stayed for so many releases in a row."""
    pasts = sorted(draft.history, key=_age, reverse=True)
    for legend in _forward(draft.release) if pasts else ():
        count = _count(draft, legend, pasts)
        if count >= _QUARTERS:
            message = f"has been the same in the last {count} releases"
            yield Sighting(legend.text[0].place(), legend.text[0].field, message, "bring the risks up to date")


def _age(past: Past) -> tuple[int, int]:
    return past.release.period.year, past.release.period.ends_after


def _count(draft: CheckedDraft, legend: Legend, pasts: list[Past]) -> int:
    """In how many releases in a row, back from this one, a legend is the same."""
    for count, past in enumerate(pasts):
        if not _is_same(draft, legend, past):
            return count
    return len(pasts)


def _is_same(draft: CheckedDraft, legend: Legend, past: Past) -> bool:
    if past.published:
        words = [plain(one) for one in draft.passages if _is_of(one, legend)]
        return bool(words) and all(steady(text) in steady(past.published) for text in words)
    house = _house(draft.release, legend)
    held = [one for one in _forward(past.release) if not house or _house(past.release, one) != house]
    return steady(_words(legend)) in {steady(_words(one)) for one in held}


def _is_of(passage: Passage, legend: Legend) -> bool:
    """Whether a passage is a paragraph of a legend."""
    section = legend.text[0].field.partition(".text")[0]
    return passage.role == "legend" and passage.field.startswith(f"{section}.text")


def _forward(release: Release) -> list[Legend]:
    legends = (section.legend for section in release.closed_sections if section.legend is not None)
    return [one for one in legends if re.search(r"(?i)forward[- ]looking", _words(one))]


def _house(release: Release, legend: Legend) -> Path | None:
    """The house file that a legend stands in; None for one in the release's own file."""
    place, own = legend.text[0].place(), release.release.headline.place()
    return Path(place.file).resolve() if place and own and place.file != own.file else None


def _words(legend: Legend) -> str:
    return " ".join(map(str, filter(None, (legend.title, *legend.text))))
