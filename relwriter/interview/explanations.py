"""What each choice of a closed list means, where its name alone does not say it."""

from __future__ import annotations

EXPLANATIONS: dict[str, str] = {
    "flow": "flow: counted over the period and never below zero, such as revenue or operating expenses",
    "income": "income: earned over the period and a loss below zero, such as net income or operating income",
    "cash_flow": "cash flow: provided, or used below zero, such as net cash provided by operating activities",
    "balance": "balance: held on the last day of the period, such as cash, total assets, or debt",
    "ones": "ones: 12,686,663 is typed 12686663",
    "thousands": "thousands: 12,686,663 is typed 12687",
    "millions": "millions: 12,686,663 is typed 12.7",
    "billions": "billions: 1,268,666,300 is typed 1.27",
    "after": "after: “We made progress,” said Jane Smith",
    "before": "before: Jane Smith said, “We made progress.”",
}
"""By the choice as the YAML holds it."""
