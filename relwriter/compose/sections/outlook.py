"""The outlook as its template sees it: a sentence for each measure, its range, and the guidance given before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from relwriter.compose.amounts import Print
from relwriter.compose.facts import Facts
from relwriter.compose.sentences import Composed, Phrase, phrase
from relwriter.document.tree import Value
from relwriter.model.entry import Name
from relwriter.model.figure import SCALES
from relwriter.model.prose import Prose
from relwriter.model.sections.outlook import Guidance, Outlook
from relwriter.model.values import Typed
from relwriter.source import Origin

_BEFORE = {
    "raises": ", raised from prior guidance of ",
    "lowers": ", lowered from prior guidance of ",
    "narrows": ", narrowed from prior guidance of ",
}


@dataclass(frozen=True, slots=True)
class GuidanceView:
    """A measure's name, or None where the author wrote the text, and the words after it."""

    measure: Name | None
    words: Composed | Prose


@dataclass(frozen=True, slots=True)
class OutlookView:
    """A title, or None; paragraphs before; guidance; assumptions; why there is no reconciliation."""

    title: Prose | None
    intro: tuple[Prose, ...]
    guidance: tuple[GuidanceView, ...]
    assumptions: tuple[Prose, ...]
    no_reconciliation: tuple[Prose, ...]


def view(facts: Facts, section: Outlook) -> OutlookView:
    """The outlook as its template sees it."""
    guidance = tuple(_view(facts, item) for item in section.items)
    return OutlookView(section.title, section.intro, guidance, section.assumptions, section.no_reconciliation)


def _view(facts: Facts, item: Guidance) -> GuidanceView:
    if item.text is not None:
        return GuidanceView(None, item.text)
    assert item.measure is not None
    return GuidanceView(item.measure, Composed(_state(facts, item), item.measure.field))


def _state(facts: Facts, item: Guidance) -> Phrase:
    """`of $809.0 million to $821.0 million for the full year 2025, raised from prior guidance of …`."""
    now = _range(facts, item, item.low, item.high, item.point)
    before = _range(facts, item, item.prior_low, item.prior_high, item.prior_point)
    when = phrase(f" for the {facts.words(item.period).long}") if item.period else ()
    if item.action == "withdraws":
        return phrase(": prior guidance", phrase(" of ", before) if before else (), when, " is withdrawn")
    about = phrase(f"{item.approximate} ") if item.approximate else ()
    opening = phrase(" of ", about, now, when)
    if item.action == "reiterates":
        return phrase(opening, ", unchanged from prior guidance")
    return (
        phrase(opening, _BEFORE.get(item.action or "", ", compared to prior guidance of "), before)
        if before
        else opening
    )


def _range(facts: Facts, item: Guidance, low: Decimal | None, high: Decimal | None, point: Decimal | None) -> Phrase:
    """`A to B`, or the one amount; nothing where there is none."""
    if point is not None:
        return phrase(_amount(facts, item, point))
    if low is None or high is None:
        return ()
    return phrase(_amount(facts, item, low), " to ", _amount(facts, item, high))


def _amount(facts: Facts, item: Guidance, amount: Decimal) -> Value:
    """An end of a range, with the decimals that the most exact of the amounts is typed with."""
    scale = item.scale if len(item.unit) == 3 else "ones"
    decimals = item.decimals if item.decimals is not None else _decimals(item)
    text = Print(item.unit, scale, decimals, facts.style, asked=bool(amount)).amount(amount.scaleb(SCALES[scale]))
    entry = amount.entry if isinstance(amount, Typed) else None
    origin = entry.origin() if entry is not None else Origin("default")
    return Value(text, Origin(origin.field, origin.place, form="amount"))


def _decimals(item: Guidance) -> int:
    amounts = (item.low, item.high, item.point, item.prior_low, item.prior_high, item.prior_point)
    return max(-int(amount.as_tuple().exponent) for amount in amounts if amount is not None)
