"""All ties of a draft."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.ties.bridges import find_bridges
from relwriter.checks.ties.cross import find_cross
from relwriter.checks.ties.footing import find_footings
from relwriter.checks.ties.history import find_history
from relwriter.checks.ties.identities import find_identities
from relwriter.checks.ties.movements import find_movements, find_retained, find_rolls
from relwriter.checks.ties.names import name_amounts
from relwriter.checks.ties.namesakes import find_namesakes, find_openings
from relwriter.checks.ties.parts import find_parts
from relwriter.checks.ties.quarters import find_quarters
from relwriter.checks.ties.tie import Tie
from relwriter.checks.ties.unshown import find_unshown


def find_ties(draft: CheckedDraft) -> tuple[Tie, ...]:
    """Every tie of a draft, found once."""
    cached = draft.__dict__.get("_ties")
    if cached is None:
        cached = draft.__dict__["_ties"] = tuple(_find(draft))
    return cached


def _find(draft: CheckedDraft) -> Iterator[Tie]:
    footed = set()
    footings = []
    for table in draft.tables:
        for footing in find_footings(table):
            footings.append(footing)
            footed |= {equation.total.keys for equation in footing.equations}
            yield from (Tie("foot", equation, footing.row.field) for equation in footing.equations)
        yield from find_cross(table)
        yield from find_bridges(table)
    for footing in footings:
        yield from (Tie("foot", one, footing.row.field) for one in find_unshown(draft.known, footing, footed))
    named = name_amounts(draft.known, draft.tables)
    yield from find_quarters(draft.known, draft.pasts)
    yield from find_identities(named, footed)
    yield from find_parts(named)
    yield from find_namesakes(named)
    yield from find_openings(draft.known, draft.tables)
    yield from find_movements(draft.known, draft.tables)
    yield from find_retained(draft.known, named)
    yield from find_rolls(draft.known)
    yield from find_history(draft)
