"""An amount is in a currency in which the release has no figure.

What it flags:
    A typed amount whose sign or code is not that of the company's reporting, of any figure, dividend, buyback or
    guidance.

Why:
    A sign from another company's release, or a pound typed for a dollar, changes the amount by a third.

Example:
    `a facility of €25 million` in a release all of whose figures are in dollars.

How to clear it:
    Correct the sign, or make the amount a figure with its own unit: `unit: EUR`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import LEGENDS, find_everywhere, find_typed, read_numbers, sight
from relwriter.compose.prose import find_prose

CODE = "W134"
NAME = "currency-differs"
SEVERITY = Severity.WARNING

_SIGNS = {
    "$": ("USD", "CAD", "AUD", "HKD", "SGD", "NZD", "MXN", "TWD"),
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
}
_AMOUNT = re.compile(
    r"(?P<sign>[$€£¥])(?=\(?[\d.])|\b(?P<code>USD|EUR|GBP|JPY|CHF|SEK|NOK|DKK|CAD|AUD|CNY|RMB)(?= ?\(?\d)"
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed amount in a currency that nothing else has."""
    known = _known(draft)
    yield from _of_dollars(draft)
    for passage in (one for one in read_numbers(draft) if one.role not in LEGENDS):
        for match in find_typed(passage, _AMOUNT):
            codes = _SIGNS[match["sign"]] if match["sign"] else (match["code"],)
            if not known & set(codes) and not _has_rate(draft, codes):
                message = "is of a currency in which the release has no figure"
                yield sight(passage, *match.span(), message, "correct it, or make it a figure with its unit")


_COUNTRIES = {
    "canadian": "CAD", "us": "USD", "u.s.": "USD", "united states": "USD", "australian": "AUD", "new zealand": "NZD",
    "hong kong": "HKD", "singapore": "SGD",
}  # fmt: skip
_DOLLARS = Phrase(
    r"\b(?:all|dollar|monetary|financial|reporting)\b[^.;]{0,50}\b(?:expressed|stated|reported|presented|are|is)"
    r" (?:\w+ )?in (?:thousands |millions )?(?:of )?"
    r"(?P<land>Canadian|US|U\.S\.|United States|Australian|New Zealand|Hong Kong|Singapore) dollars",
    re.IGNORECASE,
    signs=" dollars",
)


def _of_dollars(draft: CheckedDraft) -> Iterator[Sighting]:
    """Where all amounts are said to be in the dollars of another country than the company reports in."""
    own = str(draft.release.company.reporting.currency)
    for passage, match in find_everywhere(draft, _DOLLARS):
        if own in _COUNTRIES.values() and _COUNTRIES[match["land"].lower()] != own:
            message, advice = "is not the currency that the company reports in", "correct it, or company.reporting"
            yield sight(passage, *match.span("land"), message, advice)


def _known(draft: CheckedDraft) -> set[str]:
    """The codes of all units of the release."""
    release = draft.release
    units = [figure.unit for figure in release.figures.values()] + [release.company.reporting.currency]
    for section in (*release.release.before_dateline, *release.closed_sections):
        content = section.content
        units += [getattr(content, name) for name in ("unit", "currency") if getattr(content, name, None)]
        units += [item.unit for item in getattr(content, "items", ()) if getattr(item, "unit", None)]
    codes = {str(unit)[:3] for unit in units}
    return codes | {"RMB" if code == "CNY" else code for code in codes}


def _has_rate(draft: CheckedDraft, codes: tuple[str, ...]) -> bool:
    """Whether the release gives an exchange rate of a currency, such as EUR/USD."""
    text = " ".join(str(prose) for prose in find_prose(draft.release))
    return any(re.search(rf"\b(?:{code}/[A-Z]{{3}}|[A-Z]{{3}}/{code})\b", text) for code in codes)
