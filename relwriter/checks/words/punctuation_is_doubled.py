"""Two marks of punctuation where one belongs.

What it flags:
    Two commas, full stops, semicolons or colons in a row, with or without a space between them, and a comma beside a
    full stop. Three dots are one mark, and the full stop of an abbreviation (Inc., U.S.) may have a comma after it.

Why:
    Words were taken out between them, or a text that ends with a full stop was put before another.

Example:
    `Revenue rose,, and margin fell..`

How to clear it:
    Leave one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W119"
NAME = "punctuation-is-doubled"
SEVERITY = Severity.ERROR

_DOUBLED = re.compile(
    r"(?<![.…,;:])(?:,\s*[,;:]|;\s*[,;:]|:\s*[,;:](?!//)|(?<!\.)\.\.(?!\.)|[,;:]\s*\.(?![.\d])|\.\s*;|\. \.(?!\s?\.)"
    r"|\.\s+,|(?<=[a-z]{4})\.,|[?!]\s*[.,;])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Corp|Co|Ltd|Bros|Conn|Calif|Mass|Mich|Minn|Penn|Tenn|Wash|approx|dept|Sept|incl|vols?)"
    r"|[A-Z]|etc|al|a\.m|p\.m|No|plc|Cos|Jr|Sr)$"
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each mark that is one too many."""
    for passage, match in find_everywhere(draft, _DOUBLED):
        abbreviated = _ABBREVIATED.search(passage.text[: match.start()]) and match.group()[0] == "."
        if not (abbreviated and match.group()[-1] in ",;") and not _is_dotted(passage.text, match):
            yield sight(passage, *match.span(), "has two marks where one belongs", "leave one")


def _is_dotted(text: str, match: re.Match[str]) -> bool:
    """Whether dots are part of an address or a row of leaders."""
    return text[match.end() : match.end() + 1] in (".", "/") or text[match.start() - 1 : match.start()] == "/"
