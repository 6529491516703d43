"""An amount, the one that it is compared with, and their change do not fit each other.

What it flags:
    A sentence that says an amount, an earlier one and the change between the two, in amount, percent or points, where
    the change does not follow from the two by any rounding; and two amounts that are compared and are figures of the
    release, but not one figure's in two periods, or the earlier one where the later one should be. The figure need
    not be named. Of two amounts of money under two scales one that is a thousand times the other. A change right behind
    an amount of a figure that is that of another of its periods. And a percentage that says a change in amount
    again, and does not follow from it and the amount that it led to or came from.

Why:
    A reader with a calculator holds the three against each other. Each may agree with some figure of the release by
    itself: the number of the row below, this quarter's twice, or the two in the wrong order.

Example:
    "$62 million, up 9% from $54 million": that is 15%.

How to clear it:
    Refer to the figure three times: `{{ revenue }}, up {{ revenue.change_pct }} from {{ revenue.prior }}`. If the
    change is one of something else, such as in constant currency, say so beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.interval import Interval
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.compared import find_amounts, find_compared, find_led
from relwriter.checks.literals.comparisons import Comparison, find_comparisons
from relwriter.checks.literals.numerals import MICRO, Numeral
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.reviewing import Reviewed, books_of, candidates_of, describe, review, sight
from relwriter.checks.literals.steps import find_steps
from relwriter.checks.literals.told_apart import find_apart
from relwriter.checks.wording.reading import sight as quote

CODE = "N112"
NAME = "comparison-does-not-recompute"
SEVERITY = Severity.WARNING

_HUNDRED = Interval.around(Fraction(100 * 10**MICRO), None)
_SHORT = 10
_ADVICE = "refer to the figure and its change, or correct the number"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each comparison with a typed number that cannot be right."""
    numbers = review(draft)
    for before, after in pairwise(numbers):
        if before.reading.passage is after.reading.passage:
            yield from _of_period(draft, before, after)
            yield from _of_level(draft, before, after)
    for one in find_comparisons(numbers):
        wrong = [
            each for each in one.changes if not _follows(each.reading.numeral, one) or _is_inexact(draft, each, one)
        ]
        if wrong and not _is_of_another(wrong, one):
            yield _of_change(wrong[0], one)
        elif _is_of_other_scale(one):
            figures = f"typed {one.base.reading.numeral.text}\nbeside {one.now.reading.numeral.text}"
            yield sight(one.base, "is a thousand times more or less than what it is compared with", _ADVICE, figures)
        else:
            yield from _of_amounts(draft, one)
    yield from _said_otherwise(draft)
    for step in find_steps(numbers):
        if step.percent.reading.literal and not step.follows:
            figures = f"typed {step.percent.reading.numeral.text}\nof {step.change.reading.numeral.text}"
            words = f"is not what the change is {'of' if step.is_base else 'on the way to'} the amount beside it"
            yield sight(step.percent, words, _ADVICE, f"{figures} and {step.level.reading.numeral.text}")
    for passage in draft.passages:
        for apart in find_apart(passage, draft.facts.style.separators):
            start, end = apart.percent.start, apart.percent.end
            message = "is not the change between the two amounts that it stands between"
            yield quote(passage, start, end, message, _ADVICE)


def _of_level(draft: CheckedDraft, change: Reviewed, level: Reviewed) -> Iterator[Sighting]:
    """Of `decreased 5% to $49.3 million`: a percentage that is no change of a figure which has the amount."""
    changes = find_led(draft, change, level)
    if changes and change.verdict.outcome == "agrees":
        figures = f"typed {change.reading.numeral.text}\n{describe(changes[0], change.reading.numeral)}"
        yield sight(change, "is not by how much what it led to has changed", _ADVICE, figures)


def _is_inexact(draft: CheckedDraft, change: Reviewed, one: Comparison) -> bool:
    """Whether a typed percentage is not that between the two amounts of the one figure that both agree with."""
    now, base = one.now.verdict.found, one.base.verdict.found
    if change.reading.numeral.kind != "percent" or now is None or base is None or not change.reading.literal:
        return False
    if now.form != "amount" or base.form != "amount" or now.fact.id != base.fact.id or now.kind == "percent":
        return False
    percents = [
        each
        for each in candidates_of(draft).of(now.fact.id)
        if each.form == "percent" and each.fact.period == now.fact.period and each.base is not None
        and each.base.period == base.fact.period
    ]  # fmt: skip
    truncated = draft.facts.style.rounding == "truncate"
    return bool(percents) and not any(each.agrees(change.reading.numeral, truncated=truncated) for each in percents)


def _said_otherwise(draft: CheckedDraft) -> Iterator[Sighting]:
    """A change that is typed as two numbers of one precision, of which one is not what the amounts make as they stand,
    though it may be right by their rounding."""
    told: dict[tuple[object, ...], list[Reviewed]] = {}
    for one in review(draft):
        found, numeral = one.verdict.found, one.reading.numeral
        if one.verdict.outcome == "agrees" and found is not None and found.base is not None and one.reading.literal:
            key = (found.fact.id, found.fact.period, found.base.period, found.form, numeral.kind, numeral.unit)
            told.setdefault(key, []).append(one)
    for same in told.values():
        exact = [one for one in same if one.verdict.found is not None and _rounds_to(one.verdict.found, one)]
        for one in same if exact and not any(each.reading.hedge for each in same) else ():
            if one not in exact and one.reading.direct and not _is_exact_elsewhere(draft, one):
                figures = f"typed {one.reading.numeral.text}\nelsewhere {exact[0].reading.numeral.text}"
                yield sight(one, "is another number elsewhere for the same change", _ADVICE, figures)


