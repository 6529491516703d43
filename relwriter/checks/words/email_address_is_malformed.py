"""An e-mail address is written so that nobody gets the mail.

What it flags:
    What has an `@` and is no address: no name before it or no domain with a dot after it, two `@`, two dots in a row,
    a comma for a dot, a space beside the `@`; and what stands after “E-mail:” without an `@`. A name such as `@acme`
    is none.

Why:
    The contact is the one line that a journalist copies.

Example:
    `jane.roe@acme,com`

How to clear it:
    Correct it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W141"
NAME = "email-address-is-malformed"
SEVERITY = Severity.ERROR

_CANDIDATE = Phrase(
    r"(?<![\w.])[\w.+-]+@[\w.,@-]*\w|(?<![\w.])[\w.+-]+(?: @ ?|@ )[\w-]+\.[a-z]{2,}(?:\.[a-z]{2,})?"
    r"|[\w.+-]+@(?=\s|$|[,;)])",
    signs="@",
)
_VALID = Phrase(r"[A-Za-z0-9](?:[\w+-]|\.(?!\.))*(?<!\.)@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
_ENDINGS = Phrase(r"\.(?:con|cmo|ocm|comm|coom|ogr|nte)$", re.IGNORECASE)
_LABELLED = Phrase(r"\be-?mail: ?(?P<address>[^\s@,;]+)(?=[\s,;]|$)(?! ?@)", re.IGNORECASE, signs="mail:")
_ADVICE = "correct the address"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each address that cannot be one."""
    for passage, match in find_everywhere(draft, _CANDIDATE):
        address = match.group().rstrip(".,")
        if not _VALID.fullmatch(address) or _ENDINGS.search(address):
            yield sight(passage, *match.span(), "is no e-mail address", _ADVICE)
    for passage, match in find_everywhere(draft, _LABELLED):
        yield sight(passage, *match.span("address"), "is no e-mail address", _ADVICE)
