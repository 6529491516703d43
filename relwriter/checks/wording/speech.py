"""Speech in prose: verbs of saying, and who is named as the speaker."""

from __future__ import annotations

import re

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.phrase import Phrase
from relwriter.model.company import Person

VERBS = (
    "said|says|added|adds|continued|continues|commented|comments|noted|notes|stated|states|concluded|concludes|remarked"
    "|explained|explains|observed|declared|told|wrote|writes|replied|emphasized|emphasised|highlighted|reflected"
)
SAYS = Phrase(rf"\b(?:{VERBS}|according to|as follows|in the words of)\b", re.IGNORECASE)
"""A verb of saying, or what stands for one."""

HONORIFIC = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof)\."
_SHARE_OF_SMALL = 2
_LEAST_WORDS = 5


def is_sentence(words: str) -> bool:
    """Whether quoted words are speech: five words or more, a capital first, a mark of punctuation last, and most words
    in lower case, as the title of a section cited has not."""
    found = re.findall(r"[A-Za-z][\w'’-]*", words)
    if len(found) < _LEAST_WORDS or not re.match(r"[A-Z]", words.strip()) or not re.search(r"[.,!?…]$", words.strip()):
        return False
    return sum(word[0].islower() for word in found) * _SHARE_OF_SMALL > len(found)


def names_of(person: Person) -> list[str]:
    """How somebody may be named: in full, by surname, by first name."""
    given = [str(person.name), str(person.short or ""), str(person.surname), str(person.first_name)]
    return sorted({name for name in given if name}, key=lambda name: (-len(name), name))


def attribution_of(draft: CheckedDraft) -> re.Pattern[str] | None:
    """`said Tony Liu`, `Mr. Liu added`, for anybody of the release's people; None where there are none."""
    people = draft.release.people.values()
    names = "|".join(re.escape(name) for person in people for name in names_of(person))
    if not names:
        return None
    someone = rf"(?:{HONORIFIC}\s+)?(?:{names})\b"
    return re.compile(rf"\b(?:(?:{VERBS})\s+{someone}|{someone}(?:,[^.“”\"]{{0,80}},)?\s+(?:{VERBS}))\b")
