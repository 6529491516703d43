"""Why a mistake was missed, as far as a machine can tell: whether anything in the release would contradict it."""

from __future__ import annotations

from benchmarks.seeded_errors.manuscript import Manuscript
from relwriter.pipeline import Draft


def find_reason(script: Manuscript, draft: Draft) -> str:
    """Why no check could see it, or an empty text where one could."""
    return ""
