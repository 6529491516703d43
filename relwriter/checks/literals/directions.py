"""Words that say which way a figure went, and the change that they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.glue import FALLS, RISES
from relwriter.checks.literals.mentions import Mention, name_words
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.reviewing import Reviewed
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure

Direction = Literal["rise", "fall"]
_LOSS = Phrase(r"\b(?:loss|losses|deficit|used in|expense|expenses|costs?|outflow)\b", re.IGNORECASE)
_BESIDE = (
    "increase",
    "decrease",
    "decline",
    "rise",
    "growth",
    "higher",
    "lower",
    "fewer",
    "reduction",
    "drop",
    "less",
    "more",
    "below",
    "above",
    "contraction",
    "expansion",
)
_FEW = 19
_MANY = 1000
"""Units of its last digit by which a change is that of a figure by more than chance."""
_IN = Phrase(r"\b(?:(\w+) (?:in|of) (?:the |our |its )?|(lower|higher) )$", re.IGNORECASE)


_BETTER = frozenset(("improved", "improvement", "improve", "strengthened", "better"))
_WORSE = frozenset(("deteriorated", "deterioration", "worsened", "worsening", "worse"))
_HIGH = Phrase(
    r"\b(?:margin|return on|income|revenues?|sales|earnings|occupancy|book value|capital ratio|leverage ratio)\b", re.I
)
_LOW = Phrase(
    r"\b(?:efficiency ratio|combined ratio|loss ratio|expense ratio|non-?performing|non-?accrual|(?:net )?charge-?offs?"
    r"|delinquen\w+|past due|churn|days sales|overhead ratio|operating ratio|empty miles|turnover rate)\b",
    re.IGNORECASE,
)


def says_quality(words: Iterable[str]) -> bool:
    """Whether one of some words says that something became better or worse."""
    return any(word in _BETTER or word in _WORSE for word in words)


def read_quality(words: Iterable[str], figure: Figure) -> Direction | None:
    """Which way a figure went that is said to have become better or worse; None where more may be either."""
    said = [word in _BETTER for word in words if word in _BETTER or word in _WORSE]
    is_low, is_high = bool(_LOW.search(str(figure.label))), bool(_HIGH.search(str(figure.label)))
    return None if not said or is_low == is_high else "rise" if said[-1] == is_high else "fall"


_RAISES = frozenset(("increased", "raised", "grew"))
_TRANSITIVE = Phrase(
    r"\b(increased|raised|grew|decreased|reduced|lowered|cut) (?:the |our |its |their )?(?:total )?$", re.IGNORECASE
)


def read_direction(word: str) -> Direction | None:
    """Which way a word says that something went."""
    return "rise" if word in RISES or word == "above" else "fall" if word in FALLS or word == "below" else None


_OF_LOSSES = {"widened": "rise", "worsened": "rise", "deepened": "rise", "narrowed": "fall", "improved": "fall"}
"""Which way a loss went of which one says so."""
_LOSSES = Phrase(r"\b(?:loss|losses|deficit)\b", re.IGNORECASE)


def read_led(reading: Reading) -> Direction | None:
    """Which way the words before an amount say that it went there: `rose to`, `up from`; a loss narrowed or widened."""
    words = reading.before[-4:]
    if words[-1:] not in (("to",), ("from",)):
        return None
    said = [word for word in words[:-1] if read_direction(word) or word in _OF_LOSSES]
    if len(said) != 1:
        return None
    if said[0] in _OF_LOSSES:
        went: Direction = "rise" if _OF_LOSSES[said[0]] == "rise" else "fall"
        return went if names_loss(reading) else None
    return read_direction(said[0])


def names_loss(reading: Reading, other: Reading | None = None) -> bool:
    """Whether the last name before a number, or else the words of its clause, are those of a loss; without one since
    `other`, whether those of that are."""
    text = reading.passage.text
    start = other.numeral.end if other is not None and other.numeral.end <= reading.numeral.start else 0
    since = text[max(start, reading.numeral.start - 90) : reading.numeral.start]
    if other is not None and not _RESULTS.search(since):
        return names_loss(other)
    found = _RESULTS.findall(since)
    return bool(found) and bool(_LOSSES.fullmatch(found[-1]))


_RESULTS = Phrase(r"\b(?:loss|losses|deficit|income|profit|earnings|gain)\b", re.IGNORECASE)


def find_direction(one: Reviewed) -> Direction | None:
    """Which way the words next to a change say that it went; None where they say nothing."""
    reading = one.reading
    before = [word for word in reading.before[-4:] if read_direction(word)]
    if before:
        return read_direction(before[-1])
    first = reading.after[0] if reading.after else ""
    text = reading.passage.text
    if first in _BESIDE and not text[reading.numeral.end :].lstrip().startswith((",", "(", ")")):
        return read_direction(first)
    mention = reading.mention
    if mention is not None and reading.before == ("by",) and mention.end < reading.numeral.start:
        led = _TRANSITIVE.search(text, max(0, mention.start - 30), mention.start)
        if led is not None:
            return "rise" if led[1].lower() in _RAISES else "fall"
    found = _IN.search(text[max(0, mention.start - 30) : mention.start]) if mention is not None else None
    return (
        read_direction((found[1] or found[2]).lower())
        if found and mention is not None and mention.end < reading.numeral.start
        else None
    )


def find_change(candidates: Candidates, one: Reviewed) -> Candidate | None:
    """The change that a number prints, as its reference says or as it agrees with."""
    own = find_own(candidates, one.reading)
    if own is not None:
        return own if own.form != "amount" else None
    found = one.verdict.found
    if one.reading.reference is not None or one.verdict.outcome != "agrees" or found is None:
        return None
    numeral, keys = one.reading.numeral, one.reading.keys
    is_long = not keys and numeral.value // numeral.unit >= _MANY
    if found.form == "amount" or is_long or found.fact.id in keys:
        return found if found.form != "amount" else None
    return found if numeral.value // numeral.unit > _FEW and _is_only(candidates, one, found) else None


def _is_only(candidates: Candidates, one: Reviewed, found: Candidate) -> bool:
    """Whether a passage has every word of the name of a figure whose change a number is, and every other change that
    the number prints for its period, of a figure of which the passage has a telling word, went the same way."""
    words, figures = one.reading.words, candidates.known.facts.release.figures
    if not one.reading.literal or not name_words(found.fact.figure) <= words:
        return False
    told = [key for key, figure in figures.items() if any(len(word) > 3 for word in name_words(figure) & words)]
    alike = [other for key in told for other in candidates.of(key) if other.form != "amount"]
    alike = [other for other in alike if other.fact.period == found.fact.period and other.agrees(one.reading.numeral)]
    return len({actual_direction(other, None) for other in (*alike, found)}) == 1


_GROWTH = Phrase(r"\b(?:growth|change|increase|comparable|same[- ]store|like[- ]for[- ]like)\b", re.IGNORECASE)


def find_growth(candidates: Candidates, one: Reviewed) -> Candidate | None:
    """The figure that is itself a growth, such as comparable sales, that a number with a word of direction prints."""
    found = find_own(candidates, one.reading) or (one.verdict.found if one.verdict.outcome == "agrees" else None)
    if found is None or found.form != "amount" or found.kind != "percent" or found.fact.figure.nature == "balance":
        return None
    is_growth = found.fact.figure.nature == "change" or _GROWTH.search(str(found.fact.figure.label)) is not None
    return found if is_growth and found.exact else None


def actual_direction(candidate: Candidate, mention: Mention | None) -> Direction | None:
    """Which way a change went: of the size of a loss that is named as such, else of the amount; None where either can
    be meant."""
    assert candidate.base is not None
    now, before = candidate.fact.amount, candidate.base.amount
    if now is None or before is None or now == before:
        return None
    if (now < 0) != (before < 0):
        is_named = mention is not None and not mention.negative and not _LOSS.search(str(candidate.fact.figure.label))
        return signed_direction(candidate) if is_named else None
    if now < 0:
        named = mention is not None and (mention.negative or bool(_LOSS.search(str(candidate.fact.figure.label))))
        return ("rise" if abs(now) > abs(before) else "fall") if named else None
    return "rise" if now > before else "fall"


def signed_direction(candidate: Candidate) -> Direction | None:
    """Which way a change went of the amount as it is, so that a smaller loss is more: an improvement of a result."""
    now, before = candidate.fact.amount, candidate.base.amount if candidate.base is not None else None
    if now is None or before is None or now == before:
        return None
    return "rise" if now > before else "fall"


def is_measured(figure: Figure) -> bool:
    """Whether a figure is an amount that goes up and down, and no change by itself."""
    return figure.nature != "change" and not figure.is_timeless
