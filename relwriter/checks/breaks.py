"""Ties of a kind that do not hold, as sightings: at the figure that is probably wrong, with the arithmetic."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.amounts import places_of
from relwriter.checks.blame import Blamed, blame
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Sighting
from relwriter.checks.slips import LIKELY
from relwriter.checks.ties.finding_ties import find_ties
from relwriter.checks.ties.tie import Kind
from relwriter.checks.witnesses import Witnesses


def find_breaks(draft: CheckedDraft, kinds: tuple[Kind, ...], message: str, advice: str) -> Iterator[Sighting]:
    """A sighting for each figure that ties of these kinds blame, with the arithmetic of all of them."""
    groups: dict[tuple[str, object], list[Blamed]] = {}
    for blamed in _blame(draft):
        if blamed.tie.kind in kinds:
            groups.setdefault((blamed.fact.origin.field, blamed.fact.origin.place), []).append(blamed)
    for found in groups.values():
        yield _sighting(found, message, advice)


def _blame(draft: CheckedDraft) -> list[Blamed]:
    """All broken ties with their culprits, found once a draft."""
    cached = draft.__dict__.get("_blamed")
    if cached is None:
        cached = draft.__dict__["_blamed"] = blame(draft.known, find_ties(draft), Witnesses(draft))
    return cached


def _sighting(found: list[Blamed], message: str, advice: str) -> Sighting:
    fact, slip = found[0].fact, next((one.slip for one in found if one.slip), None)
    total = found[0].tie.equation.total
    own = fact in [fact for _, fact in total.terms]
    words = message if own else f"does not fit {total.label or total.fact.figure.label}, which {message}"
    slip = slip if slip is not None and slip.weight >= LIKELY else None
    hint = f"; {slip.words}" if slip else ""
    arithmetic = "\n".join(dict.fromkeys(one.tie.equation.arithmetic() for one in found))
    fitting = f"\n{slip.fitting} would fit" if slip else ""
    related = places_of([amount for one in found for amount in one.tie.equation.amounts], fact.origin.place)
    return Sighting(fact.origin.place, fact.origin.field, words + hint, advice, arithmetic + fitting, related=related)
