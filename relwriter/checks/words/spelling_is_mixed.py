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

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.manners import Manner, Stray, find_strays, typed_only
from relwriter.checks.wording.reading import count_words, read_words, sight
from relwriter.checks.wording.spelling import AMERICAN, BRITISH, pattern_of

CODE = "W127"
NAME = "spelling-is-mixed"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each word in the other spelling, once a block."""
    language = draft.release.style.language
    given = "language" in draft.release.style.model_fields_set and language != "en"
    words = count_words(draft).keys()
    american = Manner("American", pattern_of(words & AMERICAN.keys()))
    british = Manner("British", pattern_of(words & BRITISH.keys()))
    if not language.startswith("en"):
        return
    house = american if language in ("en", "en-US") else british
    found = typed_only(find_strays(read_words(draft), (american, british), house, given=given))
    first = {(stray.passage.block, _word(stray)): stray for stray in reversed(list(found))}
    yield from (_sighting(stray) for stray in first.values())


def _word(stray: Stray) -> str:
    return stray.passage.text[stray.start : stray.end]


def _sighting(stray: Stray) -> Sighting:
    message = f"is {stray.manner.example} spelling in a release in {stray.own.example} English"
    return sight(stray.passage, stray.start, stray.end, message, f"spell it {(AMERICAN | BRITISH)[_word(stray)]}")
