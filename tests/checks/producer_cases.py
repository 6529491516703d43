"""The release of a mine, whose costs and prices are per unit of what it digs, with faults and near misses."""

from __future__ import annotations

TEXT = """\
period: Q3 2026
company:
  name: Tallow Ridge Minerals, Inc.
  short: Tallow Ridge
  listings: [{exchange: NYSE, symbol: TRM}]
  reporting: {scale: thousands}
release:
  date: 2026-11-05
  headline: Tallow Ridge Reports Third Quarter 2026 Results
  datelines: [{city: Tulsa, state: OK}]
figures:
  sold: {label: potash sales volumes, unit: ton, scale: thousands, values: {Q3 2026: 412, Q2 2026: 388, Q3 2025: 371, 9M 2026: 1175}}
  revenue: {label: potash revenues, values: {Q3 2026: 118244, Q2 2026: 108252, Q3 2025: 98315}}
  mining: {label: mining costs, values: {Q3 2026: 61388, Q2 2026: 58200, Q3 2025: 57134}}
  net: {label: net income, nature: income, values: {Q3 2026: 14205, Q2 2026: 12018, Q3 2025: 10844}}
  wear: {label: depletion, values: {Q3 2026: 8120, Q2 2026: 8004, Q3 2025: 7760}}
  swaps: {label: unrealized gain on swaps, values: {Q3 2026: 911, Q2 2026: 640, Q3 2025: 515}}
  ebitdax: {label: Adjusted EBITDAX, values: {Q3 2026: 21414, Q2 2026: 19382, Q3 2025: 18089}}
  price: {label: average realized potash price, unit: USD/ton, scale: ones, values: {Q3 2026: 287.00, Q2 2026: 279.00, Q3 2025: 265.00}}
  unit_cost: {label: mining costs per ton, unit: USD/ton, scale: ones, values: {Q3 2026: 149.00, Q2 2026: 150.00, Q3 2025: 154.00}}
  net_debt: {label: net debt, nature: balance, values: {Q3 2026: 153000, Q4 2025: 171000}}
  ltm: {label: trailing twelve-month Adjusted EBITDAX, nature: balance, values: {Q3 2026: 76500, Q4 2025: 71250}}
  leverage: {label: net debt to Adjusted EBITDAX, nature: balance, unit: multiple, values: {Q3 2026: 2.0, Q4 2025: 2.4}}
sections:
  - highlights:
      title: Highlights
      items:
        - Mining costs were $149.00 per ton, down from $150.00 per ton in the second quarter of 2026
        - Reduced net debt by $18.0 million since year-end 2025 to $153.0 million
        - 'Adjusted EBITDAX was {{ ebitdax }}, 10% above the second quarter of 2026'
        - >-
          The average realized potash price was $287.00 per ton, compared to $265.00 per ton in the third quarter of 2025, and mining
          costs were {{ mining }}
        - 'Mining costs were {{ mining }}, or $149.00 per ton, compared to {{ mining.prior }}, or $154.00 per ton, in the prior-year quarter'
  - statement:
      kind: reconciliation
      title: From Net Income to Adjusted EBITDAX
      columns: [Q3 2026, Q2 2026, Q3 2025]
      rows: [net, wear, {line: swaps, negate: true}, {total: ebitdax}]
"""

FAULTS = {
    "N101": [
        ("costs were $149.00 per ton, down", "costs were $194.00 per ton, down"),
        ("or $154.00 per ton, in", "or $150.00 per ton, in"),
        ("compared to $265.00", "compared to $256.00"),
    ],
    "N105": [
        ("down from $150.00", "up from $150.00"),
        ("Reduced net debt by", "Increased net debt by"),
    ],
    "S127": [
        ("{line: swaps, negate: true}", "swaps"),
    ],
    "T114": [
        ("Q4 2025: 2.4", "Q4 2025: 4.2"),
    ],
    "T131": [
        ("9M 2026: 1175", "9M 2026: 375"),
    ],
    "T160": [
        ("USD/ton, scale: ones, values: {Q3 2026: 149.00", "USD/ton, scale: ones, values: {Q3 2026: 194.00"),
        ("Q2 2026: 279.00", "Q2 2026: 297.00"),
    ],
}

NEAR = [
    ("was $287.00 per ton", "was approximately $287 per ton"),
    ("since year-end 2025 to", "in the nine months to"),
    ("10% above the second", "10% more than in the second"),
    ("or $149.00 per ton, compared", "or $149.00/ton, compared"),
    ("Q2 2026: 279.00, Q3 2025", "Q3 2025"),
]
