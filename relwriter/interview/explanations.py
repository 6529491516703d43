"""What each choice of a closed list means, where its name alone does not say it."""

from __future__ import annotations

EXPLANATIONS: dict[str, str] = {
    "flow": "flow: revenue, costs; never below zero",
    "income": "income: net or operating income; below zero a loss",
    "cash_flow": "cash flow: cash provided; below zero used",
    "balance": "balance: cash, debt, assets on the last day",
    "ones": "ones: 12,686,663 is typed 12686663",
    "thousands": "thousands: 12,686,663 is typed 12687",
    "millions": "millions: 12,686,663 is typed 12.7",
    "billions": "billions: 1,268,666,300 is typed 1.27",
    "after": "after: “We made progress,” said Jane Smith",
    "before": "before: Jane Smith said, “We made progress.”",
}
"""By the choice as the YAML holds it; short enough for a narrow terminal, which cuts a longer line."""
