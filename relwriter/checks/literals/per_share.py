"""What an amount is said again as: which amounts per share a number may be, and which change in percent."""

from __future__ import annotations

import re
from itertools import pairwise

from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.mentions import split_words
from relwriter.checks.literals.reading import Reading
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure

_EARNINGS = Phrase(r"income|loss|earnings|result|EPS|profit", re.IGNORECASE)
_VIEWED = Phrase(r"\b(?:adjusted|non-gaap|core|underlying|normali[sz]ed|operating)\b", re.IGNORECASE)
_PAIRED = Phrase(
    r"(?:^|[^.;:]{0,90}[ ,])(?:or|which is|equal to|equivalent to|that is)(?: an?| approximately| about)? $"
)
_PLAIN = frozenset(("share", "diluted", "basic", "common", "ordinary", "average", "weighted", "total", "from", "after"))


def is_paired(before: Reading, one: Reading) -> bool:
    """Whether a number per share is the amount before it, said again: `$4.3 million, or $1.37 per share`."""
    if (
        before.passage is not one.passage
        or before.numeral.kind != "money"
        or before.per_share
        or not (one.per_share or one.per_unit)
    ):
        return False
    start, end = before.numeral.end, one.numeral.start
    named = any(start <= mention.start < end for mention in one.near)
    return not named and bool(_PAIRED.fullmatch(one.passage.text[start:end].replace("\n", " ")))


_SAID_IN_PERCENT = Phrase(r",? or (?:an? )?(?:about |approximately )?| \(|, ?")


def is_said_in_percent(before: Reading, one: Reading) -> bool:
    """Whether a percentage is the change in amount before it, said again: `an increase of $4.3 million, or 12%`."""
    if before.passage is not one.passage or before.numeral.kind != "money" or one.numeral.kind != "percent":
        return False
    between = one.passage.text[before.numeral.end : one.numeral.start]
    return before.slot == "change" and bool(_SAID_IN_PERCENT.fullmatch(between))


_SAID_OF_AMOUNT = Phrase(
    r"(?: per (?:[\w-]+ ){0,3}(?:share|unit|ADS))?,? (?:up|down|an? (?:increase|decrease|decline|rise) of)"
    r"(?: about| approximately)? "
)
_VIEWED_OTHERWISE = Phrase(
    r"[^.;]{0,80}?\b(?:constant|currenc\w+|organic\w*|excluding|adjust\w*|sequential\w*|linked|pro forma|like-for-like"
    r"|comparable|basis|average|(?:prior|previous|last) quarter)\b",
    re.IGNORECASE,
)


def is_growth_of(before: Reading, one: Reading) -> bool:
    """Whether a percentage is how much the amount right before it rose or fell: `$2.10 per share, up 8.2%`, as it is
    and in no other view."""
    if before.passage is not one.passage or one.numeral.kind != "percent" or one.hedge:
        return False
    text = one.passage.text
    said = _SAID_OF_AMOUNT.fullmatch(text[before.numeral.end : one.numeral.start].replace("\n", " "))
    return said is not None and not _VIEWED_OTHERWISE.match(text, one.numeral.end)


def find_per_share(
    figures: dict[str, Figure], reading: Reading, stated: Candidate | None
) -> tuple[list[str], list[str]]:
    """The amounts per share that a number may be, and those that the words after it exclude: basic or diluted ones."""
    keys = _named_before(figures, reading) if stated is None else []
    keys = keys or _belonging(figures, stated)
    words = reading.passage.text[reading.numeral.end : reading.numeral.end + 30].lower()
    for kind, other in pairwise(("diluted", "basic", "diluted")):
        named = [key for key in keys if kind in str(figures[key].label).lower()]
        if kind in words and other not in words and named:
            return named, [key for key in keys if key not in named]
    return keys, []


def _named_before(figures: dict[str, Figure], reading: Reading) -> list[str]:
    """The amounts per share of what is named before a number, where that is no earnings: FFO of $0.75 per share."""
    label = str(figures[reading.keys[0]].label) if reading.keys and reading.direct else ""
    telling = _telling(label) if label and not _EARNINGS.search(label) else set()
    every = [key for key, figure in figures.items() if figure.is_per_share and telling]
    return [key for key in every if telling <= _telling(str(figures[key].label))]


def _belonging(figures: dict[str, Figure], stated: Candidate | None) -> list[str]:
    """The earnings per share; of an amount that is stated those of its name, adjusted where it is."""
    every = [key for key, figure in figures.items() if figure.is_per_share]
    earnings = [key for key in every if _EARNINGS.search(str(figures[key].label))]
    if stated is None:
        return earnings
    label = str(stated.fact.figure.label)
    if not _EARNINGS.search(label):
        telling = _telling(label)
        return [key for key in every if telling & _telling(str(figures[key].label))]
    alike = [key for key in earnings if bool(_VIEWED.search(str(figures[key].label))) == bool(_VIEWED.search(label))]
    return alike or earnings


def is_named(figure: Figure) -> bool:
    """Whether an amount per share says what it is of, and is not only called `Per diluted share`."""
    return bool(_telling(str(figure.label)))


def _telling(label: str) -> set[str]:
    return {word.text for word in split_words(label) if len(word.text) > 3 or word.text == "ffo"} - _PLAIN
