"""What a company has every quarter in about the same amount, by the names of figures."""

from __future__ import annotations

from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure
from relwriter.model.unit import is_currency

_BALANCES = Phrase(
    r"(?i)property\b.*|premises and .*"
    r"|(?:total |net )?(?:deposits|loans)(?:,? .*)?|(?:merchandise )?inventor(?:y|ies)(?:, net)?"
)
_FLOWS = Phrase(
    r"(?i)(?:total )?(?:(?:operating|non-?interest|property(?: operating)?|staff|personnel|crew|fuel|store|hotel"
    r"|rent(?:al)?|administrative) (?:expenses?|costs?)|costs? of (?:net )?(?:revenue|sales|goods|product|service).*"
    r"|research.*|selling.*|sales and marketing.*|marketing.*|general and administrative.*|SG&A.*|salar(?:y|ies).*"
    r"|(?:real estate )?depreciation(?! (?:of|on)).*|real estate taxes|rental (?:revenues?|income)|tenant recoveries"
    r"|(?:net )?premiums? (?:written|earned))"
)
_NOT = Phrase(
    r"(?i)\b(?:change|in (?:cost|gross|research|sales|general)|acqui\w*|adjust\w*|excluding|held for sale|credits?)\b"
)
_RATES = Phrase(
    r"(?i)(?:net interest|gross) margin|occupancy|retention|book value|exchange rate|statutory"
    r"|\b(?:capital|leverage|equity|tier 1|combined|loss|expense|efficiency)\b.* ratio|load factor"
)
_EXCHANGE = Phrase(r"(?i)exchange rate")
_HEADS = Phrase(r"(?i)(?:number of )?(?:employees|stores|restaurants|hotels|branches|offices)\b.*")
_FALLING = Phrase(r"(?i)\b(?:basic|diluted|weighted|average|shares)\b")


_DEALT = Phrase(r"(?i)\b(?:re)?purchased?\b|\brepurchases\b|\bbought\b|\bissued\b|\bsold\b|\bgranted\b|\bretired\b")
"""Shares that a company deals in: many in one quarter, few in another."""


def is_lasting(figure: Figure) -> bool:
    """Whether a figure is, by its name and unit, one that hardly ever becomes many times what it was."""
    label = str(figure.label)
    if _NOT.search(label) or figure.nature == "change":
        return False
    if figure.unit == "count":
        return bool(_HEADS.fullmatch(label))
    if not is_currency(figure.unit) or _EXCHANGE.search(label):
        return bool(_RATES.search(label)) and figure.unit != "shares"
    if figure.nature == "balance":
        return bool(_BALANCES.fullmatch(label) or _RATES.search(label))
    return bool(_FLOWS.fullmatch(label))


def counts_shares(figure: Figure) -> bool:
    """Whether a figure counts shares, which may become many times more in an offering, and never so many less."""
    label = str(figure.label)
    return figure.unit == "shares" and bool(_FALLING.search(label)) and not _DEALT.search(label)
