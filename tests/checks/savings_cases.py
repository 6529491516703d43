"""A bank's release whose subtotals, ratios and numbers in words are typed, with faults and near misses."""

from __future__ import annotations

from pathlib import Path

TEXT = Path("tests/careful/savings.yaml").read_text("utf-8")
AVERAGES = "display: {decimals: 2}, values: {Q2 2026: "

FAULTS = {
    "T142": [("yield on securities, unit: percent, " + AVERAGES + "3.23", "yield on securities, unit: percent, " + AVERAGES + "3.32")],
    "T143": [("average loans, unit: percent, " + AVERAGES + "0.08, Q1 2026: 0.07", "average loans, unit: percent, " + AVERAGES + "0.08, Q1 2026: 0.17")],
    "T114": [("Q2 2026: 88.2, Q1 2026: 87.6", "Q2 2026: 88.2, Q1 2026: 114.2"), ("0.31, Q1 2026: 0.33", "0.31, Q1 2026: 0.38")],
    "T102": [("average securities, values: {Q2 2026: 512300", "average securities, values: {Q2 2026: 513200")],
    "P116": [("}}, from March 31, 2026. Total", "}}, from December 31, 2025. Total")],
    "N101": [
        ("88% of total deposits at June 30, 2026", "88% of total deposits at December 31, 2025"),
        ("an increase of $0.9 million, or 5.1%", "an increase of $0.9 million, or 1.5%"),
        ("compared to $910 thousand for the linked quarter and $520", "compared to $520 thousand for the linked quarter and $910"),
    ],
    "N105": [
        ("efficiency ratio improved to", "efficiency ratio worsened to"),
        ("was $0.8 million above", "was $0.8 million below"),
    ],
    "W139": [("the symbol “HMFC”", "the symbol “HFMC”")],
    "S106": [("label: Total stockholders’ equity (GAAP)", "label: Tangible common equity (GAAP)")],
    "S108": [("      - security_interest\n      - {subtotal", "      - {subtotal")],
    "S129": [("title: Consolidated Statements of Income", "title: Consolidated Balance Sheets")],
}  # fmt: skip

NEAR = [
    ("yield on securities, unit: percent, " + AVERAGES + "3.23", "yield on securities, unit: percent, " + AVERAGES + "3.22"),
    ("}}, from March 31, 2026. Total", "}}, since March 31, 2026. Total"),
    ("efficiency ratio improved to", "efficiency ratio went to"),
    ("the symbol “HMFC”", "the symbols “HMFC” and “HMFCP”"),
    ("approximately $2.4 billion", "approximately $2.38 billion"),
    ("title: Consolidated Statements of Income", "title: Consolidated Statements of Earnings"),
    ("compared to $910 thousand for the linked quarter", "up or down from $910 thousand in the linked quarter"),
]  # fmt: skip
