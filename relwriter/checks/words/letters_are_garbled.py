"""Letters that went through the wrong encoding, and signs of another format that were left in.

What it flags:
    `â€™`, `Ã©`, `Â£` and the like; the sign for what could not be read; a question mark inside a word where an
    apostrophe was; `&amp;`, `&nbsp;`, `<br>` and other signs of HTML; `**` before a word and `##` of Markdown.

Why:
    Words come from mails, web pages and old files. On the wire the garble stays.

Example:
    `the companyâ€™s customers`

How to clear it:
    Type the letter that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W153"
NAME = "letters-are-garbled"
SEVERITY = Severity.ERROR

_GARBLED = Phrase(
    r"â€.?|Ã[\u0080-\u00bf©¨¼¶¤±³º¡­]|Â[\u00a0£©®°·»«§]|ï¿½|\ufffd"
    r"|(?<=[a-z])\?(?=(?:s|t|re|ve|ll|d|m)\b(?! ?\?))|(?<=s)\?(?= [a-z])",
    signs="â|ã|ï¿½|\ufffd|?",
)
_MARKUP = Phrase(
    r"&(?:amp|nbsp|lt|gt|quot|apos|rsquo|lsquo|rdquo|ldquo|mdash|ndash|reg|trade|copy|#\d{2,5}|#x[0-9a-fA-F]{2,4});"
    r"|</?(?:p|br|b|i|u|em|strong|span|div|a|li|ul|sup|sub|td|tr)(?: [^<>]*)?/?>"
    r"|(?<=[a-z,] )\*\*(?=[A-Za-z])|^#{1,6} |\\[nt]\b",
    signs="&|<|**|#|\\",
)
_ADVICE = "type what is meant"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each garble."""
    for passage, match in find_everywhere(draft, _GARBLED):
        yield sight(passage, *match.span(), "is garbled: it went through a wrong encoding", _ADVICE)
    for passage, match in find_everywhere(draft, _MARKUP):
        yield sight(passage, *match.span(), "is a sign of another format", _ADVICE)
