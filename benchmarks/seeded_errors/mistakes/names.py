"""Names and terms: misspelt, doubled, defined twice or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from random import Random

from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Passage

_DEFINED = re.compile(
    r" \((?:the |collectively,? |together,? )?[“\"]([^”\"]{2,40}?),?[”\"](?: or (?:the )?[“\"][^”\"]+[”\"])?\)"
)
_ABBREVIATED = re.compile(r" \(([A-Z][A-Z&/]{1,5}s?)\)")
_HONORIFICS = {"Mr.": "Ms.", "Ms.": "Mr.", "Mrs.": "Mr.", "Dr.": "Mr."}


def misspell(word: str, random: Random) -> str:
    """A word with two of its inner letters swapped, one of them lost, or one doubled."""
    inner = [
        i for i in range(1, len(word) - 2) if word[i].isalpha() and word[i + 1].isalpha() and word[i] != word[i + 1]
    ]
    at = random.choice(inner or [max(0, len(word) - 2)])
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return random.choice([swapped, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]])


def _words(script: Manuscript, words: Iterable[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    found = [word for word in words if len(word) > 3]
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in found)) if found else None
    for passage in script.passages:
        for match in pattern.finditer(passage.text) if pattern else ():
            if passage.text.rfind("{{", 0, match.start()) <= passage.text.rfind("}}", 0, match.start()):
                yield passage, match


def _put(passage: Passage, match: re.Match[str], words: str) -> Mistake:
    return Mistake((passage.become(*match.span(), words),), match.group(), words)


def _misspell_person(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A speaker's name, misspelt where it is typed."""
    surnames = {str(person.name).split()[-1] for person in script.release.people.values()}
    for passage, match in _words(script, sorted(surnames)):
        yield _put(passage, match, misspell(match.group(), random))


def _misspell_company(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The company's name, misspelt where it is typed."""
    name = str(script.release.company.headline_name).split(",")[0]
    for passage, match in _words(script, [name]):
        first = max(name.split(), key=len)
        yield _put(passage, match, match.group().replace(first, misspell(first, random)))


def _mistake_symbol(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A wrong symbol of the exchange."""
    for listing in script.release.company.listings:
        symbol = str(listing.symbol)
        for passage in script.passages:
            for match in re.finditer(rf"(?<=: ){re.escape(symbol)}(?=[);,])", passage.text):
                yield _put(passage, match, symbol[:-2] + symbol[-1] + symbol[-2])


def _turn_honorific(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Mr. for Ms."""
    for person in script.release.people.values():
        surname = re.escape(str(person.name).split()[-1])
        for passage in script.passages:
            for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, _HONORIFICS))}) (?={surname})", passage.text):
                yield _put(passage, match, f"{_HONORIFICS[match.group().strip()]} ")


def _double_title(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A speaker's title twice, or a title again where the name stands the second time."""
    for person in script.release.people.values():
        title = str(person.titles[0]) if person.titles else ""
        for passage in script.passages:
            for match in re.finditer(re.escape(title), passage.text) if title else ():
                yield _put(passage, match, f"{title} and {title}")


def _mistake_title(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Another office than the speaker's."""
    turned = {"Executive": "Financial", "Financial": "Executive", "CEO": "CFO", "CFO": "CEO", "President": "Chairman"}
    for person in script.release.people.values():
        surname = str(person.name).split()[-1]
        for passage in script.passages:
            for match in re.finditer(rf"(?<={re.escape(surname)}, )(.{{0,30}}?)\b({'|'.join(turned)})\b", passage.text):
                words = match[1] + turned[match[2]]
                yield _put(passage, match, words)


def _define_again(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A term is defined a second time where it, or what it means, stands later."""
    for number, passage in enumerate(script.passages):
        for match in [*_DEFINED.finditer(passage.text), *_ABBREVIATED.finditer(passage.text)]:
            term = re.escape(match[1])
            for later in script.passages[number + 1 :]:
                use = re.search(rf"\b{term}\b(?![”\")])", later.text)
                if use and "{{" not in later.text[: use.start()][-40:]:
                    yield Mistake((later.become(use.end(), use.end(), match.group()),), use.group(), match.group())
                    break


def _leave_undefined(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The definition of a term is cut, and its uses are not."""
    for number, passage in enumerate(script.passages):
        for match in [*_DEFINED.finditer(passage.text), *_ABBREVIATED.finditer(passage.text)]:
            uses = [use for use in _uses(script, match[1]) if use[0] != number or use[1] > match.end()]
            if uses:
                also = tuple((p.file, p.span.start, p.span.end) for p in (script.passages[uses[0][0]],))
                yield Mistake((passage.become(*match.span(), ""),), match.group(), "nothing", also)


def _uses(script: Manuscript, term: str) -> list[tuple[int, int]]:
    pattern = re.compile(rf"\b{re.escape(term)}\b")
    return [(i, use.start()) for i, one in enumerate(script.passages) for use in pattern.finditer(one.text)]


def _change_case(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The defined Company is the company once."""
    if any(str(term).endswith("Company") for term in script.release.company.terms):
        for passage, match in _words(script, ["the Company"]):
            yield _put(passage, match, "the company")


KINDS = (
    Kind("speaker-misspelt", _misspell_person),
    Kind("company-misspelt", _misspell_company),
    Kind("symbol-wrong", _mistake_symbol),
    Kind("honorific-turned", _turn_honorific),
    Kind("title-doubled", _double_title),
    Kind("title-of-another", _mistake_title),
    Kind("term-defined-twice", _define_again),
    Kind("term-not-defined", _leave_undefined),
    Kind("term-in-two-cases", _change_case),
)
