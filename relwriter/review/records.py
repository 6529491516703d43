"""A comparison as JSON: stable keys, numbers as the texts that are printed. docs/compare.md describes them."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any

from relwriter.review.changes import Change
from relwriter.review.comparison import Comparison
from relwriter.review.figures import ChangedFigure

FORMAT = 1
"""The number of the layout; it changes where a key changes its meaning or goes."""

_SIGNS = {"=": "same", "-": "old", "+": "new"}


def write_records(comparison: Comparison) -> str:
    """The comparison as JSON text."""
    content = {
        "format": FORMAT,
        "old": PurePath(comparison.old.name).as_posix(),
        "new": PurePath(comparison.new.name).as_posix(),
        "figures": [_figure(figure) for figure in comparison.figures],
        "changes": [_change(change) for change in comparison.changes],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _figure(figure: ChangedFigure) -> dict[str, Any]:
    return {
        "figure": figure.id or None,
        "label": figure.label,
        "period": {"old": figure.old_period or None, "new": figure.new_period or None},
        "old": figure.old or None,
        "new": figure.new or None,
        "difference": figure.difference or None,
        "exact": {"old": figure.old_exact or None, "new": figure.new_exact or None, "unit": figure.unit or None},
        "blocks": list(figure.blocks),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "change": change.kind,
        "story": change.story or "text",
        "block": change.block or None,
        "heading": change.heading or None,
        "row": change.row or None,
        "words": [{_SIGNS[sign]: words} for sign, words in change.words],
    }
