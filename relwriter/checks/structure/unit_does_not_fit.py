"""The unit of a figure does not fit its label, its size, or the release's other figures.

What it flags:
    Shares that are measured in something else, and something else that is measured in shares; an amount per share
    without its unit; a margin or a rate in money whose size is that of a percentage; a percentage whose formula divides
    one figure by another and makes no hundredths of it; a single figure in a currency that nothing else is in.

Why:
    The unit is copied with the figure above. It prints as $62.5 where 62.5% is meant, and what is computed from it is
    wrong without a sign of it.

Example:
    `gross_margin: {label: gross margin, unit: USD, value: 62.5}` in a release of millions.

How to clear it:
    Correct the unit; or say in the label what is measured.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.figure_fields import place_of_field
from relwriter.checks.mentions.keys import place_of_key
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure
from relwriter.model.formula import Call, Formula, Operation
from relwriter.model.unit import is_currency, is_money

CODE = "S109"
NAME = "unit-does-not-fit"
SEVERITY = Severity.ERROR

_SHARES = Phrase(
    r"(?i)\bweighted[- ]average.*\b(?:shares|units|ADSs)\b|\b(?:basic|diluted) (?:common |ordinary )?shares\b"
    r"|\bshares (?:of [\w ]+ )?(?:outstanding|issued)$|\bnumber of (?:[\w-]+ ){0,2}shares\b"
)
_PER = Phrase(r"(?i)\bper (?!cent)|/|\baverage\b|\bprice\b|\brate\b")
_PER_SHARE = Phrase(
    r"(?i)\b(?:earnings|loss|income|dividends?|profit|\(loss\)) (?:[\w-]+ ){0,2}per (?:[\w-]+ ){0,3}(?:share|ADS)\b"
)
_OF_SHARES = Phrase(
    r"(?i)shares?\b|units?\b|stock|\bAD[SR]s?\b|\bbasic\b|dilut|outstanding|warrant|option|weighted|securities|treasury"
    r"|equity|interests|repurchase|buyback|issu|award|RSU"
)
_RATE = Phrase(
    r"(?i)\b(?:margin|rate|yield|percent(?:age)?|ratio|growth|return on \w+|ROCE|ROE|ROA|penetration|mix"
    r"|comparable sales)\b|%"
)
_IS_RATE = Phrase(
    r"(?i)\b(?:margin|tax rate|growth(?: rate)?|comparable sales|yield|occupancy|utili[sz]ation|penetration"
    r"|retention(?: rate)?|(?:equity|capital|leverage|loss|combined|expense|efficiency|payout|coverage) ratio)$"
    r"|\byields? on (?:the )?(?:\w+ ){0,3}\w+$|\bretention rate\b|\breturn on (?:average )?\w+"
)
_PAR = Phrase(r"(?i)^par value\b(?!.*\b(?:shares|total))|\bvalue per (?:\w+ )?share$")
_NUMBER = re.compile(r"(?<![\w.-])\d")
_SMALL, _LARGE, _MANY = 1000, 100_000, 5
_FOREIGN = Phrase(
    r"(?i:foreign|denominated|euro|dollar|sterling|convenience|currenc)|[$€£¥]"
    r"|\b(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|CNY|RMB|SEK|NOK|DKK|INR|BRL|MXN|KRW|ILS)\b"
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each figure whose unit is another one's."""
    figures = draft.release.figures
    currencies = Counter(figure.unit[:3] for figure in figures.values() if is_money(figure.unit))
    usual = draft.release.company.reporting.currency
    large = sum(_size(figure) >= _LARGE for figure in figures.values() if is_currency(figure.unit))
    for key, figure in figures.items():
        message = _of_label(figure) or _of_currency(figure, currencies, str(usual))
        if not message and large >= _MANY and is_currency(figure.unit) and _is_rate(figure):
            message = "is in money, but has the name and the size of a percentage"
        if message:
            place = place_of_field(key, figure, "unit")
            yield Sighting(place, f"figures.{key}.unit", message, "correct the unit, or the label")
    yield from _of_guidance(draft)


def _of_guidance(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each measure of guidance that is called an amount per share, or a rate, and is in money."""
    for number, section in enumerate(draft.release.closed_sections):
        for place, item in enumerate(section.outlook.items if section.outlook else ()):
            measure = str(item.measure or "")
            per_share = bool(_PER_SHARE.search(measure)) and not _RATE.search(measure)
            if is_currency(item.unit) and (per_share or _IS_RATE.search(measure)):
                words = "an amount per share" if per_share else "a percentage"
                message = f"is in {item.unit}, but its measure is called as {words}"
                found = place_of_key(item.measure, "unit")
                field = f"sections[{number}].outlook.items[{place}].unit"
                yield Sighting(found, field, message, "correct the unit, or the measure")


def _of_label(figure: Figure) -> str:
    """What does not fit between a unit and a label; empty where nothing is."""
    label, unit = str(figure.label), figure.unit
    if unit != "shares" and _SHARES.search(label) and not _PER.search(label.replace("average", "")):
        return f"is in {unit}, but its label speaks of shares"
    if unit == "shares" and not _OF_SHARES.search(label):
        return "is in shares, but its label speaks of none"
    strange = is_currency(unit) or unit in ("count", "percent")
    if strange and _PER_SHARE.search(label) and not _RATE.search(label) and not _SHARES.search(label):
        return f"is in {unit}, but its label speaks of an amount per share"
    if is_currency(unit) and _makes_percentage(figure):
        return f"is in {unit}, but its formula makes a percentage"
    if unit == "percent" and any(_is_quotient(one) for one in _formulas(figure)):
        return "is in percent, but its formula makes a part of one, such as 0.32, where margin(a, b) makes 32"
    if is_currency(unit) and _PAR.search(label):
        return f"is in {unit}, but its label speaks of an amount per share"
    return ""


def _makes_percentage(figure: Figure) -> bool:
    return any(isinstance(one.term, Call) and one.term.name in ("margin", "growth") for one in _formulas(figure))


def _formulas(figure: Figure) -> list[Formula]:
    return [one for one in (figure.formula, *(entry.formula for entry in figure.entries)) if one is not None]


def _is_quotient(formula: Formula) -> bool:
    """Whether a formula divides figures, and multiplies by no number such as 100."""
    return isinstance(formula.term, Operation) and formula.term.sign == "/" and not _NUMBER.search(str(formula))


def _of_currency(figure: Figure, currencies: Counter, usual: str) -> str:
    """What is to say on a figure that is alone in its currency."""
    code = figure.unit[:3]
    if not is_money(figure.unit) or code == usual or currencies[code] != 1 or currencies[usual] < _MANY:
        return ""
    return "" if _FOREIGN.search(str(figure.label)) else "is in a currency that no other figure is in"


def _size(figure: Figure) -> int:
    """The largest amount that was typed, in ones."""
    return int(max((abs(found) for entry in figure.entries if (found := figure.in_ones(entry)) is not None), default=0))


def _is_rate(figure: Figure) -> bool:
    """Whether a figure in money is called a rate and is as small as one, or is typed so and can be nothing else."""
    typed = [abs(entry.value) for entry in figure.entries if entry.value is not None]
    if typed and max(typed) < _SMALL and _IS_RATE.search(str(figure.label)):
        return True
    size = _size(figure)
    return bool(figure.entries) and 0 < size < _SMALL and bool(_RATE.search(str(figure.label)))
