"""The register of kinds, by family."""

from __future__ import annotations

from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.mistakes import (
    announced,
    changes,
    columns,
    days,
    marks,
    names,
    periods,
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
}
"""The modules of each family."""

KINDS: tuple[Kind, ...] = tuple(kind for modules in FAMILIES.values() for module in modules for kind in module.KINDS)


def family_of(name: str) -> str:
    """The family of a kind."""
    held = {kind.name: family for family, modules in FAMILIES.items() for module in modules for kind in module.KINDS}
    return held[name]
