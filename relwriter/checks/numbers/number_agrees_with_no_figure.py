"""A typed amount agrees with no figure of the release.

What it flags:
    An amount of money, a percentage or a difference in points that is typed in a text and is no figure's amount or
    change, no dividend, no end of guidance and no other number of the file; and in a release with ratios in multiples
    a multiple with decimals, such as 0.9x or 0.9 times, that is none of theirs.

Why:
    Nobody can say where such a number comes from, and nothing will change it next quarter.

Example:
    "Bookings grew 14%" in a release that has no figure for bookings.

How to clear it:
    Add the figure, with its source, and refer to it. A number that is no figure of the company, such as the size of a
    market, is declared with what it is: `literals: [{text: $10 billion, reason: Size of the market, study of 2025}]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.numerals import Numeral
from relwriter.checks.literals.quantities import find_counted
from relwriter.checks.literals.rates import find_rates
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.reviewing import candidates_of, describe, review, sight
from relwriter.checks.wording.reading import CELL

CODE = "N102"
NAME = "number-agrees-with-no-figure"
SEVERITY = Severity.WARNING


_WHOLE = ("100%", "100 percent")
_FOLLOWS = re.compile(
    r"midpoint|\bimpl(?:y|ies|ied|ying)\b|equat|correspond|compared|versus|(?<!cash )(?<!flow )(?<!flows )\bfrom\b",
    re.IGNORECASE,
)


def _is_guidance(reading: Reading) -> bool:
    """Whether a number of the outlook is guidance that is given there, and follows from nothing else."""
    return reading.passage.section == "outlook" and _FOLLOWS.search(reading.passage.text) is None


def _is_of_counts(reading: Reading) -> bool:
    """Whether a percentage stands beside the counts that make it."""
    if reading.numeral.kind != "percent":
        return False
    return any(one.at == reading.numeral.start for one in find_rates(reading.passage.plain))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed amount without a figure."""
    multiples = [key for key, figure in draft.release.figures.items() if figure.unit == "multiple"]
    for one in review(draft):
        reading, verdict = one.reading, one.verdict
        if (
            not reading.literal
            or reading.passage.role == CELL
            or verdict.outcome != "unknown"
            or (reading.numeral.kind == "plain" and not _is_exact_count(draft, reading))
            or (reading.numeral.kind == "multiple" and not _is_odd(draft, multiples, reading.numeral))
            or reading.numeral.text.startswith(_WHOLE)
            or _is_guidance(reading)
            or _is_of_counts(reading)
        ):
            continue
        lines = [f"typed {reading.numeral.text}"]
        if verdict.wanted is not None:
            lines.append(f"the words beside it name {describe(verdict.wanted, reading.numeral)}")
        advice = "add the figure and refer to it, or declare it under literals and say where it is from"
        yield sight(one, "agrees with no figure of the release", advice, "\n".join(lines))


_EXACT = 1000
_A_DAY = re.compile(r" [\w.]+ ?(?:/|per |an? )")


def _is_exact_count(draft: CheckedDraft, reading: Reading) -> bool:
    """Whether a plain number counts to the last digit what figures count, such as ounces, or is a midpoint."""
    size, is_middle = reading.numeral.value // reading.numeral.unit, reading.before[-2:] == ("midpoint", "of")
    is_exact = size >= _EXACT and (size % 10 > 0 or is_middle)
    is_rate = _A_DAY.match(reading.passage.text, reading.numeral.end) is not None
    return is_exact and not is_rate and bool(find_counted(candidates_of(draft), reading))


def _is_odd(draft: CheckedDraft, multiples: list[str], numeral: Numeral) -> bool:
    """Whether a multiple is none of the release's ratios, where there are such."""
    if not multiples or not numeral.decimals:
        return False
    return not any(one.agrees(numeral) for key in multiples for one in candidates_of(draft).of(key))
