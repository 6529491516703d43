"""Somebody is named by surname or first name before readers know who it is.

What it flags:
    A first quotation with `form: short`, `surname` or `first-name`, and a “Mr. Liu” in prose, where the full name has
    not stood before; and a “Mr. Berg” who says or does something and whom nothing in the release names in full.

Why:
    Sections move from quarter to quarter, and the quotation that introduced the speaker goes below the one that did
    not.

Example:
    `Ms. Roe added, “Orders rose.”` above `“We grew,” said Jane Roe, Chief Executive Officer.`

How to clear it:
    Leave out `form`, so that the first quotation names them in full, or move the sections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.names import surnames
from relwriter.checks.wording.reading import TITLES, find_everywhere, sight
from relwriter.checks.wording.speech import HONORIFIC, VERBS
from relwriter.model.company import Person
from relwriter.model.sections.quotes import Quote

CODE = "W107"
NAME = "speaker-is-not-introduced"
SEVERITY = Severity.WARNING


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each person whose short form stands before the full name."""
    for person in draft.release.people.values():
        found = _find(draft, person)
        if found is not None:
            yield found
    yield from _strangers(draft)


def _strangers(draft: CheckedDraft) -> Iterator[Sighting]:
    """Surnames behind an honorific that stand nowhere behind another name; brands are called Mr. too, and say
    nothing."""
    known = surnames(draft)
    for passage, match in find_everywhere(draft, _STRANGER):
        surname = match["surname"] or match["said"]
        between = r"(?: [A-Z]\.| [a-z]{1,3}){0,2}"
        full = re.compile(rf"\b(?!(?:{_HONORIFICS})\b)[A-Z][\w.’'-]*{between} {re.escape(surname)}\b")
        if surname not in known and not any(full.search(one.plain) for one in draft.passages):
            message, advice = "is named by a short form, and nowhere in full", "introduce them by name and title first"
            yield sight(passage, passage.plain.rindex("M", 0, match.end() - len(surname)), match.end(), message, advice)


_HONORIFICS = "Mr|Mrs|Ms"
_SURNAME = r"[A-Z][a-z][\w’'-]*"
_STRANGER = Phrase(
    rf"\b(?:{_HONORIFICS})\. (?P<surname>{_SURNAME})"
    rf"(?= (?:{VERBS}|joins|joined|succeeds|served|will (?:join|succeed|serve|lead|retire|report))\b)"
    rf"|(?<= )(?:{VERBS}) (?:{_HONORIFICS})\. (?P<said>{_SURNAME})(?! [A-Z])",
    signs="mr. |mrs. |ms. ",
)


def _find(draft: CheckedDraft, person: Person) -> Sighting | None:
    name = str(person.name)
    for passage in (one for one in draft.passages if one.role not in TITLES):
        full = passage.text.find(name)
        short = _short_form(person, passage.role == "quote" and passage.speaker).search(passage.text)
        if short and (full < 0 or short.start() < full):
            return _sighting(draft, passage, short)
        if full >= 0:
            return None
    return None


def _sighting(draft: CheckedDraft, passage: Passage, short: re.Match[str]) -> Sighting:
    """A sighting at the typed words, or for an attribution at who is quoted."""
    message, advice = (
        "is named by a short form before the full name has stood",
        "introduce them by name and title first",
    )
    for section in (*draft.release.release.before_dateline, *draft.release.closed_sections):
        quote = section.content
        if isinstance(quote, Quote) and quote.says[0].field == passage.field and str(quote.by) == passage.speaker:
            return Sighting(quote.by.place(), quote.by.field, message, advice)
    return sight(passage, *short.span(), message, advice)


def _short_form(person: Person, speaking: object) -> re.Pattern[str]:
    """An honorific with the surname; in a quotation's attribution the surname or first name too."""
    surname = re.escape(str(person.surname))
    forms = [rf"{HONORIFIC}\s+{surname}\b"]
    if speaking:
        verbs = r"(?:said|added|continued|commented|noted|stated|concluded)"
        first = re.escape(str(person.first_name))
        forms += [rf"(?<=[”\"] ){first}(?= {verbs}\b)", rf"(?<=[”\"] ){surname}(?= {verbs}\b)"]
        forms += [rf"^(?:{first}|{surname})(?= {verbs}\b)"]
    return re.compile("|".join(forms))
