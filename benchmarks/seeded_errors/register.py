"""The register of kinds, by family."""

from __future__ import annotations

from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.mistakes import (
    announced,
    changes,
    columns,
    days,
    explanations,
    marks,
    names,
    notices,
    periods,
    prominence,
    reconciliations,
    safe_harbor,
    sections,
    shares,
    stored_numbers,
    subtotals,
    tables,
    taken_amounts,
    typed_amounts,
)

FAMILIES = {
    "figures": (stored_numbers, columns, subtotals, shares),
    "numbers in prose": (typed_amounts, taken_amounts, changes),
    "periods and days": (periods, days),
    "words": (marks, names),
    "structure": (tables, announced, sections),
    "disclosure": (prominence, reconciliations, explanations, safe_harbor, notices),
}
"""The modules of each family."""

KINDS: tuple[Kind, ...] = tuple(kind for modules in FAMILIES.values() for module in modules for kind in module.KINDS)


COUNSELLED = "disclosure"
"""The family of mistakes that flags for counsel are for: only of it they count as caught."""


def family_of(name: str) -> str:
    """The family of a kind."""
    held = {kind.name: family for family, modules in FAMILIES.items() for module in modules for kind in module.KINDS}
    return held[name]