def _rounds_to(found: Candidate, one: Reviewed) -> bool:
    """Whether the middle of what a change may be is printed as a number says."""
    numeral = one.reading.numeral
    return 2 * abs(found.exact - numeral.value) <= numeral.unit


def _is_exact_elsewhere(draft: CheckedDraft, one: Reviewed) -> bool:
    """Whether a number is exactly the change of another figure, of which its words may speak."""
    candidates = candidates_of(draft)
    every = (each for key in draft.release.figures for each in candidates.of(key))
    return any(each.agrees(one.reading.numeral) and _rounds_to(each, one) for each in every)


def _of_period(draft: CheckedDraft, amount: Reviewed, change: Reviewed) -> Iterator[Sighting]:
    """Of `was $1.1 billion, up 11.4%`: a change that is that of another period than the amount right before it."""
    reading, found = change.reading, change.verdict.found
    if amount.reading.slot != "amount" or reading.slot != "change" or reading.periods or reading.hedge:
        return
    own = find_amounts(draft, amount)
    told = [one for one in own if one.fact.id in amount.reading.keys]
    if found is None or found.form != "percent" or change.verdict.outcome != "agrees" or reading.reference is not None:
        return
    periods = {one.fact.period for one in told if one.fact.id == found.fact.id}
    if not periods or found.fact.period in periods | reading.said:
        return
    every = [one for one in candidates_of(draft).of(found.fact.id) if one.form == "percent"]
    fitting = [one for one in every if one.fact.period in periods]
    if fitting and not any(one.agrees(reading.numeral) for one in fitting):
        figures = (
            f"typed {reading.numeral.text}\n{describe(fitting[0], reading.numeral)}\n{describe(found, reading.numeral)}"
        )
        yield sight(change, "is the change of another period than the amount before it", _ADVICE, figures)


def _is_of_another(wrong: list[Reviewed], one: Comparison) -> bool:
    """Whether another change of the same kind follows from the two amounts."""
    kinds = {each.reading.numeral.kind for each in one.changes if each not in wrong}
    return wrong[0].reading.numeral.kind in kinds


def _is_of_other_scale(one: Comparison) -> bool:
    """Whether the scale of one of two amounts of money is another word, and with one they would be near each other."""
    now, base = one.now.reading.numeral, one.base.reading.numeral
    low, high = sorted((now.value, base.value))
    typed = one.now.reading.literal or one.base.reading.literal
    return typed and now.kind == "money" and now.power != base.power and low * 700 < high < low * 1400


def _follows(change: Numeral, one: Comparison) -> bool:
    """Whether a change can be that of two amounts as they are rounded, or of a loss and an income."""
    now, base = (_stands_for(each.reading) for each in (one.now, one.base))
    steps = [abs(now - base), now + base]
    kind = one.now.reading.numeral.kind
    if change.kind == "percent" and kind != "percent":
        if base.low <= 0:
            return True
        steps = [step * _HUNDRED / base for step in steps]
    elif change.kind not in (kind, "points") or (change.kind == "points") != (kind == "percent"):
        return True
    return any(_shown(change).meets(step) for step in steps)


def _stands_for(reading: Reading) -> Interval:
    """What an amount may stand for: a dividend is what is said, to the last digit."""
    is_exact = reading.per_share and bool({"dividend", "distribution"} & reading.words)
    exact = Fraction(reading.numeral.value)
    return Interval(exact, exact) if is_exact else _shown(reading.numeral)


def _shown(numeral: Numeral) -> Interval:
    """What a number may stand for, cut off or rounded, in millionths."""
    return Interval(Fraction(numeral.low), Fraction(numeral.value + numeral.unit))


def _of_change(wrong: Reviewed, one: Comparison) -> Sighting:
    now, base = one.now.reading.numeral, one.base.reading.numeral
    figures = f"typed {wrong.reading.numeral.text}\nof {now.text} and {base.text}"
    return sight(wrong, "is not the change between the two amounts that it stands beside", _ADVICE, figures)


def _of_amounts(draft: CheckedDraft, one: Comparison) -> Iterator[Sighting]:
    """Of two amounts that agree with figures: whether one figure has both, and in this order."""
    held = books_of(draft).of_sections
    if any(each.reading.literal and (not _is_amount(each) or held.hold(each.reading)) for each in (one.now, one.base)):
        return
    compared = find_compared(draft, one)
    if compared.fits:
        return
    message = "and what it is compared with are not one figure's in two periods"
    if compared.pairs:
        label = compared.pairs[0][0].fact.figure.label
        message = f"is the later one of {label}, and stands where the earlier one belongs"
    figures = "\n".join(describe(each[0], one.now.reading.numeral) for each in (compared.now, compared.base))
    yield sight(one.base, message, _ADVICE, figures)


def _is_amount(one: Reviewed) -> bool:
    """Whether a number may be an amount of a figure, and has so many digits that it is none by chance."""
    numeral = one.reading.numeral
    is_long = numeral.value // numeral.unit >= _SHORT
    return one.verdict.outcome == "agrees" or (one.verdict.outcome == "unknown" and is_long)
