"""Guidance in words: the range, the growth that it means, and what is done to the guidance given before."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from relwriter.compose.amounts import Print
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.growth import state_growth
from relwriter.compose.opening import entry_value, pending_value
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.ranges import End, close_range, print_range
from relwriter.compose.typed import decimals_of, in_ones, typed_print, typed_value
from relwriter.document.tree import Value
from relwriter.model.entry import Entry
from relwriter.model.pending import Pending
from relwriter.model.period import Period
from relwriter.model.ranges import Range, judge_action
from relwriter.model.sections.guidance import Guidance, ends_of

_DONE = {
    "raises": ", raised from prior guidance",
    "lowers": ", lowered from prior guidance",
    "narrows": ", narrowed from prior guidance",
    "reiterates": ", unchanged from prior guidance",
}
"""What is done to guidance; the amounts given before follow it, where there are any."""

_ALONE = {"updates": ", updated", "initiates": ", given for the first time"}
"""What is done to guidance, where no amounts given before follow it."""


def state_guidance(facts: Facts, item: Guidance, period: Period | None) -> Phrase:
    """`of $809.0 million to $821.0 million for the full year 2025, raised from prior guidance of …`.

    Raises FactError for a figure that has no value, and for an action that the amounts contradict.
    """
    now, before = read_ends(facts, item, "", period), read_ends(facts, item, "prior_", period)
    _require_action(item, now, before)
    basis = phrase(" ", entry_value(item.basis)) if item.basis else ()
    when = phrase(f" {facts.words(period).in_sentence}") if period else ()
    expected, expected_before = _expect(facts, item, "", now), _expect(facts, item, "prior_", before)
    if item.action == "withdraws":
        before_that = phrase(close_range(expected_before), basis) if expected_before else ()
        return phrase(": prior guidance", before_that, when, " is withdrawn")
    growth = state_growth(facts, item, now, period) if item.base is not None else ()
    stated = close_range(expected) if basis or when else expected
    return phrase(stated, basis, when, growth, _compare(item.action or "", expected_before))


def read_ends(facts: Facts, item: Guidance, prefix: str, period: Period | None) -> tuple[End, ...]:
    """The ends that are typed or held by figures, in order."""
    return tuple(_read_end(facts, item, end, period) for _, end in ends_of(item, prefix))


def _read_end(facts: Facts, item: Guidance, end: Decimal | Entry, period: Period | None) -> End:
    if isinstance(end, Decimal):
        decimals = item.decimals if item.decimals is not None else _decimals(item)
        printed = typed_print(facts.style, end, item.unit, item.scale, decimals)
        value = typed_value(facts.style, end, item.unit, item.scale, decimals)
        return End(in_ones(end, item.unit, item.scale), value, printed)
    if isinstance(end, Pending):
        return End(None, pending_value(end), Print(item.unit, item.scale, 0, facts.style))
    key = str(end)
    if period is None:
        raise FactError(f"{key} is a figure, whose period is not given", "add the period of the guidance")
    fact = facts.fact(key, period)
    return End(fact.amount, facts.signed(fact), facts.print(fact))


def _decimals(item: Guidance) -> int:
    """The decimals that the most exact of the amounts is typed with."""
    ends = (*ends_of(item), *ends_of(item, "prior_"))
    return max((decimals_of(end) for _, end in ends if isinstance(end, Decimal)), default=0)


def _require_action(item: Guidance, now: tuple[End, ...], before: tuple[End, ...]) -> None:
    """Raises FactError where what figures hold contradicts the action; the model has judged what is typed."""
    fault = judge_action(item.action, _range(item, "", now), _range(item, "prior_", before))
    if fault:
        raise FactError(fault, "compare the amounts with those before, or choose another action")


def _range(item: Guidance, prefix: str, ends: tuple[End, ...]) -> Range | None:
    band = getattr(item, f"{prefix}band")
    if band is not None:
        return Range.of_band(band)
    amounts = [end.amount for end in ends if end.amount is not None]
    if not ends or len(amounts) < len(ends):
        return None
    if len(amounts) == 1:
        return Range.around(amounts[0], getattr(item, f"{prefix}approximate"))
    if amounts[0] > amounts[1]:
        raise FactError("has a low end above its high end", "swap them")
    return Range(*amounts)


def _expect(facts: Facts, item: Guidance, prefix: str, ends: tuple[End, ...]) -> Phrase:
    """` of $809.0 million to $821.0 million`, ` in the low-single digits`; nothing where there is none."""
    words = expected_words(facts, item, prefix, ends)
    if not words:
        return ()
    hedge = getattr(item, f"{prefix}approximate")
    return phrase(" of " if ends else " in the ", f"{hedge} " if hedge else "", words)


def expected_words(facts: Facts, item: Guidance, prefix: str, ends: tuple[End, ...]) -> Phrase:
    """The range, the one amount, or the band, alone; of the guidance before with the prefix `prior_`."""
    band = getattr(item, f"{prefix}band")
    if band is not None:
        assert item.measure is not None or item.text is not None
        named = item.measure if item.measure is not None else item.text
        return phrase(Value(band, replace(named.origin(), form="band")))  # type: ignore[union-attr]
    return _print(facts, ends) if ends else ()


def _print(facts: Facts, ends: tuple[End, ...]) -> Phrase:
    ways = facts.release.style.sentences.ranges
    return phrase(ends[0].value) if len(ends) == 1 else print_range(ends[0], ends[1], ways)


def _compare(action: str, before: Phrase) -> Phrase:
    """What is done to the guidance given before, and its amounts where they differ."""
    if not before:
        done = _DONE.get(action) or _ALONE.get(action)
        return phrase(done) if done else ()
    if action == "reiterates":
        return phrase(_DONE[action])
    done = ", updated from prior guidance" if action == "updates" else ", compared to prior guidance"
    return phrase(_DONE.get(action, done), before)
