"""One currency is written in two ways.

What it flags:
    `$5.0 million` beside `US$5.0 million` or `USD 5.0 million` in the sentences of one release, and the same of the
    euro and the pound; and the scale once as `million` and once as `M`, `m` or `mm`.

Why:
    Readers ask whether US$ is another dollar than $.

Example:
    `revenue of $5.0 million` in the results and `a loan of USD 2.0 million` in the highlights.

How to clear it:
    Write it as the house style does: `style.figures.currency` and `scale_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.manners import Manner, sight_strays
from relwriter.checks.wording.reading import read_lines

CODE = "W129"
NAME = "currency-styles-are-mixed"
SEVERITY = Severity.WARNING


def _kinds(sign: str, code: str, prefixed: str) -> tuple[Manner, ...]:
    mark = re.escape(sign)
    return (
        Manner(f"{sign}5.0", Phrase(rf"(?<![A-Za-z]){mark}(?=\(?[\d.])", signs=sign)),
        Manner(
            f"{code} 5.0",
            Phrase(rf"\b{code}(?=[ \u00a0]?\(?\d)|(?<=[\d.]\d) (?:million |billion )?{code}\b", signs=code.lower()),
        ),
        *(
            (Manner(f"{prefixed}5.0", Phrase(rf"\b{re.escape(prefixed)}(?=\(?[\d.])", signs=prefixed.lower())),)
            if prefixed
            else ()
        ),
    )


_OTHERS = (_kinds("€", "EUR", ""), _kinds("£", "GBP", ""))
_DOLLARS = {"USD": "US$", "CAD": "C$", "AUD": "A$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$"}
"""Dollars, of which a company calls its own `$` and any other by its country."""
_FORMS = {"sign": 0, "own-dollar": 0, "code": 1, "code-after": 1}
_SCALES = {
    "long": Manner("5.0 million", Phrase(r"(?<=\d) (?:million|billion)\b", signs=" million| billion")),
    "letters": Manner(
        "5.0M",
        Phrase(
            r"(?:(?<=[\d.]\d)|(?<=[$€£]\d))(?<=\d)[MB]\b",
            signs="0m|1m|2m|3m|4m|5m|6m|7m|8m|9m|0b|1b|2b|3b|4b|5b|6b|7b|8b|9b",
        ),
    ),
    "short": Manner(
        "5.0m", Phrase(r"(?:(?<=[\d.]\d)|(?<=[$€£]\d))(?<=\d)(?:mm?|bn)\b", signs="0m|1m|2m|3m|4m|5m|6m|7m|8m|9m|bn")
    ),
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each passage with an amount in another form."""
    passages = read_lines(draft)
    style = draft.release.style.figures
    own = str(draft.release.company.reporting.currency)
    own = own if own in _DOLLARS else "USD"
    for manners in (_kinds("$", own, _DOLLARS[own]), *_OTHERS):
        yield from sight_strays(passages, manners, manners[_FORMS[style.currency]])
    yield from sight_strays(passages, tuple(_SCALES.values()), _SCALES[style.scale_words])
