"""Numbers that are no figures: dates, years, times, forms and sections, telephones, addresses, names, ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:19|20)\d\d"
_LIST = r"\d+[A-Za-z]?(?:\([a-z0-9]+\))*(?:[-–.]\d+[A-Za-z]?)*"
_CITED = (
    r"Forms?|Items?|Rules?|Sections?|Sec\.|§+|Articles?|Chapter|Notes?|Parts?|Exhibits?|Schedules?|Title|Topics?|ASC|ASU|"
    r"IAS|IFRS|IFRIC|ISO|SFAS|FAS|SAB|SB|AB|HR|Regulation|Release|No\.|Nos\.|Number|Phases?|Levels?|Tiers?|Grade|Type|"
    r"Class|Series|Stage|Route|Routes|Highway|Interstate|Block|Lots?|Unit|Suite|Floor|Room|Box|Version|Model|Page|Table|"
    r"Figure|Step|Order|Docket|Case|Files?|passcode|code|ID|PIN|extension|ext\.|Horizon|Vision|Industry|Fortune|S&P|"
    r"Russell|Agenda|Pillar|Basel|Scope|Directive|Act|Public Law|Nasdaq|FTSE|DAX|Euro|Generation|Gen|Week|Day|COVID"
)
_PATTERNS = (
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+",
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–] ?(?:{_MONTH} )?\d{{1,2}})?(?:, ?{_YEAR})?\b",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–] ?\d{{1,2}})? (?:of )?{_MONTH}(?:,? {_YEAR})?\b",
    rf"\b{_YEAR}-\d\d-\d\d\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.](?:{_YEAR}|\d\d)\b",
    rf"(?<![$€£\d.,])\b{_YEAR}(?:s|-?\d\d)?\b(?![.,]\d| ?(?:%|percent|million|billion|thousand|shares|customers))",
    rf"(?:\b[QH][1-4]|\b[1-4][QH]|\bFY|\b9M|\bYTD)[ /'’-]?(?:{_YEAR}|\d\d)?\b",
    rf"\bFiscal (?:{_YEAR}|\d\d)\b|[’']\d\d\b",
    r"\b\d+(?:st|nd|rd|th)\b",
    r"\b\d{1,2}(?:,? and \d{1,2})?[- ](?:week|month)s?(?= (?:periods?|ended|ending|of)\b)",
    r"\b\d{1,2}(?:[:.]\d\d)?(?: ?[–-] ?\d{1,2}(?:[:.]\d\d)?)? ?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?|o['’]clock)",
    r"\b\d{1,2}:\d\d(?::\d\d)?\b",
    r"\b(?:10|8|6|20|40|11|13|18)-[A-Z](?:/A|[A-Z])?\b|\b[SFN]-\d{1,2}\b|\b\d{2,3}\([a-z]\)|\bDEF ?14A\b",
    rf"\b(?:{_CITED})[ -](?:[A-Z]{{0,2}})?{_LIST}(?:(?:, | and |, and | or |/|–|-| to | through ){_LIST})*",
    r"(?<=, )\d{3,4}(?:/\d+)?,\d{3}(?:,\d{3})?\b|\b\d{2}/\d{3},\d{3}\b|\bNo\. [\d,/-]+",
    r"\+\d[\d ().-]{6,}\d|\(\d{3}\) ?\d{3}[-. ]\d{4}|\b\d?[-. ]?\d{3}[-.]\d{3,4}[-.]\d{3,4}\b|\b\d{3}[-.]\d{4}\b",
    r"\b\d+(?:-\d+)? (?:[A-Z][\w.]+ ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Lane|Way|Place"
    r"|Court|Parkway|Plaza|Square)\b",
    r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b",
    r"(?:^|(?<=[\s(“\"]))\(\d{1,2}\)|^\d{1,2}[.)] |\*\d+",
    r"\b\w*[A-Za-z][\w+®™]*[-/]?\d[\w+/®™.-]*|\b\d+[-/]?[A-Z][A-Za-z]\w*|\b\d+/\d+\b|[≥≤<>] ?\d+(?:\.\d+)?",
    r"©️? ?\d{4}",
)
_KNOWN = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))
"""What numbers stand in that nobody computes."""

_RATES = re.compile(r"\b1 ([A-Z]{3}) (?:to|=|equals|is|was) [\d.,]+ [A-Z]{3}\b|(?:https?://|www\.)\S+")
"""What numbers of any kind stand in that nobody computes: exchange rates, addresses."""

_THINGS = re.compile(
    r"[ -](?:(?:\w+ly|full|consecutive|straight|business|calendar|additional|more|new|other|first|last|next|trading"
    r"|rolling|clinical|square|cubic|metric) )*"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|quarters?|decades?|(?:square )?(?:feet|foot|met(?:er|re)s?|miles?)"
    r"|sq\.? ?ft|acres?|hectares?|mg|ml|kg|mcg|µg|mW|MW|GW|kWh|degrees?|people|patients|sites?|countries|times|of)\b"
)
"""What follows a number that counts time, space, doses or people, and is not money."""


def find_known(text: str) -> list[tuple[int, int]]:
    """Where dates, names and the like stand in a text, whose plain numbers are no figures."""
    return [match.span() for match in _KNOWN.finditer(text)]


def find_terms(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Where exchange rates, addresses and `terms` stand, whose numbers of any kind are no figures: a term is a number
    that is part of a name, such as a measure's, or that is declared."""
    spans = [match.span() for match in _RATES.finditer(text)]
    for term in terms:
        start = text.find(term)
        while start >= 0:
            if not (term[:1].isdigit() and text[max(0, start - 1) : start].isdigit()):
                spans.append((start, start + len(term)))
            start = text.find(term, start + len(term))
    return spans


def counts_things(text: str, end: int) -> bool:
    """Whether what follows a plain number is time, space or people, of which no figure is kept."""
    return bool(_THINGS.match(text, end))
