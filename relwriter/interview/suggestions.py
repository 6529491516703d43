"""What a prompt completes while a person types: the usual answers, never the only ones."""

from __future__ import annotations

from relwriter.compose.gazetteer import AP_STATES
from relwriter.interview.definitions import Path
from relwriter.interview.metrics import METRICS
from relwriter.model.fiscal import MONTHS

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ZONES = ("Eastern Time", "Central Time", "Mountain Time", "Pacific Time", "GMT", "BST", "CET", "CEST", "JST", "HKT")

SUGGESTIONS: dict[str, tuple[str, ...]] = {
    "company.fiscal_year_end": tuple(f"{month} {day}" for month, day in zip(MONTHS, _DAYS, strict=True)),
    "listings.exchange": (
        *(
            "NASDAQ",
            "Nasdaq",
            "NYSE",
            "NYSE American",
            "TSX",
            "TSXV",
            "LSE",
            "AIM",
            "Euronext Paris",
            "Euronext Amsterdam",
        ),
        *(
            "Oslo Børs",
            "Nasdaq Stockholm",
            "Nasdaq Copenhagen",
            "Nasdaq Helsinki",
            "XETRA",
            "SIX",
            "HKEX",
            "TSE",
            "ASX",
        ),
    ),
    "datelines.state": tuple(AP_STATES),
    "company.descriptor": ("a ", "a leading provider of ", "a leading developer of ", "a global leader in "),
    "reporting.currency": ("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY", "CNY", "HKD", "NOK", "SEK", "DKK"),
    "lede.verb": ("today announced", "today reported", "announced today", "is pleased to announce"),
    "lede.object": (
        "financial results",
        "unaudited financial results",
        "financial results and recent business progress",
    ),
    "quote.verb": ("said", "added", "continued", "commented", "noted", "stated", "concluded"),
    "dividend.verb": ("declared", "approved", "paid"),
    "people.honorific": ("Mr.", "Ms.", "Mrs.", "Mx.", "Dr.", "Prof."),
    "people.titles": (
        *("Chief Executive Officer", "President and Chief Executive Officer", "Chief Financial Officer"),
        *("Chairman and Chief Executive Officer", "Chief Operating Officer", "Chair of the Board", "President"),
    ),
    "figures.label": tuple(METRICS),
    "figures.unit": (
        "USD",
        "EUR",
        "GBP",
        "USD/share",
        "shares",
        "percent",
        "basis_points",
        "ratio",
        "multiple",
        "count",
    ),
    "times.zone": _ZONES,
    "items.measure": ("Revenue", "Net income", "Adjusted EBITDA", "Diluted earnings per share", "Capital expenditures"),
    "items.comparable": ("net income", "net loss", "operating income", "net cash provided by operating activities"),
    "contacts.title": ("Investor Relations", "Media Relations", "Investor Contact", "Media Contact"),
    "items.title": ("Investor Relations", "Media Relations", "Investor Contact", "Media Contact"),
    "items.source": ("10-Q", "10-K", "consolidation"),
}
"""By the last two names of a field's path: release.datelines[0].state is `datelines.state`."""


def suggestions_for(path: Path) -> tuple[str, ...]:
    """The usual answers to the question about the field at a path."""
    names = [step for step in path if isinstance(step, str)]
    # A person and a figure stand below an id of their own.
    found = names[:1] + names[-1:] if names[0] in ("people", "figures") else names[-2:]
    return SUGGESTIONS.get(".".join(found), ())
