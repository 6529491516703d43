"""Diluted shares are fewer than basic ones, or diluted earnings per share more than basic.

What it flags:
    Diluted weighted shares that are fewer than basic ones; diluted earnings per share that are more than basic
    ones, where there is income; basic and diluted losses per share that differ although the shares do not.

Why:
    Dilution adds shares. The two rows are easily swapped, or one of them is not updated.

Example:
    Basic shares of 219.0 million over diluted shares of 218.6 million.

How to clear it:
    Correct or swap the two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from relwriter.checks.amounts import Amount
from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.distance import find_odd
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.figure_fields import place_of_field

CODE = "T113"
NAME = "diluted-shares-below-basic"
SEVERITY = Severity.ERROR

_SCALE = 100
_FAR, _PART = 3, 2
"""Options and convertible notes hardly ever add twice the shares that there are."""


_EARNINGS = re.compile(
    r"\b(?:earnings|income|loss|profit|result|eps|value|assets|funds)\b|^(?:per )?diluted(?: share)?$"
)
"""What an amount per share is called that basic shares have too; an item between two such amounts is not."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each diluted figure that is on the wrong side of its basic one."""
    for unit in ("shares", "per share"):
        for key, figure in find_figures(draft, r".*\bdiluted\b.*", unit):
            label = str(figure.label).lower()
            if "basic" not in label and (unit == "shares" or _EARNINGS.search(label)):
                yield from _of_pair(draft, key, unit)


def _of_pair(draft: CheckedDraft, key: str, unit: str) -> Iterator[Sighting]:
    basic = _partner(draft, key, unit)
    periods = draft.release.figures[key].values if basic else ()
    found = [(find_amount(draft, key, period), find_amount(draft, basic, period)) for period in periods]
    pairs = [(one, other) for one, other in found if one is not None and other is not None]
    if unit == "shares" and len(pairs) > 1 and all(_is_rescaled(*pair) for pair in pairs):
        yield _of_scale(draft, key, basic, pairs[0])
        return
    for one, other in pairs:
        if messages := _judge(one, other, unit):
            for blamed in find_odd(draft, key, basic, one.fact.period):
                yield _sighting(one, other, messages[0]) if blamed == key else _sighting(other, one, messages[1])


def _judge(diluted: Amount, basic: Amount, unit: str) -> tuple[str, str] | None:
    """What is to say on a diluted and on a basic amount that do not go together; None where they do."""
    one, other = diluted.exact, basic.exact
    if unit != "shares":
        if one > other > 0:
            return "is more than the basic amount", "is less than the diluted amount"
        return (
            ("is a small part of the basic amount", "is many times the diluted one")
            if 0 < _PART * one < other
            else None
        )
    if diluted.interval.meets(basic.interval):
        return None
    if one < other:
        return "is fewer than the basic shares", "is more than the diluted shares"
    return (
        ("is many times the basic shares", "is a small part of the diluted shares") if one > _FAR * other > 0 else None
    )


def _is_rescaled(one: Amount, other: Amount) -> bool:
    """Whether two counts of shares are of quite another order."""
    return one.exact > _SCALE * other.exact > 0 or 0 < _SCALE * one.exact < other.exact


def _of_scale(draft: CheckedDraft, diluted: str, basic: str, pair: tuple[Amount, Amount]) -> Sighting:
    """At the scale of the count that no other count of shares is in; else at that of the diluted ones."""
    figures = draft.release.figures
    scales = Counter(figure.scale for figure in figures.values() if figure.unit == "shares")
    key = basic if scales[figures[basic].scale] < scales[figures[diluted].scale] else diluted
    place = place_of_field(key, figures[key], "scale")
    related = tuple(amount.place for amount in pair if amount.place is not None)
    message = "makes the basic and the diluted shares quite another number"
    figures_said = "\n".join(map(str, pair))
    return Sighting(place, f"figures.{key}.scale", message, "correct the scale", figures_said, related=related)


def _sighting(one: Amount, other: Amount, message: str) -> Sighting:
    related = (other.place,) if other.place is not None else ()
    return Sighting(one.place, one.field, message, "correct or swap the two", f"{one}\n{other}", related=related)


def _partner(draft: CheckedDraft, key: str, unit: str) -> str:
    """The basic figure whose label is otherwise the same, or the only basic one; empty where there is none."""
    label = _plain(str(draft.release.figures[key].label))
    basics = [(one, _plain(str(figure.label))) for one, figure in find_figures(draft, r".*\bbasic\b.*", unit)]
    alike = [one for one, words in basics if words == label]
    adjusted = re.compile(r"non gaap|adjusted|core|funds|\bffo\b|\boperating\b|underlying|normali[sz]ed")
    if len(alike) == 1:
        return alike[0]
    return (
        basics[0][0] if len(basics) == 1 and bool(adjusted.search(basics[0][1])) == bool(adjusted.search(label)) else ""
    )


def _plain(label: str) -> str:
    return " ".join(re.sub(r"\b(?:basic|diluted)\b|[,\-–—]", " ", label.lower()).split())
