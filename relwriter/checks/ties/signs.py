"""The sign that the names of a sum and of its parts call for: a result is an income less its costs, costs are added."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relwriter.checks.phrase import Phrase

_RESULT = Phrase(
    r"(?i)\b(?:gross (?:profit|margin)|(?:operating|net|pre-?tax) (?:income|loss|profit|earnings|result)|"
    r"(?:income|loss|profit|earnings|result) (?:from operations|before (?:income )?tax(?:es)?|for the (?:period|year)))"
)
_PRETAX = Phrase(r"(?i)\bbefore (?:income )?tax|pre-?tax|^net |for the ")
_ADJUSTED = Phrase(
    r"(?i)adjusted|non-?gaap|\bcore\b|excluding|\bless\b|ebitd?a|funds|underlying|organic|constant|interest income"
    r"|\bnet of\b|\btangible|working|available|\bfree\b|segment|attributable|before (?!income tax|tax)"
)
_COST = Phrase(
    r"(?i)\b(?:expenses?|costs?|research|selling|marketing|administrative|SG&A|restructuring|depreciation|amorti[sz]ation|"
    r"impairments?|provision for|income tax(?:es)?|(?:stock|share|equity)-based (?:compensation|payments?))\b"
)
_COSTS = Phrase(
    r"(?i)^(?!.*\b(?:tax|impact|effect|change|difference)).*\b(?:expenses?|costs?)(?:,.*| \(.*)?$|^costs? of"
)
_TOTAL_COSTS = Phrase(r"(?i)^total (?:[\w-]+ ){0,3}(?:expenses?|costs?)$")
_COST_OF = Phrase(r"(?i)^(?:total )?costs? of\b|^(?:total )?(?:operating )?(?:expenses|costs)$")
_ACTIVITIES = Phrase(r"(?i)\b(?:operating|investing|financing) (?:activities|cash flows?)\b")
_PAIR = 2
_NET_COST = Phrase(r"(?i)^net (?:financ\w+|interest) (?:costs?|expenses?)$")
_INCOME = Phrase(r"(?i)\b(?:interest|other|finance|investment) income\b(?!.*expense)|^gains? (?:on|from)\b")
_EITHER = Phrase(r"(?i)\bincome\b(?! tax)|gain|benefit|credit|recover|revenue|\(|proceeds|capitali[sz]ed|\bnet\b")
_OF_BALANCE = Phrase(
    r"(?i)^(?:total|current|non-?current)\b|\b(?:assets|liabilities|equity|securities|deposits|loans|equivalents)$"
    r"|^cash\b.*\b(?:and|securities|investments)\b"
)
_CONTRA = Phrase(
    r"(?i)treasury|accumulated|allowance|discount|unamorti[sz]ed|deficit|\bless\b|restricted|reserve|loss|issuance"
    r"|unearned|interests?\b|held(?!.to.maturity)|own shares|real estate|contra|\bnet\b"
)
_SALES = Phrase(r"(?i)\b(?:revenues?|sales|turnover)\b")
_TAKEN_OFF = Phrase(r"(?i)eliminat|inter-?segment|internal|inter-?company|deferred|return|allowance|discount|rebate")
_TOTAL = Phrase(r"(?i)^total\b|^gross\b")
_NET_INTEREST = Phrase(r"(?i)^net interest income$")
_INTEREST_COST = Phrase(r"(?i)\binterest expense\b")
_NET_DEBT = Phrase(r"(?i)^net .*\b(?:debt|liabilities|borrowings)\b")
_CASH = Phrase(r"(?i)^cash\b")
_NET = Phrase(r"(?i)\bnet\b")


def sign_called_for(total: str, labels: Sequence[str], number: int, *, balance: bool) -> int:
    """1 or -1 for a part that is added or taken off, by its label, those of the other parts and that of the sum, as far
    as they say so for positive amounts; 0 where they do not. The first part has none."""
    label, first = labels[number], labels[0]
    if not number:
        return 0
    if _NET_DEBT.search(total):
        return -1 if _CASH.search(label) else 0
    if _NET_INTEREST.match(total):
        return -1 if _INTEREST_COST.search(label) else 0
    if _SALES.search(first) and _is_cost(label) and not (_SALES.search(total) or _COST.search(total)):
        return -1
    if _ADJUSTED.search(total):
        return _of_adjusted(total, first, label)
    if _is_cost(label) and _RESULT.search(total) and (_RESULT.search(first) or not _COST.search(first)):
        return -1
    if _INCOME.search(label) and _PRETAX.search(total) and _RESULT.search(total):
        return 1
    return 1 if _is_one_of(total, labels, label, balance=balance) else 0


def are_activities(labels: Sequence[str]) -> bool:
    """Whether parts are the cash flows of the three kinds of activities, which are added whatever their signs."""
    return len(labels) > _PAIR and all(_ACTIVITIES.search(label) for label in labels)


def _is_cost(label: str) -> bool:
    return bool(_NET_COST.match(label) or _COST_OF.match(label) or (_COST.search(label) and not _EITHER.search(label)))


def _of_adjusted(total: str, first: str, label: str) -> int:
    """The sign of an adjustment, where a sum is called as its first part is: costs are taken off costs, and added to
    results."""
    words = {word.lower() for word in re.findall(r"[A-Za-z&]{3,}", first)} - {"gaap"}
    if not words or not words < {word.lower() for word in re.findall(r"[A-Za-z&]{3,}", total)} or not _is_cost(label):
        return 0
    if _RESULT.search(first):
        return 1
    return -1 if _is_cost(first) else 0


def _is_one_of(total: str, labels: Sequence[str], label: str, *, balance: bool) -> bool:
    """Whether a part is called as all others of a sum, or stands with them in the balance sheet."""
    if _NET.search(total) or (_TOTAL.match(labels[0]) and len(labels) == 2):
        return False
    if balance:
        return bool(_OF_BALANCE.search(total)) and not _CONTRA.search(label)
    if all(_SALES.search(one) for one in (total, *labels)):
        return not any(_TAKEN_OFF.search(one) or _COST.search(one) for one in labels)
    is_total = _TOTAL_COSTS.match(total) and len(labels) > _PAIR
    if is_total and not any(_EITHER.search(one) for one in labels):
        return True
    are_costs = all(_COST.search(one) and not _EITHER.search(one) for one in labels)
    return are_costs and bool(_COSTS.search(total)) and not _EITHER.search(total)
