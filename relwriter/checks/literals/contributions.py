"""Points that something adds to a ratio, as insurers say: $47.9 million, or 5.6 points on the combined ratio."""

from __future__ import annotations

import re

from relwriter.checks.literals.allowed import is_allowed
from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.slots import Slot
from relwriter.checks.literals.verdict import Verdict
from relwriter.checks.phrase import Phrase

_AGAIN = Phrase(r"[$€£]\s?[\d.,]+(?: (?:million|billion))?(?: (?:of )?[a-z][a-z -]{2,50})?,? (?:or |\()(?:about )?$")
"""Before points that say an amount of money again; such an amount cannot change by points."""
_OF_RATIO = re.compile(
    r" (?:of (?=(?:[\w-]+ ){0,3}?(?:losses|catastrophes?|development)\b)"
    r"|(?:on|to|of|in) (?:the |our |its )?(?:[\w-]+ ){0,3}ratio\b)"
)
_PART = re.compile(r"\b(?:includ\w+|reflect\w+|contribut\w+|add(?:s|ed|ing)|represent\w+|or|and) (?:approximately )?$")
_USUAL = frozenset(
    ("ratio", "ratios", "loss", "losses", "points", "point", "combined", "expense", "year", "period", "impact")
)
_DIRECTIONS = frozenset(["favorable", "unfavorable", "adverse", "favourable", "unfavourable"])
_WORD = re.compile(r"[a-z]{4,}")


def read_contribution(reading: Reading) -> Reading:
    """The reading of points that are a part of a ratio as that of a percentage; any other as it is."""
    numeral, text = reading.numeral, reading.passage.text
    if numeral.kind != "points" or not numeral.text.lower().endswith(("points", "point", "pts")):
        return reading
    before = text[max(0, numeral.start - 90) : numeral.start]
    is_part = bool(_PART.search(before)) and bool(_OF_RATIO.match(text, numeral.end))
    if not is_part and not _AGAIN.search(before):
        return reading
    return reading._replace(numeral=numeral._replace(kind="percent"), slot=_slot(reading))


def judge_contribution(candidates: Candidates, reading: Reading, stated: Candidate | None) -> Verdict | None:
    """Whether a part of a ratio is that of the figure whose words stand next to it, in the period of the amount before
    it, which is `stated`; None where no figure of a ratio is called so."""
    key = _find_ratio(candidates, reading)
    own = candidates.amounts(key) if key else ()
    is_told = stated is not None and _says_again(reading)
    allowed = [
        one
        for one in own
        if (
            one.fact.period == stated.fact.period
            if is_told and stated
            else is_allowed(one, reading, candidates.current)
        )
    ]
    if not allowed:
        return None
    if found := next((one for one in allowed if one.agrees(reading.numeral)), None):
        return Verdict("agrees", found)
    other = next((one for one in own if one.agrees(reading.numeral)), None)
    if other is not None:
        return Verdict("other period", other, allowed[0], sure=is_told) if is_told else Verdict("agrees", other)
    return Verdict("differs", None, allowed[0], find_misprint(reading.numeral, allowed)[1], sure=True)


def _says_again(reading: Reading) -> bool:
    """Whether points say an amount right before them again."""
    start = reading.numeral.start
    return bool(_AGAIN.search(reading.passage.text[max(0, start - 90) : start]))


def _slot(reading: Reading) -> Slot:
    return "amount" if reading.slot == "change" else reading.slot


def _find_ratio(candidates: Candidates, reading: Reading) -> str:
    """The figure of a ratio whose own words follow the points, else that whose stand last before them; empty for
    none."""
    text, numeral = reading.passage.text.lower(), reading.numeral
    behind = text[numeral.end : numeral.end + 60] if _OF_RATIO.match(text, numeral.end) else ""
    before = text[max(0, numeral.start - 200) : numeral.start]
    ratios = {
        key: words
        for key, one in candidates.known.stated.figures.items()
        if one.unit == "percent" and "ratio" in str(one.label).lower() and (words := _tell(str(one.label)))
    }
    for stretch in (behind, before):
        found = {
            key: max(map(stretch.rfind, words)) for key, words in ratios.items() if any(w in stretch for w in words)
        }
        last = max(found.values(), default=-1)
        at = [key for key, place in found.items() if place == last]
        if len(at) == 1:
            return at[0]
    return ""


def _tell(label: str) -> frozenset[str]:
    """The words of a ratio that tell it from others: catastrophe, development."""
    return frozenset(_WORD.findall(label.lower())) - _USUAL - _DIRECTIONS
