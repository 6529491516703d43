"""American and British spelling in one release.

What it flags:
    Words such as favourable and organised in a release in American English, and the reverse, where the release has
    words of both, or its `style.language` names the country. Names, which have capitals, are none.

Why:
    A release is written in one English; the other one is a text of an agency or of a subsidiary.

Example:
    `unfavorable currency effects` in the results and `favourable weather` in a quotation.

How to clear it:
    Spell it as the others, or say the language once: `style: {language: en-GB}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.manners import Manner, find_strays, typed_only
from relwriter.checks.wording.reading import has_words, read_words, sight
from relwriter.checks.wording.spelling import AMERICAN, BRITISH, pattern_of

CODE = "W127"
NAME = "spelling-is-mixed"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each word in the other spelling."""
    words, language = has_words(draft), draft.release.style.language
    given = "language" in draft.release.style.model_fields_set
    if not language.startswith("en") or not ((words & AMERICAN.keys() and words & BRITISH.keys()) or given):
        return
    american, british = _manners()
    house = american if language in ("en", "en-US") else british
    seen: set[tuple[str, str]] = set()
    for stray in typed_only(
        find_strays(read_words(draft), (american, british), house, given=given and language != "en")
    ):
        word = stray.passage.text[stray.start : stray.end]
        if (stray.passage.block, word) not in seen:
            seen.add((stray.passage.block, word))
            other = (AMERICAN | BRITISH)[word]
            message = f"is {stray.manner.example} spelling in a release in {stray.own.example} English"
            yield sight(stray.passage, stray.start, stray.end, message, f"spell it {other}")


@cache
def _manners() -> tuple[Manner, Manner]:
    return Manner("American", pattern_of(AMERICAN)), Manner("British", pattern_of(BRITISH))
