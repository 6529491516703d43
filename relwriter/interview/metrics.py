"""Metrics that many releases report: what is completed while a label is typed, and what follows from one."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metric:
    """What a metric's label says of it: its nature, and its unit, which is empty for an amount of money."""

    nature: str = "flow"
    unit: str = ""


_PER_SHARE, _SHARES, _PERCENT = Metric("income", "/share"), Metric("flow", "shares"), Metric("flow", "percent")
_FLOW, _INCOME, _CASH, _BALANCE = Metric(), Metric("income"), Metric("cash_flow"), Metric("balance")

METRICS: dict[str, Metric] = {
    **dict.fromkeys(
        ("revenue", "total revenue", "net sales", "net revenue", "product revenue", "service revenue"), _FLOW
    ),
    **dict.fromkeys(
        ("cost of revenue", "cost of sales", "research and development expenses", "operating expenses"), _FLOW
    ),
    **dict.fromkeys(("selling, general and administrative expenses", "general and administrative expenses"), _FLOW),
    **dict.fromkeys(
        ("sales and marketing expenses", "interest expense", "capital expenditures", "dividends paid"), _FLOW
    ),
    **dict.fromkeys(("gross profit", "operating income", "income before income taxes", "net income"), _INCOME),
    **dict.fromkeys(("net income attributable to common stockholders", "adjusted net income"), _INCOME),
    **dict.fromkeys(("EBITDA", "adjusted EBITDA", "free cash flow", "operating loss", "net loss"), _INCOME),
    **dict.fromkeys(("basic earnings per share", "diluted earnings per share", "net loss per share"), _PER_SHARE),
    **dict.fromkeys(("adjusted diluted earnings per share", "net income per diluted share"), _PER_SHARE),
    **dict.fromkeys(("weighted average basic shares", "weighted average diluted shares"), _SHARES),
    **dict.fromkeys(("gross margin", "operating margin", "adjusted EBITDA margin"), _PERCENT),
    **dict.fromkeys(("net cash provided by operating activities", "net cash used in operating activities"), _CASH),
    **dict.fromkeys(("net cash provided by investing activities", "net cash provided by financing activities"), _CASH),
    **dict.fromkeys(("cash and cash equivalents", "cash, cash equivalents and marketable securities"), _BALANCE),
    **dict.fromkeys(("total assets", "total liabilities", "total stockholders' equity", "inventories"), _BALANCE),
    **dict.fromkeys(("total liabilities and stockholders' equity", "total debt", "net debt", "backlog"), _BALANCE),
    **dict.fromkeys(("accounts receivable", "property, plant and equipment, net"), _BALANCE),
}
"""By label, as a sentence says it."""

_SIGNS: tuple[tuple[str, Metric], ...] = (
    (r"per (?:\w+ )*(?:share|unit|ADS)\b", _PER_SHARE),
    (r"\bmargin$|\brate$|^percentage\b", _PERCENT),
    (r"\bshares\b", _SHARES),
    (r"\bcash (?:provided|used|generated)|\bcash flows? from\b", _CASH),
    (r"\bassets$|\bliabilities\b|\bequity$|\bdebt$|\binventor|\breceivable|\bpayable|\bbalance|\bbacklog\b", _BALANCE),
    (r"\bcash and cash equivalents\b|\bequipment\b|^cash,", _BALANCE),
    (r"\bincome\b|\bloss\b|\bearnings\b|\bprofit\b|EBIT|\bcash flow\b", _INCOME),
)


def know_metric(label: str) -> Metric:
    """What a label says of its metric; a flow of money where it says nothing."""
    known = {name.casefold(): metric for name, metric in METRICS.items()}
    found = (metric for pattern, metric in _SIGNS if re.search(pattern, label, re.IGNORECASE))
    return known.get(label.casefold()) or next(found, _FLOW)
