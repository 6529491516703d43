"""Titles of office: Chief Executive Officer and CEO, and whether two name the same office."""

from __future__ import annotations

import re

_SHORT = {
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "cmo": "chief medical officer",
    "cso": "chief scientific officer",
    "cco": "chief commercial officer",
    "clo": "chief legal officer",
    "cro": "chief revenue officer",
    "cao": "chief accounting officer",
    "cpo": "chief product officer",
    "chro": "chief human resources officer",
    "vp": "vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
}
_CORE = frozenset(
    ("officer", "president", "chair", "director", "founder", "treasurer", "controller", "counsel", "secretary", "head")
)
_AREAS = frozenset(
    ("executive", "financial", "operating", "technology", "commercial", "marketing", "legal", "medical", "scientific",
     "accounting", "revenue", "product", "people", "human", "information", "investment", "risk", "strategy",
     "administrative", "development", "digital", "data", "compliance")
)  # fmt: skip
_RANKS = frozenset(("chief", "vice", "senior", "interim", "deputy", "co", "managing", "general", "acting", "former"))
WORDS = _CORE | _AREAS | _RANKS
"""The words that titles of office are made of."""
_WORD = re.compile(r"[A-Za-z]+")
_LAST = "|".join(sorted((*_CORE, *(word for word, meaning in _SHORT.items() if meaning.split()[-1] in _CORE))))
_FIRST = "|".join(sorted((*_CORE, *_AREAS, *_RANKS)))
OFFICE = re.compile(rf"\b(?:(?:{_FIRST})[ -](?:and (?=\w+ (?:officer|counsel)))?)*(?:{_LAST})\b", re.IGNORECASE)
"""The name of an office: Chief Executive Officer, senior vice president, CEO."""
_NEXT = re.compile(r"(?:,? and |,? & |, | of | |-)?([A-Za-z]+)\b")
_AFTER = re.compile(r",\s+(?:(?:our|its|the [Cc]ompany['’]s|who is)\s+)?")
_BEFORE = re.compile(r"(?:[A-Z][A-Za-z]*(?:-[A-Z][a-z]+)?(?:,? and |,? & |, | ))+$")


def read_office(title: str) -> list[str]:
    """The words of a title that name offices, ranks and areas, in lower case, abbreviations in full."""
    words = " ".join(_SHORT.get(word.lower(), word.lower()) for word in _WORD.findall(title)).split()
    return [word for word in words if word in _CORE | _AREAS | _RANKS]


def find_title_after(text: str, end: int, firm: str = r"(?!)") -> tuple[int, int] | None:
    """Where a title stands after a name and a comma, perhaps behind what a pattern of the company's names finds; None
    where none does."""
    comma = _AFTER.match(text, end)
    if comma is None:
        return None
    own = re.compile(rf"(?:{firm})(?:['’]s?)?\s+").match(text, comma.end())
    last = own.end() if own else comma.end()
    word = _NEXT.match(text, last)
    while word is not None and word[1][0].isupper() and read_office(word[1]):
        last = word.end()
        word = _NEXT.match(text, last)
    return _trim(text, comma.end(), last)


def find_title_before(text: str, start: int) -> tuple[int, int] | None:
    """Where a title stands right before a name; None where none does."""
    found = _BEFORE.search(text, max(0, start - 80), start)
    if found is None or text[found.start() : start].rstrip().endswith((",", "and", "&")):
        return None
    return _trim(text, *found.span())


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of a stretch from its first to its last word of office."""
    words = [word for word in _WORD.finditer(text, start, end) if read_office(word.group())]
    if not words or not set(read_office(text[start:end])) & _CORE:
        return None
    return words[0].start(), words[-1].end()


def names_other_office(title: str, known: str) -> bool:
    """Whether a title names an office, a rank or an area that the known titles do not."""
    typed, own = read_office(title), read_office(known)
    if not set(typed) <= set(own):
        return True
    return "president" in typed and "vice" in own and "vice" not in typed and _count(own, "president") == 1


def _count(words: list[str], word: str) -> int:
    return sum(1 for one in words if one == word)
