"""The keys of whole interviews: each part of one, to be joined."""

from __future__ import annotations

from typing_keys import KEPT, NO, YES, choose, paragraphs, text

COMPANY = (
    text("Cellular Biomedicine Group, Inc."),
    text("Cellular Biomedicine Group"),
    *(text("NASDAQ"), text("CBMG"), KEPT),
    *(text("CBMG"), text("the Company"), KEPT),
    text("a biopharmaceutical firm"),
    KEPT,
)
SHORT_COMPANY = (text("Acme"), *[KEPT] * 5)
PERIOD = (text("q4 2019"), KEPT, KEPT)
NET_INCOME = (
    *(YES, text("net income"), choose(1), KEPT, KEPT, KEPT, KEPT, text("10-K, page F-4")),
    *(text("(12,686,663)"), text("-8,519,229"), text("−49984054"), text("$(38,945,492)")),
)
CASH_FLOW = (
    *(
        YES,
        text("net cash provided by operating activities"),
        choose(2),
        KEPT,
        KEPT,
        text("operating_cash"),
        KEPT,
        KEPT,
    ),
    *(KEPT, text("(39,649,983)"), text("(25,112,999)")),
)
PROPERTY = (
    *(YES, text("property and equipment, net"), choose(3), KEPT, KEPT, KEPT, KEPT),
    *(text("21,434,414"), text("15,193,761")),
)
OPENING = (
    *(KEPT, KEPT, text("New York"), text("NY"), KEPT, text("Shanghai"), KEPT, text("China"), KEPT),
    *(text("today reported"), text("business highlights and financial results")),
)
SHORT_OPENING = (KEPT, KEPT, text("New York"), *[KEPT] * 5)
NEW_SPEAKER = (text("Tony Liu"), text("CEO of the company"), KEPT, text("Mr."))
QUOTE = (YES, *NEW_SPEAKER, paragraphs("We made progress.\n\nWe shall make more."), KEPT, KEPT, paragraphs("We go on."))
SECOND_QUOTE = (YES, KEPT, paragraphs("Cell therapy is here."), choose(1), text("added"))
HIGHLIGHTS = (
    *(YES, text("{{ period.year }} Highlights"), text("Opened a plant"), text("Rockville")),
    *(text("Doubled E*TRADE's _capacity_"), KEPT, KEPT),
)
RESULTS = (KEPT,)
CLOSING = (
    *(YES, KEPT, paragraphs("{{ company.name }} is a firm.")),
    *(YES, KEPT, paragraphs("Statements look forward.")),
    *(YES, text("Investor Relations"), text("Derrick Li"), text("+1 917 717 0994"), KEPT, NO),
)
NOTHING_MORE = (NO, NO, NO)

CBMG = (
    *(*COMPANY, YES, *PERIOD, *NET_INCOME, *CASH_FLOW, *PROPERTY, NO, *OPENING),
    *(*QUOTE, *SECOND_QUOTE, NO, *HIGHLIGHTS, *RESULTS, *CLOSING),
)
SHORTEST = (*SHORT_COMPANY, NO, text("Q1 2020"), KEPT, NO, *SHORT_OPENING, NO, NO, *NOTHING_MORE)
