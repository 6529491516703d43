"""The sections as templates see them: one module a kind, and its line in `VIEWS`.

A view is a small frozen record; its fields are the names that the section's template can print.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from relwriter.compose.facts import Facts
from relwriter.compose.sections import highlights, paragraphs, quote, results

VIEWS: dict[str, Callable[[Facts, Any], Any]] = {
    "quote": quote.view,
    "highlights": highlights.view,
    "results": results.view,
    "text": paragraphs.view,
    "about": paragraphs.view,
    "legend": paragraphs.view,
    "contacts": paragraphs.view_contacts,
}
