"""Where sentences end, and what only looks like an end: abbreviations, initials, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?][”\"’)\]]*(?=\s+\S)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|e\.g|i\.e|vs|etc|approx|est|al|cf|ca|No|Nos|Inc|Corp|Co|Cos|Ltd"
    r"|LLC|plc|Bros|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Ph\.D|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Conn|Calif|Mass|Md"
    r"|Va|Fla|Tex|Pa|Ill|Ore|Wash|Minn|Mich|Ga|Colo|Ariz|Tenn|Wis|Ind|Mo|Ala|Ky|La|Okla|Nev|Neb|Kan|Del|incl|resp|excl"
    r"|N\.Y|N\.J|U\.S|U\.K|a\.m|p\.m|ext|dept|fig|vol|art|sec|seq|min|max|avg|pp?)\.[”\"’)\]]*$",
    re.IGNORECASE,
)


def find_ends(text: str) -> Iterator[tuple[int, int]]:
    """For each sentence that another one follows, where its mark ends and where the next begins."""
    for match in _END.finditer(text):
        if match.group()[0] == "." and _ABBREVIATION.search(text[max(0, match.start() - 14) : match.end()]):
            continue
        yield match.end(), match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())


def is_closed(text: str) -> bool:
    """Whether a text ends as a sentence does, or on a colon, perhaps behind a mark, a bracket or a note's mark."""
    return re.search(r"[.!?:…;][”\"’)\]*†‡]*(?:\s*\(\w{1,2}\))?$", text.strip()) is not None
