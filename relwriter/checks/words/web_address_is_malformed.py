"""A web address is written so that it leads nowhere.

What it flags:
    A scheme that is misspelled (`htpp://`, `https//`, `http:/`), `www` with a wrong mark after it, two dots in a row,
    a space inside, an address without its last part, and endings such as `.con`.

Why:
    It is the line by which holders find the webcast.

Example:
    `A webcast is at htpps://ir.acme.com.`

How to clear it:
    Correct it; try it in a browser.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W140"
NAME = "web-address-is-malformed"
SEVERITY = Severity.ERROR

_PATTERNS = (
    (
        r"\b(?!https?://)h[htps]{2,5}s?[:;]?\s?/{1,3}(?=\w)|\bhttps?:(?:/(?!/)|///|//\s|\\\\|(?=www))|\bhttps?;//",
        "has no scheme",
        "/|http",
    ),
    (
        r"(?i)(?<![\w./@-])(?:w{4,}\.|ww\.|www(?:\.\.|,|;|:|-\w| [a-z]|\. ?(?= ))\S*|www\.(?=\s|$))",
        "has no www that is one",
        "ww.|www",
    ),
    (r"(?i)(?:\bhttps?://|\bwww\.)[\w.-]*\.\.[\w.-]+", "has two dots in a row", ".."),
    (
        r"(?i)(?:\bhttps?://|\bwww\.)[\w./-]+(?: \.| ?\. )(?:com|net|org|io|example)\b",
        "has a space inside",
        "http|www.",
    ),
    (
        r"(?i)(?:\bhttps?://www\.|(?<!//)(?<!\w)www\.)[a-z0-9-]+(?=[,;)]|\.?(?:\s|$))",
        "has no last part, such as .com",
        "www.",
    ),
    (
        r"(?i)(?:\bhttps?://(?!www\.|localhost))[a-z0-9-]+(?=[,;)]|\.?(?:\s|$))",
        "has no last part, such as .com",
        "http",
    ),
    (
        r"(?i)\b[a-z0-9-]{2,}\.(?:con|cmo|ocm|comm|coom|vom|xom|ogr|nte|neet)(?![\w.])",
        "has an ending that is none",
        ".con|.cmo|.ocm|.comm|.coom|.vom|.xom|.ogr|.nte|.neet",
    ),
)
_PHRASES = tuple((Phrase(pattern, signs=signs), message) for pattern, message, signs in _PATTERNS)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each address that cannot be one."""
    for pattern, message in _PHRASES:
        for passage, match in find_everywhere(draft, pattern):
            yield sight(passage, *match.span(), message, "correct the address")
