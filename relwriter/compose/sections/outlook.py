"""The outlook as its template sees it: a sentence for each measure, its range, and the guidance given before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from relwriter.compose.facts import Facts
from relwriter.compose.opening import entry_value
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_prose
from relwriter.compose.typed import decimals_of, typed_value
from relwriter.document.tree import Value, plain_text
from relwriter.model.entry import Name
from relwriter.model.period import Period
from relwriter.model.prose import Prose
from relwriter.model.sections.outlook import Guidance, Outlook

_DONE = {
    "raises": ", raised from prior guidance",
    "lowers": ", lowered from prior guidance",
    "narrows": ", narrowed from prior guidance",
    "reiterates": ", unchanged from prior guidance",
}
"""What is done to guidance; the amounts given before follow it, where there are any."""

_ALONE = {"updates": ", updated", "initiates": ", given for the first time"}
"""What is done to guidance, where no amounts given before follow it."""


@dataclass(frozen=True, slots=True)
class GuidanceView:
    """A measure's name, or None where the author wrote the text alone, and the words after it."""

    measure: Name | None
    words: Composed


@dataclass(frozen=True, slots=True)
class OutlookView:
    """A title, or None; paragraphs before; guidance, and whether it is bullets; notes; assumptions; why there is no
    reconciliation; paragraphs after."""

    title: Prose | None
    intro: tuple[Prose, ...]
    guidance: tuple[GuidanceView, ...]
    bullets: bool
    notes: tuple[Prose, ...]
    assumptions: tuple[Prose, ...]
    no_reconciliation: tuple[Prose, ...]
    closing: tuple[Prose, ...]


def view(facts: Facts, section: Outlook) -> OutlookView:
    """The outlook as its template sees it."""
    bullets = section.layout == "bullets"
    guidance = tuple(_view(facts, item, item.period or section.period, bullets) for item in section.items)
    return OutlookView(
        section.title, section.intro, guidance, bullets,
        section.notes, section.assumptions, section.no_reconciliation, section.closing,
    )  # fmt: skip


def _view(facts: Facts, item: Guidance, period: Period | None, bullet: bool) -> GuidanceView:
    """The measure, and the words on it: a sentence before a driver, and where computed words are a paragraph."""
    if item.text is not None:
        words = phrase(": " if item.measure else "", bind_prose(facts, item.text))
    else:
        words = _state(facts, item, period)
    if (item.because or not (bullet or item.text)) and not plain_text(words).endswith((".", "!", "?")):
        words = phrase(words, ".")
    words = phrase(words, phrase(" ", bind_prose(facts, item.because)) if item.because else ())
    entry = item.text if item.text is not None else item.measure
    assert entry is not None
    return GuidanceView(item.measure, Composed(words, entry.field))


def _state(facts: Facts, item: Guidance, period: Period | None) -> Phrase:
    """`of $809.0 million to $821.0 million for the full year 2025, raised from prior guidance of …`."""
    now, before = stated_range(facts, item), prior_range(facts, item)
    basis = phrase(" ", entry_value(item.basis)) if item.basis else ()
    when = phrase(f" {facts.words(period).in_sentence}") if period else ()
    if item.action == "withdraws":
        return phrase(": prior guidance", phrase(" of ", before, basis) if before else (), when, " is withdrawn")
    about = phrase(f"{item.approximate} ") if item.approximate else ()
    return phrase(" of ", about, now, basis, when, _compare(item.action or "", before))


def _compare(action: str, before: Phrase) -> Phrase:
    """What is done to the guidance given before, and its amounts where they differ."""
    if not before:
        done = _DONE.get(action) or _ALONE.get(action)
        return phrase(done) if done else ()
    if action == "reiterates":
        return phrase(_DONE[action])
    done = ", updated from prior guidance" if action == "updates" else ", compared to prior guidance"
    return phrase(_DONE.get(action, done), " of ", before)


def stated_range(facts: Facts, item: Guidance) -> Phrase:
    """What is expected: `A to B`, or the one amount; nothing where there is none."""
    return _range(facts, item, item.low, item.high, item.point)


def prior_range(facts: Facts, item: Guidance) -> Phrase:
    """What was expected before, in the same form."""
    return _range(facts, item, item.prior_low, item.prior_high, item.prior_point)


def _range(facts: Facts, item: Guidance, low: Decimal | None, high: Decimal | None, point: Decimal | None) -> Phrase:
    """`A to B`, or the one amount; nothing where there is none."""
    if point is not None:
        return phrase(guidance_amount(facts, item, point))
    if low is None or high is None:
        return ()
    return phrase(guidance_amount(facts, item, low), " to ", guidance_amount(facts, item, high))


def guidance_amount(facts: Facts, item: Guidance, amount: Decimal) -> Value:
    """An end of a range, with the decimals that the most exact of the amounts is typed with."""
    decimals = item.decimals if item.decimals is not None else _decimals(item)
    return typed_value(facts.style, amount, item.unit, item.scale, decimals)


def _decimals(item: Guidance) -> int:
    amounts = (item.low, item.high, item.point, item.prior_low, item.prior_high, item.prior_point)
    return max(decimals_of(amount) for amount in amounts if amount is not None)
