"""The sections as templates see them: one module a kind, and its line in `VIEWS`.

A view is a small frozen record; its fields are the names that the section's template can print.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from relwriter.compose.facts import Facts
from relwriter.compose.sections import (
    calls,
    dates,
    highlights,
    measures,
    outlook,
    paragraphs,
    quote,
    results,
    returns,
    statement,
)

VIEWS: dict[str, Callable[[Facts, Any], Any]] = {
    "quote": quote.view,
    "letter": quote.view_letter,
    "highlights": highlights.view,
    "results": results.view,
    "metrics": results.view,
    "measures": measures.view,
    "outlook": outlook.view,
    "dividend": returns.view_dividend,
    "buyback": returns.view_buyback,
    "call": calls.view,
    "events": dates.view_events,
    "calendar": dates.view_calendar,
    "board": paragraphs.view_board,
    "statement": statement.view,
    "notes": paragraphs.view_notes,
    "heading": paragraphs.view_heading,
    "text": paragraphs.view,
    "about": paragraphs.view,
    "legend": paragraphs.view,
    "contacts": paragraphs.view_contacts,
}
