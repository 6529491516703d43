"""The release of a landlord, whose measures, leases and guidance have names of their own, with faults and near misses."""

from __future__ import annotations

TEXT = """\
period: Q2 2026
company:
  name: Quayside Storage Trust, Inc.
  short: Quayside Storage Trust
  listings: [{exchange: NYSE, symbol: QST}]
  reporting: {scale: thousands}
  issuer: {industry: REIT}
style: {quotes: {marks: curly}}
release:
  date: 2026-07-22
  headline: Quayside Storage Trust Reports Second Quarter 2026 Results
  subheads:
    - Net income of $0.41 per diluted share, compared to $0.38 for the same period of 2025
    - 'FFO of {{ ffo_share }} per diluted share, up 7.1% from a year ago'
  datelines: [{city: Savannah, state: GA}]
figures:
  net: {label: net income, nature: income, values: {Q2 2026: 8241, Q2 2025: 7524, H1 2026: 16120, H1 2025: 14890}}
  wear: {label: depreciation of real estate, values: {Q2 2026: 7010, Q2 2025: 6609, H1 2026: 13902, H1 2025: 13055}}
  sold: {label: gain on sales of real estate, values: {Q2 2026: 204, Q2 2025: 90, H1 2026: 318, H1 2025: 145}}
  ffo: {label: FFO, nature: income, values: {Q2 2026: 15047, Q2 2025: 14043, H1 2026: 29704, H1 2025: 27800}}
  basic: {label: basic net income per share, unit: USD/share, values: {Q2 2026: 0.41, Q2 2025: 0.38, H1 2026: 0.81, H1 2025: 0.75}}
  diluted: {label: diluted net income per share, unit: USD/share, values: {Q2 2026: 0.41, Q2 2025: 0.38, H1 2026: 0.80, H1 2025: 0.74}}
  ffo_share: {label: FFO per diluted share, unit: USD/share, values: {Q2 2026: 0.75, Q2 2025: 0.70, H1 2026: 1.48, H1 2025: 1.39}}
  paid: {label: dividends declared per share, unit: USD/share, values: {Q2 2026: 0.44, Q2 2025: 0.42}}
  leased: {label: percentage leased, unit: percent, nature: balance, values: {Q2 2026: 93.4, Q4 2025: 92.7}}
  space: {label: portfolio, unit: square feet, scale: thousands, nature: balance, values: {Q2 2026: 5120, Q4 2025: 5040}}
  signed: {label: square feet of leases signed, unit: square feet, scale: thousands, values: {Q2 2026: 412, H1 2026: 790}}
  bought: {label: purchases of real estate, values: {H1 2026: -21440, H1 2025: -9815}}
  cash: {label: cash, nature: balance, values: {Q2 2026: 12044, Q4 2025: 10790}}
  debt: {label: total debt, nature: balance, values: {Q2 2026: 210500, Q4 2025: 214900}}
sections:
  - text:
      text:
        - >-
          FFO rose to $15.0 million. At June 30, 2026 the portfolio was 93.4% leased. Purchases of real estate were $21.4 million in
          the first half of 2026.
        - In June, we opened a warehouse of 80 doors in Macon.
  - dividend: {amount: 0.44, declared: 2026-06-02, record: 2026-08-14, payable: 2026-08-28}
  - outlook:
      items: [{measure: Average occupancy, unit: percent, period: FY 2026, low: 92.0, high: 94.0}]
  - about: {text: Our shares trade on the New York Stock Exchange under the symbol “QST”.}
  - statement:
      kind: balance_sheet
      title: Balances
      columns: [Q2 2026, Q4 2025]
      rows: [debt, {line: cash, label: Cash at the end of the period}]
  - statement:
      kind: other
      title: Cash
      columns: [H1 2026]
      rows: [{line: cash, at: beginning, label: Cash at beginning of period}]
  - statement:
      kind: reconciliation
      title: FFO
      columns: [Q2 2026, Q2 2025, H1 2026, H1 2025]
      rows: [net, wear, {line: sold, negate: true}, {total: ffo}]
"""

FAULTS = {
    "N101": [("up 7.1% from", "up 9.1% from"), ("was 93.4% leased", "was 92.7% leased"), ("to $0.38 for", "to $0.83 for")],
    "P116": [("period of 2025", "period of 2024")],
    "N105": [("FFO rose to", "FFO fell to")],
    "N115": [("amount: 0.44", "amount: 0.34")],
    "P119": [("In June, we", "In August, we")],
    "T129": [("high: 94.0", "high: 104.0")],
    "T131": [("H1 2026: 790", "H1 2026: 390")],
    "W139": [("New York Stock Exchange under", "Nasdaq Global Market under")],
    "P122": [("{line: cash, at: beginning, label", "{line: cash, label")],
}  # fmt: skip

NEAR = [
    ("up 7.1% from a year ago", "up 9.1% in constant currency"),
    ("FFO rose to", "FFO came to"),
    ("In June, we", "In March, we"),
    ("amount: 0.44", "amount: 0.22"),
    ("the portfolio was 93.4% leased", "93.4% of the portfolio was leased"),
    ("New York Stock Exchange under", "NYSE under"),
]
