"""The names that prose refers to beside figures, so that no figure can be called so."""

from __future__ import annotations

NAMES = ("company", "period", "people", "release", "terms", "call", "dividend", "buyback", "guidance")

REFERRED = f"figures, {', '.join(NAMES[:-1])} and {NAMES[-1]} can be referred to"
"""What to do about a reference to anything else."""
