"""The company's legal form is another one than its name has.

What it flags:
    The company's name with Corp., Ltd., LLC or another form behind it than `company.name` has.

Why:
    The form is what makes it the legal person that reports; parents and subsidiaries differ by it alone.

Example:
    `Acme Robotics, Corp.` where the company is Acme Robotics, Inc.

How to clear it:
    Refer to the name, `{{ company.name }}`; waive it where another company is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W156"
NAME = "form-of-company-differs"
SEVERITY = Severity.WARNING

_FORMS = {
    "incorporated": "inc", "corporation": "corp", "limited": "ltd", "company": "co",
}  # fmt: skip
_FORM = r"(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|L\.L\.C|plc|PLC|Co|LP|L\.P|LLP)"
"""Forms in English; Oyj, ASA or AG are translated by some of them."""
_END = re.compile(rf",?\s+(?P<form>{_FORM})\.?$")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each other form behind the company's name."""
    name = str(draft.release.company.name)
    own = _END.search(name)
    if own is None:
        return
    pattern = re.compile(rf"\b{re.escape(name[: own.start()])}(?P<tail>,?\s+(?P<form>{_FORM}))\b(?!\.?,? {_FORM}\b)\.?")
    for passage, match in find_everywhere(draft, pattern):
        if _even(match["form"]) != _even(own["form"]):
            yield sight(passage, *match.span("form"), "is not the legal form that the company has", "correct it")


def _even(form: str) -> str:
    plain = form.replace(".", "").casefold()
    return _FORMS.get(plain, plain)
