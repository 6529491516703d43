"""A name that is nearly one that the release knows.

What it flags:
    A name typed in prose, a contact or a table that differs by a slip of the hand from the company's, a person's or a
    term's, at the beginning of a sentence too if the company is called by one word; and a capitalised word that stands
    once where another, a slip apart, stands at least three times. A code such as that of a drug that stands once, where
    the same with two digits swapped stands more often.

Why:
    The spelling checker does not know names, and the person quoted reads the release first.

Example:
    `Mr. Lui added` where `people` say Tony Liu.

How to clear it:
    Correct the letters, or refer to the name: `{{ people.tony-liu.short }}`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.names import TOKEN, bare, is_slip, known_names, surnames
from relwriter.checks.wording.reading import find_typed, read_words, sight
from relwriter.checks.wording.speech import HONORIFIC, VERBS

CODE = "W109"
NAME = "name-is-misspelled"
SEVERITY = Severity.ERROR

_LONG = 6
_OFTEN = 3
_SAYING = f"{VERBS}|mr.|mrs.|ms.|mx.|dr.|prof."
_TITLED = Phrase(rf"(?:{HONORIFIC}\s+|\b(?:{VERBS})\s+)([A-Z][a-z][\w-]+)", signs=_SAYING)
_SPEAKING = Phrase(rf"(?:[,!?]['’]?[”\"]\s+|^)([A-Z][a-z][\w-]+)(?=\s+(?:{VERBS})\b)", signs=VERBS)
_MIDDLE = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-zA-Z]{5,}|[A-Z]{5})(?![\w-]|\.\w)")
_AT_START = re.compile(r"(?:^|(?<=[.:;!?“\"(] )|(?<=[“\"(]))[A-Z][a-zA-Z]{4,}(?![\w-]|\.\w)")
_CODE = re.compile(r"\b([A-Z]{2,6})[- ]?([0-9]{3,5})\b(?![.,]\d|[-/]\d)")
_ALIKE = frozenset(("EBIT", "EBITA", "EBITDA", "EBITDAR", "EBITDAX", "NASDAQ"))
"""Words in capitals that are slips of one another, and each right."""
_ADDRESS = re.compile(r"\S*(?:@|www\.|://)\S*|\b[\w-]+(?:\.[\w-]+)+\b")
_ADVICE = "correct it, or refer to the name"


class _Names:
    """The words of a release as names are held against them."""

    def __init__(self, draft: CheckedDraft):
        self.known = {tuple(map(bare, name.split())) for name in known_names(draft)}
        self.own = {word for name in self.known for word in name if len(word) >= _LONG and word[:1].isupper()}
        self.firm = {word for word in self.own if (word,) in self.known}
        self.counted = _count(draft)
        self.often = [
            word
            for word, count in self.counted.items()
            if count >= _OFTEN and len(word) >= _LONG and word[:1].isupper() and not self.counted[word.lower()]
        ]
        self.last = surnames(draft)
        self.codes = Counter(one.groups() for passage in read_words(draft) for one in _CODE.finditer(passage.plain))
        self.several: dict[int, list[tuple[str, ...]]] = {}
        for name in self.known:
            if len(name) > 1:
                self.several.setdefault(len(name), []).append(name)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each name that nearly is a known one."""
    names = _Names(draft)
    for passage in read_words(draft):
        seen: set[int] = set()
        spans = (
            *_several(passage, names),
            *_titled(passage, names.last),
            *_single(passage, names),
            *_coded(passage, names),
        )
        for start, end in spans:
            if start not in seen:
                seen.add(start)
                yield sight(passage, start, end, "is nearly a name of this release", _ADVICE)


def _several(passage: Passage, names: _Names) -> Iterator[tuple[int, int]]:
    """Spans of words that are a known name of two words or more, but for a slip in one of them."""
    tokens = list(find_typed(passage, TOKEN))
    words = [bare(token.group()) for token in tokens]
    for size, alike in names.several.items():
        for first in range(len(tokens) - size + 1):
            found = tuple(words[first : first + size])
            gap = tokens[first + size - 1].end() - tokens[first].start() - sum(len(word) for word in found)
            if found not in names.known and gap <= 2 * size and any(_is_nearly(found, name) for name in alike):
                yield tokens[first].start(), tokens[first + size - 1].end()


def _is_nearly(found: tuple[str, ...], name: tuple[str, ...]) -> bool:
    different = [(one, other) for one, other in zip(found, name, strict=True) if one != other]
    return len(different) == 1 and different[0][0][:1].isupper() and is_slip(*different[0])


def _titled(passage: Passage, last: set[str]) -> Iterator[tuple[int, int]]:
    """Names after an honorific, or beside a verb of saying, that are nearly the surname of somebody known."""
    if not last:
        return
    for match in (*find_typed(passage, _TITLED), *find_typed(passage, _SPEAKING)):
        word = bare(match[1])
        if word not in last and any(is_slip(word, known) for known in last):
            yield match.span(1)


def _single(passage: Passage, names: _Names) -> Iterator[tuple[int, int]]:
    """Capitalised words that stand once, where another that is a slip apart stands often, or names the company."""
    counted = names.counted
    for match in find_typed(passage, _AT_START) if names.firm else ():
        word = bare(match.group())
        if (
            word not in names.own
            and counted[word] == 1
            and not counted[word.lower()]
            and any(is_slip(word, one) for one in names.firm)
        ):
            yield match.span()
    for match in find_typed(passage, _MIDDLE):
        word = bare(match.group())
        if word in names.own or counted[word] > 1 or counted[word.lower()]:
            continue
        if any(is_slip(word, one) and not counted[one.lower()] for one in names.own) or _is_variant(word, names.often):
            yield match.span()


def _coded(passage: Passage, names: _Names) -> Iterator[tuple[int, int]]:
    """Codes such as those of drugs and models that stand once, where one with two digits swapped stands more often."""
    for match in find_typed(passage, _CODE) if names.codes else ():
        if names.codes[match.groups()] == 1 and any(
            count > 1 and name == match[1] and number != match[2] and sorted(number) == sorted(match[2])
            for (name, number), count in names.codes.items()
        ):
            yield match.span()


def _is_variant(word: str, often: Sequence[str]) -> bool:
    if word.isupper():
        return word not in _ALIKE and any(
            other.isupper() and other[0] == word[0] and other not in _ALIKE and is_slip(word, other) for other in often
        )
    return word[1:].islower() and any(
        other[0] == word[0] and not other.startswith(word) and not word.startswith(other) and is_slip(word, other)
        for other in often
    )


def _count(draft: CheckedDraft) -> Counter[str]:
    """How often each word stands, the letters as they are."""
    text = " ".join(passage.text for passage in read_words(draft))
    return Counter(re.findall(r"[A-Za-z][\w-]*", _ADDRESS.sub(" ", text)))
