"""The keys of whole interviews: each part of one, to be joined."""

from __future__ import annotations

from typing_keys import KEPT, NO, YES, choose, paragraphs, text, tick

NO_SECTIONS = tick()
QUOTE_KIND, LETTER_KIND, HIGHLIGHTS_KIND, RESULTS_KIND = range(4)
"""The places of kinds among the sections that are offered."""

COMPANY = (
    text("Cellular Biomedicine Group, Inc."),
    text("Cellular Biomedicine Group"),
    *(text("NASDAQ"), text("CBMG"), KEPT),
    *(text("CBMG"), text("the Company"), KEPT),
    text("a biopharmaceutical firm"),
    *[KEPT] * 5,
)
"""Fiscal year end, currency, scale and the rest are as usual; there is no style of its own."""
SHORT_COMPANY = (text("Acme"), *[KEPT] * 9)
PERIOD = (text("q4 2019"), KEPT, KEPT)
NET_INCOME = (
    *(text("net income"), KEPT, KEPT, KEPT, text("10-K, page F-4"), KEPT),
    *(text("(12,686,663)"), text("-8,519,229"), text("−49984054"), text("$(38,945,492)")),
)
CASH_FLOW = (
    *(text("net cash provided by operating activities"), KEPT, KEPT, KEPT, KEPT, tick(0), text("operating_cash")),
    *(KEPT, text("(39,649,983)"), text("(25,112,999)")),
)
PROPERTY = (
    *(text("property and equipment, net"), choose(0), KEPT, KEPT, KEPT),
    *(text("21,434,414"), text("15,193,761")),
)
REVENUE = (text("revenue"), *[KEPT] * 4)
"""Until its values."""
NO_MORE_FIGURES = KEPT
OPENING = (
    *(KEPT, KEPT, text("New York"), text("NY"), text("Shanghai"), KEPT, text("China"), KEPT),
    *(text("today reported"), text("business highlights and financial results"), KEPT, KEPT),
)
SHORT_OPENING = (KEPT, KEPT, text("New York"), text("NY"), *[KEPT] * 5)
NEW_SPEAKER = (text("Tony Liu"), text("CEO of the company"), KEPT, text("Mr."))
FIRST_WORDS = (paragraphs("We made progress.\n\nWe shall make more."), KEPT, KEPT, paragraphs("We go on."), KEPT)
QUOTE = (*NEW_SPEAKER, *FIRST_WORDS)
SECOND_QUOTE = (YES, KEPT, paragraphs("Cell therapy is here."), choose(1), text("added"), KEPT)
HIGHLIGHTS = (
    *(text("{{ period.year }} Highlights"), text("Opened a plant"), text("Rockville"), KEPT),
    *(text("Doubled E*TRADE's _capacity_"), KEPT, KEPT, KEPT, KEPT),
)
RESULTS = (KEPT, KEPT, KEPT, KEPT, KEPT, NO)
CLOSING = (
    *(KEPT, paragraphs("{{ company.name }} is a firm.")),
    *(KEPT, paragraphs("Statements look forward."), NO),
    *(KEPT, text("Derrick Li"), text("+1 917 717 0994"), KEPT, text("Investor Relations"), KEPT),
)
WRITE = KEPT

CBMG = (
    *(*COMPANY, YES, *PERIOD, KEPT, *NET_INCOME, *CASH_FLOW, *PROPERTY, NO_MORE_FIGURES, *OPENING),
    *(*QUOTE, *SECOND_QUOTE, NO, *HIGHLIGHTS, *RESULTS, *CLOSING, WRITE),
)
SHORTEST = (*SHORT_COMPANY, NO, text("Q1 2020"), KEPT, NO_SECTIONS, NO_MORE_FIGURES, *SHORT_OPENING, WRITE)


def short(*figures: str, period: str = "Q1 2020", kinds: str = NO_SECTIONS, sections: tuple[str, ...] = ()) -> tuple:
    """The keys of a short release of the figures and sections."""
    head = (*SHORT_COMPANY, NO, text(period), *([KEPT] if period.startswith("Q4") else []), KEPT, kinds)
    return (*head, *figures, NO_MORE_FIGURES, *SHORT_OPENING, *sections, WRITE)
