"""The release of a homebuilder, whose homes have a price each, in three regions, with faults and near misses."""

from __future__ import annotations

TEXT = """\
period: Q3 2026
company:
  name: Quarry Lane Communities, Inc.
  short: Quarry Lane
  listings: [{exchange: NYSE, symbol: QLC}]
  reporting: {scale: thousands}
release:
  date: 2026-10-29
  headline: Quarry Lane Reports Third Quarter 2026 Results
  datelines: [{city: Boise, state: ID}]
figures:
  closings: {label: homes closed, unit: count, values: {Q3 2026: 822, Q3 2025: 790}}
  homes: {label: home closing revenues, values: {Q3 2026: 339486, Q3 2025: 337330}}
  price: {label: average sales price of homes closed, unit: USD/home, display: {decimals: 0}, values: {Q3 2026: 413000, Q3 2025: 427000}}
  cost: {label: cost of home closings, values: {Q3 2026: 263101, Q3 2025: 257721}}
  other_sales: {label: total revenues, values: {Q3 2026: 351200, Q3 2025: 348800}}
  rate: {label: home closing gross margin percentage, unit: percent, values: {Q3 2026: 22.5, Q3 2025: 23.6}}
  orders: {label: net new orders, unit: count, values: {Q3 2026: 744, Q3 2025: 702}}
  order_value: {label: dollar value of net new orders, values: {Q3 2026: 303552, Q3 2025: 306072}}
  owned: {label: lots owned, nature: balance, unit: count, values: {Q3 2026: 4100, Q3 2025: 4420}}
  optioned: {label: lots controlled by option, nature: balance, unit: count, values: {Q3 2026: 8300, Q3 2025: 6180}}
  lots: {label: lots owned and controlled, nature: balance, unit: count, values: {Q3 2026: 12400, Q3 2025: 10600}}
  notes: {label: senior notes, nature: balance, values: {Q3 2026: 412600, Q4 2025: 412100}}
  equity: {label: total equity, nature: balance, values: {Q3 2026: 986300, Q4 2025: 941700}}
  debt_ratio: {label: debt-to-capital ratio, nature: balance, unit: percent, values: {Q3 2026: 29.5, Q4 2025: 30.4}}
  net: {label: net income, nature: income, values: {Q3 2026: 28114, Q3 2025: 31860}}
  tax: {label: provision for income taxes, values: {Q3 2026: 9126, Q3 2025: 10342}}
  interest: {label: interest amortized to cost of home sales, values: {Q3 2026: 4410, Q3 2025: 4265}}
  wear: {label: depreciation, values: {Q3 2026: 1502, Q3 2025: 1433}}
  ebitda: {label: Adjusted EBITDA, values: {Q3 2026: 43152, Q3 2025: 47900}}
sections:
  - highlights:
      title: Highlights
      items:
        - Homes closed rose 4.1% to 822, which was offset by a 3.3% decrease in average sales price of homes closed, to $413,000
        - >-
          Net new orders increased 6.0% to 744 homes, with a dollar value of $303.6 million, down 0.8%, at an average price of $408,000
        - Home closing gross margin percentage was 22.5%, compared to 23.6%, a decline of 110 basis points
        - Lots owned and controlled totaled 12,400; 66.9% were controlled by option, compared to 58.3%
        - The debt-to-capital ratio was 29.5%, compared to 30.4% at December 31, 2025, on senior notes of $412.6 million
        - Adjusted EBITDA was {{ ebitda }}, compared to {{ ebitda.prior }}
  - statement:
      kind: reconciliation
      title: From Net Income to Adjusted EBITDA
      columns: [Q3 2026, Q3 2025]
      rows: [net, tax, interest, wear, {total: ebitda}]
"""

FAULTS = {
    "N105": [
        ("a 3.3% decrease in", "a 3.3% increase in"),
        ("a decline of 110", "an improvement of 110"),
    ],
    "N102": [
        ("price of $408,000", "price of $480,000"),
    ],
    "N101": [
        ("; 66.9% were", "; 69.6% were"),
    ],
}

NEAR = [
    ("price of homes closed, to $413,000", "price of homes closed, to approximately $413,000"),
    ("a decline of 110 basis points", "lower by 110 basis points"),
    ("66.9% were controlled by option", "66.9% of which were controlled by option"),
    ("at an average price of $408,000", "at an average sales price of $408,000"),
]
