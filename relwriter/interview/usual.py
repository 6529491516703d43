"""What an interview asks of a record outright; the rest it offers."""

from __future__ import annotations

NEVER = frozenset({"note", "stale", "logo", "before_dateline", "shown", "PlacedStatement.id"})
"""Fields that are easier to write in the YAML than to be asked for."""

USUAL: dict[str, tuple[str, ...]] = {
    "whole": ("lede", "reporting"),
    "Company": ("name", "short", "listings", "terms", "descriptor", "fiscal_year_end", "reporting"),
    "Reporting": ("currency", "scale"),
    "Listing": ("exchange", "symbol"),
    "Opening": ("headline", "subheads", "datelines", "lede"),
    "City": ("city", "state", "country"),
    "Lede": ("verb", "object"),
    "Contact": ("lines", "title"),
    "Quote": ("by", "says", "attribution", "verb", "then"),
    "Letter": ("by", "title", "text", "signed"),
    "Highlights": ("title", "items"),
    "Highlight": ("text", "label"),
    "HighlightGroup": ("title", "items"),
    "Results": ("title", "items"),
    "Topic": ("title", "items"),
    "Measures": ("title", "items"),
    "Measure": ("name", "definition"),
    "Outlook": ("title", "items"),
    "Guidance": ("measure", "unit", "scale", "low", "high"),
    "Dividend": ("title", "unit", "amount", "record", "payable"),
    "Buyback": ("title", "currency", "scale", "shares", "cost", "average_price", "remaining"),
    "Call": ("title", "date", "times", "webcast", "dial_in"),
    "ZonedTime": ("time", "zone"),
    "DialIn": ("number", "label"),
    "Events": ("title", "items"),
    "Event": ("text", "date"),
    "Calendar": ("title", "items"),
    "CalendarDay": ("date", "event"),
    "BoardStatement": ("title", "text", "place", "date", "signatories"),
    "TableNotes": ("title", "items"),
    "TableNote": ("text", "mark"),
    "Narrative": ("title", "text"),
    "About": ("title", "text"),
    "Legend": ("title", "text"),
    "Contacts": ("title", "items"),
    "PlacedStatement": ("title", "kind", "scale", "unaudited", "columns", "rows"),
    "Column": ("period",),
    "Row": ("line",),
}
"""By the record's name, its usual fields in the order in which a person thinks of them; under `whole` the records
within others that are always asked for. A record that is not here is asked for field by field."""

NEEDED = frozenset({("PlacedStatement", "columns")})
"""Lists that may be empty in the model, but not in what a person describes."""
UNLESS: dict[tuple[str, str], tuple[str, str]] = {
    ("City", "country"): ("state", ""),
    ("Quote", "then"): ("attribution", "after"),
    ("Guidance", "point"): ("low", ""),
}
"""Fields that make no sense once another field of the record is answered, unless with this word."""
