"""A word of everyday use in releases is misspelled.

What it flags:
    A common misspelling (recieved, occured, teh) of codespell's dictionary, and a word that is a slip of the hand away
    from one that releases are made of (financial, quarter, statement), from a month or a weekday: a letter left out,
    doubled, put in, or swapped with its neighbour, in long words also a wrong one. Words that stand three times are
    meant. And abbreviations whose letters are shuffled: EBIDTA, GAPP, chronic obstructive pulmonary disease (CPOD);
    and a word of an office beside another one: Cheif Executive Officer.

Why:
    A release is typed at night, and no spelling checker reads YAML.

Example:
    `the third quater of 2026`.

How to clear it:
    Correct it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.definitions import is_shuffled
from relwriter.checks.wording.lone_words import find_words
from relwriter.checks.wording.misspellings import correct
from relwriter.checks.wording.names import count_slips
from relwriter.checks.wording.offices import WORDS as OFFICE_WORDS
from relwriter.checks.wording.reading import TITLES, count_words, find_everywhere, is_typed, sight
from relwriter.checks.wording.spelling import AMERICAN, BRITISH
from relwriter.checks.wording.vocabulary import NAMES_OF_DAYS, REAL, WORDS

CODE = "W150"
NAME = "word-is-misspelled"
SEVERITY = Severity.ERROR

_SHUFFLED = Phrase(
    r"\b(?:EBIDTA|EBTIDA|EBITADA?|EDITDA|EBDITA|EBITDDA|EBBITDA|EIBTDA|BEITDA|GAPP|GGAP|AGAP|GAAAP|NASADQ|NASDQ|NADSAQ|NASADAQ"
    r"|IFSR|IRFS)\b",
    signs="ebidta|ebtida|ebitad|editda|ebdita|ebitdda|ebbitda|eibtda|beitda|gapp|ggap|agap|gaaap|nasadq|nasdq|nadsaq"
    "|nasadaq|ifsr|irfs",
)
_DEFINED = Phrase(r"\([\"“]?([A-Z]{3,6})s?,?[\"”]?\)")
_FOREIGN = frozenset(("ISO", "UTC", "OIV", "FIA", "IOC"))
"""Abbreviations in the order of another language."""
_OFTEN = 3
_SHORTEST = 5
"""Letters of a word that is held against the vocabulary: shorter ones are near too many others."""
_LONG = 9
"""Letters of a word in which a wrong letter makes no other word."""
_ADVICE = "correct the spelling"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each word that nearly is one."""
    if not draft.release.style.language.startswith("en"):
        return
    yield from _find_misspelled(draft)
    for passage, match in find_everywhere(draft, _DEFINED):
        if match[1] not in _FOREIGN and is_shuffled(match[1], passage.plain[: match.start()]):
            yield sight(passage, *match.span(1), "has its letters in another order than its words", _ADVICE)
    for passage, match in find_everywhere(draft, _SHUFFLED):
        yield sight(passage, *match.span(), "has its letters in another order", _ADVICE)


def _find_misspelled(draft: CheckedDraft) -> Iterator[Sighting]:
    counted: Counter[str] = Counter()
    for word, count in count_words(draft).items():
        counted[word.casefold()] += count
    for word, places in find_words(draft).items():
        for passage, start in places if counted[word.casefold()] < _OFTEN else ():
            end = start + len(word)
            right = _correct(word, _is_plain(passage, start, end)) or _of_office(passage.text, start, end)
            if right and is_typed(passage, start, end):
                yield sight(passage, start, end, "is no word, and nearly one", f"write {right}, if that is meant")


def _is_plain(passage: Passage, start: int, end: int) -> bool:
    """Whether a word is no name: in small letters, alone at the begin of a sentence, or in a title."""
    text = passage.text
    if text[start:end].islower() or passage.role in TITLES:
        return True
    before = text[:start].rstrip(' \u00a0“"(')
    is_first = not before or before[-1] in ".!?:;•"
    return is_first and not text[end:].lstrip()[:1].isupper()


def _correct(word: str, is_plain: bool) -> str | None:
    """What is meant by a word that is none; nothing for one that is right, or may be a name."""
    small = word.lower()
    if word[0].isupper() and word not in NAMES_OF_DAYS and (day := _nearest(word)) in NAMES_OF_DAYS:
        return day
    if not is_plain or small in WORDS or small in REAL or small in AMERICAN or small in BRITISH:
        return None
    if len(small) >= _SHORTEST:
        return correct(small) or _nearest(small)
    right = correct(small)
    return right if word.islower() or sorted(small) == sorted(right) else None  # Ines and Gage are names


def _of_office(text: str, start: int, end: int) -> str | None:
    """The word of an office that a capital word beside another one nearly is: Cheif Executive Officer."""
    word = text[start:end].lower()
    if not text[start].isupper() or len(word) < _SHORTEST or word in OFFICE_WORDS:
        return None
    beside = [*text[:start].split()[-1:], *text[end:].split()[:1]]
    if not any(one.strip(".,;").lower() in OFFICE_WORDS for one in beside):
        return None
    near = OFFICE_WORDS.intersection(_slips_of(word))
    return next((known.title() for known in sorted(near) if _is_slip(word, known)), None)


@cache
def _nearest(word: str) -> str | None:
    """The known word that is a slip away, with the same first letter, and the same last one unless it is swapped."""
    is_name = word[0].isupper()
    near = {day for day in NAMES_OF_DAYS if day[0] == word[0]} if is_name else WORDS.intersection(_slips_of(word))
    return next((known for known in sorted(near) if _is_slip(word, known)), None)


def _is_slip(word: str, known: str) -> bool:
    is_swap = sorted(word) == sorted(known)
    is_framed = word[0] == known[0] and (is_swap or word[-1] == known[-1])
    if word == known or not is_framed or count_slips(word, known, 1) > 1:
        return False
    return is_swap or len(word) != len(known) or len(known) >= _LONG


def _slips_of(word: str) -> Iterator[str]:
    """What a word may have been before a letter was left out, added or changed in it, or two were swapped; the first
    letter stays, and so does the last one but for a swap."""
    for at in range(1, len(word) + 1):
        before, behind = word[:at], word[at:]
        yield before + behind[1:]
        yield before[:-1] + behind[:1] + before[-1:] + behind[1:]
        for letter in ascii_lowercase if behind else word[-1]:
            yield before + letter + behind
            yield before + letter + behind[1:]
