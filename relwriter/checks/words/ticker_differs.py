"""A ticker symbol is not one of the company's listings.

What it flags:
    A symbol in brackets after the company's name, or one that is nearly the company's, also "under the symbol", that
    is not in `company.listings`; its symbol with another exchange, in brackets or in words; and a typed opening
    sentence without any of the symbols.

Why:
    Wires and data vendors attach the release to the symbol in its first paragraph: a slip sends it to another
    company.

Example:
    `Cellular Biomedicine Group (NASDAQ: CBGM)`.

How to clear it:
    Refer to the listings: `{{ company.listings }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.names import count_slips
from relwriter.checks.wording.reading import find_typed, read_words, sight

CODE = "W139"
NAME = "ticker-differs"
SEVERITY = Severity.ERROR

_EXCHANGE = r"(?:NASDAQ|NYSE|AMEX|TSX|OTC|LSE|AIM|CSE|ASX|OSE|TASE|FRANKFURT|EURONEXT|XETRA|OTCQB|OTCQX|NYSE American)"
_TICKER = Phrase(
    rf"\b(?P<exchange>{_EXCHANGE})\b[\w ]{{0,14}}(?: Symbol)?: ?[\"“]?(?P<symbol>[A-Z][A-Z0-9.]{{0,5}})\b",
    re.IGNORECASE,
    signs="nasdaq|nyse|amex|tsx|otc|lse|aim|cse|asx|ose|tase|frankfurt|euronext|xetra",
)
_CALLED = Phrase(
    r"\b(?i:under the (?:ticker |trading |stock )*symbols?) [\"“‘']?(?P<symbol>[A-Z][A-Z.]{1,5})\b", signs="symbol"
)
_AMERICAN = Phrase(r"NASDAQ|NYSE|OTC|AMEX|TSX|New York|Toronto", re.IGNORECASE)
"""Exchanges whose wires ask for the symbol at the first name; elsewhere few releases give it."""
_TRADED = Phrase(
    r"\b(?P<exchange>New York Stock Exchange|NYSE|N(?:asdaq|ASDAQ)|OTC|London Stock Exchange|Toronto Stock Exchange)\b"
    r"[\w ]{0,30} under the (?:\w+ )?symbols? [\"“‘']?(?P<symbol>[A-Z][A-Z.]{0,5})\b",
    signs="symbol",
)
_ADVICE = "refer to the listings"
_OTHER_EXCHANGE = "is not the exchange of this symbol in company.listings"
_NEAR = 70


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each symbol that is not the company's, and for an opening without one."""
    listings = {str(one.symbol).upper(): str(one.exchange) for one in draft.release.company.listings}
    if not listings:
        return
    for passage in read_words(draft):
        for match in find_typed(passage, _TICKER):
            yield from _judge(draft, passage, match, listings)
        for match in find_typed(passage, _TRADED):
            listed = listings.get(match["symbol"].rstrip("."))
            if listed is not None and _initial(match["exchange"]) != _initial(listed):
                yield sight(passage, *match.span("exchange"), _OTHER_EXCHANGE, _ADVICE)
        for match in find_typed(passage, _CALLED):
            symbol = match["symbol"].rstrip(".")
            if _is_nearly(symbol, listings) and not symbol.startswith(
                tuple(listings)
            ):  # a preferred share's adds to it
                yield sight(passage, *match.span("symbol"), "is not a symbol of company.listings", _ADVICE)
    lede = next((one for one in draft.passages if one.role == "lede"), None)
    text = draft.release.release.lede.text
    yield from _elsewhere(draft, " ".join(listings.values()))
    is_american = any(_AMERICAN.search(exchange) for exchange in listings.values())
    if is_american and lede is not None and text is not None and not any(symbol in lede.text for symbol in listings):
        message = "names none of the symbols under which the company is listed"
        yield Sighting(text.place(), text.field, message, _ADVICE, severity=Severity.WARNING)


_LISTED = Phrase(
    r"\b(?:listed|traded|trades|quoted) on (?:the )?"
    r"(?P<exchange>(?:[A-Z][\w.]+ ){1,3}(?:Stock )?Exchange|Nasdaq|NASDAQ|Euronext(?: [A-Z]\w+)?)"
)
_INITIALS = {"NYSE": "New York Stock Exchange", "LSE": "London Stock Exchange", "SIX": "SIX Swiss Exchange"}


def _elsewhere(draft: CheckedDraft, exchanges: str) -> Iterator[Sighting]:
    """An exchange on which the company is said to be listed in words about it, and which is none of its listings."""
    known = f"{exchanges} {' '.join(name for short, name in _INITIALS.items() if short in exchanges)}".casefold()
    for passage in draft.passages:
        found = _LISTED.search(passage.plain) if passage.section == "about" else None
        words = found["exchange"].casefold().split() if found else []
        if found and words and not any(word in known for word in words if word not in ("stock", "exchange", "the")):
            yield sight(passage, *found.span("exchange"), "is no exchange of company.listings", _ADVICE)


def _judge(draft: CheckedDraft, passage: Passage, match: re.Match[str], listings: dict[str, str]) -> Iterator[Sighting]:
    symbol, exchange = match["symbol"].upper(), match["exchange"].upper()
    if symbol in listings:
        if exchange[:4] not in listings[symbol].upper():
            yield sight(passage, *match.span("exchange"), _OTHER_EXCHANGE, _ADVICE)
        return
    before = passage.text[max(0, match.start() - _NEAR) : match.start()]
    company = draft.release.company
    names = "|".join(re.escape(str(name)) for name in (company.name, company.short) if name)
    own = re.search(rf"(?:{names})(?:,? (?:Inc|Corp|Ltd|plc)\.?)? \($", before)
    if own or _is_nearly(symbol, listings):
        yield sight(passage, *match.span("symbol"), "is not a symbol of company.listings", _ADVICE)


def _is_nearly(symbol: str, listings: dict[str, str]) -> bool:
    """Whether a symbol is one letter off one of the company's, and none of them."""
    return symbol not in listings and len(symbol) > 2 and any(count_slips(symbol, one, 1) <= 1 for one in listings)


def _initial(exchange: str) -> str:
    """What tells exchanges apart whose names are written in several ways: that of New York, Nasdaq, any other."""
    name = exchange.casefold()
    return "new york" if name.startswith(("nyse", "new york")) else "nasdaq" if "nasdaq" in name else name[:3]
