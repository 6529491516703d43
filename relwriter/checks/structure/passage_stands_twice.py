"""A sentence, a bullet or a paragraph stands twice.

What it flags:
    Two bullets, two paragraphs or two long sentences of one list or text with the same words; and a long
    paragraph that stands in another section already. Results that a later section repeats in a bullet or a
    sentence are left alone, and so are contacts and legends.

Why:
    Text is moved by copy and paste, and the first copy stays.

Example:
    The bullet on the dividend first in the list, and last in it once more.

How to clear it:
    Take one of the two out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.entered import find_entries
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import TITLES
from relwriter.model.entry import Entry
from relwriter.source import Place

CODE = "S104"
NAME = "passage-stands-twice"
SEVERITY = Severity.ERROR

_SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"’')]*(?=\s+[a-z“\"(])|$)", re.DOTALL)
_LONG = 60
"""Characters of a sentence that does not stand twice in a text by chance."""
_LONGER = 150
"""Characters of a paragraph that does not stand in two sections by chance."""
_COMPUTED = "the most directly comparable measure is"
"""What is said of each measure that does not say it itself."""
_LIST = re.compile(r"^.*\[(?=\d+\][^\[]*$)")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each passage that stands in the release already, or holds a sentence that does."""
    seen: dict[tuple[str, str], Passage] = {}
    for passage in draft.passages:
        if passage.role in TITLES or passage.role == "legend":
            continue
        units = list(_units(passage))
        first = next((found for unit in units if (found := seen.get(unit)) is not None), None)
        if first is None and len(set(units)) < len(units):
            first = passage
        if first is not None and passage.beginning is not None:
            yield _sighting(draft, passage, first)
        for unit in units:
            seen.setdefault(unit, passage)


def _units(passage: Passage) -> Iterator[tuple[str, str]]:
    """What must not stand twice, each with where not: in a list or text, or anywhere."""
    text = " ".join(passage.text.split()).casefold()
    found = _LIST.match(passage.field)
    listed = found[0] if found and found[0] != "sections[" else passage.field
    if passage.role == "bullet":
        if len(text.split()) > 1:
            yield listed, text
    elif len(text) >= _LONGER and passage.role != "note":
        yield "", text
    if passage.role != "bullet" and len(text) >= _LONG:
        said = (one[0] for one in _SENTENCE.finditer(text) if len(one[0]) >= _LONG)
        yield from ((listed, one) for one in said if not (passage.section == "measures" and one.startswith(_COMPUTED)))


def _sighting(draft: CheckedDraft, passage: Passage, first: Passage) -> Sighting:
    place, earlier = _entered_at(draft, passage), _entered_at(draft, first)
    related = (earlier,) if earlier is not None else ()
    message = "stands in the release already"
    return Sighting(place, passage.field, message, "take one of the two out", related=related)


def _entered_at(draft: CheckedDraft, passage: Passage) -> Place | None:
    """Where a passage was asked for, also one that is computed: the first entry of its field."""
    entries = find_entries(draft.release, (Entry,)) if passage.role == "bullet" else ()
    asked = (entry.place() for entry in entries if entry.field.startswith(passage.field))
    return next(asked, None) or passage.beginning
